import { describe, expect, test } from "vitest";
import { compareYears } from "../../../../src/analysis/series/compare-years.ts";
import type { LocalCounts } from "../../../../src/model/local-counts.ts";
import type { Return } from "../../../../src/model/return.ts";
import { calculateIndicators } from "../../../../src/pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../../../src/pipeline/calculate-local-measures.ts";
import type { MeasureDefinition } from "../../../../src/reference/measure-definitions.ts";
import { ownDefinitions } from "../../../support/own-definitions.ts";

const { likelihood, share, difference, survey } = ownDefinitions;

/** A year of a trust with 100 White and 100 BME people, and one measure of its own. */
function yearOf(year: number, definition: MeasureDefinition, counts: LocalCounts) {
  const wresReturn: Return = {
    organisation: { code: "X", name: "Example" },
    year,
    workforce: { total: { white: 100, bme: 100, unknown: 0 } },
    definitions: [definition],
    local: { own: counts },
  };
  return withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
}

/** The change of the measure of BME people, or of the only one, from 2021 (or another year) to 2022. */
function changeOf(
  definition: MeasureDefinition,
  {
    now,
    then,
    from = 2021,
  }: { readonly now: LocalCounts; readonly then: LocalCounts; readonly from?: number },
) {
  const { local = [] } = compareYears(yearOf(2022, definition, now), yearOf(from, definition, then));
  return local.find(({ id }) => id.endsWith("/bme"));
}

const counted = (white: number, bme: number): LocalCounts => ({ counted: { white, bme } });

describe("the change of a local measure", () => {
  const answers = (bme: number): LocalCounts => ({
    answers: { white: { yes: 10, answered: 100 }, bme: { yes: bme, answered: 100 } },
  });

  test.each([
    // Of 40 people 10 are BME, and then 20: 25% and 50%. Most of them are the same people.
    ["a share", share, counted(30, 10), counted(20, 20), { notTested: "same-people" }, "-0.25"],
    // 25% less half the workforce, and half less half.
    [
      "a difference from the workforce",
      difference,
      counted(30, 10),
      counted(20, 20),
      { notTested: "same-people" },
      "-0.25",
    ],
    // 30% and 10% of those who answered.
    ["a share of a survey", survey, answers(30), answers(10), { method: "z-shares" }, "0.2"],
    // 20 and 10 of 100 people.
    ["a likelihood", likelihood, counted(10, 20), counted(10, 10), { method: "z-shares" }, "0.1"],
  ] as const)("of %s is tested where it can be", (_, definition, now, then, tested, value) => {
    const change = changeOf(definition, { now, then });
    expect(change?.change).toMatchObject({ status: "calculated", value });
    expect(change?.test).toMatchObject(tested);
  });

  test.each([
    // Of two years next to each other people stand in both; of years that lie two apart nobody does.
    [2021, { notTested: "overlapping" }],
    [2020, { method: "z-shares" }],
  ])("of two years from %d on is tested where nobody stands in both", (from, tested) => {
    const definition = { ...likelihood, window: "two-year-total" } as const;
    const both = (white: number, bme: number): LocalCounts => ({
      counted: { white, bme },
      countedPreviousYear: { white, bme },
    });
    const change = changeOf(definition, { now: both(5, 10), then: both(5, 5), from });
    expect(change?.test).toMatchObject(tested);
  });

  test("of a measure that an earlier year does not give is none", () => {
    const { local = [] } = compareYears(
      yearOf(2022, likelihood, counted(10, 20)),
      calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2021 }),
    );
    expect(local.map(({ change, test: tested, words }) => [change, tested, words])).toStrictEqual(
      local.map(() => [
        { status: "not-calculable", reason: "not-given" },
        { notTested: "not-calculable" },
        null,
      ]),
    );
    expect(local).not.toHaveLength(0);
  });

  test("of a measure that this year does not give is none, for the reason of this year", () => {
    const change = changeOf(likelihood, { now: { counted: { white: 10 } }, then: counted(10, 20) });
    expect(change).toMatchObject({
      change: { status: "not-calculable", reason: "not-given" },
      test: { notTested: "not-calculable" },
    });
  });

  test.each([
    ["more", 20, 10, "worse"],
    ["more", 10, 20, "better"],
    ["less", 20, 10, "better"],
    ["less", 10, 20, "worse"],
    ["neither", 20, 10, "higher"],
    ["neither", 10, 20, "lower"],
    ["more", 10, 10, "none"],
  ] as const)("where %s is worse, %d after %d is %s", (worse, now, then, direction) => {
    const change = changeOf({ ...likelihood, worse }, { now: counted(10, now), then: counted(10, then) });
    expect(change?.words?.direction).toBe(direction);
  });
});
