import {
  calculateIndicators,
  compareYears,
  type DisciplinaryWindow,
  type Return,
  type YearChange,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";

/** One measure in 2022 and in an earlier year. */
function changeOf(id: string, now: Partial<Return>, then: Partial<Return>, previousYear = 2021): YearChange {
  const { changes } = compareYears(
    calculateIndicators(buildReturn(now)),
    calculateIndicators(buildReturn({ ...then, year: previousYear })),
  );
  const found = changes.find((change) => change.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

/** White and BME appointed, out of the same number shortlisted. */
const appointed = (white: number, bme: number, of: number): Partial<Return> => ({
  shortlisting: { shortlisted: { white: of, bme: of }, appointed: { white, bme } },
});

const answers = (key: "harassment-from-public" | "equal-opportunities", white: number, bme: number) => ({
  survey: { [key]: { white: { yes: white, answered: 1000 }, bme: { yes: bme, answered: 1000 } } },
});

const ratio = "indicator-2/relative-likelihood";

describe("direction", () => {
  // White over BME: 1 is even, above 1 is worse for BME staff. 200 BME people are appointed of 1,000.
  test.each([
    { then: 300, now: 240, direction: "better", says: "1.5 to 1.2" },
    { then: 240, now: 300, direction: "worse", says: "1.2 to 1.5" },
    { then: 220, now: 160, direction: "better", says: "1.1 to 0.8, across even" },
    { then: 160, now: 220, direction: "worse", says: "0.8 to 1.1, across even" },
    { then: 180, now: 140, direction: "none", says: "0.9 to 0.7, where BME staff are not worse placed" },
    { then: 140, now: 180, direction: "none", says: "0.7 to 0.9" },
    { then: 240, now: 240, direction: "none", says: "1.2 to 1.2" },
  ])("of a relative likelihood that goes from $says is $direction", ({ then, now, direction }) => {
    expect(changeOf(ratio, appointed(now, 200, 1000), appointed(then, 200, 1000))).toMatchObject({
      whom: "bme",
      direction,
    });
  });

  test("follows the table of indicators where the groups stand the other way round", () => {
    const entered = (white: number, bme: number): Partial<Return> => ({
      workforce: { total: { white: 1000, bme: 1000 } },
      disciplinary: { window: "single-year", entered: { white, bme } },
    });
    const id = "indicator-3/relative-likelihood";
    expect(changeOf(id, entered(20, 40), entered(20, 30)).direction).toBe("worse");
    expect(changeOf("indicator-3/likelihood/bme", entered(20, 40), entered(20, 30)).direction).toBe("worse");
    expect(changeOf(id, entered(20, 25), entered(20, 30)).direction).toBe("better");
  });

  // Indicator 5: more is worse. Indicator 7: less is worse; both surveys are after 2021.
  test.each([
    { id: "indicator-5/bme", key: "harassment-from-public", then: 200, now: 300, direction: "worse" },
    { id: "indicator-7/bme", key: "equal-opportunities", then: 200, now: 300, direction: "better" },
    { id: "indicator-5/difference", key: "harassment-from-public", then: 300, now: 260, direction: "better" },
    { id: "indicator-7/difference", key: "equal-opportunities", then: 200, now: 150, direction: "worse" },
    { id: "indicator-7/difference", key: "equal-opportunities", then: 300, now: 400, direction: "none" },
  ] as const)("of $id from $then to $now of 1,000 is $direction", ({ id, key, then, now, direction }) => {
    const of = (bme: number, year: number) =>
      calculateIndicators(buildReturn({ ...answers(key, 250, bme), year }));
    const { changes } = compareYears(of(now, 2024), of(then, 2023));
    expect(changes.find((change) => change.id === id)?.direction).toBe(direction);
  });

  // BME staff are half of the workforce. In the band 25 of 100, 40, 65 or 45: representation 0.5, 0.8, 1.3, 0.9.
  test.each([
    { then: 25, now: 40, direction: "better" },
    { then: 65, now: 45, direction: "better" },
    { then: 40, now: 65, direction: "worse" },
  ])("of representation from $then to $now is towards 1, $direction", ({ then, now, direction }) => {
    const band = (bme: number): Partial<Return> => ({
      workforce: {
        clinical: {
          "band-5": { white: 100 - bme, bme, unknown: 0 },
          "band-6": { white: 900 + bme, bme: 1000 - bme, unknown: 0 },
        },
        total: { white: 1000, bme: 1000, unknown: 0 },
      },
    });
    const id = "indicator-1/clinical/band-5/representation/bme";
    expect(changeOf(id, band(now), band(then)).direction).toBe(direction);
  });

  test("is not said of a share of the workforce, of White staff's representation, nor of unknown ethnicity", () => {
    const { changes } = compareYears(
      calculateIndicators(readExample("esneft-2022")),
      calculateIndicators(readExample("esneft-2021")),
    );
    const said = changes.filter(({ direction }) => direction !== null).map(({ id }) => id);
    expect(said).toContain("indicator-1/clinical/band-5/representation/bme");
    expect(said).toContain("indicator-9/difference/board/bme");
    expect(said).toContain("indicator-4/likelihood/white");
    expect(said.filter((id) => /^indicator-[19].*\/white$|\/unknown$/.test(id))).toEqual([]);
    expect(said.filter((id) => /^indicator-1\/(?!.*representation)/.test(id))).toEqual([]);
  });
});

describe("step", () => {
  // Out of 100,000 each, every one of these changes is far from chance (z above 3 by hand: the variance of each log
  // ratio is at most 1/20,000 + 1/20,000).
  test.each([
    { then: 30_000, now: 24_000, step: "better", says: "a factor of exactly 1.25" },
    { then: 30_000, now: 24_001, step: "slightly-better", says: "a factor of less than 1.25" },
    { then: 24_000, now: 30_000, step: "worse", says: "a factor of exactly 1.25" },
    { then: 25_200, now: 24_000, step: "slightly-better", says: "a factor of exactly 1.05" },
    { then: 25_199, now: 24_000, step: "similar", says: "a factor of less than 1.05" },
  ])("$step: $says", ({ then, now, step }) => {
    const found = changeOf(ratio, appointed(now, 20_000, 100_000), appointed(then, 20_000, 100_000));
    expect(found.test).toHaveProperty("p");
    expect("p" in found.test && found.test.p).toBeLessThan(0.002);
    expect(found.step).toBe(step);
  });

  // ln(1.5/1) = 0.405; variance 0.0233 + 0.04 + 0.04 + 0.04 = 0.1433; z = −1.071, p = 0.284.
  test("a large change that could be chance is similar, and no more", () => {
    const found = changeOf(ratio, appointed(20, 20, 100), appointed(30, 20, 100));
    expect(found).toMatchObject({ direction: "better", step: "similar" });
    expect("statistic" in found.test && found.test.statistic.toFixed(3)).toBe("-1.071");
    expect("p" in found.test && found.test.p.toFixed(3)).toBe("0.284");
  });

  // BME 30% to 35%: 5 percentage points of 100,000 each.
  test("five percentage points of a survey are worse, one is slightly worse, less is similar", () => {
    const of = (yes: number): Partial<Return> => ({
      survey: { "harassment-from-public": { bme: { yes, answered: 100_000 } } },
    });
    const step = (now: number) => changeOf("indicator-5/bme", of(now), of(30_000)).step;
    expect([step(35_000), step(34_999), step(31_000), step(30_999)]).toEqual([
      "worse",
      "slightly-worse",
      "slightly-worse",
      "similar",
    ]);
  });

  test("what is not tested for want of a second sample is slightly better at most", () => {
    const board = (bme: number): Partial<Return> => ({
      workforce: { total: { white: 500, bme: 500, unknown: 0 } },
      board: { total: { white: 10 - bme, bme, unknown: 0 } },
    });
    expect(changeOf("indicator-9/difference/board/bme", board(5), board(1))).toMatchObject({
      test: { notTested: "same-people" },
      direction: "better",
      step: "slightly-better",
    });
  });

  test("there is no word where chance can be neither ruled out nor in", () => {
    expect(changeOf(ratio, appointed(0, 20, 100), appointed(30, 20, 100))).toMatchObject({
      test: { notTested: "not-tested" },
      direction: "better",
      step: null,
    });
  });
});

describe("what is not tested", () => {
  const entered = (window: DisciplinaryWindow): Partial<Return> => ({
    workforce: { total: { white: 1000, bme: 1000 } },
    disciplinary: { window, entered: { white: 20, bme: 30 } },
  });
  const id = "indicator-3/relative-likelihood";

  test.each([
    { window: "two-year-total", previousYear: 2021, expected: { notTested: "overlapping" } },
    { window: "two-year-average", previousYear: 2021, expected: { notTested: "overlapping" } },
    { window: "not-stated", previousYear: 2021, expected: { notTested: "window-not-stated" } },
    { window: "two-year-total", previousYear: 2020, expected: { method: "z-log-ratios", p: 1 } },
    { window: "not-stated", previousYear: 2020, expected: { method: "z-log-ratios", p: 1 } },
    { window: "single-year", previousYear: 2021, expected: { method: "z-log-ratios", p: 1 } },
  ] as const)("$window against $previousYear", ({ window, previousYear, expected }) => {
    expect(changeOf(id, entered(window), entered(window), previousYear).test).toMatchObject(expected);
  });

  test("a cell of 0, whether nobody or everybody", () => {
    const notTested = { notTested: "not-tested" };
    expect(changeOf(ratio, appointed(100, 50, 100), appointed(30, 20, 100)).test).toEqual(notTested);
    expect(
      changeOf("indicator-2/likelihood/white", appointed(30, 20, 100), appointed(0, 20, 100)).test,
    ).toEqual(notTested);
  });

  test("indicators 1 and 9, which are largely the same people", () => {
    const { changes } = compareYears(
      calculateIndicators(readExample("esneft-2022")),
      calculateIndicators(readExample("esneft-2021")),
    );
    const ofPeople = changes.filter(
      ({ current, change }) =>
        (current.indicator === 1 || current.indicator === 9) && change.status === "calculated",
    );
    expect(ofPeople.length).toBeGreaterThan(100);
    expect(new Set(ofPeople.map((change) => JSON.stringify(change.test)))).toEqual(
      new Set(['{"notTested":"same-people"}']),
    );
  });

  test("a percentage without its counts, and a change that there is not", () => {
    const { changes } = compareYears(
      calculateIndicators(readExample("lpt-2022")),
      calculateIndicators(readExample("lpt-2021")),
    );
    const testOf = (wanted: string) => changes.find((change) => change.id === wanted)?.test;
    expect(testOf("indicator-5/asian")).toEqual({ notTested: "not-given" });
    expect(testOf("indicator-3/relative-likelihood")).toEqual({ notTested: "not-calculable" });
  });

  test("a ratio adjusted for strata", () => {
    const strata = (white: number): Partial<Return> => ({
      shortlisting: {
        shortlisted: { white: 200, bme: 200 },
        appointed: { white: white + 20, bme: 40 },
        strata: [
          { by: "band", of: "a", shortlisted: { white: 100, bme: 100 }, appointed: { white, bme: 20 } },
          { by: "band", of: "b", shortlisted: { white: 100, bme: 100 }, appointed: { white: 20, bme: 20 } },
        ],
      },
    });
    const { changes } = compareYears(
      calculateIndicators(buildReturn(strata(30))),
      calculateIndicators(buildReturn({ ...strata(40), year: 2021 })),
    );
    const tests = Object.fromEntries(changes.map((change) => [change.id, change.test]));
    expect(tests["indicator-2/band/a/relative-likelihood"]).toHaveProperty("p");
    expect(tests["indicator-2/adjusted-for/band/relative-likelihood"]).toEqual({
      notTested: "adjusted-for-strata",
    });
  });
});

describe("what is not comparable", () => {
  test("indicator 7 across survey 2021, also where the returns do not name their surveys", () => {
    const named = (year: number): Partial<Return> => ({
      survey: { year, ...answers("equal-opportunities", 600, 500).survey },
    });
    const unnamed = answers("equal-opportunities", 600, 500);
    const notComparable = { status: "not-calculable", reason: "not-comparable" };
    expect(changeOf("indicator-7/bme", named(2021), named(2020)).change).toEqual(notComparable);
    expect(changeOf("indicator-7/bme", unnamed, unnamed).change).toEqual(notComparable);
    expect(changeOf("indicator-7/bme", named(2021), unnamed).change).toEqual(notComparable);
    expect(changeOf("indicator-7/bme", named(2020), unnamed).change.status).toBe("calculated");
  });
});
