import { excessLikelihood } from "wres-metrics";
import { expect, test } from "vitest";
import { calculatedValue } from "../../support/calculated-value.ts";

test.each([
  // (1/6)/(4/30) − 1 = 1/4
  { over: { count: 1, of: 6 }, under: { count: 4, of: 30 }, value: "0.25" },
  // (2/10)/(1/4) − 1 = −1/5
  { over: { count: 2, of: 10 }, under: { count: 1, of: 4 }, value: "-0.2" },
  { over: { count: 3, of: 7 }, under: { count: 6, of: 14 }, value: "0" },
  { over: { count: 0, of: 7 }, under: { count: 6, of: 14 }, value: "-1" },
  // (7/6)/(1/1) − 1 = 1/6: 40 digits of it, and not the 39 that 1.1666…67 leaves
  { over: { count: 7, of: 6 }, under: { count: 1, of: 1 }, value: `0.1${"6".repeat(38)}7` },
])("$over over $under is $value more", ({ over, under, value }) => {
  expect(calculatedValue(excessLikelihood({ over, under }))).toBe(value);
});

test("nobody above the line is said, and nothing else is", () => {
  const warnings = (count: number) => {
    const answer = excessLikelihood({ over: { count, of: 7 }, under: { count: 6, of: 14 } });
    return answer.status === "calculated" ? answer.warnings : answer.reason;
  };
  expect(warnings(0)).toEqual(["nobody-above-the-line"]);
  expect(warnings(3)).toEqual([]);
});
