import type { Survey, SurveyQuestion } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { harassmentFromPublicMeasures } from "../../../src/indicators/indicator-5-harassment-from-public.ts";
import { harassmentFromStaffMeasures } from "../../../src/indicators/indicator-6-harassment-from-staff.ts";
import { equalOpportunitiesMeasures } from "../../../src/indicators/indicator-7-equal-opportunities.ts";
import { discriminationMeasures } from "../../../src/indicators/indicator-8-discrimination.ts";
import { withoutInvited } from "../../../src/indicators/survey-measures.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

// oxfmt-ignore
const questions = [
  { indicator: 5, key: "harassment-from-public", measure: harassmentFromPublicMeasures },
  { indicator: 6, key: "harassment-from-staff", measure: harassmentFromStaffMeasures },
  { indicator: 7, key: "equal-opportunities", measure: equalOpportunitiesMeasures },
  { indicator: 8, key: "discrimination", measure: discriminationMeasures },
] as const;

describe.each(questions)("indicator $indicator", ({ indicator, key, measure }) => {
  const printed = (question: SurveyQuestion, id: string): string =>
    printedOrReason(findMeasure(measure({ [key]: question }), `indicator-${indicator}/${id}`));

  test("shares of those who answered, and BME less White: 30.0 − 25.0", () => {
    const question = { white: { yes: 1, answered: 4 }, bme: { yes: 3, answered: 10 } };
    expect(["white", "bme", "unknown", "difference"].map((id) => printed(question, id))).toEqual([
      "25.0%",
      "30.0%",
      "not-given",
      "5.0",
    ]);
  });

  test("a published percentage stays as it is printed, and is exact in the difference: 12.34 − 25", () => {
    const question = { white: { yes: 1, answered: 4 }, bme: { percentage: "12.34" } };
    expect(["bme", "difference"].map((id) => printed(question, id))).toEqual(["12.34%", "-12.7"]);
  });

  test("counts come before the percentage that stands with them", () => {
    const question = { bme: { yes: 1, answered: 3, percentage: "33" } };
    expect(printed(question, "bme")).toBe("33.3%");
  });

  test("nobody answered", () => {
    const question = { white: { yes: 1, answered: 4 }, bme: { yes: 0, answered: 0 } };
    expect(printed(question, "bme")).toBe("nobody-in-the-denominator");
    expect(printed(question, "difference")).toBe("nobody-in-the-denominator");
  });

  test("one of the two counts is not given", () => {
    expect(printed({ bme: { yes: 1, answered: null } }, "bme")).toBe("not-given");
    expect(printed({}, "difference")).toBe("not-given");
  });

  test("the four groups, and BME from them: 1 + 2 + 0 + 1 of 10 + 10 + 5 + 5", () => {
    const question = {
      white: { yes: 1, answered: 4 },
      asian: { yes: 1, answered: 10 },
      black: { yes: 2, answered: 10 },
      mixed: { yes: 0, answered: 5 },
      other: { yes: 1, answered: 5 },
    };
    expect(
      ["bme", "asian", "difference/asian", "difference/mixed"].map((id) => printed(question, id)),
    ).toEqual(["13.3%", "10.0%", "-15.0", "-25.0"]);
  });

  test("where one of the four groups is given, all are reported, and their differences; else none is", () => {
    const ids = (question: SurveyQuestion) =>
      measure({ [key]: question }).map(({ id }) => id.slice("indicator-5/".length));
    const principal = ["white", "bme", "unknown"];
    const four = ["asian", "black", "mixed", "other"];
    expect(ids({ white: { yes: 1, answered: 4 } })).toEqual([...principal, "difference"]);
    expect(ids({ black: { yes: 1, answered: 4 } })).toEqual([
      ...[...principal, ...four, "difference"],
      ...four.map((group) => `difference/${group}`),
    ]);
  });

  test("where BME's own counts are half given, the four groups do not stand in for them", () => {
    const one = { yes: 1, answered: 10 };
    const four = { asian: one, black: one, mixed: one, other: one };
    expect(printed({ ...four, bme: { answered: 50 } }, "bme")).toBe("not-given");
    expect(printed({ ...four, bme: { yes: 5 } }, "bme")).toBe("not-given");
    expect(printed({ ...four, white: {} }, "white")).toBe("not-given");
    expect(printed({ ...four, bme: {} }, "bme")).toBe("10.0%"); // 4/40
  });

  test("a percentage stands in for counts of which one is not given", () => {
    expect(printed({ bme: { answered: 50, percentage: "12" } }, "bme")).toBe("12%");
    expect(printed({ bme: { yes: 5, percentage: "12" } }, "bme")).toBe("12%");
  });

  test("how many were invited goes with the counts, and is added where all four groups say it", () => {
    const one = { yes: 1, answered: 10, invited: 30 };
    const four = { asian: one, black: one, mixed: one, other: one };
    const basis = (question: SurveyQuestion, id = "bme") =>
      findMeasure(measure({ [key]: question }), `indicator-${indicator}/${id}`).basis;
    expect(basis({ bme: one })).toEqual({ bme: { count: 1, of: 10, invited: 30 } });
    expect(basis({ bme: { yes: 1, answered: 10 } })).toEqual({ bme: { count: 1, of: 10 } });
    expect(basis(four)).toEqual({ bme: { count: 4, of: 40, invited: 120 } });
    expect(basis({ ...four, asian: { yes: 1, answered: 10 } })).toEqual({ bme: { count: 4, of: 40 } });
  });

  test("a difference is of BME staff over White staff, with the counts of both", () => {
    const question = { white: { yes: 1, answered: 4 }, bme: { yes: 3, answered: 10 } };
    expect(findMeasure(measure({ [key]: question }), `indicator-${indicator}/difference`)).toMatchObject({
      basis: { bme: { count: 3, of: 10 }, white: { count: 1, of: 4 } },
      method: { over: "bme", under: "white" },
    });
  });

  test("percentages of four groups do not make BME's", () => {
    const one = { percentage: "10" };
    expect(printed({ asian: one, black: one, mixed: one, other: one }, "bme")).toBe("not-given");
  });
});

