import { firstValue } from "../foundation/own-value.ts";
import {
  decimalFraction,
  difference,
  type Fraction,
  fractionOf,
  quotient,
  type Rate,
} from "../foundation/fraction.ts";
import type { CalculatedFigure, Method, Reason, ShareBasis } from "./measure.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import { areGiven, assertCount, type CountOf } from "./counts.ts";
import { type DisciplinaryWindow, disciplinaryWindows } from "../reference/disciplinary-windows.ts";

/**
 * The exact fraction that a calculated measure is, read back from its basis. Two measures are compared
 * on these, since the difference of two rounded values can miss a tie by its last digit.
 */
export function measureFraction({
  basis,
  method,
  unit,
  value,
}: Pick<CalculatedFigure, "basis" | "method" | "unit" | "value">): Fraction {
  // A ratio adjusted for strata has the counts of all of them behind it, and is taken to its 40 digits; a published figure has none, and
  // is taken as its document prints it.
  if (method.adjustedFor !== undefined || method.published !== undefined) {
    return certain(decimalFraction(value));
  }
  const { row, board, workforce } = basis;
  const first = row ?? board ?? basis[method.over ?? "bme"];
  const second = workforce ?? basis[method.under ?? "white"];
  if (unit === "proportion") return perYear(ofShare(firstValue(basis)), method.window);
  if (unit === "ratio") return quotient(ofShare(first), ofShare(second));
  return difference(ofShare(first), ofShare(second));
}

function ofShare(share: ShareBasis | undefined): Fraction {
  return certain(share === undefined ? null : shareFraction(share));
}

/** The fraction behind a figure that is calculated, which there is. */
function certain(exact: Fraction | ShareReason | null): Fraction {
  if (exact === null || typeof exact === "string") {
    throw new TypeError("A calculated measure has a value, and every count of its basis.");
  }
  return exact;
}

/** A likelihood over a two-year average is half of that over the two years. */
export function perYear(share: Fraction, window: Method["window"]): Fraction {
  return { numerator: share.numerator, denominator: share.denominator * BigInt(yearlyDivisor(window)) };
}

/** Why a share is not a number. */
type ShareReason = "not-given" | "nobody-in-the-denominator";

const PERCENTAGE = /^(0|[1-9]\d{0,2})(?:\.(\d{1,10}))?$/;

/**
 * A share as an exact fraction, however it was given, or why there is none. A published percentage is the
 * fraction that its digits say, "24.3" being 243 of 1000, so that every formula works on whole numbers alone.
 */
export function shareFraction(share: ShareBasis): Fraction | ShareReason {
  const counts = shareCounts(share);
  return typeof counts === "string" ? counts : fractionOf(counts);
}

/** The two counts of a share of somebody, however it was given, or why there are none. */
export function shareCounts(share: ShareBasis): Rate | ShareReason {
  const counts = "percentage" in share ? percentageCounts(share.percentage) : share;
  assertCount(counts.count, "count");
  assertCount(counts.of, "of");
  if (!areGiven(counts)) return "not-given";
  return counts.of === 0 ? "nobody-in-the-denominator" : counts;
}

/** The counts of two shares, or why there are not two; what is not given comes before who is nobody. */
export function twoShareCounts(one: ShareBasis, other: ShareBasis): readonly [Rate, Rate] | ShareReason {
  const first = shareCounts(one);
  const second = shareCounts(other);
  if (first === "not-given" || second === "not-given") return "not-given";
  if (typeof first === "string") return first;
  return typeof second === "string" ? second : [first, second];
}

/** The same as exact fractions. */
export function twoShareFractions(
  one: ShareBasis,
  other: ShareBasis,
): readonly [Fraction, Fraction] | ShareReason {
  const counts = twoShareCounts(one, other);
  return typeof counts === "string" ? counts : [fractionOf(counts[0]), fractionOf(counts[1])];
}

function percentageCounts(percentage: string): CountOf {
  const [, whole, decimals = ""] = PERCENTAGE.exec(percentage) ?? [];
  const count = Number(`${whole ?? ""}${decimals}`);
  const of = 100 * 10 ** decimals.length;
  if (whole === undefined || count > of) {
    throw new WresError(
      "invalid-option",
      `percentage is ${describeValue(percentage)}; expected a decimal from "0" to "100", such as "24.3".`,
    );
  }
  return { count, of };
}

const divisors: ReadonlyMap<DisciplinaryWindow, 1 | 2> = /* @__PURE__ */ (() =>
  new Map(disciplinaryWindows.map(({ id, dividedBy }) => [id, dividedBy])))();

/** What counts over a window are divided by before they are a yearly rate: 2 for an average of two years, else 1. */
export function yearlyDivisor(window: DisciplinaryWindow | undefined): 1 | 2 {
  return window === undefined ? 1 : (divisors.get(window) ?? 1);
}

/**
 * Two rates, one over the other.
 *
 * @since 0.1.0
 */
export interface Rates {
  /** The rate above the line. */
  readonly over: ShareBasis;
  /** The rate below the line. */
  readonly under: ShareBasis;
}

/** The counts of two rates, the second of them above 0, or why there is no ratio of the two. */
export function ratioCounts({ over, under }: Rates): readonly [Rate, Rate] | Reason {
  const counts = twoShareCounts(over, under);
  return typeof counts !== "string" && counts[1].count === 0 ? "nobody-in-the-comparison" : counts;
}

/** One rate over another as an exact fraction, or why there is none. */
export function ratioFraction(rates: Rates): Fraction | Reason {
  const counts = ratioCounts(rates);
  return typeof counts === "string" ? counts : quotient(fractionOf(counts[0]), fractionOf(counts[1]));
}
