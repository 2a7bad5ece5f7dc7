import { describeValue } from "../../foundation/describe-value.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { lastYearId } from "./last-year-id.ts";
import type { PlacedTable } from "./placed-table.ts";

/** A place where a table names a cell. */
interface Mention {
  readonly id: string;
  readonly path: string;
}

/** Where two cells or two figures have one id, and where a cell is named that nothing has. */
export function idIssues(placed: PlacedTable): readonly Issue[] {
  const { table, at, values } = placed;
  return [
    ...repeatedIds(table.cells, `${at}cells`),
    ...repeatedIds(table.figures ?? [], `${at}figures`),
    ...mentions(placed)
      .filter(({ id }) => !values.has(id))
      .map(({ id, path }) => makeIssue("unknown-cell", path, "the id of a cell", describeValue(id))),
  ];
}

function repeatedIds(parts: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const first = new Map<string, number>();
  return parts.flatMap(({ id }, index) => {
    const taken = first.get(id);
    if (taken === undefined) {
      first.set(id, index);
      return [];
    }
    const expected = `an id of its own; ${path}[${String(taken)}] has this one`;
    return [makeIssue("repeated-id", `${path}[${String(index)}].id`, expected, describeValue(id))];
  });
}

function mentions({ table, at, values }: PlacedTable): readonly Mention[] {
  const { sums, figures = [], policy, assumptions } = table;
  return [
    ...sums.flatMap(({ total, parts }, index) => {
      const path = `${at}sums[${String(index)}]`;
      return [{ id: total, path: `${path}.total` }, ...listed(parts, `${path}.parts`)];
    }),
    ...figures.flatMap(({ of }, index) => listed(of, `${at}figures[${String(index)}].of`)),
    ...listed(policy?.never ?? [], `${at}policy.never`),
    ...Object.keys(policy?.weights ?? {}).map((id) => ({ id, path: `${at}policy.weights` })),
    ...compared(assumptions?.wentDown ?? [], `${at}assumptions.wentDown`, values),
    ...compared(assumptions?.wentUp ?? [], `${at}assumptions.wentUp`, values),
  ];
}

function listed(ids: readonly string[], path: string): readonly Mention[] {
  return ids.map((id, index) => ({ id, path: `${path}[${String(index)}]` }));
}

/** A cell that went up or down is one of two: this year's and last year's. */
function compared(ids: readonly string[], path: string, values: PlacedTable["values"]): readonly Mention[] {
  return listed(ids, path).map(({ id, ...mention }) => ({
    ...mention,
    id: values.has(id) ? lastYearId(id) : id,
  }));
}
