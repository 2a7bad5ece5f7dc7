import { decimalFraction } from "../../foundation/decimal-fraction.ts";
import { type Fraction, fraction } from "../../foundation/fraction.ts";
import type { CannotBeCheckedReason } from "../../model/check-answer.ts";
import { assertCount } from "../../model/count.ts";
import type { FigureInput, FigureKind, PrintedCount } from "../../model/check-figure.ts";

/** Two counts that make a rate. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** One input of a formula, as a number and as it is written in one. */
export interface Term {
  readonly name: string;
  readonly value: Fraction;
  /** "49 / 684", "79", "19.4%". */
  readonly text: string;
  /** The counts of a rate; null where it is none, or is known only as printed. */
  readonly rate: Rate | null;
  /** A number of people; null where it is none. */
  readonly count: number | null;
}

/** A term of two counts. */
export function rateTerm(name: string, { count, of }: Rate): Term {
  const text = `${String(count)} / ${String(of)}`;
  return { name, value: fraction(count, of), text, rate: { count, of }, count: null };
}

/** A term of one number of people. */
export function countTerm(name: string, count: number): Term {
  return { name, value: fraction(count, 1), text: String(count), rate: null, count };
}

/** Reads an input, or says why it is none. */
export function termOf(
  name: string,
  input: FigureInput | null,
  kind: FigureKind,
): Term | CannotBeCheckedReason {
  if (input === null) return "input-not-given";
  if ("printed" in input) return printedTerm(name, input.printed, kind);
  const counts = "count" in input ? [input.count] : [input.numerator, input.denominator];
  if (counts.includes("R")) return "redacted-input";
  for (const count of counts) if (count !== "R") assertCount(count, name);
  const [count, of] = counts.filter(isGiven);
  if (count === undefined) return "input-not-given";
  if ("count" in input) return countTerm(name, count);
  if (of === undefined) return "input-not-given";
  return of === 0 ? "nobody-in-the-denominator" : rateTerm(name, { count, of });
}

function isGiven(count: PrintedCount): count is number {
  return typeof count === "number";
}

/** A percentage needs no sign where percentages are compared; a ratio and a count are as their digits say. */
function printedTerm(name: string, printed: string, kind: FigureKind): Term | CannotBeCheckedReason {
  const [, digits = "", sign = ""] = /^\s*(-?[\d.]+)\s*(%?)\s*$/.exec(printed.replace("−", "-")) ?? [];
  const number = decimalFraction(digits);
  if (number === null) return "not-a-number";
  const isPercentage = sign === "%" || kind.startsWith("percentage");
  const value = isPercentage ? { ...number, denominator: number.denominator * 100n } : number;
  return { name, value, text: `${digits}${isPercentage ? "%" : ""}`, rate: null, count: null };
}
