import {
  benchmarkReturns,
  calculateIndicators,
  compareYears,
  measureOf,
  parseReturn,
  type Period,
  pool,
  type Return,
  review,
  rollingAverage,
  rollUp,
  trendOfYears,
} from "wres-metrics";
import { describe, expect, test } from "vitest";

const organisation = { code: "X", name: "Example" };

function returnOf(year: number, period: Period | undefined, rest: Partial<Return> = {}): Return {
  return { organisation, year, ...(period && { period }), ...rest };
}

const recruited = (white: number, bme: number): Partial<Return> => ({
  shortlisting: { shortlisted: { white: 800, bme: 600 }, appointed: { white, bme } },
});

const entered = (white: number, bme: number): Partial<Return> => ({
  workforce: { total: { white: 3000, bme: 1000, unknown: 0 } },
  disciplinary: { entered: { white, bme } },
});

const ratio = "indicator-2/relative-likelihood";

describe("results are of the period of their return", () => {
  test("which says so, and a year says nothing more than before", () => {
    const quarter = calculateIndicators(returnOf(2024, "quarter-1", recruited(200, 100)));
    expect([quarter.year, quarter.period]).toEqual([2024, "quarter-1"]);
    expect(Object.keys(calculateIndicators(returnOf(2024, undefined)))).not.toContain("period");
  });

  test("cases of a quarter are of the quarter: they have no window, and another is not to be had", () => {
    // 12/1000 over 24/3000.
    const own = measureOf(
      calculateIndicators(returnOf(2024, "quarter-1", entered(24, 12))),
      "indicator-3/relative-likelihood",
    );
    expect([own.printed, own.method.window]).toEqual(["1.50", undefined]);
    const asked = measureOf(
      calculateIndicators(returnOf(2024, "quarter-1", entered(24, 12)), {
        disciplinaryWindow: "two-year-average",
      }),
      "indicator-3/relative-likelihood",
    );
    expect(asked.status === "not-calculable" && asked.reason).toBe("window-not-available");
  });
});

describe("two periods of one length compare", () => {
  test.each([
    ["a quarter with that of the year before", returnOf(2023, "quarter-1", recruited(200, 120))],
    ["a quarter with the one before", returnOf(2023, "quarter-4", recruited(200, 120))],
  ])("%s", (_, earlier) => {
    const now = calculateIndicators(returnOf(2024, "quarter-1", recruited(200, 100)));
    const comparison = compareYears(now, calculateIndicators(earlier));
    expect(comparison).toMatchObject({
      currentYear: 2024,
      currentPeriod: "quarter-1",
      previousYear: earlier.year,
      previousPeriod: earlier.period,
    });
    // (200/800)/(100/600) = 1.50, and (200/800)/(120/600) = 1.25.
    const change = comparison.changes.find(({ id }) => id === ratio);
    expect(change?.change.status === "calculated" && change.change.value).toBe("0.25");
    // z = ln(1.5/1.25) / √(2(1/200 − 1/800) + 1/100 − 1/600 + 1/120 − 1/600) = 0.18232 / √0.0225 = 1.2155.
    expect(change?.test).toMatchObject({
      method: "z-log-ratios",
      statistic: expect.closeTo(1.2155, 4) as unknown,
    });
  });

  test("cases of two quarters are other cases, whose change is tested", () => {
    const [now, then] = [
      returnOf(2024, "quarter-1", entered(24, 12)),
      returnOf(2023, "quarter-4", entered(20, 9)),
    ];
    const { changes } = compareYears(calculateIndicators(now), calculateIndicators(then));
    const change = changes.find(({ id }) => id === "indicator-3/relative-likelihood");
    expect(change?.test).toMatchObject({ method: "z-log-ratios" });
  });

  test.each([
    [
      returnOf(2024, "quarter-1"),
      returnOf(2023, undefined),
      "the results are of Q1 2023/24 and of 2023, which are not of one length; expected two years, or two halves, quarters or months.",
    ],
    [
      returnOf(2024, undefined),
      returnOf(2023, "june"),
      "the results are of 2024 and of June 2022, which are not of one length; expected two years, or two halves, quarters or months.",
    ],
    [
      returnOf(2024, "half-2"),
      returnOf(2024, "quarter-1"),
      "the results are of H2 2023/24 and of Q1 2023/24, which are not of one length; expected two years, or two halves, quarters or months.",
    ],
    [
      returnOf(2024, "quarter-1"),
      returnOf(2024, "quarter-2"),
      "the previous results are of Q2 2023/24; expected those of a period before Q1 2023/24.",
    ],
    [
      returnOf(2024, "quarter-1"),
      returnOf(2024, "quarter-1"),
      "the previous results are of Q1 2023/24; expected those of a period before Q1 2023/24.",
    ],
  ])("%#: others are refused", (current, previous, message) => {
    const of = (one: Return) => calculateIndicators(one);
    expect(() => compareYears(of(current), of(previous))).toThrow(
      expect.objectContaining({ code: "not-comparable-years", message }),
    );
  });
});

