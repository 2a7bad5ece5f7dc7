import {
  type DisciplinaryWindow,
  type MeasureId,
  type Return,
  trendOfYears,
  type YearsTrend,
} from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";

const trendOf = (id: MeasureId, years: Readonly<Record<number, Partial<Return>>>): YearsTrend =>
  trendOfYears(
    Object.entries(years).map(([year, parts]) => resultsOf({ ...parts, year: Number(year) })),
    id,
  );
const appointed = (white: number, whiteOf: number, bme: number, bmeOf: number): Partial<Return> => ({
  shortlisting: { shortlisted: { white: whiteOf, bme: bmeOf }, appointed: { white, bme } },
});
const RATIO = "indicator-2/relative-likelihood";

describe("a trend", () => {
  // Leicestershire Partnership writes "worsening since 2019/20" of 1.14, 1.46 and 1.79. The test of weightedTrend has R's
  // values: slope 0.226089, so that a year makes exp(0.226089) = 1.2537, and p = 0.0000834.
  test("of LPT's appointments: 1.14, 1.46, 1.79", () => {
    const trend = trendOf(RATIO, {
      2022: appointed(596, 3842, 207, 2386),
      2020: appointed(341, 3005, 186, 1861),
      2021: appointed(400, 3327, 171, 2082),
    });
    expect(trend).toMatchObject({ status: "tested", line: "log-linear", years: [2020, 2021, 2022] });
    if (trend.status === "not-tested") throw new Error(trend.reason);
    expect(trend.perYear.toFixed(4)).toBe("1.2537");
    expect(trend.p).toBeCloseTo(8.3397347629285e-5, 14);
    expect(trend.lower).toBeGreaterThan(1);
  });

  // R 4.2.2: prop.trend.test(c(120, 150, 190), c(800, 850, 900), score = 2020:2022): p = 0.00103343852784023
  test("of a share of the survey is that of Cochran and Armitage", () => {
    const asked = (yes: number, answered: number): Partial<Return> => ({
      survey: { "harassment-from-public": { bme: { yes, answered } } },
    });
    const trend = trendOf("indicator-5/bme", {
      2022: asked(120, 800),
      2023: asked(150, 850),
      2024: asked(190, 900),
    });
    expect(trend).toMatchObject({ status: "tested", line: "linear" });
    expect(trend.status === "tested" && trend.p).toBeCloseTo(0.00103343852784023, 13);
  });
});

// Python 3, by hand: weights 1 / (p(1 - p)/n of BME + the same of White), slope of the differences on the year
// 0.030488685771949138, z = slope * sqrt(sum of w (t - mean)^2) = 2.6638018519176954, p = erfc(z / sqrt 2).
test("a difference of two shares has a line of its own weights", () => {
  const asked = (yes: number, answered: number): Partial<Return> => ({
    survey: {
      "harassment-from-public": { white: { yes: 100, answered: 1000 }, bme: { yes, answered } },
    },
  });
  const trend = trendOf("indicator-5/difference", {
    2022: asked(120, 800),
    2023: asked(150, 850),
    2024: asked(190, 900),
  });
  if (trend.status === "not-tested") throw new Error(trend.reason);
  expect(trend.line).toBe("linear");
  expect(trend.perYear).toBeCloseTo(0.030488685771949138, 12);
  expect(trend.p).toBeCloseTo(0.00772630586929279, 10);
});

