import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceiling,
  compare,
  compareRates,
  decimalFraction,
  difference,
  divide,
  divideCounts,
  divideRates,
  type Fraction,
  fraction,
  nearestDouble,
  nearestWhole,
  placesOf,
  product,
  quotient,
  sum,
} from "../../../src/foundation/fraction.ts";
import { plainText, WideDecimal } from "../../support/wide-decimal.ts";

test.each([
  // (1/6)/(4/30) = 30/24 = 1.25 exactly
  { over: fraction(1, 6), under: fraction(4, 30), value: "1.25" },
  // (5/6)/(2/3) = 15/12 = 1.25 exactly
  { over: fraction(5, 6), under: fraction(2, 3), value: "1.25" },
  { over: fraction(0, 5), under: fraction(1, 5), value: "0" },
  // 3/7 = 0.428571 again and again: 6 × 6 + 4 digits
  { over: fraction(3, 7), under: fraction(1, 1), value: `0.${"428571".repeat(6)}4286` },
  // The 40th digit is rounded: 1/3 down, 2/3 up
  { over: fraction(1, 3), under: fraction(1, 1), value: `0.${"3".repeat(40)}` },
  { over: fraction(2, 3), under: fraction(1, 1), value: `0.${"6".repeat(39)}7` },
])("the quotient is $value", ({ over, under, value }) => {
  expect(divide(quotient(over, under))).toBe(value);
});

// Where a step of long division ends, where it is the last, and where the digits before the point count among the 40.
test.each([
  // 1/2^6 = 0.015625, six digits
  { over: 1, under: 64, value: "0.015625" },
  // 1/2^7 = 0.0078125, seven
  { over: 1, under: 128, value: "0.0078125" },
  // 1/9,000,000,000 = 0.000 000 000 111…: nine zeros, and then forty ones
  { over: 1, under: 9_000_000_000, value: `0.${"0".repeat(9)}${"1".repeat(40)}` },
  // 10/3: one digit before the point, and 39 behind it
  { over: 10, under: 3, value: `3.${"3".repeat(39)}` },
  // 20,000/3 = 6666.66…: four before it, and 36 behind it, the last rounded up
  { over: 20_000, under: 3, value: `6666.${"6".repeat(35)}7` },
  // 1,000 × 2^33 + 1 of 2^33 are 1,000 and 2^-33: 33 places, which end in the last step that is kept
  { over: 8_589_934_592_001, under: 8_589_934_592, value: "1000.000000000116415321826934814453125" },
])("$over of $under are $value", ({ over, under, value }) => {
  expect(divideCounts(over, under)).toBe(value);
  expect(divide({ numerator: BigInt(-over), denominator: BigInt(under) })).toBe(`-${value}`);
});

test.each([
  // 1/2 − 1/3 = 1/6 = 0.1666…67
  { from: fraction(1, 2), less: fraction(1, 3), value: `0.1${"6".repeat(38)}7` },
  // 1/3 − 1/2 = −1/6
  { from: fraction(1, 3), less: fraction(1, 2), value: `-0.1${"6".repeat(38)}7` },
  { from: fraction(2, 4), less: fraction(1, 2), value: "0" },
])("the difference is $value", ({ from, less, value }) => {
  expect(divide(difference(from, less))).toBe(value);
});

describe("the largest counts", () => {
  const most = Number.MAX_SAFE_INTEGER;

  // (m/1)/(1/m) = m² = 81129638414606663681390495662081, 32 digits and exact
  test("their product is exact", () => {
    expect(divide(quotient(fraction(most, 1), fraction(1, most)))).toBe("81129638414606663681390495662081");
  });

  // (m − 1)/m = 1 − 1/9007199254740991, and 1/9007199254740991 is 1.1102230246251566…e-16
  test("a share of one less than everybody is below 1", () => {
    expect(divide(fraction(most - 1, most))).toMatch(/^0\.9{15}888977697537484/);
  });
});

// 9 × 1,000,799.917193443 = 9,007,199.254740987, and 0.000000006 / 9 = 0.000000000666…; the double below the dividend is even.
test("a dividend that no double holds is divided as it is", () => {
  const value = { numerator: 9_007_199_254_740_993n, denominator: 9_000_000_000n };
  expect(divide(value)).toBe(`1000799.917193443${"6".repeat(23)}7`);
});

// 41 digits that end in 5: the 40th is rounded away from zero, on either side of it.
test.each([
  { numerator: BigInt(`${"1".repeat(40)}5`), value: `${"1".repeat(39)}20` },
  { numerator: BigInt(`-${"1".repeat(40)}5`), value: `-${"1".repeat(39)}20` },
  { numerator: BigInt(`${"1".repeat(40)}4`), value: `${"1".repeat(40)}0` },
  { numerator: BigInt(`${"9".repeat(40)}5`), value: `1${"0".repeat(41)}` },
])("a tie in the 41st digit goes away from zero: $numerator", ({ numerator, value }) => {
  expect(divide({ numerator, denominator: 1n })).toBe(value);
});

