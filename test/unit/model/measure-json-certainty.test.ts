import {
  calculateIndicators,
  measureFromJson,
  type MeasureJson,
  measureToJson,
  type Results,
  resultsFromJson,
  type ResultsJson,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/build-return.ts";
import { readExample } from "../../support/read-example.ts";

const RATIO = "indicator-2/relative-likelihood";
const again = (results: Results): Results =>
  resultsFromJson(JSON.parse(JSON.stringify(results)) as ResultsJson);

// Invented: 3 of 1,200 over nobody of 3,600.
const unbounded = resultsOf({
  shortlisting: { shortlisted: { white: 1200, bme: 3600 }, appointed: { white: 3, bme: 0 } },
});

// The example that the contract prints for ESNEFT 2022, to the digits printed there.
test("the interval, the test and the judgement of a measure are written beside its value", () => {
  const json = measureToJson(calculateIndicators(readExample("esneft-2022")).measure(RATIO));
  const { interval, test: compared, judgement, warnings } = json;
  expect(Object.keys(json)).toEqual([
    "id",
    "about",
    "indicator",
    "unit",
    "status",
    "value",
    "printed",
    "basis",
    "method",
    "interval",
    "test",
    "judgement",
    "looks",
    "warnings",
  ]);
  expect(interval).toEqual({
    lower: expect.closeTo(1.1229561416903, 12) as number,
    upper: expect.closeTo(1.3851977878065, 12) as number,
    level: 0.95,
    method: "koopman-score",
  });
  expect(compared?.method).toBe("chi-squared");
  expect(compared?.p).toBeCloseTo(0.0000274433668931, 17);
  expect(judgement).toEqual({
    verdict: "difference-inside-range",
    rule: "by-unit",
    fourFifths: "inside",
    significant: true,
    disadvantage: "bme",
  });
  expect(warnings).toEqual([]);
});

describe("an interval without an upper limit", () => {
  test("has null there, and says so", () => {
    const { interval, status } = measureToJson(unbounded.measure(RATIO));
    expect(status).toBe("not-calculable");
    expect(interval).toEqual({
      lower: expect.closeTo(2.3439568776918, 9) as number,
      upper: null,
      unbounded: true,
      level: 0.95,
      method: "koopman-score",
    });
  });

  test("comes back as Infinity", () => {
    const { interval } = again(unbounded).measure(RATIO);
    expect(interval?.upper).toBe(Infinity);
    expect(interval).toEqual(unbounded.measure(RATIO).interval);
    expect(interval).not.toHaveProperty("unbounded");
  });

  test("is the only one that says so", () => {
    const { interval } = measureToJson(calculateIndicators(readExample("esneft-2022")).measure(RATIO));
    expect(interval).not.toHaveProperty("unbounded");
  });
});

test("what a measure does not have is not written", () => {
  const json = measureToJson(unbounded.measure("indicator-6/managers/bme"));
  for (const key of ["interval", "test", "judgement", "value"]) expect(json).not.toHaveProperty(key);
});

test.each(["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const)(
  "every measure of %s comes back from text as it was",
  (name) => {
    const results = calculateIndicators(readExample(name));
    expect(again(results).measures).toEqual(results.measures);
    expect(JSON.stringify(results)).not.toMatch(/Infinity|NaN/);
  },
);

test("JSON of a version that had no intervals can be read", () => {
  const { interval: _interval, ...bare } = measureToJson(unbounded.measure(RATIO));
  expect(measureFromJson(bare as MeasureJson)).not.toHaveProperty("interval");
});
