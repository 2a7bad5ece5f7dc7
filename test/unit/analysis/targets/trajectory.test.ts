import { trajectory, type Trajectory } from "wres-metrics";
import { describe, expect, test } from "vitest";

function columns(way: Trajectory) {
  const steps = way.status === "calculated" ? way.steps : [];
  return {
    years: steps.map(({ year }) => year),
    shares: steps.map(({ share }) => share),
    people: steps.map(({ people }) => people),
  };
}

describe("trajectory", () => {
  test("rises by the same share every year, in whole people rounded up", () => {
    const way = trajectory(
      { share: { count: 10, of: 90 }, target: { percentage: "25" } },
      { from: 2022, to: 2027 },
    );
    // 25% of 90 is 22.5; 12.5 people in 5 years: 10, 12.5, 15, 17.5, 20, 22.5
    expect(columns(way).people).toEqual([10, 13, 15, 18, 20, 23]);
    expect(columns(way).years).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
    // 15 of 90 and the target
    expect(columns(way).shares[2]).toBe("0.1666666666666666666666666666666666666667");
    expect(columns(way).shares[5]).toBe("0.25");
  });

  test("falls to a target below it", () => {
    const way = trajectory(
      { share: { count: 60, of: 100 }, target: { percentage: "50" } },
      { from: 2020, to: 2022 },
    );
    expect(columns(way)).toEqual({
      years: [2020, 2021, 2022],
      shares: ["0.6", "0.55", "0.5"],
      people: [60, 55, 50],
    });
  });

  test("has no line out of nobody, or without a count", () => {
    const years = { from: 2022, to: 2023 };
    const target = { percentage: "50" };
    expect(trajectory({ share: { count: 0, of: 0 }, target }, years)).toEqual({
      status: "not-calculable",
      reason: "nobody-in-the-denominator",
    });
    expect(trajectory({ share: { count: 1, of: null }, target }, years)).toEqual({
      status: "not-calculable",
      reason: "not-given",
    });
  });

  test.each([
    { from: 2022, to: 2022 },
    { from: 2022, to: 2021 },
    { from: 2022, to: 2022.5 },
    { from: 2022, to: 2123 },
    { from: Number.NaN, to: 2023 },
  ])("refuses the years $from to $to", (years) => {
    expect(() => trajectory({ share: { count: 1, of: 2 }, target: { percentage: "50" } }, years)).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