/** The digits that decimal.js gives, with the precision that the library promises. */
const FortyDigits = WideDecimal.clone({
  defaults: true,
  precision: 40,
  rounding: WideDecimal.ROUND_HALF_UP,
});
const count = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
/** Counts, and what formulas multiply and take away. */
const productOfCounts = fc.oneof(
  count.map(BigInt),
  fc.tuple(count, count).map(([one, other]) => BigInt(one) * BigInt(other)),
  fc.tuple(count, count, count).map(([one, two, three]) => BigInt(one) * BigInt(two) * BigInt(three)),
  // Ends in 5 where the digits that are kept end
  fc.bigInt({ min: 10n ** 39n, max: 10n ** 40n - 1n }).map((digits) => 10n * digits + 5n),
);
const sign = fc.constantFrom(1n, -1n);
const someFraction: fc.Arbitrary<Fraction> = fc
  .tuple(sign, fc.oneof({ weight: 9, arbitrary: productOfCounts }, fc.constant(0n)), sign, productOfCounts)
  .map(([first, over, second, under]) => ({ numerator: first * over, denominator: second * under }));
const places = fc
  .nat(60)
  .map((exponent): Fraction => ({ numerator: 1n, denominator: 10n ** BigInt(exponent) }));
const runs = { numRuns: 3000, seed: 40 };

function inDecimal(kind: typeof Decimal, { numerator, denominator }: Fraction): Decimal {
  return new kind(String(numerator)).div(String(denominator));
}

describe("agrees with decimal.js", () => {
  test("in all 40 digits of a quotient", () => {
    fc.assert(
      fc.property(fc.oneof(someFraction, places), (value) => {
        expect(divide(value)).toBe(plainText(inDecimal(FortyDigits, value)));
      }),
      runs,
    );
  });

  test("in ties of the last digit, over powers of ten", () => {
    fc.assert(
      fc.property(productOfCounts, places, sign, (numerator, { denominator }, side) => {
        const value = { numerator: side * numerator, denominator };
        expect(divide(value)).toBe(plainText(inDecimal(FortyDigits, value)));
      }),
      runs,
    );
  });

  test("in the digits of two counts, as they are and as a fraction", () => {
    fc.assert(
      fc.property(fc.oneof(count, fc.constant(0)), count, (one, other) => {
        expect(divideCounts(one, other)).toBe(plainText(inDecimal(FortyDigits, fraction(one, other))));
      }),
      runs,
    );
  });

  test("in the double that its digits are nearest to", () => {
    fc.assert(
      fc.property(someFraction, (value) => {
        const text = plainText(inDecimal(FortyDigits, value));
        expect(nearestDouble(value, text)).toBe(Number(text));
      }),
      runs,
    );
  });

  test("in the nearest double", () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        // 40 digits are enough for the nearest double, and the division of doubles is correctly rounded.
        expect(Number(divide(fraction(one, other)))).toBe(one / other);
      }),
      runs,
    );
  });

  test("in comparisons, of neighbours and of equals too", () => {
    const pair = fc.oneof(
      fc.tuple(someFraction, someFraction),
      fc
        .tuple(someFraction, productOfCounts)
        .map(([one, by]): [Fraction, Fraction] => [
          one,
          { numerator: -by * one.numerator, denominator: -by * one.denominator },
        ]),
      fc
        .tuple(count, count)
        .map(([one, other]): [Fraction, Fraction] => [
          fraction(one, other),
          { numerator: 10n ** 40n * BigInt(one) + 1n, denominator: 10n ** 40n * BigInt(other) },
        ]),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        // Crosswise, so that nothing is rounded.
        const [left, right] = [
          new WideDecimal(String(one.numerator)).times(String(other.denominator)),
          new WideDecimal(String(other.numerator)).times(String(one.denominator)),
        ];
        const isTurned = one.denominator < 0n !== other.denominator < 0n;
        expect(compare(one, other)).toBe(isTurned ? right.comparedTo(left) : left.comparedTo(right));
      }),
      runs,
    );
  });

  test("in whole numbers, the least above and the nearest", () => {
    fc.assert(
      fc.property(someFraction, (value) => {
        // An answer that is no whole number is farther from one than 1 / denominator, so that 400 digits tell.
        const exact = inDecimal(WideDecimal, value);
        expect(String(ceiling(value))).toBe(plainText(exact.ceil()));
        expect(String(nearestWhole(value))).toBe(
          plainText(exact.toDecimalPlaces(0, WideDecimal.ROUND_HALF_UP)),
        );
      }),
      runs,
    );
  });
});

