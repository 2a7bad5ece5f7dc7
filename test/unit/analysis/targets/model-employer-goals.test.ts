import { type GoalOptions, modelEmployerGoals, type Workforce } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { readExample } from "../../../support/read-example.ts";
import { calculatedValue } from "../../../support/calculated-value.ts";

const years = { from: 2022, by: 2027 };
const small: Workforce = {
  clinical: { "band-8a": { white: 90, bme: 10, unknown: 0 } },
  total: { white: 750, bme: 250, unknown: 0 },
};
const goalOf = (workforce: Workforce, options: Partial<GoalOptions> = {}, id = "band-8a") =>
  modelEmployerGoals(workforce, { ...years, ...options }).goals.find((goal) => goal.id === id)!;
const peopleOf = ({ steps }: ReturnType<typeof goalOf>) => steps.map(({ people }) => people);

describe("modelEmployerGoals, constant headcount", () => {
  test("aims at the workforce's own share", () => {
    const { target, goals } = modelEmployerGoals(small, years);
    expect(target.from).toBe("workforce");
    expect(calculatedValue(target.share)).toBe("0.25");
    const [goal] = goals;
    // 25% of 100 is 25: 15 more in 5 years, 3 a year
    expect(goal?.needed).toEqual({ status: "calculated", people: 25 });
    expect(goal?.more).toEqual({ status: "calculated", people: 15 });
    expect(calculatedValue(goal!.perYear)).toBe("3");
    expect(peopleOf(goal!)).toEqual([13, 16, 19, 22, 25]);
    expect(goal?.warnings).toEqual([]);
  });

  test("or at a given one", () => {
    const { target, goals } = modelEmployerGoals(small, { ...years, target: { percentage: "19.5" } });
    expect(target.from).toBe("given");
    expect(goals[0]?.needed).toEqual({ status: "calculated", people: 20 });
  });

  test("East Suffolk and North Essex: bands of both parts, of known ethnicity", () => {
    const { workforce } = readExample("esneft-2022");
    const all = goalOf(workforce!, { by: 2028 }, "bands-8a-and-above");
    // Appendix 1: BME 5 + 4 + 2 + 3 + 0 + 1 = 15 non-clinical and 17 + 6 + 2 + 0 + 0 + 0 = 25 clinical; White 254 + 290
    expect(all.basis).toEqual({ count: 40, of: 584 });
    // 2483 × 584 / 11,549 = 125.56
    expect(all.needed).toEqual({ status: "calculated", people: 126 });
    expect(all.warnings).toEqual(["unknown-not-given"]);
    const clinical = goalOf(workforce!, { by: 2028, parts: ["clinical"] }, "bands-8a-and-above");
    expect(clinical.basis).toEqual({ count: 25, of: 315 });
  });

  test("a band that has reached the target is met: it needs nobody more, and nothing runs down to it", () => {
    const goal = goalOf({ ...small, clinical: { "band-8a": { white: 60, bme: 40, unknown: 0 } } });
    expect(goal.more).toEqual({ status: "calculated", people: 0 });
    expect(goal.isMet).toBe(true);
    expect(goal.needed).toEqual({ status: "calculated", people: 40 });
    expect(peopleOf(goal)).toEqual([40, 40, 40, 40, 40]);
    expect(goal.steps.map(({ more }) => more)).toEqual([0, 0, 0, 0, 0]);
  });

  test("a band is met from its target on, and not before", () => {
    const metWith = (bme: number): boolean =>
      goalOf({ ...small, clinical: { "band-8a": { white: 100 - bme, bme, unknown: 0 } } }).isMet;
    // The target is 25%.
    expect([24, 25, 26].map(metWith)).toEqual([false, true, true]);
  });

  test("a hidden count, of a band or of the workforce, leaves no goal, and its reason is said", () => {
    const reasonOf = (workforce: Workforce) => {
      const { isMet, needed, more, perYear, steps } = goalOf(workforce);
      expect([isMet, steps]).toEqual([false, []]);
      const reasons = [needed, more, perYear].map(
        (answer) => answer.status === "not-calculable" && answer.reason,
      );
      expect(new Set(reasons).size).toBe(1);
      return reasons[0];
    };
    const band = { white: 90, bme: 10, unknown: 0 };
    for (const group of ["white", "bme"]) {
      expect(reasonOf({ ...small, clinical: { "band-8a": { ...band, [group]: null } } })).toBe("not-given");
      expect(reasonOf({ clinical: { "band-8a": { ...band, [group]: null } } })).toBe("not-given");
    }
    expect(reasonOf({ ...small, total: { white: 0, bme: 0, unknown: 0 } })).toBe("nobody-in-the-denominator");
  });

  test("people of unknown ethnicity are in the denominator where every band gives them", () => {
    const workforce: Workforce = {
      clinical: { "band-8a": { white: 80, bme: 10, unknown: 10 } },
      total: { white: 700, bme: 200, unknown: 100 },
    };
    // 20% of 100, and 200/900 of 90
    expect(goalOf(workforce).basis.of).toBe(100);
    expect(goalOf(workforce, { denominator: "known" }).basis.of).toBe(90);
    expect(goalOf(workforce, { denominator: "known" }).warnings).toEqual([]);
  });

  test("says why there is none: an empty band, a hidden one, and with it all of them together", () => {
    const workforce: Workforce = {
      nonClinical: { "band-8b": { white: 20, bme: null, unknown: null } },
      clinical: { "band-8a": { white: 0, bme: 0, unknown: 0 } },
      total: { white: 750, bme: 250, unknown: 0 },
    };
    const { goals, method } = modelEmployerGoals(workforce, years);
    expect(method.denominator).toBe("all");
    expect(goals.map(({ id, needed }) => [id, needed])).toEqual([
      ["band-8a", { status: "not-calculable", reason: "nobody-in-the-denominator" }],
      ["band-8b", { status: "not-calculable", reason: "not-given" }],
      ["bands-8a-and-above", { status: "not-calculable", reason: "not-given" }],
    ]);
    expect(modelEmployerGoals({}, years).goals).toEqual([]);
  });

  test("where the total is not given, the sum of the rows is the workforce", () => {
    const { goals } = modelEmployerGoals(
      { clinical: { "band-8a": { white: 9, bme: 1 } }, total: { white: null, bme: null } },
      { ...years, parts: ["clinical"] },
    );
    // 1 in 10 of both: the band is the whole workforce
    expect(goals[0]?.more).toEqual({ status: "calculated", people: 0 });
  });

  test("an of-which row is not added", () => {
    const workforce: Workforce = {
      ...small,
      clinical: { ...small.clinical, "band-8b": { white: 5, bme: 5, unknown: 0, ofWhich: "band-8a" } },
    };
    expect(modelEmployerGoals(workforce, years).goals.map(({ id }) => id)).toEqual([
      "band-8a",
      "bands-8a-and-above",
    ]);
  });
});

