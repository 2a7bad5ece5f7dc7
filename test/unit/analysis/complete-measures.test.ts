import { calculateIndicators, type MeasureId, measureOf, type Results, withUncertainty } from "wres-metrics";
import { expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";

const testOf = (results: Results, id: MeasureId) => measureOf(results, id).test;

/** 40 + 10 people in band 5, 60 + 20 in band 6. */
const ofKnownEthnicity = buildReturn({
  workforce: {
    clinical: { "band-5": { white: 40, bme: 10 }, "band-6": { white: 60, bme: 20 } },
  },
});

test("where everybody in a row is White or BME, the test of the ones is that of the others, and is kept once", () => {
  const results = calculateIndicators(ofKnownEthnicity);
  for (const row of ["band-5", "band-6"] as const) {
    const ofWhite = testOf(results, `indicator-1/clinical/${row}/representation/white`);
    expect(testOf(results, `indicator-1/clinical/${row}/representation/bme`)).toBe(ofWhite);
  }
  // Band 5 beside the rest, 40 of 50 and 60 of 80: 130 × (40 × 20 − 10 × 60)² / (50 × 80 × 100 × 30) = 0.43333.
  const { statistic } = testOf(results, "indicator-1/clinical/band-5/representation/white") ?? {};
  expect(statistic).toBeCloseTo(130 / 300, 12);
});

test("a test that is kept is the one that the measure has by itself", () => {
  for (const measure of calculateIndicators(ofKnownEthnicity).measures) {
    expect(measure.test).toStrictEqual(withUncertainty(measure).test);
  }
});

test.each([
  ["of whom some are unknown", { white: 40, bme: 10, unknown: 1 }, { white: 60, bme: 20, unknown: 0 }],
  [
    "where others than the rest are unknown",
    { white: 40, bme: 10, unknown: 0 },
    { white: 60, bme: 20, unknown: 3 },
  ],
])("each group of a row %s has a test of its own", (_, inRow, inRest) => {
  const results = calculateIndicators(
    buildReturn({ workforce: { clinical: { "band-5": inRow, "band-6": inRest } } }),
  );
  const ofWhite = testOf(results, "indicator-1/clinical/band-5/representation/white");
  const ofBme = testOf(results, "indicator-1/clinical/band-5/representation/bme");
  expect(ofWhite).toBeDefined();
  expect(ofBme?.statistic).not.toBeCloseTo(ofWhite?.statistic ?? NaN, 3);
});
