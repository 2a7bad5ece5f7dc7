import { expect, test } from "vitest";
import { indicators } from "../../../src/reference/indicators.ts";

// The standard's own table: which group is over which, and which side is worse for BME staff.
// prettier-ignore
const standard = [
  { number: 1, unit: "proportion", over: null, under: null, neutral: 1, worseForBme: "neither", places: 1 },
  { number: 2, unit: "ratio", over: "white", under: "bme", neutral: 1, worseForBme: "above", places: 2 },
  { number: 3, unit: "ratio", over: "bme", under: "white", neutral: 1, worseForBme: "above", places: 2 },
  { number: 4, unit: "ratio", over: "white", under: "bme", neutral: 1, worseForBme: "above", places: 2 },
  { number: 5, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above", places: 1 },
  { number: 6, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above", places: 1 },
  { number: 7, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "below", places: 1 },
  { number: 8, unit: "proportion", over: "bme", under: "white", neutral: 0, worseForBme: "above", places: 1 },
  { number: 9, unit: "proportion-difference", neutral: 0, worseForBme: "below", places: 1 },
];

test("there are nine, in order", () => {
  expect(indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test.each(standard)("indicator $number has the direction of the standard", (row) => {
  expect(indicators[row.number - 1]).toMatchObject(row);
});
