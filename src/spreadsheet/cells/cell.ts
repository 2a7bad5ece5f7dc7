import type { Answer } from "../../model/answer.ts";
import type { Reason, Unit } from "../../model/measure.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { type Count, type CountOf, isWholeCount } from "../../model/counts.ts";
import { type DecimalText, decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";

/**
 * What a spreadsheet may hand over for a cell: an empty one is null, undefined or an empty text, by the host.
 *
 * @since 0.1.0
 */
export type Cell = number | string | boolean | null | undefined;

/** A cell, or a range of them as rows. */
export type CellArgument = Cell | readonly (readonly Cell[])[];

/** The result of a function: one cell, or a table that spills. */
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

/** True where nothing stands there: never for 0. */
export function isBlank(cell: CellArgument): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function isRange(argument: CellArgument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}

const errorOfReason: Readonly<Record<Reason, readonly [CellErrorCode, string]>> = {
  "not-given": ["#N/A", "A count that it needs is not given: a cell is empty."],
  "nobody-in-the-denominator": ["#DIV/0!", "A rate out of nobody."],
  "nobody-in-the-comparison": ["#DIV/0!", "The rate below the line is 0: a ratio over it is not a number."],
  "window-not-available": ["#N/A", "The counts cannot be brought to that window."],
  "not-comparable": ["#N/A", "The two were measured differently."],
  "not-asked": ["#N/A", "The calculation was of other indicators."],
  hidden: ["#N/A", "A count that it needs is hidden."],
};

/** Stops a formula that has no answer, with the reason why. */
export function noAnswerFor(reason: Reason): never {
  throw new CellError(...errorOfReason[reason]);
}

/** The number of an answer, as a cell holds it: the double nearest to it. */
export function answerNumber(answer: Answer): number {
  return answer.status === "calculated" ? answer.number : noAnswerFor(answer.reason);
}

/**
 * The errors that spreadsheets know: nobody below the line, not given, and something that cannot be read.
 *
 * @since 0.1.0
 */
export type CellErrorCode = (typeof ERRORS)[number];

const ERRORS = ["#DIV/0!", "#N/A", "#VALUE!"] as const;

/** Stops a formula: the cell shows the code, and the message where the host can show one. */
export class CellError extends Error {
  readonly code: CellErrorCode;

  constructor(code: CellErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Stops a formula that was handed something that cannot be read; an error goes on as what it is. `place` is counted from 0. */
export function refuse(place: number, received: unknown, expected: string): never {
  const code = ERRORS.find((error) => error === received) ?? "#VALUE!";
  const what = Array.isArray(received) ? "a range" : describeValue(received);
  throw new CellError(code, `argument ${String(place + 1)} is ${what}; expected ${expected}.`);
}

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

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** Beyond them two numbers of a spreadsheet are the same: 15 digits are all that a cell shows. */
const PLACES = 10;

/** A number of a cell: 0.256, "0.256", or "25.6%", which is the same. */
function readDecimal(cell: CellArgument, place: number): DecimalText {
  const text = typeof cell === "string" ? cell.trim() : String(cell);
  const number = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
  if (!NUMBER.test(number)) return refuse(place, cell, "a number");
  const value = decimalText(number.toLowerCase());
  return number === text ? value : pointMoved(value, -2);
}

/** A number in some place, such as a year; the default where the cell is empty, and #VALUE! where there is none. */
export function readNumber(cells: readonly CellArgument[], place: number, instead?: number): number {
  const cell = cellAt(cells, place);
  if (isBlank(cell) && instead !== undefined) return instead;
  const number = Number(readDecimal(cell, place));
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

function inUnit(value: DecimalText, unit: Unit): string {
  const printed = printFixed(unit === "ratio" ? value : pointMoved(value, 2), PLACES);
  return printed.replace(/\.?0+$/, "");
}

/** The number of an indicator, which stands in the first place. */
export function readIndicator(cells: readonly CellArgument[]): IndicatorNumber {
  const number = readNumber(cells, 0);
  const row = Object.values(indicatorByNumber).find((indicator) => indicator.number === number);
  return row?.number ?? refuse(0, cellAt(cells, 0), "the number of an indicator, 1 to 9");
}

/** Does what a function of the catalogue says; throws CellError or WresError where there is no answer. */
export type Implementation = (cells: readonly CellArgument[]) => CellValue;
