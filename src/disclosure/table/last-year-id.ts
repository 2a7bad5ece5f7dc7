const PREFIX = "last-year/";

/** How a table speaks of a cell of last year's publication. */
export function lastYearId(id: string): string {
  return `${PREFIX}${id}`;
}

/** The id that such a cell has in last year's publication itself; null for a cell of the table's own. */
export function idInLastYear(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}
