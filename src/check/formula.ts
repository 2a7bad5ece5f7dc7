import {
  compare,
  decimalFraction,
  difference,
  type Fraction,
  fraction,
  placesOf,
  quotient,
  sum,
} from "../foundation/fraction.ts";
import type {
  CannotBeCheckedReason,
  FigureInput,
  FigureKind,
  FigureOperation,
  PrintedCount,
} from "../model/figure-check.ts";
import { assertCount } from "../model/counts.ts";

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
  /** Half a unit of the last place of what is known only as printed, by which it may be off. */
  readonly half?: Fraction;
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
  const shown = counts.filter((count) => count !== "R");
  if (shown.length < counts.length) return "redacted-input";
  for (const count of shown) assertCount(count, name);
  const [count, of] = shown.filter(isGiven);
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
  const text = printed.replace("−", "-").trim();
  const digits = text.replace(/%$/, "").trimEnd();
  const number = decimalFraction(digits);
  if (number === null) return "not-a-number";
  const isPercentage = text.endsWith("%") || kind.startsWith("percentage");
  const value = isPercentage ? { ...number, denominator: number.denominator * 100n } : number;
  const half = fraction(1, 2 * 10 ** Math.min(placesOf(digits), 12) * (isPercentage ? 100 : 1));
  return { name, value, text: `${digits}${isPercentage ? "%" : ""}`, rate: null, count: null, half };
}

/** More addends than these are not written out. */
const MOST_ADDENDS = 6;

const joined: Readonly<Record<FigureOperation, (texts: readonly string[]) => string>> = {
  share: (texts) => texts.join(""),
  ratio: (texts) => texts.map(bracketed).join(" / "),
  "ratio-minus-one": (texts) => `${texts.map(bracketed).join(" / ")} − 1`,
  "relative-change": (texts) => `${texts.map(bracketed).join(" / ")} − 1`,
  difference: (texts) => texts.join(" − "),
  sum: (texts) => shortened(texts).join(" + "),
};

/** A formula with its numbers: "(1203 / 4319) / (342 / 1530)". */
export function formulaText(operation: FigureOperation, terms: readonly Pick<Term, "text">[]): string {
  return joined[operation](terms.map(({ text }) => text));
}

function bracketed(text: string): string {
  return text.includes(" ") ? `(${text})` : text;
}

function shortened(texts: readonly string[]): readonly string[] {
  if (texts.length <= MOST_ADDENDS) return texts;
  return [...texts.slice(0, MOST_ADDENDS - 2), "…", ...texts.slice(-1)];
}

/** Why a formula has no value. */
type NoValue = "no-inputs" | "nobody-in-the-comparison";

type Formula = (values: readonly Fraction[]) => Fraction | NoValue;
const ONE = fraction(1, 1);

const formulas: Readonly<Record<FigureOperation, Formula>> = {
  share: ([part]) => part ?? "no-inputs",
  ratio: over,
  "ratio-minus-one": excess,
  "relative-change": excess,
  difference: ([from, less]) =>
    from === undefined || less === undefined ? "no-inputs" : difference(from, less),
  sum: (values) => (values.length === 0 ? "no-inputs" : sum(values)),
};

/** The least and the greatest value that a formula may have. */
export interface Bounds {
  readonly least: Fraction;
  readonly greatest: Fraction;
}

/**
 * Between which values a figure of two rates lies that are known only as printed; null where both are exact, and where a ratio could
 * be over 0.
 */
export function boundsOf(operation: FigureOperation, terms: readonly Term[]): Bounds | null {
  const [one, other] = terms;
  if (one === undefined || other === undefined || terms.length > 2) return null;
  if (operation === "sum" || (one.half ?? other.half) === undefined) return null;
  const [first, second] = [ends(one), ends(other)];
  if (operation !== "difference" && second.least.numerator < 0n) return null;
  const least = formulaValue(operation, [first.least, second.greatest]);
  const greatest = formulaValue(operation, [first.greatest, second.least]);
  return typeof least === "string" || typeof greatest === "string" ? null : { least, greatest };
}

/** Between which values a term lies. */
function ends({ value, half = fraction(0, 1) }: Term): Bounds {
  return { least: difference(value, half), greatest: sum([value, half]) };
}

/** The value of a formula as an exact fraction, or why there is none. */
export function formulaValue(operation: FigureOperation, values: readonly Fraction[]): Fraction | NoValue {
  return formulas[operation](values);
}

function over([one, other]: readonly Fraction[]): Fraction | NoValue {
  if (one === undefined || other === undefined) return "no-inputs";
  return other.numerator === 0n ? "nobody-in-the-comparison" : quotient(one, other);
}

function excess(values: readonly Fraction[]): Fraction | NoValue {
  const ratio = over(values);
  return typeof ratio === "string" ? ratio : difference(ratio, ONE);
}

/** This year's term and that of the year before, and which way it went; null where the terms are not two years. */
interface Movement {
  readonly current: Term;
  readonly previous: Term;
  readonly went: "up" | "down" | "nowhere";
}

/** Finds the term of the year before by its name: `previousYear`, `bmePreviousYear`. */
export function movement(terms: readonly Term[]): Movement | null {
  const previous = terms.find(({ name }) => /previousYear$/i.test(name));
  const current = terms.find((term) => term !== previous);
  if (previous === undefined || current === undefined || terms.length !== 2) return null;
  const sign = compare(current.value, previous.value);
  return { current, previous, went: sign > 0 ? "up" : sign < 0 ? "down" : "nowhere" };
}
