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

describe("three words", () => {
  const entered = (white: number, bme: number): Partial<Return> => ({
    workforce: { total: { white: 1000, bme: 1000 } },
    disciplinary: { window: "single-year", entered: { white, bme } },
  });

  // White over BME: 1 is even. 200 BME people are appointed of 1,000.
  test.each([
    { then: 300, now: 240, direction: "towards-even", says: "1.5 to 1.2" },
    { then: 240, now: 300, direction: "away-from-even", says: "1.2 to 1.5" },
    { then: 220, now: 160, direction: "across-even", says: "1.1 to 0.8" },
    { then: 180, now: 140, direction: "away-from-even", says: "0.9 to 0.7" },
    { then: 200, now: 54, direction: "away-from-even", says: "1.0 to 0.27" },
    { then: 140, now: 180, direction: "towards-even", says: "0.7 to 0.9" },
    { then: 140, now: 200, direction: "towards-even", says: "0.7 to 1.0" },
    { then: 240, now: 240, direction: "none", says: "1.2 to 1.2" },
  ])("a ratio that goes from $says goes $direction", ({ then, now, direction }) => {
    const found = changeOf(ratio, appointed(now, 200, 1000), appointed(then, 200, 1000));
    expect(found.words?.direction).toBe(direction);
  });

  test("what is counted for one group is better or worse for it, as the table of indicators has it", () => {
    const of = (id: string) => changeOf(id, entered(20, 40), entered(20, 30)).words?.direction;
    expect(of("indicator-3/relative-likelihood")).toBe("away-from-even");
    expect(of("indicator-3/likelihood/bme")).toBe("worse");
    expect(of("indicator-3/likelihood/white")).toBe("none");
  });

  // Indicator 5: more is worse. Indicator 7: less is worse; both surveys are after 2021.
  test.each([
    { id: "indicator-5/bme", key: "harassment-from-public", then: 200, now: 300, direction: "worse" },
    { id: "indicator-7/bme", key: "equal-opportunities", then: 200, now: 300, direction: "better" },
    {
      id: "indicator-5/difference",
      key: "harassment-from-public",
      then: 300,
      now: 260,
      direction: "towards-even",
    },
    {
      id: "indicator-7/difference",
      key: "equal-opportunities",
      then: 200,
      now: 150,
      direction: "away-from-even",
    },
    {
      id: "indicator-7/difference",
      key: "equal-opportunities",
      then: 240,
      now: 400,
      direction: "across-even",
    },
  ] as const)("of $id from $then to $now of 1,000 is $direction", ({ id, key, then, now, direction }) => {
    const of = (bme: number, year: number) =>
      calculateIndicators(buildReturn({ ...answers(key, 250, bme), year }));
    const { changes } = compareYears(of(now, 2024), of(then, 2023));
    expect(changes.find((change) => change.id === id)?.words?.direction).toBe(direction);
  });

  test("a share of the workforce, and what is of unknown ethnicity, rises or falls and is not better or worse", () => {
    const { changes } = compareYears(
      calculateIndicators(readExample("esneft-2022")),
      calculateIndicators(readExample("esneft-2021")),
    );
    const said = changes.filter(({ words }) => words?.direction === "better" || words?.direction === "worse");
    expect(said.map(({ id }) => id)).toContain("indicator-4/likelihood/white");
    expect(said.filter(({ id }) => /^indicator-[19]|\/unknown$/.test(id))).toEqual([]);
  });

  // From 14 White and nobody BME of 14 to 5 of 14, where BME staff are a third of the workforce: −33.3 to +2.4 points.
  test("a board is described: it moves by 35.7 points, largely, from one side of even to the other, untested", () => {
    const board = (white: number, bme: number): Partial<Return> => ({
      workforce: { total: { white: 3000, bme: 1500, unknown: 0 } },
      board: { total: { white, bme, unknown: 0 } },
    });
    expect(changeOf("indicator-9/difference/board/bme", board(9, 5), board(14, 0))).toMatchObject({
      test: { notTested: "same-people" },
      words: { size: "large", chance: "not-tested", direction: "across-even" },
    });
  });

  // ln(1.5/1) = 0.405; variance 0.0233 + 0.04 + 0.04 + 0.04 = 0.1433; z = −1.071, p = 0.284.
  test("a large change that could be chance is large, and could be chance", () => {
    const found = changeOf(ratio, appointed(20, 20, 100), appointed(30, 20, 100));
    expect(found.words).toEqual({ size: "large", chance: "could-be-chance", direction: "towards-even" });
    expect("statistic" in found.test && found.test.statistic.toFixed(3)).toBe("-1.071");
    expect("p" in found.test && found.test.p.toFixed(3)).toBe("0.284");
  });

  test("where there is no ratio there is no change, and no word", () => {
    const found = changeOf(ratio, appointed(30, 20, 100), appointed(30, 0, 100));
    expect(found).toMatchObject({ change: { status: "not-calculable" }, words: null });
  });

  test("a ratio that falls to 0 is a large change that is not tested", () => {
    expect(changeOf(ratio, appointed(0, 20, 100), appointed(30, 20, 100))).toMatchObject({
      test: { notTested: "not-tested" },
      words: { size: "large", chance: "not-tested", direction: "across-even" },
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
  test("a group that another scheme of ethnic categories moved: Chinese people are Asian in that of 2021", () => {
    const given: Partial<Return> = {
      workforce: {
        total: { white: 800, asian: 100, black: 60, mixed: 20, other: 20, unknown: 0 },
      },
    };
    const now = calculateIndicators(buildReturn(given), { ethnicityScheme: "2021" });
    const then = calculateIndicators(buildReturn({ ...given, year: 2021 }), { ethnicityScheme: "2001" });
    const change = (group: string) =>
      compareYears(now, then).changes.find(({ id }) => id === `indicator-1/workforce/${group}`)?.change;
    for (const group of ["asian", "other"]) {
      expect(change(group)).toMatchObject({ status: "not-calculable", reason: "not-comparable" });
    }
    for (const group of ["white", "bme", "black", "mixed"]) {
      expect(change(group)).toMatchObject({ status: "calculated", number: 0 });
    }
  });

  test("a year with itself, or with a later one", () => {
    const [of2021, of2022] = [2021, 2022].map((year) => calculateIndicators(buildReturn({ year })));
    if (of2021 === undefined || of2022 === undefined) throw new Error("There are two years.");
    for (const previous of [of2022, { ...of2022, year: 2023 }]) {
      expect(() => compareYears(of2022, previous)).toThrow(
        /^the previous year is 202[23]; expected a year before 2022\.$/,
      );
    }
    expect(compareYears(of2022, of2021).changes.length).toBe(of2022.measures.length);
  });

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

describe("a change that there is not", () => {
  const window = (name: DisciplinaryWindow, bme = 40): Partial<Return> => ({
    workforce: { total: { white: 1000, bme: 1000 } },
    disciplinary: { window: name, entered: { white: 20, bme } },
  });
  const training = (counted?: "episodes"): Partial<Return> => ({
    workforce: { total: { white: 1000, bme: 1000 } },
    training: { accessed: { white: 200, bme: 100 }, ...(counted && { counted }) },
  });
  const none = { test: { notTested: "not-calculable" }, words: null };

  test("has no test and no words: of a year that does not give it, whatever it asks in another way", () => {
    const earlier = { workforce: { total: { white: 1000, bme: 1000 } } };
    const given = window("two-year-total");
    for (const [now, then] of [
      [given, earlier],
      [earlier, given],
    ] as const) {
      expect(changeOf("indicator-3/relative-likelihood", now, then)).toMatchObject({
        ...none,
        change: { status: "not-calculable", reason: "not-given" },
      });
    }
  });

  test("is none between two windows, or between people and episodes", () => {
    const compared = { change: { status: "not-calculable", reason: "not-comparable" }, ...none };
    const id = "indicator-3/relative-likelihood";
    expect(changeOf(id, window("two-year-total"), window("single-year"))).toMatchObject(compared);
    expect(changeOf("indicator-4/relative-likelihood", training("episodes"), training())).toMatchObject(
      compared,
    );
    expect(changeOf("indicator-4/relative-likelihood", training(), training()).change.status).toBe(
      "calculated",
    );
  });

  test("between two windows is none either where the earlier ratio does not exist", () => {
    // Nobody of BME staff entered: over White staff the ratio is 0; White over nobody has none.
    const nobody = {
      ...window("single-year"),
      disciplinary: { window: "single-year" as const, entered: { white: 0, bme: 3 } },
    };
    expect(changeOf("indicator-3/relative-likelihood", window("two-year-total"), nobody)).toMatchObject({
      change: { reason: "not-comparable" },
      ...none,
    });
    expect(changeOf("indicator-3/relative-likelihood", window("single-year"), nobody)).toMatchObject({
      change: { reason: "nobody-in-the-comparison" },
      ...none,
    });
  });
});
