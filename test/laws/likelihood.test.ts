import { fc, test } from "@fast-check/vitest";
import { excessLikelihood, relativeLikelihood, representation, share, shareDifference } from "wres-metrics";
import { describe, expect } from "vitest";
import { anyRate, anyRateAboveNothing } from "../support/arbitraries.ts";
import { calculatedDecimal, calculatedValue } from "../support/calculated-value.ts";
import {
  exactDecimal,
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  inSignificantDigits,
} from "../support/exact-fraction.ts";

interface Rate {
  count: number;
  of: number;
}
const fractionOf = ({ count, of }: Rate): ExactFraction => exactly(count, of);

describe("every value is the quotient of whole numbers, correctly rounded to 40 significant digits", () => {
  test.prop([anyRate])("a share", (rate) => {
    expect(calculatedValue(share(rate))).toBe(inSignificantDigits(fractionOf(rate)));
  });

  test.prop([anyRate, anyRateAboveNothing])("a relative likelihood", (over, under) => {
    const exact = exactRatio(fractionOf(over), fractionOf(under));
    expect(calculatedValue(relativeLikelihood({ over, under }))).toBe(inSignificantDigits(exact));
  });

  test.prop([anyRate, anyRateAboveNothing])("a representation", (row, workforce) => {
    const exact = exactRatio(fractionOf(row), fractionOf(workforce));
    expect(calculatedValue(representation({ row, workforce }))).toBe(inSignificantDigits(exact));
  });

  test.prop([anyRate, anyRate])("a difference of shares", (rate, less) => {
    const exact = exactDifference(fractionOf(rate), fractionOf(less));
    expect(calculatedValue(shareDifference({ share: rate, less }))).toBe(inSignificantDigits(exact));
  });

  test.prop([anyRate, anyRateAboveNothing])("an excess likelihood", (over, under) => {
    const exact = exactDifference(exactRatio(fractionOf(over), fractionOf(under)), exactly(1, 1));
    expect(calculatedValue(excessLikelihood({ over, under }))).toBe(inSignificantDigits(exact));
  });
});

describe("swapping the groups", () => {
  test.prop([anyRateAboveNothing, anyRateAboveNothing])("inverts a relative likelihood", (one, other) => {
    const there = exactDecimal(calculatedValue(relativeLikelihood({ over: one, under: other })));
    const back = exactDecimal(calculatedValue(relativeLikelihood({ over: other, under: one })));
    const product = exactly(there.numerator * back.numerator, there.denominator * back.denominator);
    // Each factor is right to half a unit of its 40th digit, so the product is within 10^−38 of 1.
    const off = exactDifference(product, exactly(1, 1)).numerator;
    expect((off < 0n ? -off : off) * 10n ** 38n).toBeLessThanOrEqual(product.denominator);
  });

  test.prop([anyRate, anyRate])("turns the sign of a difference", (one, other) => {
    const there = calculatedDecimal(shareDifference({ share: one, less: other }));
    const back = calculatedDecimal(shareDifference({ share: other, less: one }));
    expect(there.plus(back).isZero()).toBe(true);
  });
});

const smallRate = fc
  .tuple(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([count, of]) => ({ count: Math.min(count, of), of }));
const factor = fc.integer({ min: 1, max: 1_000_000 });
const times = ({ count, of }: Rate, by: number): Rate => ({ count: count * by, of: of * by });

describe("scaling all counts of a group", () => {
  test.prop([smallRate, factor])("leaves its likelihood", (rate, by) => {
    expect(share(times(rate, by))).toEqual(share(rate));
  });

  test.prop([smallRate, smallRate, factor])(
    "leaves its likelihood relative to another",
    (over, under, by) => {
      expect(relativeLikelihood({ over: times(over, by), under })).toEqual(
        relativeLikelihood({ over, under }),
      );
      expect(relativeLikelihood({ over, under: times(under, by) })).toEqual(
        relativeLikelihood({ over, under }),
      );
    },
  );
});

test.prop([fc.bigInt({ min: 0n, max: 10_000_000_000n }), fc.integer({ min: 0, max: 8 })])(
  "a percentage as published is the fraction that its digits say",
  (units, places) => {
    const of = 100n * 10n ** BigInt(places);
    fc.pre(units <= of);
    const digits = String(units).padStart(places + 1, "0");
    const percentage = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    expect(calculatedValue(share({ percentage }))).toBe(inSignificantDigits(exactly(units, of)));
  },
);