describe("what is of years is refused for a part of one", () => {
  const quarter = returnOf(2024, "quarter-1", entered(24, 12));

  test("a trend", () => {
    const years = [quarter, returnOf(2023, "quarter-1"), returnOf(2022, "quarter-1")].map((one) =>
      calculateIndicators(one),
    );
    expect(() => trendOfYears(years, ratio)).toThrow(
      "the results of Q1 2023/24 are of a part of a year; expected whole years, through which a trend is drawn.",
    );
  });

  test("a window of two years", () => {
    expect(() => rollingAverage([quarter])).toThrow(
      "the return of Q1 2023/24 is of a part of a year; expected returns of whole years, of which the window is made.",
    );
  });

  test("a pool of a quarter and a year, or of two quarters; several trusts of one quarter are added", () => {
    const other = { ...quarter, organisation: { code: "Y", name: "Other" } };
    const refused = "expected whole years, or one period of one year.";
    expect(() => pool([quarter, returnOf(2023, undefined)], 3)).toThrow(refused);
    expect(() => pool([quarter, returnOf(2024, "quarter-2")], 3)).toThrow(refused);
    expect(() => pool([quarter, { ...other, year: 2023 }], 3)).toThrow(refused);
    expect(() => pool([quarter, quarter], 3)).toThrow(/X, Q1 2023\/24, more than once/);
    const pooled = pool([quarter, other], 3);
    expect([pooled.years, pooled.period]).toEqual([[2024], "quarter-1"]);
  });

  test("divisions of a quarter and of a year; those of one quarter add up to the quarter", () => {
    const part = (code: string, period?: Period): Return => ({
      organisation: { code, name: code, partOf: "X" },
      year: 2024,
      ...(period && { period }),
      training: { accessed: { white: 40, bme: 15 } },
    });
    expect(() => rollUp([part("A", "quarter-1"), part("B")])).toThrow(/expected whole years, or one period/);
    const whole = returnOf(2024, undefined);
    expect(() => rollUp([part("A", "quarter-1"), part("B", "quarter-1")], { whole })).toThrow(
      "the returns are of Q1 2023/24 and 2024; expected one year.",
    );
    const { wresReturn } = rollUp([part("A", "quarter-1"), part("B", "quarter-1")]);
    expect(wresReturn).toMatchObject({
      year: 2024,
      period: "quarter-1",
      training: { accessed: { white: 80, bme: 30 } },
    });
  });

  test("a peer of a year beside a trust of a quarter", () => {
    const peer = { ...returnOf(2024, undefined), organisation: { code: "Y", name: "Other" } };
    expect(() => benchmarkReturns({ own: quarter, peers: [peer] }, ratio)).toThrow(
      "the returns are of Q1 2023/24 (Example) and 2024 (Other); expected one year.",
    );
  });
});

describe("a return of a part of the year holds what is counted in it", () => {
  test.each([
    [{ disciplinary: { window: "single-year", entered: { bme: 3 } } }, "disciplinary.window"],
    [
      { disciplinary: { entered: { bme: 3 }, enteredPreviousYear: { bme: 2 } } },
      "disciplinary.enteredPreviousYear",
    ],
    [{ survey: { discrimination: { bme: { yes: 3, answered: 9 } } } }, "survey"],
    [{ bank: { disciplinary: { window: "two-year-total" } } }, "bank.disciplinary.window"],
    [{ local: { sickness: { countedPreviousYear: { bme: 2 } } } }, "local.sickness.countedPreviousYear"],
    [{ period: "Q1" }, "period"],
  ])("%j is refused", (rest, path) => {
    const parsed = parseReturn({ ...returnOf(2024, "quarter-1"), ...rest });
    expect(parsed.status === "invalid" && parsed.issues.map((issue) => issue.path)).toContain(path);
    const isOfYear = parseReturn({ organisation, year: 2024, ...rest });
    if (path !== "period" && !path.startsWith("local")) expect(isOfYear.status).toBe("valid");
  });

  test("a program without types is told of a period that is none", () => {
    const wrong = { ...returnOf(2024, undefined), period: "Q1" as Period };
    expect(() => calculateIndicators(wrong)).toThrow(/^period is "Q1"; expected one of half-1, /);
  });
});

describe("a review", () => {
  const earlier = (year: number, period?: Period): Return => returnOf(year, period, entered(24, 12));

  test("sets a quarter beside the same quarter of the year before, and says where it is another period", () => {
    const now = earlier(2024, "quarter-1");
    const besides = (previous: Return): readonly string[] =>
      review(now, { previous }).flatMap(({ code, expected, received }) =>
        code === "not-last-year" ? [`${expected} ${received}`] : [],
      );
    expect(besides(earlier(2023, "quarter-1"))).toEqual([]);
    expect(besides(earlier(2023, "quarter-4"))).toEqual(["Q1 2022/23 Q4 2022/23"]);
    expect(besides(earlier(2023))).toEqual(["Q1 2022/23 2023"]);
  });

  test("does not hold the counts of a quarter against those of a year", () => {
    const now = returnOf(2024, "quarter-1", recruited(50, 20));
    const year = returnOf(2023, undefined, {
      shortlisting: { shortlisted: { white: 8000, bme: 6000 }, appointed: { white: 2000, bme: 1000 } },
    });
    expect(review(now, { previous: year }).map(({ code }) => code)).toEqual(["not-last-year"]);
    expect(review({ ...now, period: undefined }, { previous: year }).length).toBeGreaterThan(0);
  });
});