test("indicator 6: either question alone is reported where it is given", () => {
  const survey: Survey = {
    "harassment-from-managers": { white: { yes: 1, answered: 10 } },
    "harassment-from-colleagues": { bme: { percentage: "16.4" } },
  };
  const measures = harassmentFromStaffMeasures(survey);
  expect(printedOrReason(findMeasure(measures, "indicator-6/managers/white"))).toBe("10.0%");
  expect(printedOrReason(findMeasure(measures, "indicator-6/colleagues/bme"))).toBe("16.4%");
  // One person may say yes to both, so the indicator is not their sum.
  expect(printedOrReason(findMeasure(measures, "indicator-6/white"))).toBe("not-given");
  const ids = (of: Survey) =>
    harassmentFromStaffMeasures(of).map(({ id }) => id.slice("indicator-6/".length));
  const whole = ["white", "bme", "unknown", "difference"];
  const managers = ["managers/white", "managers/bme", "managers/unknown"];
  expect(ids({ "harassment-from-staff": {}, discrimination: {} })).toEqual(whole);
  expect(ids({ "harassment-from-managers": {}, "harassment-from-staff": {} })).toEqual([
    ...whole,
    ...managers,
  ]);
});

describe("who counts as having answered indicator 7 changed with survey 2021", () => {
  test.each([
    { year: 2020, answered: "yes-or-no" },
    { year: 2021, answered: "yes-no-or-not-sure" },
    { year: 2023, answered: "yes-no-or-not-sure" },
  ])("$year: $answered", ({ year, answered }) => {
    const [measure] = equalOpportunitiesMeasures({ year, "equal-opportunities": {} });
    expect(measure?.method).toEqual({ surveyYear: year, answered });
  });

  test("of the other indicators nothing is said, and without a year neither", () => {
    expect(discriminationMeasures({ year: 2021 })[0]?.method).toStrictEqual({ surveyYear: 2021 });
    expect(equalOpportunitiesMeasures({})[0]?.method).toStrictEqual({});
  });
});

describe("answers of an earlier survey that are counted again as a later one counts them", () => {
  const methodOf = (survey: Survey) => equalOpportunitiesMeasures(survey)[0]?.method;

  test("say so where their own survey counted otherwise", () => {
    expect(methodOf({ year: 2020, recalculated: true })).toEqual({
      ...{ surveyYear: 2020, answered: "yes-no-or-not-sure", recalculated: true },
    });
    expect(methodOf({ year: 2021, recalculated: true })).toEqual({
      ...{ surveyYear: 2021, answered: "yes-no-or-not-sure" },
    });
  });

  test("without a year have the latest definition, and nothing is known of an earlier one", () => {
    expect(methodOf({ recalculated: true })).toEqual({ answered: "yes-no-or-not-sure" });
    expect(discriminationMeasures({ year: 2020, recalculated: true })[0]?.method).toEqual({
      surveyYear: 2020,
    });
  });
});

test("a return as it is published says nowhere how many were invited, and keeps all else", () => {
  const answers = (invited: object) => ({
    discrimination: { white: { yes: 1, answered: 4, ...invited }, bme: { percentage: "12" } },
    "equal-opportunities": { bme: { yes: 2, answered: 5, ...invited } },
  });
  const women = { by: "sex", of: "women" };
  const returnOf = (invited: object) => ({
    organisation: { code: "RXX", name: "A trust" },
    year: 2022,
    survey: { year: 2021, ...answers(invited), strata: [{ ...women, ...answers(invited) }] },
    bank: { workforce: { total: { white: 5 } }, survey: { year: 2021, ...answers(invited) } },
  });
  expect(withoutInvited(returnOf({ invited: 20 }))).toEqual(returnOf({}));
  const { organisation, year } = returnOf({});
  const without = [
    { organisation, year },
    { organisation, year, bank: { workforce: { total: { white: 5 } } } },
  ];
  expect(without.map(withoutInvited)).toEqual(without);
});
