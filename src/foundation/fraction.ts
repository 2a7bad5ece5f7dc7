import { type DecimalText, withPoint } from "./decimal-text.ts";
import { numberAt } from "./lists.ts";

/**
 * A fraction of whole numbers, exact whatever their size. Formulas are worked in these, so that there is
 * one division, last: (1/6)/(4/30) is exactly 1.25, and 1.25 is a threshold; divided twice at 40 digits it
 * is missed in the last one, and (5/6)/(2/3) is missed in doubles.
 *
 * A denominator is never 0: the code that makes a fraction has made sure of it.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction count/of. */
export function fraction(count: number, of: number): Fraction {
  return { numerator: BigInt(count), denominator: BigInt(of) };
}

/** over ÷ under, where `under` is not 0. */
export function quotient(over: Fraction, under: Fraction): Fraction {
  return {
    numerator: over.numerator * under.denominator,
    denominator: over.denominator * under.numerator,
  };
}

/** Two counts of people, or what a printed percentage says: one whole number over another. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** A rate as a fraction. */
export function fractionOf({ count, of }: Rate): Fraction {
  return fraction(count, of);
}

/** from − less. */
export function difference(from: Fraction, less: Fraction): Fraction {
  return {
    numerator: from.numerator * less.denominator - less.numerator * from.denominator,
    denominator: from.denominator * less.denominator,
  };
}

/** The sum of fractions; 0 of none. */
export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (total, { numerator, denominator }) => ({
      numerator: total.numerator * denominator + numerator * total.denominator,
      denominator: total.denominator * denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
}

/** Enough for the product of two counts of 2^53 (32 digits) to be exact. */
const SIGNIFICANT_DIGITS = 40;

/** The one division: correctly rounded to 40 significant digits, and exact where the quotient ends before. */
export function divide({ numerator, denominator }: Fraction): DecimalText {
  if (numerator === 0n) return "0";
  const sign = numerator < 0n === denominator < 0n ? "" : "-";
  const [dividend, divisor] = [Math.abs(Number(numerator)), Math.abs(Number(denominator))];
  return divisor <= MOST_DIVISOR && dividend <= Number.MAX_SAFE_INTEGER
    ? longDivision(sign, dividend, divisor)
    : divideLarge(sign, size(numerator), size(denominator));
}

function divideLarge(sign: string, over: bigint, under: bigint): DecimalText {
  // So many places that the quotient has one digit at least more than are kept.
  const places = Math.max(0, SIGNIFICANT_DIGITS + 1 + digitsIn(under) - digitsIn(over));
  const quotient = (over * powerOfTen(places)) / under;
  const dropped = digitsIn(quotient) - SIGNIFICANT_DIGITS;
  const kept = (quotient + 5n * powerOfTen(dropped - 1)) / powerOfTen(dropped);
  return withPoint(sign, String(kept), places - dropped);
}

/** The same of two counts that are given as they are, which need no fraction where the second is small. */
export function divideCounts(count: number, of: number): DecimalText {
  return of <= MOST_DIVISOR ? longDivision("", count, of) : divide(fraction(count, of));
}

/** over ÷ under of counts, where `under` is not 0, and the double nearest to it. Doubles hold the products of the counts of any trust. */
export function divideRates(
  over: Rate,
  under: Rate,
): { readonly value: DecimalText; readonly number: number } {
  const dividend = over.count * under.of;
  const divisor = over.of * under.count;
  if (dividend <= Number.MAX_SAFE_INTEGER && divisor <= Number.MAX_SAFE_INTEGER) {
    return { value: divideCounts(dividend, divisor), number: dividend / divisor };
  }
  const value = divide(quotient(fractionOf(over), fractionOf(under)));
  return { value, number: Number(value) };
}

/** The double nearest to the quotient: of two whole numbers that doubles hold, what they divide to; else that of its 40 digits. */
export function nearestDouble(value: Fraction, text: DecimalText): number {
  const [over, under] = [Number(value.numerator), Number(value.denominator)];
  if (over === 0) return 0;
  return Number.isSafeInteger(over) && Number.isSafeInteger(under) ? over / under : Number(text);
}

/** Digits that long division finds in one step. */
const STEP = 6;
const OF_A_STEP = 1_000_000;
/** A remainder that is moved by a step is no more than doubles hold. */
const MOST_DIVISOR = /* @__PURE__ */ (() => Math.floor(Number.MAX_SAFE_INTEGER / OF_A_STEP))();

/**
 * The digits of a quotient of whole numbers, as one divides on paper, six at a time. Cutting the quotient of two doubles to a
 * whole number is exact where both are whole and below 2^53: if a / b < n, it is n − r / b for a whole r, and is rounded to n
 * only where r / b is less than n / 2^53. Then r × 2^53 is less than n × b, which is a + r, so that a is 2^53 or more.
 */
function longDivision(sign: string, over: number, under: number): DecimalText {
  const whole = Math.floor(over / under);
  const before = sign + String(whole);
  let rest = over - whole * under;
  if (rest === 0) return before;
  let end = 0;
  while (end < before.length) codes[end] = before.charCodeAt(end++);
  codes[end++] = CODE_OF_POINT;
  // Where the digits that count begin: zeros before the first other one do not.
  let start = whole === 0 ? -1 : sign.length;
  const kept = whole === 0 ? SIGNIFICANT_DIGITS : SIGNIFICANT_DIGITS + ".".length;
  while (rest !== 0 && end <= start + kept) {
    const moved = rest * OF_A_STEP;
    const digits = (moved / under) | 0;
    rest = moved - digits * under;
    let left = digits;
    for (let index = end + STEP - 1; index >= end; index -= 1) {
      const others = (left / 10) | 0;
      codes[index] = CODE_OF_0 + left - 10 * others;
      left = others;
    }
    if (start < 0 && digits > 0) {
      start = end;
      while (codes[start] === CODE_OF_0) start += 1;
    }
    end += STEP;
  }
  const most = start + kept;
  if (end > most) {
    end = most;
    // There is another digit than 9: a quotient is no nearer to a whole number than one over its divisor.
    if (numberAt(codes, most) >= CODE_OF_0 + 5) {
      while (codes[end - 1] === CODE_OF_0 + 9) end -= 1;
      codes[end - 1] = numberAt(codes, end - 1) + 1;
    }
  }
  while (codes[end - 1] === CODE_OF_0) end -= 1;
  return String.fromCharCode(...codes.slice(0, end));
}

const CODE_OF_0 = 48;
const CODE_OF_POINT = 46;

/**
 * The codes of all characters of one quotient after another: a text that is put together with + keeps its parts in memory. At most a
 * sign, a whole number, a point, nine zeros, as no divisor is larger, the digits that count, and a step too many.
 */
const codes: number[] = /* @__PURE__ */ (() =>
  new Array<number>(1 + 16 + 1 + 9 + SIGNIFICANT_DIGITS + STEP).fill(CODE_OF_0))();

function size(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}

function digitsIn(whole: bigint): number {
  return String(whole).length;
}

const powers: bigint[] = [];

/** Kept, because it is most of the work of a division. */
function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent));
}

