import type { DisclosureTable } from "../../model/disclosure-table.ts";

/** A table, where it stands in the data that came in, and what it shows of each cell that it may speak of. */
export interface PlacedTable {
  readonly table: DisclosureTable;
  /** What comes before each path: nothing, or `assumptions.lastYear.`. */
  readonly at: string;
  /** By id, the cells of last year as `last-year/<id>`; null where it is hidden. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** Puts a table where it stands. */
export function placedTable(table: DisclosureTable, at = ""): PlacedTable {
  return { table, at, values: shownValues(table) };
}

/** A cell of last year may stand in both tables: what either of them shows is shown. */
function shownValues({ cells, assumptions }: DisclosureTable): ReadonlyMap<string, number | null> {
  const before = assumptions?.lastYear === undefined ? [] : [...shownValues(assumptions.lastYear)];
  const values = new Map(before.map(([id, value]) => [lastYearId(id), value]));
  for (const { id, value } of cells) values.set(id, value ?? values.get(id) ?? null);
  return values;
}

const PREFIX = "last-year/";

/** How a table speaks of a cell of last year's publication. */
export function lastYearId(id: string): string {
  return `${PREFIX}${id}`;
}

/** The id that such a cell has in last year's publication itself; null for a cell of the table's own. */
export function idInLastYear(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}
