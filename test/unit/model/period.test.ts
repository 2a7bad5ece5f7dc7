import fc from "fast-check";
import { periodDays, periods, periodTitle } from "wres-metrics";
import { describe, expect, test } from "vitest";
import {
  areOfOneLength,
  comparePeriods,
  periodInFull,
  periodKey,
  periodOfKey,
  periodsOverlap,
  readPeriod,
  stockDay,
} from "../../../src/model/period.ts";

const anyPeriod = fc.record({
  year: fc.integer({ min: 2015, max: 2100 }),
  period: fc.constantFrom(...periods.map(({ id }) => id)),
});

/** The day after, by the calendar of the machine. */
function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

describe("the financial year runs from April to March", () => {
  test.each([
    // By hand, from a calendar; 2024 is a leap year.
    [{ year: 2024 }, "2023-04-01", "2024-03-31", "2024"],
    [{ year: 2024, period: "quarter-1" }, "2023-04-01", "2023-06-30", "Q1 2023/24"],
    [{ year: 2024, period: "quarter-3" }, "2023-10-01", "2023-12-31", "Q3 2023/24"],
    [{ year: 2024, period: "quarter-4" }, "2024-01-01", "2024-03-31", "Q4 2023/24"],
    [{ year: 2024, period: "half-2" }, "2023-10-01", "2024-03-31", "H2 2023/24"],
    [{ year: 2024, period: "february" }, "2024-02-01", "2024-02-29", "February 2024"],
    [{ year: 2023, period: "february" }, "2023-02-01", "2023-02-28", "February 2023"],
    [{ year: 2024, period: "june" }, "2023-06-01", "2023-06-30", "June 2023"],
    [{ year: 2100, period: "april" }, "2099-04-01", "2099-04-30", "April 2099"],
    [{ year: 2100, period: "quarter-1" }, "2099-04-01", "2099-06-30", "Q1 2099/00"],
  ] as const)("%j", (of, first, last, title) => {
    expect(periodDays(of)).toEqual({ first, last });
    expect(periodTitle(of)).toBe(title);
  });

  test("in full, and the day on which people are counted", () => {
    expect(periodInFull({ year: 2024 })).toBe("year ending 31 March 2024");
    expect(periodInFull({ year: 2024, period: "quarter-1" })).toBe("Q1 2023/24, April to June 2023");
    expect(periodInFull({ year: 2024, period: "half-2" })).toBe("H2 2023/24, October 2023 to March 2024");
    expect(periodInFull({ year: 2024, period: "may" })).toBe("May 2023");
    expect(stockDay({ year: 2024 })).toBe("31 March");
    expect(stockDay({ year: 2024, period: "quarter-1" })).toBe("30 June 2023");
  });

  test.each([1, 3, 6] as const)(
    "its periods of %i months follow one another from its first day to its last",
    (months) => {
      fc.assert(
        fc.property(fc.integer({ min: 2015, max: 2100 }), (year) => {
          const parts = periods
            .filter((one) => one.months === months)
            .map(({ id }) => ({ year, period: id }))
            .sort(comparePeriods)
            .map(periodDays);
          expect(parts.length).toBe(12 / months);
          expect(parts[0]?.first).toBe(periodDays({ year }).first);
          expect(parts.at(-1)?.last).toBe(periodDays({ year }).last);
          parts.slice(1).forEach(({ first }, index) => {
            expect(first).toBe(nextDay(parts[index]?.last ?? ""));
          });
        }),
      );
    },
  );
});

describe("words and days agree", () => {
  test("what a period is called is read as that period, and so is its key", () => {
    fc.assert(
      fc.property(anyPeriod, (of) => {
        expect(readPeriod(periodTitle(of))).toEqual({ status: "read", ...of });
        expect(periodOfKey(periodKey(of))).toEqual(of);
      }),
    );
  });

  test("order and overlap are those of the days", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const [first, second] = [periodDays(one), periodDays(other)];
        const isApart = first.last < second.first || second.last < first.first;
        expect(periodsOverlap(one, other)).toBe(!isApart);
        if (first.last !== second.last) expect(comparePeriods(one, other) < 0).toBe(first.last < second.last);
      }),
    );
  });

  test("a year is as long as a year, and as no part of one", () => {
    expect(areOfOneLength({ year: 2023 }, { year: 2024 })).toBe(true);
    expect(areOfOneLength({ year: 2024, period: "quarter-1" }, { year: 2023, period: "quarter-4" })).toBe(
      true,
    );
    expect(areOfOneLength({ year: 2024, period: "quarter-1" }, { year: 2024 })).toBe(false);
    expect(areOfOneLength({ year: 2024, period: "half-1" }, { year: 2024, period: "june" })).toBe(false);
  });
});

describe("what people type", () => {
  test.each([
    ["Q1", "quarter-1", null],
    ["q 2", "quarter-2", null],
    ["Quarter 3", "quarter-3", null],
    ["Qtr 4", "quarter-4", null],
    ["Q1 2023/24", "quarter-1", 2024],
    ["Q1 2023-24", "quarter-1", 2024],
    ["Q1 (23/24)", "quarter-1", 2024],
    ["Q2 FY2023/2024", "quarter-2", 2024],
    ["H2", "half-2", null],
    ["Half 1", "half-1", null],
    ["June", "june", null],
    ["Jun", "june", null],
    ["June 2023", "june", 2024],
    ["Mar-24", "march", 2024],
    ["sept 2023", "september", 2024],
    ["2023-06", "june", 2024],
    ["2024-01", "january", 2024],
    ["April to June 2023", "quarter-1", 2024],
    ["Apr–Jun 2023", "quarter-1", 2024],
    ["Jan - Mar 2024", "quarter-4", 2024],
    ["October to March", "half-2", null],
    // It ends in March 2024.
    ["October to March 2024", "half-2", 2024],
  ])("%s", (text, period, year) => {
    expect(readPeriod(text)).toEqual({ status: "read", period, year });
  });

  test.each(["", "Q5", "Q0", "H3", "Q1 2023/25", "May to July", "June to May", "2023-13", "2023", "soon"])(
    "“%s” is no period",
    (text) => {
      expect(readPeriod(text)).toEqual({ status: "unclear" });
    },
  );

  test("the whole year in words is no part of it", () => {
    expect(readPeriod("whole year")).toEqual({ status: "whole-year" });
  });
});
