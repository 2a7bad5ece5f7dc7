import { breslowDayTest, type TwoShares } from "wres-metrics/statistics";
import { describe, expect, test } from "vitest";

const stratum = (x: number, n: number, y: number, m: number): TwoShares => ({
  over: { count: x, of: n },
  under: { count: y, of: m },
});

// statsmodels 0.15.0: StratifiedTable([[x, n − x], [y, m − y]], …).test_equal_odds(adjust=True), and oddsratio_pooled.
describe("breslowDayTest", () => {
  test.each([
    {
      strata: [stratum(90, 300, 40, 200), stratum(20, 400, 10, 100)],
      statistic: 8.383083601809684,
      p: 0.0037872932518904223,
      oddsRatio: 1.3278688524590163,
    },
    {
      strata: [stratum(200, 1000, 60, 400), stratum(18, 20, 150, 200)],
      statistic: 0.9633649915733746,
      p: 0.32634052425138826,
      oddsRatio: 1.477231329690346,
    },
    {
      strata: [stratum(8, 10, 40, 100), stratum(10, 100, 2, 40), stratum(30, 60, 25, 90)],
      statistic: 1.0747734107106408,
      p: 0.5842731368795455,
      oddsRatio: 2.862962962962963,
    },
    {
      strata: [stratum(3, 12, 1, 9), stratum(5, 700, 9, 300), stratum(44, 50, 10, 40), stratum(7, 9, 1, 30)],
      statistic: 55.652730544293036,
      // scipy 1.17.1, chi2.sf(55.652730544293036, 3): statsmodels has 1 − cdf, which loses digits so far out
      p: 4.982529125319377e-12,
      oddsRatio: 3.0358158283492895,
    },
  ])("$statistic", ({ strata, statistic, p, oddsRatio }) => {
    const found = breslowDayTest(strata);
    expect(found).toMatchObject({ method: "breslow-day-tarone", degreesOfFreedom: strata.length - 1 });
    expect(found?.statistic).toBeCloseTo(statistic, 9);
    expect(Math.abs((found?.p ?? 1) / p - 1)).toBeLessThan(1e-8);
    expect(found?.oddsRatio).toBeCloseTo(oddsRatio, 12);
  });

  test("strata that are alike differ by nothing", () => {
    const found = breslowDayTest([stratum(30, 100, 20, 100), stratum(30, 100, 20, 100)]);
    expect(found?.statistic).toBeCloseTo(0, 12);
    expect(found?.p).toBeCloseTo(1, 6);
  });

  test("the groups exchanged, it is the same; and so are those who are not counted", () => {
    const strata = [stratum(90, 300, 40, 200), stratum(20, 400, 10, 100)];
    const turned = strata.map(({ over, under }) => ({ over: under, under: over }));
    const missed = strata.map(({ over: a, under: b }) => ({
      over: { count: a.of - a.count, of: a.of },
      under: { count: b.of - b.count, of: b.of },
    }));
    for (const other of [turned, missed]) {
      expect(breslowDayTest(other)?.statistic).toBeCloseTo(8.383083601809684, 9);
    }
  });

  test("a stratum that says nothing is left out, and one alone has no answer", () => {
    const one = stratum(90, 300, 40, 200);
    const silent = [stratum(3, 9, 0, 0), stratum(0, 0, 3, 9), stratum(0, 9, 0, 9), stratum(9, 9, 9, 9)];
    expect(breslowDayTest([one, ...silent])).toBeNull();
    expect(breslowDayTest([one, stratum(20, 400, 10, 100), ...silent])?.degreesOfFreedom).toBe(1);
    expect(breslowDayTest([])).toBeNull();
    expect(breslowDayTest([stratum(0, 9, 3, 9), stratum(0, 9, 4, 9)])).toBeNull();
    expect(breslowDayTest([stratum(3, 9, 0, 9), stratum(4, 9, 0, 9)])).toBeNull();
  });

  test("what is no count is refused", () => {
    expect(() => breslowDayTest([stratum(10, 9, 0, 9)])).toThrow(
      expect.objectContaining({ code: "part-over-whole" }),
    );
    expect(() => breslowDayTest(3 as never)).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });
});