describe("the latest run", () => {
  // The four years that LPT prints: 1.97, 1.14, 1.46 and 1.79; "worsening since 2019/20".
  const printed = {
    2019: appointed(371, 3844, 124, 2525),
    2020: appointed(341, 3005, 186, 1861),
    2021: appointed(400, 3327, 171, 2082),
    2022: appointed(596, 3842, 207, 2386),
  };

  test("begins where the figure turned, and the line is through all years", () => {
    const trend = trendOf(RATIO, printed);
    expect(trend.run).toEqual({ since: 2020, direction: "away-from-even" });
    if (trend.status === "not-tested") throw new Error(trend.reason);
    // R 4.2.2: glm(log(ratio) ~ year, weights = 1 / v), summary with dispersion = 1: exp(slope) = 1.0294114, its interval
    // 0.95344777 to 1.11142717, p = 0.458611580346.
    expect(trend.perYear).toBeCloseTo(1.0294114, 7);
    expect([trend.lower, trend.upper].map((limit) => limit.toFixed(6))).toEqual(["0.953448", "1.111427"]);
    expect(trend.p).toBeCloseTo(0.458611580346, 10);
  });

  test("is none where the last two steps went different ways, or are one", () => {
    const { 2019: first, 2020: second, 2021: third, 2022: fourth } = printed;
    expect(trendOf(RATIO, { 2020: first, 2021: second, 2022: third }).run).toBeNull();
    expect(trendOf(RATIO, { 2021: third, 2022: fourth }).run).toBeNull();
    expect(trendOf(RATIO, { 2020: third, 2021: third, 2022: third }).run).toBeNull();
  });

  test("is described where it is not tested", () => {
    const staff = (bme: number): Partial<Return> => ({
      workforce: { total: { white: 1000 - bme, bme, unknown: 0 } },
    });
    const trend = trendOf("indicator-1/workforce/bme", {
      2020: staff(200),
      2021: staff(210),
      2022: staff(230),
    });
    expect(trend).toMatchObject({
      status: "not-tested",
      reason: "same-people",
      run: { since: 2020, direction: "higher" },
    });
  });
});

describe("no trend", () => {
  const entered = (window: DisciplinaryWindow): Partial<Return> => ({
    workforce: { total: { white: 1000, bme: 500, unknown: 0 } },
    disciplinary: { window, entered: { white: 20, bme: 15 } },
  });
  const threeTimes = (parts: Partial<Return>) => ({ 2020: parts, 2021: parts, 2022: parts });

  test.each<{
    readonly id: MeasureId;
    readonly years: Readonly<Record<number, Partial<Return>>>;
    readonly reason: string;
  }>([
    {
      id: RATIO,
      years: { 2021: appointed(3, 9, 3, 9), 2022: appointed(3, 9, 3, 9) },
      reason: "too-few-years",
    },
    { id: RATIO, years: threeTimes(appointed(0, 9, 3, 9)), reason: "not-tested" },
    { id: RATIO, years: threeTimes(appointed(3, 9, 0, 9)), reason: "not-calculable" },
    { id: RATIO, years: threeTimes({}), reason: "not-calculable" },
    {
      id: "indicator-5/bme",
      years: threeTimes({ survey: { "harassment-from-public": { bme: { percentage: "24.3" } } } }),
      reason: "not-given",
    },
    {
      id: "indicator-3/relative-likelihood",
      years: threeTimes(entered("two-year-total")),
      reason: "overlapping",
    },
    { id: "indicator-1/workforce/bme", years: threeTimes(entered("single-year")), reason: "same-people" },
  ])("$reason: $id", ({ id, years, reason }) => {
    expect(trendOf(id, years)).toMatchObject({ status: "not-tested", reason });
  });

  test("windows of one year do not overlap", () => {
    const trend = trendOf("indicator-3/relative-likelihood", threeTimes(entered("single-year")));
    expect(trend).toMatchObject({ status: "tested", perYear: 1, p: 1 });
  });

  test("a count that a publication hides gives none, and says that it is hidden", async () => {
    const years = [2020, 2021, 2022].map((year) => resultsOf({ year, ...appointed(30, 900, 3, 90) }));
    const published = await Promise.all(years.map((results) => protect(results)));
    const trend = trendOfYears(
      published.map(({ content }) => content),
      RATIO,
    );
    expect(trend).toMatchObject({ status: "not-tested", reason: "hidden" });
  });

  test("years without a single one are too few", () => {
    expect(trendOfYears([], RATIO)).toMatchObject({
      status: "not-tested",
      years: [],
      reason: "too-few-years",
    });
  });

  test("a year twice is refused", () => {
    const results = resultsOf({ year: 2022 });
    expect(() => trendOfYears([results, results], RATIO)).toThrow(
      expect.objectContaining({ code: "not-comparable-years" }),
    );
  });
});
