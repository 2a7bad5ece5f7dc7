import { describeValue } from "../foundation/describe-value.ts";
import { type Fraction, fraction } from "../foundation/fraction.ts";
import { WresError } from "../foundation/wres-error.ts";
import { assertCount, type CountOf } from "./count.ts";
import type { ShareBasis } from "./measure.ts";

/** Why a share is no number. */
export type ShareReason = "not-given" | "nobody-in-the-denominator";

const PERCENTAGE = /^(0|[1-9]\d{0,2})(?:\.(\d{1,10}))?$/;

/**
 * A share as an exact fraction, however it was given, or why there is none. A published percentage is the
 * fraction that its digits say, "24.3" being 243 of 1000, so that every formula works on whole numbers alone.
 */
export function shareFraction(share: ShareBasis): Fraction | ShareReason {
  const { count, of } = "percentage" in share ? percentageCounts(share.percentage) : share;
  assertCount(count, "count");
  assertCount(of, "of");
  if (count === null || of === null) return "not-given";
  return of === 0 ? "nobody-in-the-denominator" : fraction(count, of);
}

/** Two shares as exact fractions, or why there are not two; what is not given comes before who is nobody. */
export function twoShareFractions(
  one: ShareBasis,
  other: ShareBasis,
): readonly [Fraction, Fraction] | ShareReason {
  const [first, second] = [shareFraction(one), shareFraction(other)];
  if (first === "not-given" || second === "not-given") return "not-given";
  if (typeof first === "string") return first;
  return typeof second === "string" ? second : [first, second];
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
