import type { CalculatedMeasure, Measure } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { measureFraction } from "../../../src/model/measure-fraction.ts";
import { resultsOf } from "../../support/build-return.ts";
import { measureNamed } from "../../support/measure-named.ts";

const people = { white: 60, bme: 30, unknown: 10 };
const results = resultsOf({
  workforce: { clinical: { "band-5": people, "band-6": { white: 240, bme: 20, unknown: 40 } } },
  shortlisting: {
    shortlisted: { white: 20, bme: 20 },
    appointed: { white: 12, bme: 8 },
    strata: [
      { by: "route", of: "a", shortlisted: { white: 10, bme: 10 }, appointed: { white: 8, bme: 5 } },
      { by: "route", of: "b", shortlisted: { white: 10, bme: 10 }, appointed: { white: 4, bme: 2 } },
    ],
  },
  disciplinary: { entered: { white: 6, bme: 4 }, window: "two-year-average" },
  survey: { discrimination: { white: { percentage: "6.7" }, bme: { yes: 1, answered: 3 } } },
  board: { total: { white: 9, bme: 1, unknown: 0 } },
});

function calculated(id: string): CalculatedMeasure {
  const measure: Measure = measureNamed(results, id);
  if (measure.status !== "calculated") throw new Error(`${id}: ${measure.reason}`);
  return measure;
}

describe("the fraction that a measure is", () => {
  test.each([
    // 30 of 100, and 50 of 400 in all
    { id: "indicator-1/clinical/band-5/bme", over: 30n, under: 100n },
    { id: "indicator-1/clinical/band-5/representation/bme", over: 30n * 400n, under: 100n * 50n },
    { id: "indicator-2/likelihood/bme", over: 8n, under: 20n },
    { id: "indicator-2/relative-likelihood", over: 12n * 20n, under: 20n * 8n },
    // BME over White, and half of 4 of 50 a year
    { id: "indicator-3/relative-likelihood", over: 4n * 300n, under: 50n * 6n },
    { id: "indicator-3/likelihood/bme", over: 4n, under: 100n },
    // 1/3 − 67/1000
    { id: "indicator-8/difference", over: 799n, under: 3000n },
    { id: "indicator-8/white", over: 67n, under: 1000n },
    // 1/10 − 50/400
    { id: "indicator-9/difference/board/bme", over: -10n, under: 400n },
    // 8 · 10/20 + 4 · 10/20 = 6 over 5 · 10/20 + 2 · 10/20 = 3.5: 12/7, to its 40 digits
    {
      id: "indicator-2/adjusted-for/route/relative-likelihood",
      over: 1714285714285714285714285714285714285714n,
      under: 10n ** 39n,
    },
  ])("$id is $over / $under", ({ id, over, under }) => {
    const { numerator, denominator } = measureFraction(calculated(id));
    // The same number, crosswise.
    expect(numerator * under).toBe(over * denominator);
    expect(denominator > 0n).toBe(true);
  });
});

test("a measure whose counts are gone has none", () => {
  const measure = calculated("indicator-2/relative-likelihood");
  expect(() => measureFraction({ ...measure, basis: {} })).toThrow(TypeError);
});
