import { type Measure, withUncertainty, measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { intervalRange, intervalWords, pWords } from "../../../../src/report/words/measure-words.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { measureNamed } from "../../../support/measure-named.ts";

const spaced = (text: string): string => text.replaceAll("\u00A0", " ");
const results = resultsOf({
  shortlisting: { shortlisted: { white: 1200, bme: 3600 }, appointed: { white: 3, bme: 0 } },
  survey: {
    "harassment-from-public": { white: { yes: 60, answered: 400 }, bme: { yes: 30, answered: 100 } },
    discrimination: { white: { percentage: "6.7" }, bme: { percentage: "19.4" } },
  },
});

describe("an interval", () => {
  // The limits are those of the tests of uncertainty: 2.344; 0.0603 and 0.2509; Wilson's of 30 of 100 are, by scipy
  // 1.17.1's binomtest(30, 100).proportion_ci(method="wilson"), 0.2189 to 0.3958.
  test.each([
    { id: "indicator-2/relative-likelihood", words: "95% interval from 2.34 upward", range: "2.34 to –" },
    { id: "indicator-5/difference", words: "95% interval 6.0 to 25.1", range: "6.0 to 25.1" },
    { id: "indicator-5/bme", words: "95% interval 21.9% to 39.6%", range: "21.9% to 39.6%" },
    { id: "indicator-8/difference", words: "", range: "" },
  ])("$id: $words", ({ id, words, range }) => {
    expect(intervalWords(measureNamed(results, id))).toBe(words);
    expect(intervalRange(measureNamed(results, id))).toBe(range);
  });

  test("of no measure is nothing", () => {
    expect(intervalRange(undefined)).toBe("");
  });

  test.each([
    [0.95, "95%"],
    [0.9, "90%"],
    [0.5, "50%"],
    [0.8, "80%"],
    [0.999, "99.9%"],
    [0.9973, "99.73%"],
    [0.99999, "99.999%"],
  ])("at %s is the %s interval", (level, words) => {
    const bare = measureOf(results, "indicator-5/difference");
    const measure: Measure = withUncertainty(bare, { level });
    expect(intervalWords(measure).startsWith(`${words} interval `)).toBe(true);
  });
});

test("a limit that is not even is not printed as even", () => {
  // ESNEFT 2022, indicator 4: the interval ends at 0.9967 (see test/evidence/esneft-2022), and p is below 0.05.
  const training = resultsOf({
    workforce: { total: { white: 9066, bme: 2483, unknown: 86 } },
    training: { accessed: { white: 918, bme: 286, unknown: 3 } },
  });
  expect(intervalWords(measureOf(training, "indicator-4/relative-likelihood"))).toBe(
    "95% interval 0.78 to 0.997",
  );
});

describe("a p-value", () => {
  test.each([
    [1, "p = 1.00"],
    [0.42131, "p = 0.42"],
    [0.1, "p = 0.10"],
    [0.0995, "p = 0.100"],
    [0.0645, "p = 0.065"],
    [0.0501, "p = 0.050"],
    [0.05, "p = 0.050"],
    [0.0477, "p = 0.048"],
    // 0.050 would deny what it says
    [0.0499, "p = 0.0499"],
    [0.04999, "p = 0.04999"],
    [0.01, "p = 0.010"],
    [0.0096, "p = 0.010"],
    [0.001, "p = 0.001"],
    [0.00047, "p = 0.0005"],
    [0.0000274433668931, "p = 0.00003"],
    [0.0000014, "p = 0.000001"],
    [0.00000099, "p below 0.000001"],
    [0, "p below 0.000001"],
  ])("%d is %s", (p, words) => {
    expect(spaced(pWords(p))).toBe(words);
  });

  test("stays on one line", () => {
    expect(pWords(0.42)).not.toContain(" ");
    expect(pWords(1e-9)).not.toMatch(/below \d/);
  });

  // A report says that a disparity is called "where p is below 0.05": the printed p must not deny it.
  test.each([0.045, 0.0477, 0.0499, 0.04999])("%d is printed as what it is: below 0.05", (p) => {
    expect(Number(spaced(pWords(p)).replace("p = ", ""))).toBeLessThan(0.05);
  });

  test.each([0.05, 0.0501, 0.0549])("%d is not", (p) => {
    expect(Number(spaced(pWords(p)).replace("p = ", ""))).toBeGreaterThanOrEqual(0.05);
  });
});
