import { higherIsWorse, indicatorByNumber } from "../../reference/indicators.ts";
import type { FigureOf, ShareBasis } from "../../model/measure.ts";
import { type Fraction, fraction } from "../../foundation/fraction.ts";
import { givenCounts } from "../uncertainty/with-uncertainty.ts";
import type { Shortfall } from "../../model/certainty.ts";

/**
 * How many more appointments of BME people (or fewer disciplinary cases of BME staff) would have made it even, read in two
 * ways: `people` with the rate of White people as it was, `exchanged` with as many appointments in all as there were.
 *
 *     indicators 2 and 4: max(0, ⌈White rate × BME out of⌉ − BME count)
 *     indicator 3:        max(0, BME count − ⌊White rate × BME workforce⌋)
 *     exchanged:          the same, with the rate of both groups together in place of the White rate
 *
 * It describes what even would have looked like, and is no number of people to be chosen. A report gives it only where the
 * difference is beyond chance.
 *
 * Whole people, worked in whole numbers. There is no answer (null) where a count is not given, where White people are
 * nobody, or for a measure that is no relative likelihood.
 *
 * @param measure - A relative likelihood of indicator 2, 3 or 4.
 * @returns The number of people and the direction, or null.
 * @example
 * ```ts
 * import { indicator2Appointment, shortfall } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 4319, bme: 1530 }, // ESNEFT 2022
 *   appointed: { white: 1203, bme: 342 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * if (ratio) console.log(shortfall(ratio)); // { people: 85, direction: 'more', exchanged: { people: 63, of: 1545 } }
 * ```
 * @since 0.1.0
 */
export function shortfall({ indicator, unit, basis, method }: FigureOf): Shortfall | null {
  const compared = method.over === "white" ? method.under : method.over;
  if (unit !== "ratio" || compared === undefined || indicatorByNumber[indicator].family !== "likelihood") {
    return null;
  }
  const white = fractionOf(basis.white);
  const group = fractionOf(basis[compared]);
  if (white === null || group === null) return null;
  const expected = white.numerator * group.denominator;
  const direction = higherIsWorse(indicator, "proportion") === true ? "fewer" : "more";
  const beyond = (total: bigint, whole: bigint): number => {
    const people =
      direction === "fewer"
        ? group.numerator - total / whole
        : (total + whole - 1n) / whole - group.numerator;
    return people > 0n ? Number(people) : 0;
  };
  const counted = white.numerator + group.numerator;
  return {
    people: beyond(expected, white.denominator),
    direction,
    exchanged: {
      people: beyond(counted * group.denominator, white.denominator + group.denominator),
      of: Number(counted),
    },
  };
}

function fractionOf(share: ShareBasis | undefined): Fraction | null {
  const counts = givenCounts(share);
  return counts === null || counts.of === 0 ? null : fraction(counts.count, counts.of);
}
