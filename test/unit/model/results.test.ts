import { calculateIndicators, measureOf, type Results } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/build-return.ts";
import { parsedResults } from "../../support/parsed-results.ts";
import { readExample } from "../../support/read-example.ts";

const RATIO = "indicator-2/relative-likelihood";
const sent = (results: Results): Results => JSON.parse(JSON.stringify(results)) as Results;
const esneft = calculateIndicators(readExample("esneft-2022"));

// Invented: 3 of 1,200 over nobody of 3,600.
const unbounded = resultsOf({
  shortlisting: { shortlisted: { white: 1200, bme: 3600 }, appointed: { white: 3, bme: 0 } },
});

describe("results are their own JSON", () => {
  test("with the version of their form, who, when, with what and by which choices, and that they hold true counts", () => {
    const { measures, warnings, ...head } = sent(resultsOf({ year: 2019 }));
    expect(head).toEqual({
      format: 1,
      library: { name: "wres-metrics", version: "0.1.0" },
      organisation: { code: "X", name: "Example" },
      year: 2019,
      options: {
        denominator: "all",
        disciplinaryWindow: "as-returned",
        ethnicityScheme: "2001",
        groupings: [],
        indicators: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        level: 0.95,
        verdictRule: "by-unit",
      },
      protection: "internal-use",
      findings: [],
    });
    expect(measures.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });

  test.each(["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const)(
    "%s comes back from text, and from a clone, as it was",
    (name) => {
      const results = calculateIndicators(readExample(name));
      expect(sent(results)).toStrictEqual(results);
      expect(structuredClone(results)).toStrictEqual(results);
      expect(parsedResults(sent(results))).toEqual(results);
      expect(JSON.stringify(results)).not.toMatch(/Infinity|NaN/);
    },
  );

  test("what comes back is asked for a measure as what went out", () => {
    expect(measureOf(sent(esneft), RATIO)).toEqual(measureOf(esneft, RATIO));
  });
});

describe("a measure", () => {
  // (1203/4319)/(342/1530) = 1840590/1477098: the contract prints its 40 digits, and its interval and test as they are here.
  test("has its exact value as text, the nearest double and the printed figure beside it", () => {
    expect(measureOf(esneft, RATIO)).toEqual({
      id: RATIO,
      about: { population: "substantive", indicator: 2, kind: "relative-likelihood", group: "bme" },
      indicator: 2,
      unit: "ratio",
      status: "calculated",
      value: "1.246085229280657072178013916476767282875",
      number: 1840590 / 1477098,
      printed: "1.25",
      basis: { white: { count: 1203, of: 4319 }, bme: { count: 342, of: 1530 } },
      method: { over: "white", under: "bme" },
      warnings: [],
      interval: {
        lower: expect.closeTo(1.1229561416903, 12) as number,
        upper: expect.closeTo(1.3851977878065, 12) as number,
        level: 0.95,
        method: "koopman-score",
      },
      test: {
        method: "chi-squared",
        statistic: expect.any(Number) as number,
        p: expect.closeTo(0.0000274433668931, 17) as number,
      },
      judgement: {
        verdict: "difference-inside-range",
        rule: "by-unit",
        fourFifths: "inside",
        significant: true,
        disadvantage: "bme",
      },
      // The smallest of three indicators that are tested: 3 times p.
      looks: {
        family: "indicators",
        tested: 3,
        holmP: expect.closeTo(3 * 0.0000274433668931, 15) as number,
        testedInAll: expect.any(Number) as number,
        overallP: expect.any(Number) as number,
      },
    });
  });

  test("is written with its name first, its answer next, and what makes it certain after its counts", () => {
    expect(Object.keys(measureOf(esneft, RATIO))).toEqual([
      "id",
      "about",
      "indicator",
      "unit",
      "status",
      "value",
      "number",
      "printed",
      "basis",
      "method",
      "warnings",
      "interval",
      "test",
      "judgement",
      "looks",
    ]);
  });

  test("has a reason, a dash and no number where there is no answer, and no key for what it does not have", () => {
    const none = measureOf(unbounded, "indicator-6/managers/bme");
    expect(none).toMatchObject({ status: "not-calculable", reason: "not-given", printed: "–" });
    for (const key of ["interval", "test", "judgement", "value", "number"])
      expect(none).not.toHaveProperty(key);
  });

  test("has null for the upper limit of an interval that the counts do not bound", () => {
    const { interval, status } = measureOf(unbounded, RATIO);
    expect(status).toBe("not-calculable");
    expect(interval).toEqual({
      lower: expect.closeTo(2.3439568776918, 9) as number,
      upper: null,
      level: 0.95,
      method: "koopman-score",
    });
  });
});
