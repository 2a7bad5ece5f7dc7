import { describeValue, WresError } from "../foundation/wres-error.ts";
import { differingEthnicities, partOfPiece, withBalanceLosses } from "../model/lost-on-reading.ts";
import {
  makeRecordIssue,
  type PersonBalance,
  type RecordCounts,
  type RecordIssue,
} from "../model/record-counts.ts";
import type { RecordBalance } from "../model/return-source.ts";
import { isSameStratum } from "../model/strata.ts";
import type { StratumName } from "../model/return.ts";
import { withPoint } from "../foundation/decimal-text.ts";
import { PLACES } from "./amounts.ts";
import { groupsWithinBme } from "../reference/groups.ts";
import { normalCode } from "./codes.ts";

/**
 * Adds counts of one kind: files, trusts or machines can be counted apart, in any order and grouping, and the sum is
 * what all their rows together would have given.
 *
 * People are counted once in each of the two, never across them: keep the rows of one person together. A line that
 * an issue names is the line in the first of the two that has it.
 *
 * @param a - Counts of some rows.
 * @param b - Counts of other rows by the same mapping.
 * @returns The counts of both.
 * @throws WresError `counts-do-not-add` where they are of two kinds, years or windows.
 * @example
 * ```ts
 * import { addCounts, count } from "wres-metrics/records";
 * const mapping = {
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "ethnicity", codes: { use: ["ethnic-categories-2001"] } },
 * } as const;
 * const sum = addCounts(count([{ ethnicity: "A" }], mapping), count([{ ethnicity: "B" }, { ethnicity: "N" }], mapping));
 * console.log(sum.part.training?.accessed?.white, sum.balance.read); // 2 3
 * ```
 * @since 0.1.0
 */
export function addCounts(a: RecordCounts, b: RecordCounts): RecordCounts {
  if (a.kind !== b.kind) {
    throw new WresError("counts-do-not-add", `Counts of ${a.kind} and of ${b.kind} cannot be added.`);
  }
  const balance = sumBalances(a.balance, b.balance);
  const persons = sumPersons(a.persons, b.persons);
  const findings = [...(a.findings ?? []), ...(b.findings ?? [])];
  const different = findings.filter(
    ({ code, message }, index) =>
      code !== "ethnicities-differ" &&
      findings.findIndex((one) => one.code === code && one.message === message) === index,
  );
  // Lines of two files are not told together.
  const all = [...differingEthnicities(partOfPiece(a), persons), ...different];
  return {
    kind: a.kind,
    part: sumParts(a.part, b.part),
    beside: sumParts(a.beside, b.beside),
    balance,
    persons,
    ...notesOfBoth(a, b),
    issues: sumIssues([...a.issues, ...b.issues]),
    ...withBalanceLosses(all, partOfPiece(a), balance),
  };
}

/** Joins what two mappings have answered; both have mostly the same. */
function notesOfBoth(a: RecordCounts, b: RecordCounts): Pick<RecordCounts, "notUsed" | "answers"> {
  const notUsed = [...new Set([...(a.notUsed ?? []), ...(b.notUsed ?? [])])];
  const answers = [...(a.answers ?? []), ...(b.answers ?? [])].filter(
    (one, index, all) =>
      all.findIndex(({ question, answer }) => question === one.question && answer === one.answer) === index,
  );
  return { ...(notUsed.length > 0 && { notUsed }), ...(answers.length > 0 && { answers }) };
}

function sumBalances(a: RecordBalance, b: RecordBalance): RecordBalance {
  return {
    read: a.read + b.read,
    counted: a.counted + b.counted,
    bank: a.bank + b.bank,
    excluded: sumRows([...a.excluded, ...b.excluded], ({ name }) => name),
    rejected: sumRows([...a.rejected, ...b.rejected], ({ reason }) => reason),
  };
}

/** Adds the rows that go by the same name. */
function sumRows<Entry extends { readonly rows: number }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): readonly Entry[] {
  const sums = new Map<string, Entry>();
  for (const entry of entries) {
    const before = sums.get(nameOf(entry));
    sums.set(nameOf(entry), before === undefined ? entry : { ...before, rows: before.rows + entry.rows });
  }
  return [...sums.values()];
}

function sumPersons(a: PersonBalance | null, b: PersonBalance | null): PersonBalance | null {
  if (a === null || b === null) return a ?? b;
  return {
    people: a.people + b.people,
    withSeveralRows: a.withSeveralRows + b.withSeveralRows,
    decidedByRule: a.decidedByRule + b.decidedByRule,
    ethnicityOfAnotherRow: a.ethnicityOfAnotherRow + b.ethnicityOfAnotherRow,
    withSeveralEthnicities: a.withSeveralEthnicities + b.withSeveralEthnicities,
    ethnicityNotDecided: a.ethnicityNotDecided + b.ethnicityNotDecided,
  };
}

function sumIssues(issues: readonly RecordIssue[]): readonly RecordIssue[] {
  return sumRows(issues, ({ code, column, value }) =>
    JSON.stringify([code, column, value === null ? null : normalCode(value)]),
  ).map(makeRecordIssue);
}

/** Values that are not counts, and have to be the same in both. */
const labels: ReadonlySet<string> = new Set(["year", "window", "ofWhich"]);

/**
 * Adds what was counted, key by key; what only one has is taken as it is, since the other has nobody there. A group within BME is told
 * only where both tell it: of people who are BME and no more, nobody knows the group.
 */
function sumParts<Part extends object>(a: Part, b: Part): Part {
  const isByGroup = "white" in a && "white" in b;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => !isByGroup || !withinBme.has(key) || (key in a && key in b),
  );
  return Object.fromEntries(
    keys.map((key) => [
      key,
      sumValues(key, (a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    ]),
  ) as Part;
}

/** The keys of decimal texts: the amounts of a local measure. */
const amountKeys: ReadonlySet<string> = new Set(["amount", "outOf"]);

/** Adds two amounts that have at most six decimals. */
function sumAmounts(a: string, b: string): string {
  const [one, other] = [a, b].map((text) => {
    const [whole = "", decimals = ""] = text.split(".");
    return BigInt(whole + decimals.padEnd(PLACES, "0"));
  });
  return withPoint("", String((one ?? 0n) + (other ?? 0n)), PLACES);
}

/** Strata add by their names; one that only the other has stands behind. */
function sumStrata(a: readonly StratumName[], b: readonly StratumName[]): readonly StratumName[] {
  const together = a.map((one) => {
    const other = b.find((stratum) => isSameStratum(stratum, one));
    if (other === undefined) return one;
    const { by, of, ...counts } = one;
    const { by: _by, of: _of, ...others } = other;
    return { by, of, ...sumParts(counts, others) };
  });
  return [...together, ...b.filter((other) => !a.some((one) => isSameStratum(one, other)))];
}

const withinBme: ReadonlySet<string> = new Set(groupsWithinBme);

function sumValues(key: string, a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b))
    return sumStrata(a as readonly StratumName[], b as readonly StratumName[]);
  if (a === undefined || b === undefined) return a ?? b;
  if (amountKeys.has(key) && typeof a === "string" && typeof b === "string") return sumAmounts(a, b);
  if (labels.has(key) || a === null || b === null) {
    if (a === b) return a;
    throw new WresError(
      "counts-do-not-add",
      `${key} is ${describeValue(a)} in one and ${describeValue(b)} in the other: these counts cannot be added.`,
    );
  }
  return typeof a === "number" && typeof b === "number" ? a + b : sumParts(a, b);
}
