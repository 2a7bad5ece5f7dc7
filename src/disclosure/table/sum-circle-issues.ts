import { describeValue } from "../../foundation/describe-value.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { PlacedTable } from "./placed-table.ts";

/** One part of a total, and where the table says so. */
interface Part {
  readonly id: string;
  readonly total: string;
  readonly path: string;
}

/** Where a total is one of its own parts, be it round about: each issue names a part that closes a circle. */
export function sumCircleIssues(placed: PlacedTable): readonly Issue[] {
  const parts = partsByTotal(placed);
  const done = new Set<string>();
  return [...parts.keys()].flatMap((total) => circlesBelow(total, parts, done)).map(circleIssue);
}

function circleIssue({ id, total, path }: Part): Issue {
  const expected = `a cell that is not made of ${describeValue(total)} itself`;
  return makeIssue("not-allowed", path, expected, describeValue(id));
}

function partsByTotal({ table, at }: PlacedTable): ReadonlyMap<string, readonly Part[]> {
  const byTotal = new Map<string, Part[]>();
  table.sums.forEach(({ total, parts }, index) => {
    const path = `${at}sums[${String(index)}].parts`;
    const found = byTotal.get(total) ?? [];
    parts.forEach((id, place) => found.push({ id, total, path: `${path}[${String(place)}]` }));
    byTotal.set(total, found);
  });
  return byTotal;
}

/** Walks down from a total, and tells the parts that lead back up. A stack of its own lets sums be nested deep. */
function circlesBelow(
  top: string,
  parts: ReadonlyMap<string, readonly Part[]>,
  done: Set<string>,
): readonly Part[] {
  const circles: Part[] = [];
  const above = new Set<string>();
  const stack: { readonly id: string; readonly rest: Part[] }[] = [];
  const enter = (id: string): void => {
    above.add(id);
    stack.push({ id, rest: (parts.get(id) ?? []).toReversed() });
  };
  if (!done.has(top)) enter(top);
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const part = level.rest.pop();
    if (part === undefined) {
      above.delete(level.id);
      done.add(level.id);
      stack.pop();
    } else if (above.has(part.id)) circles.push(part);
    else if (!done.has(part.id)) enter(part.id);
  }
  return circles;
}