describe("a decimal text", () => {
  test.each([
    ["-30.56", -3056n, 100n, 2],
    ["12.250", 12250n, 1000n, 3],
    ["7", 7n, 1n, 0],
    ["0", 0n, 1n, 0],
    ["-0.5", -5n, 10n, 1],
  ])("%s is a fraction of its digits", (text, numerator, denominator, places) => {
    expect(decimalFraction(text)).toEqual({ numerator, denominator });
    expect(placesOf(text)).toBe(places);
  });

  test.each(["", "x", " 1", "1 ", "x1", "1x", "1.", ".5", "1.x", "--1", "+1", "1e3", "1,5", "1".repeat(101)])(
    "%j is none, and has no places",
    (text) => {
      expect(decimalFraction(text)).toBeNull();
      expect(placesOf(text)).toBe(0);
    },
  );
});

test("a product and a sum are exact, and the sum of none is 0", () => {
  // 2/3 × 9/4 = 3/2; 1/2 + 1/3 + 1/6 = 1
  expect(divide(product(fraction(2, 3), fraction(9, 4)))).toBe("1.5");
  expect(divide(sum([fraction(1, 2), fraction(1, 3), fraction(1, 6)]))).toBe("1");
  expect(divide(sum([]))).toBe("0");
});

describe("rates of counts, of which doubles hold the products or not", () => {
  // The square of this number is 9,007,199,326,062,756, above 2^53; the double next to that less one is another number.
  const many = 94_906_266;
  const above = { count: many + 1, of: many };
  const below = { count: many, of: many - 1 };
  const anyRate = fc.record({
    count: fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.maxSafeNat().filter((count) => count > 0),
    ),
    of: fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.maxSafeNat().filter((of) => of > 0),
    ),
  });

  test.each([
    { one: { count: 1, of: 3 }, other: { count: 2, of: 6 }, order: 0 },
    { one: { count: 1, of: 3 }, other: { count: 1, of: 2 }, order: -1 },
    { one: { count: 2, of: 3 }, other: { count: 1, of: 2 }, order: 1 },
    // 2/5 and 1/2 × 4/5; 3/5 and 1/2 × 5/4, which is 0.625
    { one: { count: 2, of: 5 }, other: { count: 1, of: 2 }, times: { count: 4, of: 5 }, order: 0 },
    { one: { count: 3, of: 5 }, other: { count: 1, of: 2 }, times: { count: 5, of: 4 }, order: -1 },
    // (n + 1)/n and n/(n − 1): n² − 1 and n²
    { one: above, other: below, order: -1 },
    { one: below, other: above, order: 1 },
    { one: above, other: above, order: 0 },
    // A third and a half of the largest count
    {
      one: { count: 9_007_199_254_740_991, of: 3 },
      other: { count: 9_007_199_254_740_991, of: 2 },
      order: -1,
    },
  ])("$one.count of $one.of, beside $other.count of $other.of: $order", ({ one, other, times, order }) => {
    expect(compareRates(one, other, times)).toBe(order);
  });

  test("law: two rates compare as their products by whole numbers of any length do", () => {
    fc.assert(
      fc.property(anyRate, anyRate, anyRate, (one, other, times) => {
        const left = BigInt(one.count) * BigInt(other.of) * BigInt(times.of);
        const right = BigInt(other.count) * BigInt(one.of) * BigInt(times.count);
        expect(compareRates(one, other, times)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  test.each([
    // (1/2)/(2/3) = 3/4; (3/10)/(1/5) = 15/10
    { over: { count: 1, of: 2 }, under: { count: 2, of: 3 }, value: "0.75", number: 0.75 },
    { over: { count: 3, of: 10 }, under: { count: 1, of: 5 }, value: "1.5", number: 1.5 },
    // 1/2 of the largest count over 1/4 of it, twice as much
    {
      over: { count: Number.MAX_SAFE_INTEGER, of: 2 },
      under: { count: Number.MAX_SAFE_INTEGER, of: 4 },
      value: "2",
      number: 2,
    },
  ])("$over.count of $over.of over $under.count of $under.of is $value", ({ over, under, value, number }) => {
    expect(divideRates(over, under)).toEqual({ value, number });
  });

  test("law: one rate over another is the quotient of their products", () => {
    fc.assert(
      fc.property(anyRate, anyRate, (over, under) => {
        const exact = new WideDecimal(String(BigInt(over.count) * BigInt(under.of))).div(
          String(BigInt(over.of) * BigInt(under.count)),
        );
        const { value, number } = divideRates(over, under);
        expect(value).toBe(plainText(exact.toSignificantDigits(40)));
        expect(number).toBe(Number(value));
      }),
    );
  });
});
