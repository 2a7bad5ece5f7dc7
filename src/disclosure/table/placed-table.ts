import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";

/** A table, its path in the data that came in, and the values that it shows. */
export interface PlacedTable {
  readonly table: DisclosureTable;
  /** What comes before each path: nothing, or `assumptions.lastYear.`. */
  readonly at: string;
  /** By id, the cells of last year as `last-year/<id>`; null where it is hidden. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** Collects the values that a table and its publications of earlier years show. */
export function placedTable(table: DisclosureTable, at = ""): PlacedTable {
  return { table, at, values: shownValues(table) };
}

/** A cell of last year may be in both tables: a value that either of them shows is shown. */
function shownValues({ cells, assumptions }: DisclosureTable): ReadonlyMap<string, number | null> {
  const before = assumptions?.lastYear === undefined ? [] : [...shownValues(assumptions.lastYear)];
  const values = new Map(before.map(([id, value]) => [lastYearId(id), value]));
  for (const { id, value } of cells) values.set(id, value ?? values.get(id) ?? null);
  return values;
}

const PREFIX = "last-year/";

/** The id that a cell of last year's publication has in this year's table. */
export function lastYearId(id: string): string {
  return `${PREFIX}${id}`;
}

/** The id that a cell of last year's has in last year's publication itself; null for a cell of this year's. */
export function idInLastYear(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/** The same figure of cells that go by other ids. */
export function figureAmong(figure: DerivedFigure, named: (id: string) => string): DerivedFigure {
  switch (figure.kind) {
    case "percentage": {
      const [a, b] = figure.of;
      return { ...figure, of: [named(a), named(b)] };
    }
    case "ratio":
    case "difference": {
      const [a, b, c, d] = figure.of;
      return { ...figure, of: [named(a), named(b), named(c), named(d)] };
    }
  }
}
