import { expect, test } from "vitest";
import type { LocalCounts } from "../../../../src/model/local-counts.ts";
import { calculateLocalMeasures } from "../../../../src/pipeline/calculate-local-measures.ts";
import type { MeasureDefinition } from "../../../../src/reference/measure-definitions.ts";
import { ownDefinitions } from "../../../support/own-definitions.ts";

const { likelihood, difference, survey } = ownDefinitions;

/** What is said of the comparison of BME people, in a trust with 500 White and 500 BME people. */
function judgementOf(definition: MeasureDefinition, counts: LocalCounts) {
  const { measures } = calculateLocalMeasures({
    organisation: { code: "X", name: "Example" },
    year: 2022,
    workforce: { total: { white: 500, bme: 500, unknown: 0 } },
    definitions: [definition],
    local: { own: counts },
  });
  const compared = measures.filter(
    ({ about, judgement }) => about.group === "bme" && judgement !== undefined,
  );
  expect(compared).toHaveLength(1);
  return compared[0]?.judgement;
}

const counted = (white: number, bme: number): LocalCounts => ({ counted: { white, bme } });
const answers = (white: number, bme: number): LocalCounts => ({
  answers: { white: { yes: white, answered: 500 }, bme: { yes: bme, answered: 500 } },
});

test.each([
  // 100 of 500 and 200 of 500: twice as likely, p < 1e-11.
  ["more of BME people", likelihood, counted(100, 200), "disparity", "bme"],
  ["more of White people", likelihood, counted(200, 100), "disparity", "white"],
  ["as many of both", likelihood, counted(100, 100), "no-disparity-called", null],
  [
    "a measure of which no side is worse",
    { ...likelihood, worse: "neither" },
    counted(100, 200),
    "not-judged",
    null,
  ],
  ["a survey", survey, answers(100, 200), "disparity", "bme"],
  ["a survey in which both said the same", survey, answers(100, 100), "no-disparity-called", null],
  // A tenth of a panel of 20, and half of the workforce: whoever is on it is known.
  ["a panel", difference, counted(18, 2), "not-judged", null],
] as const)(
  "of %s it is said at whose disadvantage it is",
  (_, definition, counts, verdict, disadvantage) => {
    expect(judgementOf(definition, counts)).toMatchObject({ verdict, disadvantage });
  },
);
