import { type Count, type CountOf, isWholeCount } from "../../model/count.ts";
import { type CellArgument, cellAt, isBlank } from "./cell.ts";
import { refuse } from "./cell-error.ts";

/** Digits, or digits in threes apart by a comma or a space, as people type them into cells of text. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[,\s]\d{3})+)$/;

/** The count of a cell, which was handed over in some place: an empty cell is not given, and text is read. */
export function countOfCell(cell: CellArgument, place: number): Count {
  if (isBlank(cell)) return null;
  const number = typeof cell === "string" ? wholeOf(cell.trim()) : cell;
  return isWholeCount(number) ? number : refuse(place, cell, "a whole number of people, or an empty cell");
}

/** A count in some place. */
export function readCount(cells: readonly CellArgument[], place: number): Count {
  return countOfCell(cellAt(cells, place), place);
}

/** A count and out of how many, in two places after each other. */
export function readCountOf(cells: readonly CellArgument[], place: number): CountOf {
  return { count: readCount(cells, place), of: readCount(cells, place + 1) };
}

function wholeOf(text: string): number | null {
  return WHOLE.test(text) ? Number(text.replace(/\D/g, "")) : null;
}