describe("modelEmployerGoals, growth and turnover", () => {
  test("headcount grows, and the people with it", () => {
    const { steps } = goalOf(small, { by: 2024, growth: "0.1" });
    // 100, 110, 121; 17.5% of 110 is 19.25; 25% of 121 is 30.25
    expect(steps.map(({ headcount }) => headcount)).toEqual([110, 121]);
    expect(steps.map(({ people }) => people)).toEqual([20, 31]);
  });

  test("headcount is rounded to the nearest whole from the exact power, not year by year", () => {
    const workforce: Workforce = { ...small, clinical: { "band-8a": { white: 45, bme: 5, unknown: 0 } } };
    // 50 × 1.01 = 50.5 → 51; 50 × 1.0201 = 51.005 → 51 (51 × 1.01 = 51.51 would be 52)
    expect(goalOf(workforce, { by: 2024, growth: "0.01" }).steps.map(({ headcount }) => headcount)).toEqual([
      51, 51,
    ]);
  });

  test("those who leave are replaced, and the line is reached", () => {
    const goal = goalOf(small, { turnover: "0.1" });
    // BME: 10 − 1 + 4 = 13, − 1 + 4 = 16, − 2 + 5 = 19, − 2 + 5 = 22, − 2 + 5 = 25; everyone: 10 of 100 leave each year
    expect(goal.steps.map(({ appointments }) => appointments)).toEqual([
      { group: 4, everyone: 10 },
      { group: 4, everyone: 10 },
      { group: 5, everyone: 10 },
      { group: 5, everyone: 10 },
      { group: 5, everyone: 10 },
    ]);
    expect(goal.warnings).toEqual([]);
  });

  test("with one place in a hundred a year, three more a year do not fit", () => {
    expect(goalOf(small, { turnover: "0.01" }).warnings).toEqual(["more-than-the-places"]);
  });

  test("where enough are there already, nobody who joins is counted by group", () => {
    const workforce: Workforce = { ...small, clinical: { "band-8a": { white: 60, bme: 40, unknown: 0 } } };
    const { steps } = goalOf(workforce, { turnover: "0.1" });
    expect(steps.every((step) => !("appointments" in step))).toBe(true);
  });

  test.each([
    { growth: "-1" },
    { growth: "2%" },
    { growth: "1.5" },
    { turnover: "1.1" },
    { turnover: "-0.1" },
    { growth: Number.NaN as never },
    { growth: Infinity as never },
    { growth: 0.02 as never },
    { turnover: 0.1 as never },
  ])("refuses %j", (options) => {
    expect(() => goalOf(small, options)).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test.each([
    [{ parts: [] }, 'parts is a list of 0; expected a list of "non-clinical", "clinical" or both.'],
    [{ parts: "clinical" }, 'parts is "clinical"; expected a list of "non-clinical", "clinical" or both.'],
    [{ parts: ["clinical", "medical"] }, 'parts[1] is "medical"; it can be "non-clinical" or "clinical".'],
    [{ group: "unknown" }, 'group is "unknown"; it can be "white" or "bme" or "asian"'],
    [{ denominator: "everyone" }, 'denominator is "everyone"; it can be "all" or "known".'],
    [{ grwth: "0.02" }, "options.grwth is given; expected one of from, by, "],
  ])("refuses %j, and says what is expected", (options, message) => {
    expect(() => goalOf(small, options as never)).toThrow(message);
  });

  test("growth beyond what a count can hold is refused", () => {
    const workforce: Workforce = {
      clinical: { "band-8a": { white: 2 ** 52, bme: 1, unknown: 0 } },
      total: { white: 2 ** 52, bme: 1, unknown: 0 },
    };
    expect(() => goalOf(workforce, { growth: "1" })).toThrow(/more people than a count can hold/);
  });
});
