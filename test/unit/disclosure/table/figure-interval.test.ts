import { expect, test } from "vitest";
import { figureInterval } from "../../../../src/disclosure/table/figure-rows.ts";
import type { DerivedFigure } from "../../../../src/model/disclosure-table.ts";

const interval = (value: string | number | null, places: number) =>
  figureInterval({
    id: "f",
    kind: "difference",
    of: ["a", "b", "c", "d"],
    value,
    places,
  } satisfies DerivedFigure);

test("a figure above 0 stands for half a unit below it, included, to half a unit above", () => {
  // 1.80 is 360 two-hundredths: from 359 to 361 of them.
  expect(interval("1.80", 2)).toEqual({ low: 359n, high: 361n, scale: 200n, includes: "low" });
});

test("a figure below 0 is the mirror of it", () => {
  expect(interval("-1.80", 2)).toEqual({ low: -361n, high: -359n, scale: 200n, includes: "high" });
});

test("0 stands for what lies between the two, and neither end", () => {
  expect(interval("0.0", 1)).toEqual({ low: -1n, high: 1n, scale: 20n, includes: "neither" });
});

test("a number has the places that the figure is printed with", () => {
  expect(interval(1.8, 2)).toEqual(interval("1.80", 2));
  expect(interval(25, 0)).toEqual({ low: 49n, high: 51n, scale: 2n, includes: "low" });
});

test.each([
  [null, 1],
  ["1.805", 2],
  ["about 2", 1],
  ["2", -1],
  ["2", 0.5],
])("%s with %s places is no printed figure", (value, places) => {
  expect(interval(value, places)).toBeNull();
});
