import { type CellArgument, cellAt, isBlank } from "./cell.ts";
import { refuse } from "./cell-error.ts";

/** One of some words in some place, in any case; the first of them where the cell is empty. */
export function readChoice<Choice extends string>(
  cells: readonly CellArgument[],
  place: number,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const cell = cellAt(cells, place);
  if (isBlank(cell)) return choices[0];
  const word = String(cell).trim().toLowerCase();
  return choices.find((choice) => choice === word) ?? refuse(place, cell, choices.join(" or "));
}

/** A number in some place, such as a year; the default where the cell is empty, and #VALUE! where there is none. */
export function readNumber(cells: readonly CellArgument[], place: number, instead?: number): number {
  const cell = cellAt(cells, place);
  if (isBlank(cell) && instead !== undefined) return instead;
  const number = typeof cell === "string" && cell.trim() !== "" ? Number(cell) : cell;
  return typeof number === "number" && Number.isFinite(number) ? number : refuse(place, cell, "a number");
}