const DECIMAL = /^(-?)(\d{1,100})(?:\.(\d{1,100}))?$/;

/** Reads a decimal text, such as "-30.56", as the fraction that its digits say; null where it is none. */
export function decimalFraction(text: string): Fraction | null {
  const [, sign = "", whole, decimals = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    numerator: BigInt(`${sign}${whole}${decimals}`),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** How many decimal places a decimal text prints. */
export function placesOf(text: string): number {
  return DECIMAL.exec(text)?.[3]?.length ?? 0;
}

/** one × other. */
export function product(one: Fraction, other: Fraction): Fraction {
  return {
    numerator: one.numerator * other.numerator,
    denominator: one.denominator * other.denominator,
  };
}

/** Below 0 where `one` is the smaller, above 0 where it is the larger, 0 where the two are the same number. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  if (left === right) return 0;
  const isTurned = one.denominator < 0n !== other.denominator < 0n;
  return left < right !== isTurned ? -1 : 1;
}

/** The same of two rates of counts, of which the second is multiplied by a third before. */
export function compareRates(one: Rate, other: Rate, times: Rate = ONE): -1 | 0 | 1 {
  const left = one.count * other.of * times.of;
  const right = other.count * one.of * times.count;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) {
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return compare(fractionOf(one), product(fractionOf(other), fractionOf(times)));
}

const ONE: Rate = { count: 1, of: 1 };

/** The least whole number that is not below the fraction. */
export function ceiling(value: Fraction): bigint {
  const { numerator, denominator } = upright(value);
  // BigInt division cuts towards 0, which is up for a number below 0.
  const cut = numerator / denominator;
  return numerator > 0n && cut * denominator !== numerator ? cut + 1n : cut;
}

/** The whole number nearest to the fraction, a half away from zero. */
export function nearestWhole(value: Fraction): bigint {
  const { numerator, denominator } = upright(value);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The same number over a denominator above 0. */
function upright({ numerator, denominator }: Fraction): Fraction {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}
