import { decimal, type Decimal } from "../../foundation/decimal.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { Unit } from "../../model/measure.ts";
import { type Cell, type CellArgument, cellAt, isBlank } from "./cell.ts";
import { refuse } from "./cell-error.ts";

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** Beyond them two numbers of a spreadsheet are the same: 15 digits are all that a cell shows. */
const PLACES = 10;

/** A number of a cell: 0.256, "0.256", or "25.6%", which is the same. */
function readDecimal(cell: CellArgument, place: number): Decimal {
  const text = typeof cell === "string" ? cell.trim() : String(cell);
  const number = text.replace(/\s*%$/, "");
  if (typeof cell === "boolean" || !NUMBER.test(number)) return refuse(place, cell, "a number");
  return number === text ? decimal(number.toLowerCase()) : decimal(number.toLowerCase()).div(100);
}

/** A number in some place, such as a year; the default where the cell is empty, and #VALUE! where there is none. */
export function readNumber(cells: readonly CellArgument[], place: number, instead?: number): number {
  const cell = cellAt(cells, place);
  if (isBlank(cell) && instead !== undefined) return instead;
  const number = readDecimal(cell, place).toNumber();
  return Number.isFinite(number) ? number : refuse(place, cell, "a number");
}

/** A whole number in some place, between two others; the default where the cell is empty. */
export function readWhole(
  cells: readonly CellArgument[],
  place: number,
  [least, most]: readonly [number, number],
  instead?: number,
): number {
  const number = readNumber(cells, place, instead);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(place, cellAt(cells, place), `a whole number from ${String(least)} to ${String(most)}`);
}

/** A share in some place, as the library takes one that was published: 0.256 is "25.6". */
export function readPercentage(
  cells: readonly CellArgument[],
  place: number,
): { readonly percentage: string } | null {
  const cell = cellAt(cells, place);
  return isBlank(cell) ? null : { percentage: inUnit(readDecimal(cell, place), "proportion") };
}

/** A number as the library takes a published figure of that unit. */
export function readPrinted(cell: Cell, place: number, unit: Unit): string {
  return inUnit(readDecimal(cell, place), unit);
}

function inUnit(value: Decimal, unit: Unit): string {
  const printed = printFixed(unit === "ratio" ? value : value.times(100), PLACES);
  return printed.replace(/\.?0+$/, "");
}
