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
