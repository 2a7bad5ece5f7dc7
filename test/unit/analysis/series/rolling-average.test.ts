import { printMeasure, type Return, rollingAverage, WresError, measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../../support/build-return.ts";

type Entered = Return["disciplinary"];

const trust = (year: number, disciplinary: Entered, code = "A"): Return =>
  buildReturn({
    organisation: { code, name: code },
    year,
    // The workforce of 2021 is another one, and is not in the answer.
    workforce: { total: year === 2022 ? { white: 4000, bme: 1500 } : { white: 100, bme: 100 } },
    disciplinary,
  });
const single = (white: number, bme: number): Entered => ({ window: "single-year", entered: { white, bme } });
const ratio = "indicator-3/relative-likelihood";

describe("a window of two years", () => {
  // 20 + 30 White of 4,000 and 15 + 10 BME of 1,500: (25 × 4,000) / (1,500 × 50) = 1.333; BME 25 / 1,500 = 1.667%.
  const ways = [
    {
      from: "single-years",
      returns: [trust(2022, single(20, 15)), trust(2021, single(30, 10))],
    },
    {
      from: "entered-previous-year",
      returns: [trust(2022, { ...single(20, 15), enteredPreviousYear: { white: 30, bme: 10 } })],
    },
    {
      from: "as-returned",
      returns: [trust(2022, { window: "two-year-total", entered: { white: 50, bme: 25 } })],
    },
    {
      from: "as-returned",
      returns: [trust(2022, { window: "two-year-average", entered: { white: 50, bme: 25 } })],
    },
  ] as const;

  test.each(ways)("$from", ({ from, returns }) => {
    const average = rollingAverage(returns);
    expect(average).toMatchObject({ from, years: [2021, 2022], window: "two-year-average", refusals: [] });
    expect(printMeasure(measureOf(average, ratio))).toBe("1.33");
    expect(printMeasure(measureOf(average, "indicator-3/likelihood/bme"))).toBe("0.83%");
    expect(measureOf(average, ratio).method.window).toBe("two-year-average");
    const total = rollingAverage(returns, { window: "two-year-total" });
    expect(printMeasure(measureOf(total, ratio))).toBe("1.33");
    expect(printMeasure(measureOf(total, "indicator-3/likelihood/bme"))).toBe("1.67%");
    expect(measureOf(total, ratio).method.window).toBe("two-year-total");
    expect(measureOf(total, ratio).basis).toEqual({
      bme: { count: 25, of: 1500 },
      white: { count: 50, of: 4000 },
    });
  });

  test("is not the average of two ratios", () => {
    // Alone, 2022 is (15 × 4,000) / (1,500 × 20) = 2 and 2021 (10 × 100) / (100 × 30) = 0.33.
    const [{ returns }] = ways;
    expect(printMeasure(measureOf(rollingAverage(returns), ratio))).toBe("1.33");
  });
});

describe("what is refused", () => {
  const two: Entered = { window: "two-year-total", entered: { white: 50, bme: 25 } };
  test.each([
    { because: "years-not-consecutive", returns: [trust(2022, single(1, 1)), trust(2020, single(1, 1))] },
    { because: "organisations-differ", returns: [trust(2022, single(1, 1)), trust(2021, single(1, 1), "B")] },
    { because: "windows-overlap", returns: [trust(2022, two), trust(2021, two)] },
    { because: "windows-mixed", returns: [trust(2022, two), trust(2021, single(1, 1))] },
    {
      because: "window-not-stated",
      returns: [trust(2022, { entered: { white: 1, bme: 1 } }), trust(2021, single(1, 1))],
    },
    { because: "window-not-stated", returns: [trust(2022, { entered: { white: 1, bme: 1 } })] },
    { because: "window-not-available", returns: [trust(2022, single(1, 1))] },
    { because: "not-given", returns: [trust(2022, single(1, 1)), trust(2021, undefined)] },
    { because: "not-given", returns: [trust(2022, undefined), trust(2021, single(1, 1))] },
    { because: "not-given", returns: [trust(2022, undefined)] },
  ])("$because", ({ because, returns }) => {
    const average = rollingAverage(returns);
    const { refusals, from, measures } = average;
    expect(refusals.map((refusal) => refusal.because)).toEqual([because]);
    expect(from).toBeNull();
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.every(({ status }) => status === "not-calculable")).toBe(true);
    expect(measureOf(average, ratio).status).toBe("not-calculable");
  });

  test("a group that one year does not give is not given", () => {
    const earlier = trust(2021, { window: "single-year", entered: { white: 30 } });
    const average = rollingAverage([earlier, trust(2022, single(20, 15))]);
    const { refusals } = average;
    expect(refusals).toEqual([]);
    expect(measureOf(average, ratio)).toMatchObject({ reason: "not-given" });
    expect(printMeasure(measureOf(average, "indicator-3/likelihood/white"))).toBe("0.63%");
  });

  test("the Asian and Other groups of two schemes", () => {
    const four = { asian: 2, black: 2, mixed: 2, other: 2 };
    const disciplinary: Entered = { window: "single-year", entered: { white: 8, ...four } };
    const workforce = { total: { white: 80, asian: 20, black: 20, mixed: 20, other: 20 } };
    const returns = [2021, 2022].map((year) => ({ ...trust(year, disciplinary), workforce }));
    const average = rollingAverage(returns, { ethnicitySchemes: ["2001", "2021"] });
    const { refusals } = average;
    expect(refusals.map(({ because }) => because)).toEqual(["schemes-mixed"]);
    expect(measureOf(average, "indicator-3/likelihood/asian")).toMatchObject({ reason: "not-comparable" });
    expect(printMeasure(measureOf(average, "indicator-3/relative-likelihood/black"))).toBe("1.00");
  });
});

test.each([
  { returns: [], window: "two-year-total", code: "invalid-option" },
  { returns: [2020, 2021, 2022].map((year) => trust(year, single(1, 1))), code: "invalid-option" },
  { returns: [trust(2022, single(1, 1)), trust(2022, single(1, 1))], code: "repeated-return" },
  { returns: [trust(2022, single(1, 1))], window: "single-year", code: "invalid-option" },
])("throws $code", ({ returns, window, code }) => {
  const call = () => rollingAverage(returns, window ? { window: window as "two-year-total" } : {});
  expect(call).toThrow(WresError);
  expect(call).toThrow(expect.objectContaining({ code }) as Error);
});
