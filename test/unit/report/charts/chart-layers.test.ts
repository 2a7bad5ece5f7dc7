import { describe, expect, test } from "vitest";
import { type ChartPoint, ratioScale } from "../../../../src/report/charts/chart-layers.ts";

const point = (lower: number | null, value: number | null, upper: number | null): ChartPoint => ({
  line: "",
  series: "",
  panel: "",
  lower,
  value,
  upper,
  openEnded: upper === null,
  printed: "",
  range: "",
});

describe("the scale of ratios", () => {
  test.each([
    ["nothing", [], [0.5, 2]],
    ["what is near to even", [point(0.9, 1, 1.1)], [0.5, 2]],
    ["every interval", [point(0.9, 1.2, 1.6), point(0.3, 1, 4)], [0.3, 4]],
    ["a ratio without an interval", [point(null, 3, null)], [0.5, 3]],
    ["no end at 0, which has no logarithm", [point(0, 0.4, 6)], [0.4, 6]],
  ])("spans a half to double, and %s", (_, points, domain) => {
    expect(ratioScale(points)).toEqual({ type: "log", nice: false, domain });
  });
});
