import { describeValue } from "../../foundation/describe-value.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { PlacedTable } from "./placed-table.ts";

/** Where a sum has no parts or one of them twice, and where the cells that are shown do not add up. */
export function sumIssues(placed: PlacedTable): readonly Issue[] {
  const { table, at } = placed;
  const places = new Map(table.cells.map(({ id }, index) => [id, `${at}cells[${String(index)}].value`]));
  return table.sums.flatMap((sum, index) => {
    const path = `${at}sums[${String(index)}]`;
    if (sum.parts.length === 0) {
      return [makeIssue("missing", `${path}.parts`, "at least one part", "an empty list")];
    }
    return [
      ...repeatedParts(sum, path),
      ...disagreement(sum, path, places.get(sum.total) ?? `${path}.total`, placed.values),
    ];
  });
}

function repeatedParts({ parts }: TableSum, path: string): readonly Issue[] {
  const taken = new Set<string>();
  return parts.flatMap((id, index) => {
    if (taken.has(id)) {
      return [
        makeIssue("repeated-id", `${path}.parts[${String(index)}]`, "each part once", describeValue(id)),
      ];
    }
    taken.add(id);
    return [];
  });
}

/** Parts that are hidden can only add to those that are shown. */
function disagreement(
  { total, parts }: TableSum,
  path: string,
  place: string,
  values: PlacedTable["values"],
): readonly Issue[] {
  const whole = values.get(total) ?? null;
  if (whole === null || parts.some((id) => !values.has(id))) return [];
  const shown = parts.map((id) => values.get(id) ?? null).filter((value) => value !== null);
  const least = shown.reduce((one, other) => one + other, 0);
  const isComplete = shown.length === parts.length;
  if (isComplete ? least === whole : least <= whole) return [];
  const [apart, direction] = whole > least ? [whole - least, "more"] : [least - whole, "fewer"];
  const expected = isComplete
    ? `${String(least)}, the sum of ${path}.parts`
    : `at least ${String(least)}, the sum of what is shown of ${path}.parts`;
  const received = `${String(whole)} for ${describeValue(total)}, ${String(apart)} ${direction}`;
  return [makeIssue("sum-disagrees", place, expected, received, "One of these cells is wrong.")];
}
