import { describe, expect, test } from "vitest";
import {
  surveyDefinitions,
  surveyQuestionNumbers,
  surveyQuestions,
} from "../../../src/reference/survey-questions.ts";

test.each([
  { key: "harassment-from-public", indicator: 5, part: null },
  { key: "harassment-from-staff", indicator: 6, part: null },
  { key: "harassment-from-managers", indicator: 6, part: "managers" },
  { key: "harassment-from-colleagues", indicator: 6, part: "colleagues" },
  { key: "equal-opportunities", indicator: 7, part: null },
  { key: "discrimination", indicator: 8, part: null },
])("$key belongs to indicator $indicator", (row) => {
  expect(surveyQuestions.find(({ key }) => key === row.key)).toMatchObject(row);
});

test("the only numbers that a document prints are Q14b and Q14c of 2021; the others are marked unverified", () => {
  const verified = surveyQuestionNumbers.filter(({ source }) => (source as string) !== "unverified");
  expect(verified.map(({ from, to, number, source }) => ({ from, to, number, source }))).toEqual([
    { from: 2021, to: 2021, number: "Q14b", source: "lpt-2022" },
    { from: 2021, to: 2021, number: "Q14c", source: "lpt-2022" },
  ]);
});

describe("no two rows of one question hold for the same year", () => {
  test.each([
    { table: "numbers", rows: surveyQuestionNumbers },
    { table: "definitions", rows: surveyDefinitions },
  ])("in the $table", ({ rows }) => {
    for (const year of [2015, 2018, 2020, 2021, 2022, 2023]) {
      const keys = rows.filter(({ from, to }) => from <= year && (to ?? year) >= year).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

test("“not sure” joined the answers of indicator 7 with survey 2021", () => {
  const definition = (year: number): string | undefined =>
    surveyDefinitions.find(({ from, to }) => from <= year && (to ?? year) >= year)?.answered;
  expect([2020, 2021].map(definition)).toEqual(["yes-or-no", "yes-no-or-not-sure"]);
});
