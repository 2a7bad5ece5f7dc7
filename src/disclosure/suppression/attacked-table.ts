import { numberAt } from "../../foundation/number-at.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import type { Program, ProgramRow } from "../solver/whole-program.ts";
import { constraintSystem } from "../table/constraint-system.ts";
import { sparseRow } from "../table/eliminate-row.ts";
import { solvedForLast } from "../table/eliminate-sums.ts";
import type { CellRoles } from "./cell-roles.ts";

/** A table as a program in which every cell that may be hidden has a column, be it hidden or shown. */
export interface AttackedTable {
  readonly ids: readonly string[];
  readonly program: Program;
  /** The true count of each column; −1 where it is not known. */
  readonly counts: Float64Array;
  /** The least that each column can be, as the mark says. */
  readonly floors: Float64Array;
  /** Whether a column is hidden whatever else is. */
  readonly isAlwaysHidden: (column: number) => boolean;
}

/**
 * Sets up the attack on the sums of a table. What figures, and a mark that means "below", would say in addition is
 * left to the auditor.
 */
export function attackedTable(
  table: DisclosureTable,
  { hidden, candidates, counts }: CellRoles,
  zeros: "hidden" | "shown",
): AttackedTable {
  const mayBeHidden = new Set([...hidden, ...candidates]);
  const { columns, rows } = constraintSystem({
    ...table,
    figures: [],
    cells: table.cells.map(({ id, value }) => ({ id, value: mayBeHidden.has(id) ? null : value })),
    assumptions: { ...table.assumptions, markMeansBelow: undefined, zerosAlwaysShown: zeros === "shown" },
  });
  const always = new Set(hidden);
  const isAlways = columns.map((id) => always.has(id));
  const own = new Set(table.cells.map(({ id }) => id));
  return {
    ids: columns,
    counts: Float64Array.from(columns, (id) => counts.get(id) ?? -1),
    floors: Float64Array.from(columns, (id) => (zeros === "shown" && own.has(id) ? 1 : 0)),
    isAlwaysHidden: (column) => isAlways[column] ?? false,
    program: {
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(Infinity),
      rows: independentRows(rows, columns.length),
    },
  };
}

/** Sums that follow from others, as a grand total along either side of a table, only make the solver slow. */
function independentRows(rows: readonly ProgramRow[], columns: number): readonly ProgramRow[] {
  const isSum = ({ least, greatest }: ProgramRow): boolean => least === greatest;
  const sums = rows.filter(isSum);
  const sparse = sums.map((row) =>
    sparseRow(row.columns.map((column, at) => [column, numberAt(row.coefficients, at)])),
  );
  const kept = new Set([...solvedForLast(sparse, columns).values()].map(({ from }) => sums[from]));
  return rows.filter((row) => !isSum(row) || kept.has(row));
}
