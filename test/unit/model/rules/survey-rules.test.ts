import type { SurveyAnswer } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const issuesOf = (white: SurveyAnswer): readonly string[] =>
  foundIn({ survey: { discrimination: { white } } }).issues;

test("nobody says yes who did not answer", () => {
  expect(issuesOf({ yes: 8, answered: 8 })).toEqual([]);
  expect(issuesOf({ yes: 9, answered: 8 })).toEqual(["part-over-whole survey.discrimination.white.yes"]);
});

describe("a percentage agrees with its counts at the places printed", () => {
  // oxfmt-ignore
  test.each([
    { yes: 1, answered: 8, percentage: "12.5", agrees: true },
    { yes: 1, answered: 8, percentage: "13", agrees: true }, // 12.5 goes away from zero
    { yes: 1, answered: 8, percentage: "12", agrees: false },
    { yes: 1, answered: 8, percentage: "12.50", agrees: true },
    { yes: 1, answered: 3, percentage: "33.3333333333", agrees: true },
    { yes: 1, answered: 3, percentage: "33.3333333334", agrees: false },
    { yes: 1, answered: 16, percentage: "6.3", agrees: true }, // 6.25
    { yes: 0, answered: 5, percentage: "0.0", agrees: true },
    { yes: 0, answered: 0, percentage: "50", agrees: true }, // of nobody there is none to agree with
  ])("$yes of $answered, printed $percentage: $agrees", ({ yes, answered, percentage, agrees }) => {
    expect(issuesOf({ yes, answered, percentage })).toEqual(
      agrees ? [] : ["percentage-disagrees survey.discrimination.white.percentage"],
    );
  });
});

test.each(["100.1", "999"])("%s is beyond 100 per cent", (percentage) => {
  expect(issuesOf({ percentage })).toEqual(["out-of-range survey.discrimination.white.percentage"]);
});

describe("BME and its four groups, of those who said yes and of those who answered", () => {
  const group = { yes: 1, answered: 5 };
  const four = { asian: group, black: group, mixed: group, other: group };

  test.each([
    { bme: { yes: 4, answered: 20 }, issues: [] },
    { bme: { yes: 5, answered: 20 }, issues: ["groups-disagree survey.discrimination.bme.yes"] },
    { bme: { yes: 4, answered: 21 }, issues: ["groups-disagree survey.discrimination.bme.answered"] },
  ])("$bme", ({ bme, issues }) => {
    expect(foundIn({ survey: { discrimination: { bme, ...four } } }).issues).toEqual(issues);
  });
});

describe("the survey is of the autumn before: 2021 for the WRES year 2022", () => {
  test.each([
    { year: 2021, warnings: [] },
    { year: 2022, warnings: ["survey-year survey.year"] },
    { year: 2020, warnings: ["survey-year survey.year"] },
  ])("$year", ({ year, warnings }) => {
    expect(foundIn({ survey: { year } })).toEqual({ issues: [], warnings });
  });

  test("a year that is not given is not odd", () => {
    expect(foundIn({ survey: {} }).warnings).toEqual([]);
  });

  test("bank workers' survey alike", () => {
    expect(foundIn({ bank: { survey: { year: 2019 } } }).warnings).toEqual(["survey-year bank.survey.year"]);
  });
});
