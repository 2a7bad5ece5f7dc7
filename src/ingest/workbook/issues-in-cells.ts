import type { Issue } from "../../model/issue.ts";

/** Names in each issue of a return the cell that it comes from, or the first of the cells that it is about. */
export function issuesInCells(
  issues: readonly Issue[],
  cellOf: ReadonlyMap<string, string>,
): readonly Issue[] {
  return issues.map((issue) => {
    const { path, message } = issue;
    const cell = cellOf.get(path) ?? firstWithin(path, cellOf);
    if (cell === undefined || path === "") return issue;
    // A message begins with the path that it is about.
    const inCell = inWordsOfCells(cell + message.slice(path.length));
    return { ...issue, path: cell, expected: inWordsOfCells(issue.expected), message: inCell };
  });
}

/** In a sheet nothing is written for what is not given. */
function inWordsOfCells(text: string): string {
  return text.replace("or null for", "or a blank cell for");
}

function firstWithin(path: string, cellOf: ReadonlyMap<string, string>): string | undefined {
  const [, cell] =
    [...cellOf].find(([known]) => known.startsWith(`${path}.`) || known.startsWith(`${path}[`)) ?? [];
  return cell;
}
