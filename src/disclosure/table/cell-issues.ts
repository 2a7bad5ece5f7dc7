import { describeValue } from "../../foundation/describe-value.ts";
import { isWholeCount } from "../../model/count.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { idInLastYear } from "./last-year-id.ts";
import { type PlacedTable, placedTable } from "./placed-table.ts";

const A_COUNT = "a whole number of people from 0 to 2^53 − 1, or null where it is hidden";

/** Where a cell holds what no count can be, or another number than last year's publication gives it. */
export function cellIssues({ table, at }: PlacedTable): readonly Issue[] {
  const { cells, assumptions } = table;
  const lastYear = assumptions?.lastYear;
  const before = lastYear === undefined ? null : placedTable(lastYear).values;
  return cells.flatMap(({ id, value }, index) => {
    if (value === null) return [];
    const path = `${at}cells[${String(index)}].value`;
    if (!isWholeCount(value)) {
      return [makeIssue("not-whole", path, A_COUNT, `${describeValue(value)} for ${describeValue(id)}`)];
    }
    const earlier = idInLastYear(id);
    const published = earlier === null ? null : (before?.get(earlier) ?? null);
    if (published === null || published === value) return [];
    const expected = `${String(published)}, as assumptions.lastYear gives it`;
    return [makeIssue("not-allowed", path, expected, `${String(value)} for ${describeValue(id)}`)];
  });
}
