import { expect, test } from "vitest";
import { indicators } from "../../../src/reference/indicators.ts";

// The standard's own table: which group is over which, and which side is worse for BME staff.
// oxfmt-ignore
const standard = [
  { number: 1, unit: "proportion", over: null, under: null, neutral: 1, worseForBme: "neither" },
  { number: 2, unit: "ratio", over: "white", under: "bme", neutral: 1, worseForBme: "above" },
  { number: 3, unit: "ratio", over: "bme", under: "white", neutral: 1, worseForBme: "above" },
  { number: 4, unit: "ratio", over: "white", under: "bme", neutral: 1, worseForBme: "above" },
  { number: 5, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above" },
  { number: 6, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above" },
  { number: 7, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "below" },
  { number: 8, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above" },
  { number: 9, unit: "proportion-difference", neutral: 0, worseForBme: "below" },
];

test("there are nine, in order", () => {
  expect(indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test.each(standard)("indicator $number has the direction of the standard", (row) => {
  expect(indicators[row.number - 1]).toMatchObject(row);
});

// ESNEFT 2022, Appendix 1 prints each figure so: shares 21.3%, likelihoods 27.85%, ratios 1.25, differences -16.1.
// oxfmt-ignore
test.each([
  { numbers: [1], places: { proportion: 1, ratio: 2, "proportion-difference": 1 } },
  { numbers: [2, 3, 4], places: { proportion: 2, ratio: 2, "proportion-difference": 1 } },
  { numbers: [5, 6, 7, 8, 9], places: { proportion: 1, "proportion-difference": 1 } },
])("indicators $numbers have the decimal places of the published reports", ({ numbers, places }) => {
  for (const number of numbers) expect(indicators[number - 1]?.places).toEqual(places);
});
