import { partOfPiece, withBalanceLosses } from "../model/lost-on-reading.ts";
import { makeIssue } from "../model/issue.ts";
import type { ParsedPiece, ReturnPiece } from "../model/record-counts.ts";
import { besidePartShape } from "../model/schemas/record-counts-schema.ts";
import { shapeIssues, withKnownKeys } from "./shape-issues.ts";

/** Tells what `wres count` prints from a return: it says what became of its rows, and not whose they are. */
export function isPrintedCounts(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    "balance" in value &&
    !("organisation" in value)
  );
}

const partKeys = [
  "workforce",
  "shortlisting",
  "disciplinary",
  "training",
  "survey",
  "local",
  "bank",
] as const;

/**
 * Reads what `wres count` prints as JSON: a part of a return, and what became of every row. That every row is accounted for is
 * checked here; the counts themselves are checked with the return that they become a part of.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @param name - What the file is called.
 * @returns A piece for `gatherReturn`, or the issues.
 * @example
 * ```ts
 * import { parsePrintedCounts } from "wres-metrics/records";
 * const parsed = parsePrintedCounts({ kind: "training" }, "counts.json");
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.path); // balance
 * ```
 * @since 0.1.0
 */
export function parsePrintedCounts(value: unknown, name: string): ParsedPiece {
  const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
  const isPart = ([key]: readonly [string, unknown]): boolean => partKeys.some((part) => part === key);
  const beside = Object.fromEntries(entries.filter((entry) => !isPart(entry)));
  const shape = besidePartShape().safeParse(beside, withKnownKeys);
  if (!shape.success) return { status: "invalid", issues: shapeIssues(shape.error.issues, beside) };
  const { kind, balance, findings = [], issues, days, notUsed, answers } = shape.data;
  // Its counts are checked with the return that they become a part of.
  const part: ReturnPiece["part"] = Object.fromEntries(entries.filter(isPart));
  const sum = [...balance.excluded, ...balance.rejected].reduce(
    (rows, one) => rows + one.rows,
    balance.counted + balance.bank,
  );
  if (sum !== balance.read) {
    const issue = makeIssue(
      "sum-disagrees",
      "balance.read",
      `${String(sum)}, the sum of its rows`,
      String(balance.read),
    );
    return { status: "invalid", issues: [issue] };
  }
  return {
    status: "valid",
    piece: {
      name,
      kind,
      part,
      balance,
      ...(days && { days }),
      ...(notUsed && { notUsed }),
      ...(answers && { answers }),
      ...withBalanceLosses(findings, partOfPiece({ kind, part }), balance),
      issues: issues as ReturnPiece["issues"],
    },
  };
}
