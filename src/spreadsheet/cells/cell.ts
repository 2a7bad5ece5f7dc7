/**
 * What a spreadsheet may hand over for a cell: an empty one is null, undefined or an empty text, by the host.
 *
 * @since 0.1.0
 */
export type Cell = number | string | boolean | null | undefined;

/** A cell, or a range of them as rows. */
export type CellArgument = Cell | readonly (readonly Cell[])[];

/** What a function gives back: one cell, or a table that spills. */
export type CellValue = number | string | readonly (readonly (number | string)[])[];

/** The cell that a formula hands over in some place; a range of one cell is that cell. */
export function cellAt(cells: readonly CellArgument[], place: number): CellArgument {
  const argument = cells[place];
  if (!isRange(argument)) return argument;
  const [[only, ...columns] = [], ...rows] = argument;
  return columns.length === 0 && rows.length === 0 ? only : argument;
}

/** The rows that a formula hands over in some place; one cell is a range of its own. */
export function rangeAt(cells: readonly CellArgument[], place: number): readonly (readonly Cell[])[] {
  const argument = cells[place];
  return isRange(argument) ? argument : [[argument]];
}

/** Whether nothing stands there: never 0. */
export function isBlank(cell: CellArgument): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function isRange(argument: CellArgument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}
