import { excessLikelihood, relativeLikelihood, representation } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedDecimal, calculatedValue, reasonOf } from "../../support/calculated-value.ts";

const rate = (count: number | null, of: number | null) => ({ count, of });

test.each([
  // (1/6)/(4/30) = 30/24 and (5/6)/(2/3) = 15/12: the threshold, exactly
  { over: rate(1, 6), under: rate(4, 30), value: "1.25" },
  { over: rate(5, 6), under: rate(2, 3), value: "1.25" },
  // (2/10)/(1/4) = 8/10, the other threshold
  { over: rate(2, 10), under: rate(1, 4), value: "0.8" },
  { over: rate(3, 7), under: rate(6, 14), value: "1" },
  // (1/2)/((2^52 − 1)/(2^53 − 1)) = 1 + 1/(2^53 − 2), told apart from 1
  {
    over: rate(1, 2),
    under: rate(4503599627370495, 9007199254740991),
    value: "1.000000000000000111022302462515678694266",
  },
])("$over over $under is $value", ({ over, under, value }) => {
  expect(calculatedValue(relativeLikelihood({ over, under }))).toBe(value);
});

test("shares given as published percentages: 19.4 over 6.7 is 194/67", () => {
  const answer = relativeLikelihood({ over: { percentage: "19.4" }, under: { percentage: "6.7" } });
  expect(calculatedValue(answer)).toBe("2.895522388059701492537313432835820895522"); // 2.8955223880597…
});

describe("zero above the line is the number 0, with a warning", () => {
  test("nobody-above-the-line", () => {
    expect(relativeLikelihood({ over: rate(0, 5), under: rate(1, 5) })).toMatchObject({
      status: "calculated",
      warnings: ["nobody-above-the-line"],
    });
    expect(calculatedDecimal(relativeLikelihood({ over: rate(0, 5), under: rate(1, 5) })).isZero()).toBe(
      true,
    );
  });

  test("and nothing is warned of otherwise", () => {
    expect(relativeLikelihood({ over: rate(1, 5), under: rate(1, 5) })).toMatchObject({ warnings: [] });
  });
});

const unanswered = [
  { over: rate(1, 5), under: rate(0, 5), reason: "nobody-in-the-comparison" },
  { over: rate(0, 5), under: rate(0, 5), reason: "nobody-in-the-comparison" },
  { over: rate(0, 0), under: rate(1, 5), reason: "nobody-in-the-denominator" },
  { over: rate(1, 5), under: rate(0, 0), reason: "nobody-in-the-denominator" },
  { over: rate(null, 5), under: rate(1, 5), reason: "not-given" },
  { over: rate(1, 5), under: rate(1, null), reason: "not-given" },
  { over: rate(null, 0), under: rate(0, 0), reason: "not-given" },
];

describe("there is no answer", () => {
  test.each(unanswered)("for $over over $under: $reason", ({ over, under, reason }) => {
    expect(reasonOf(relativeLikelihood({ over, under }))).toBe(reason);
    expect(reasonOf(excessLikelihood({ over, under }))).toBe(reason);
    expect(reasonOf(representation({ row: over, workforce: under }))).toBe(reason);
  });
});
