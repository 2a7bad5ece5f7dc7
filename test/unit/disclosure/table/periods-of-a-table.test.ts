import { calculateIndicators, type Period, type Return } from "wres-metrics";
import { protect, tableOfResults, tableOfReturns } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";

function returnOf(year: number, period?: Period, rest: Partial<Return> = {}): Return {
  return {
    organisation: { code: "X", name: "Example" },
    year,
    ...(period && { period }),
    shortlisting: { shortlisted: { white: 90, bme: 60 }, appointed: { white: 20, bme: 12 } },
    ...rest,
  };
}

const resultsOf = (...given: Parameters<typeof returnOf>) => calculateIndicators(returnOf(...given));

describe("the ids of counts have year and period", () => {
  test("two quarters of one year are two places, each with its sums", () => {
    const { cells, sums } = tableOfResults([resultsOf(2024, "quarter-1"), resultsOf(2024, "quarter-2")]);
    const appointed = cells.map(({ id }) => id).filter((id) => id.endsWith("shortlisting/appointed/bme"));
    expect(appointed).toEqual([
      "2024-quarter-1/shortlisting/appointed/bme",
      "2024-quarter-2/shortlisting/appointed/bme",
    ]);
    const keys = sums.map(({ total, parts }) => new Set([total, ...parts].map((id) => id.split("/")[0])));
    expect(keys.every(({ size }) => size === 1)).toBe(true);
  });

  test("those of a year are as they were", () => {
    expect(tableOfResults(resultsOf(2024)).cells[0]?.id).toBe("2024/shortlisting/appointed/white");
    expect(tableOfReturns(returnOf(2024, "june")).cells.every(({ id }) => id.startsWith("2024-june/"))).toBe(
      true,
    );
  });
});

describe("periods that have months in common do not stand together", () => {
  const window = (kind: "single-year" | "two-year-total"): Partial<Return> => ({
    disciplinary: { window: kind, entered: { white: 44, bme: 31 } },
  });

  test.each([
    ["a quarter and its year", resultsOf(2024, "quarter-1"), resultsOf(2024), "Q1 2023/24 and 2024"],
    [
      "a month and its quarter",
      resultsOf(2024, "march"),
      resultsOf(2024, "quarter-4"),
      "March 2024 and Q4 2023/24",
    ],
    [
      "a quarter and a window of two years",
      resultsOf(2023, "quarter-1"),
      resultsOf(2024, undefined, window("two-year-total")),
      "Q1 2022/23 and 2023",
    ],
  ])("%s", async (_, one, other, named) => {
    expect(() => tableOfResults([one, other])).toThrow(`${named} have months in common`);
    for (const [before, now] of [
      [one, other],
      [other, one],
    ] as const) {
      const published = tableOfResults(before);
      await expect(protect(now, {}, { published })).rejects.toThrow(/have months in common/);
    }
  });

  test("others do", () => {
    const quarter = resultsOf(2023, "quarter-1");
    expect(() => tableOfResults([quarter, resultsOf(2024)])).not.toThrow();
    expect(() => tableOfResults([quarter, resultsOf(2024, undefined, window("single-year"))])).not.toThrow();
    expect(() => tableOfResults([quarter, resultsOf(2023, "half-2")])).not.toThrow();
  });
});
