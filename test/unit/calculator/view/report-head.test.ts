import { describe, expect, test } from "vitest";
import {
  currentReport,
  initialState,
  reportSource,
} from "../../../../src/calculator/state/calculator-state.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import { reportHead } from "../../../../src/calculator/view/answer-view.ts";

const workbook = { title: "", subject: "", creator: "", madeAt: "", sheets: [] };
const report = {
  earlier: null,
  alternatives: 0,
  madeAt: "14:05",
  madeFrom: reportSource(initialState),
  html: "",
  name: "wres",
  workbook,
  texts: [{ label: "CSV", extension: "csv", text: "" }],
} as const;

describe("reportHead", () => {
  test("says for whom the report is", () => {
    const head = (audience: "internal" | "publish") =>
      reportHead({ ...initialState, report: { ...report, audience } }).markup;
    expect(head("internal")).toContain("For internal use");
    expect(head("publish")).toContain("Protected for publication");
    expect(head("publish")).toContain("Save CSV");
  });

  test.each([
    [0, "It was checked alone: no earlier publication was given."],
    [1, "It was checked together with 1 earlier publication."],
    [3, "It was checked together with 3 earlier publications."],
  ])("says with how many earlier publications it was checked: %i", (earlier, sentence) => {
    const state = { ...initialState, report: { ...report, audience: "publish" as const, earlier } };
    expect(reportHead(state).markup).toContain(sentence);
  });

  test("says whether a report with another denominator or window may stand beside it", () => {
    const head = (alternatives: number) =>
      reportHead({ ...initialState, report: { ...report, audience: "publish", alternatives } }).markup;
    expect(head(0)).toContain("It is not safe beside a report with another denominator or window");
    expect(head(10)).toContain("It is safe beside a report with another denominator or window");
  });

  test.each([
    [{ counts: [], earlier: 0 }, "a contradiction between what would be shown, so that"],
    [{ counts: [], earlier: 2 }, "between what would be shown and what was published before, so that"],
    [{ counts: ["a"], earlier: 1 }, "worked out from what would be shown and what was published before, or"],
  ])("says why nothing was published: %o", (atRisk, words) => {
    expect(reportHead({ ...initialState, atRisk }).markup).toContain(words);
  });

  test("takes a report away once the counts or the choices are others", () => {
    const made = { ...initialState, report: { ...report, audience: "internal" as const } };
    const { policy } = made.choices;
    const changed = [
      { ...made, current: draftOfValue({ year: 2022 }) },
      { ...made, previous: draftOfValue({}) },
      { ...made, choices: { ...made.choices, audience: "publish" as const } },
      { ...made, choices: { ...made.choices, policy: { ...policy, threshold: 5 } } },
      { ...made, choices: { ...made.choices, isForAnyOption: true } },
    ];
    for (const state of changed) {
      const { markup } = reportHead(state);
      expect(markup).toContain("The counts or choices have changed");
      expect(markup).not.toContain("<button");
      expect(currentReport(state)).toBeNull();
    }
    expect(currentReport(made)).toBe(made.report);
  });

  test("says what is in the way, and offers no file", () => {
    const { markup } = reportHead({ ...initialState, atRisk: { counts: ["board/bme"], earlier: 0 } });
    expect(markup).toContain("board/bme");
    expect(markup).not.toContain("Save");
  });

  test("is empty before there is a report", () => {
    expect(reportHead(initialState).markup).toBe("");
  });
});
