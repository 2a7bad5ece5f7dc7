import { suppress, type DisclosureTable, type Suppression } from "wres-metrics/disclosure";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Each is suppressed some hundred times; `npm run inversion -- 240` for more. */
const TABLES = Number(process.env["WRES_INVERSIONS"] ?? "10");
const SEED = Number(process.env["WRES_SEED"] ?? "5");

/** Tables that more counts than this agree with are left to whoever has more time. */
const MOST = 400;

type Grid = readonly (readonly number[])[];

/** A count of one cell, or of a row, a column or everything, where a place is that of the totals. */
function countAt(grid: Grid, row: number, column: number): number {
  const rows = row === grid.length ? grid : grid.slice(row, row + 1);
  return rows
    .flatMap((counts) => (column === counts.length ? counts : counts.slice(column, column + 1)))
    .reduce((sum, count) => sum + count, 0);
}

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);

/** A table of rows and columns with all its totals. */
function tableOf(grid: Grid): DisclosureTable {
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const id = (row: number, column: number): string => `${String(row)}/${String(column)}`;
  return {
    cells: upTo(rows).flatMap((row) =>
      upTo(columns).map((column) => ({ id: id(row, column), value: countAt(grid, row, column) })),
    ),
    sums: [
      ...upTo(rows).map((row) => ({
        total: id(row, columns),
        parts: upTo(columns - 1).map((column) => id(row, column)),
      })),
      ...upTo(columns).map((column) => ({
        total: id(rows, column),
        parts: upTo(rows - 1).map((row) => id(row, column)),
      })),
    ],
  };
}

/** Fills the cells of a table in turn in every way that agrees with what is shown; null where there are too many ways. */
function everyGrid(
  rows: number,
  columns: number,
  shown: ReadonlyMap<string, number>,
): readonly Grid[] | null {
  const found: Grid[] = [];
  let steps = 0;
  const total = (row: number, column: number): number | undefined =>
    shown.get(`${String(row)}/${String(column)}`);
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  const isDone = (at: number): boolean => {
    steps += 1;
    if (found.length > MOST || steps > 300_000) return false;
    if (at === rows * columns) {
      const agrees = [...shown].every(([id, count]) => {
        const [row = 0, column = 0] = id.split("/").map(Number);
        return countAt(grid, row, column) === count;
      });
      if (agrees) found.push(grid.map((counts) => [...counts]));
      return true;
    }
    const [row, column] = [Math.floor(at / columns), at % columns];
    const own = grid[row] ?? [];
    const inRow = own.slice(0, column).reduce((sum, count) => sum + count, 0);
    const inColumn = grid.slice(0, row).reduce((sum, counts) => sum + (counts[column] ?? 0), 0);
    const ofRow = (total(row, columns) ?? Infinity) - inRow;
    const ofColumn = (total(rows, column) ?? Infinity) - inColumn;
    const known = total(row, column);
    const least = Math.max(
      known ?? 0,
      column === columns - 1 && Number.isFinite(ofRow) ? ofRow : 0,
      row === rows - 1 && Number.isFinite(ofColumn) ? ofColumn : 0,
    );
    const greatest = Math.min(known ?? 80, ofRow, ofColumn);
    for (let count = least; count <= greatest; count += 1) {
      own[column] = count;
      if (!isDone(at + 1)) return false;
    }
    own[column] = 0;
    return true;
  };
  return isDone(0) ? found : null;
}

const anyGrid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) => {
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 5, arbitrary: fc.integer({ min: 10, max: 40 }) },
    );
    return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
  });

const patternOf = ({ cells }: Suppression): string => cells.map(({ status }) => status).join();

test(
  "who runs the program on every table that agrees with a small one seldom finds a hidden count",
  { tags: ["night"], timeout: 3_600_000 },
  async () => {
    let [tables, hidden, narrowed, exact, held, withdrawn] = [0, 0, 0, 0, 0, 0];
    for (const grid of fc.sample(anyGrid, { numRuns: TABLES, seed: SEED })) {
      const suppression = await suppress(tableOf(grid));
      const shown = suppression.cells.flatMap(({ id, value }) =>
        value === null ? [] : [[id, value] as const],
      );
      const all = everyGrid(grid.length, grid[0]?.length ?? 0, new Map(shown));
      if (all === null || shown.length === suppression.cells.length) continue;
      tables += 1;
      const alike: Grid[] = [];
      for (const other of all) {
        if (patternOf(await suppress(tableOf(other))) === patternOf(suppression)) alike.push(other);
      }
      // The table itself is among them.
      expect(alike).toContainEqual(grid);
      // What `candidates` does: it finds the same tables, and shows nothing where they narrow a count that can be small.
      const attacked = await suppress(tableOf(grid), undefined, { candidates: MOST });
      const isNarrow = suppression.cells.some(({ id, value }) => {
        const [row = 0, column = 0] = id.split("/").map(Number);
        const countsIn = (grids: readonly Grid[]): readonly number[] =>
          grids.map((one) => countAt(one, row, column));
        const widthIn = (grids: readonly Grid[]): number =>
          Math.max(...countsIn(grids)) - Math.min(...countsIn(grids));
        const isSmall = value === null && Math.min(...countsIn(alike)) < 10;
        return isSmall && widthIn(alike) < Math.min(9, widthIn(all));
      });
      if (isNarrow) {
        withdrawn += 1;
        expect(attacked.minimality).toEqual({ result: "everything-hidden", tables: null, alike: null });
        expect(attacked.cells.filter(({ status }) => status === "shown")).toEqual([]);
      } else {
        held += 1;
        expect(attacked.minimality).toEqual({ result: "holds", tables: all.length, alike: alike.length });
        expect(attacked.cells).toEqual(suppression.cells);
      }
      for (const { id, value } of suppression.cells) {
        const [row = 0, column = 0] = id.split("/").map(Number);
        if (value !== null || countAt(grid, row, column) >= 10) continue;
        const width = (grids: readonly Grid[]): number => {
          const counts = grids.map((one) => countAt(one, row, column));
          return Math.max(...counts) - Math.min(...counts);
        };
        hidden += 1;
        if (width(alike) < Math.min(9, width(all))) narrowed += 1;
        if (width(alike) === 0) exact += 1;
      }
    }
    if (process.env["WRES_INVERSIONS"] !== undefined)
      process.stdout.write(`${JSON.stringify({ tables, hidden, narrowed, exact, held, withdrawn })}\n`);
    expect(hidden).toBeGreaterThan(TABLES);
    expect(exact / hidden).toBeLessThan(0.02);
    expect(Math.min(held, withdrawn)).toBeGreaterThan(0);
  },
);
