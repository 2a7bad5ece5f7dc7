import type * as z from "zod";
import { describeValue } from "../foundation/wres-error.ts";
import type { FigureOperation, PrintedFigure } from "../model/figure-check.ts";
import { type InvalidInput, type Issue, makeIssue, valueAt } from "../model/issue.ts";
import { printedFigureSchema, printedFiguresShape } from "../model/schemas/check-figures-schema.ts";
import { atMostIssues, shapeIssues, withKnownKeys } from "./shape-issues.ts";

/**
 * Printed figures that may come in, or everything that is wrong with them.
 *
 * @since 0.1.0
 */
export type ParsedFigures =
  | {
      /** Nothing is wrong: the figures can be checked. */
      readonly status: "valid";
      /** The figures, in their order. */
      readonly figures: readonly PrintedFigure[];
      /** What was passed over, such as a column that is not used; it stops nothing. */
      readonly warnings: readonly Issue[];
    }
  | InvalidInput;

const inputsOfFormula: Readonly<Record<FigureOperation, number | null>> = {
  share: 1,
  ratio: 2,
  "ratio-minus-one": 2,
  "relative-change": 2,
  difference: 2,
  sum: null,
};

/**
 * Checks data from outside and lets it in as printed figures: wrong types, counts that are none, formulas that take
 * another number of inputs, ids that are used twice. Keys that a check does not need may stay. Every issue is reported
 * at once. It never throws, whatever it is given.
 *
 * @param value - Anything, such as what `JSON.parse` gave: `{ figures: [{ id, kind, formula, inputs, published }] }`.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { parseFigures } from "wres-metrics/check";
 * const parsed = parseFigures({
 *   figures: [{ id: "a", kind: "percentage", formula: { op: "ratio", of: ["bme"] }, inputs: null, published: "5%" }],
 * });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.message);
 * // figures[0].formula.of is a list of 1; expected a list of 2, since op is "ratio".
 * ```
 * @since 0.1.0
 */
export function parseFigures(value: unknown): ParsedFigures {
  const { success, data, error } = printedFiguresShape().safeParse(value, withKnownKeys);
  const issues = issuesOfFigures(value, success ? [] : error.issues);
  return success && issues.length === 0
    ? { status: "valid", figures: data.figures, warnings: [] }
    : { status: "invalid", issues };
}

/** Everything that is wrong with printed figures: their faults of shape, and the rules on those that have none. */
export function issuesOfFigures(value: unknown, faults: readonly z.core.$ZodIssue[]): readonly Issue[] {
  const list = valueAt(value, ["figures"]);
  const placed = (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    const { success, data } = printedFigureSchema().safeParse(item);
    return success ? [{ figure: data, path: `figures[${String(index)}]` }] : [];
  });
  return atMostIssues([
    ...shapeIssues(faults, value, ""),
    ...placed.flatMap(({ figure, path }) => formulaIssues(figure, path)),
    ...repeatedIds(placed),
  ]);
}

function formulaIssues({ formula }: PrintedFigure, path: string): readonly Issue[] {
  if (!formula) return [];
  const needed = inputsOfFormula[formula.op];
  const isRight = needed === null ? formula.of.length > 0 : formula.of.length === needed;
  if (isRight) return [];
  const expected = `a list of ${needed === null ? "at least 1" : String(needed)}, since op is "${formula.op}"`;
  return [makeIssue("not-allowed", `${path}.formula.of`, expected, describeValue(formula.of))];
}

function repeatedIds(
  placed: readonly { readonly figure: PrintedFigure; readonly path: string }[],
): readonly Issue[] {
  const taken = new Set<string>();
  return placed.flatMap(({ figure: { id }, path }) => {
    const isTaken = taken.has(id);
    taken.add(id);
    return isTaken
      ? [makeIssue("repeated-id", `${path}.id`, "an id that is not taken", describeValue(id))]
      : [];
  });
}
