import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/foundation/day-number.ts";

const daysBetween = (from: string, to: string): number => dayNumber(to)! - dayNumber(from)!;

describe("dayNumber", () => {
  test.each([
    ["2023-03-31", "2024-03-31", 366],
    ["2022-03-31", "2023-03-31", 365],
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["1900-02-28", "1900-03-01", 1],
    ["2000-02-28", "2000-03-01", 2],
    ["2023-12-31", "2024-01-01", 1],
    // The Gregorian calendar repeats itself after 400 years of 146,097 days.
    ["1623-07-04", "2023-07-04", 146_097],
  ])("%s to %s: %i days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test("every day of a century follows the one before, as the calendar of the computer has it", () => {
    const first = Date.UTC(1999, 0, 1);
    const start = dayNumber("1999-01-01")!;
    const wrong = Array.from({ length: 36_600 }, (_, day) => day).filter((day) => {
      const text = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      return dayNumber(text) !== start + day;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ["2024-02", "2024-02-29"],
    ["2023-02", "2023-02-28"],
    ["2023-12", "2023-12-31"],
  ])("the month %s is its last day", (month, day) => {
    expect(dayNumber(month)).toBe(dayNumber(day));
  });

  test.each([
    ...["2023-02-29", "2023-13", "2023-00-10", "2023-04-31", "2023-4-1", "31/03/2023", "2023", ""],
    ...["2023-04-00", "2023-00", "2023-13-01", "2023-99-31", "2023-04-01-02", "2023-04-01x", "x2023-04-01"],
  ])("%j is no day", (text) => {
    expect(dayNumber(text)).toBeNull();
  });
});
