import { describe, expect, test } from "vitest";
import { initialState } from "../../../../src/calculator/state/calculator-state.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import { errorSummary } from "../../../../src/calculator/view/answer-view.ts";
import { messagesBeside } from "../../../../src/calculator/view/live-view.ts";
import { formsOf, formView } from "../../../../src/calculator/view/form-view.ts";

const current = draftOfValue({
  organisation: { code: "X", name: "Example" },
  year: 2022,
  workforce: { nonClinical: { "band-5": { white: -1, bme: null, oddly: 1 } } },
  disciplinary: { window: "ten-years" },
});
const state = { ...initialState, current };

describe("formView", () => {
  test("shows every value in its field, right or wrong, and a dash for what is not given", () => {
    const forms = formsOf({ ...state, findings: "shown" });
    const { markup } = formView(forms, "principal-groups");
    expect(markup).toMatch(/id="current-workforce\.nonClinical\.band-5\.white"[^>]*value="-1"/);
    expect(markup).toMatch(/id="current-workforce\.nonClinical\.band-5\.bme"[^>]*placeholder="–"/);
    expect(markup).toMatch(/<option value="ten-years" selected/);
    expect(markup).toContain("Other entries of the file");
    expect(markup).toContain("Non-clinical: Band 5, White");
  });

  test("tells nobody off before a report is asked for", () => {
    expect([...messagesBeside(formsOf(state), [])]).toEqual([]);
    expect(errorSummary(formsOf(state)).markup.trim()).toBe("");
  });

  test("has last year below, where there is one", () => {
    const two = formsOf({ ...state, previous: draftOfValue({ year: 2021 }) });
    const { markup } = formView(two, "all-groups");
    expect(markup).toMatch(/id="previous-year"[^>]*value="2021"/);
    // Both years have the same fields: each has a name of its own.
    const names = [...markup.matchAll(/<(?:input|select)[^>]*aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a part of a year", () => {
  const quarter = draftOfValue({
    organisation: { code: "X", name: "Example" },
    year: 2022,
    period: "quarter-1",
    shortlisting: { shortlisted: { white: 40, bme: 20 }, appointed: { white: 8, bme: 4 } },
  });

  test("is chosen in the form, and its days stand in the titles", () => {
    const { markup } = formView(formsOf({ ...initialState, current: quarter }), "principal-groups");
    expect(markup).toMatch(/<option value="quarter-1" selected>Q1, April to June<\/option>/);
    expect(markup).toContain("1. Workforce at 30 June 2021");
    expect(markup).toContain("Type in the counts of the period before");
    expect(quarter.return?.period).toBe("quarter-1");
  });

  test("has the period before below it, and not last year", () => {
    const previous = draftOfValue({ year: 2021, period: "quarter-1" });
    const { markup } = formView(formsOf({ ...initialState, current: quarter, previous }), "principal-groups");
    expect(markup).toContain("Counts of the period before");
    expect(markup).toMatch(/The period before: .*WRES year/);
    expect(markup).not.toMatch(/last year/i);
  });

  test("that is none stands in the list to be corrected", () => {
    const current = draftOfValue({ year: 2022, period: "quarter-5" });
    const { markup } = formView(formsOf({ ...initialState, current, findings: "shown" }), "all-groups");
    expect(markup).toMatch(/<option value="quarter-5" selected>quarter-5<\/option>/);
    expect(current.issues.map(({ path }) => path)).toContain("period");
  });
});

describe("errorSummary", () => {
  test("leads to every field, or to the file", () => {
    const forms = formsOf({ ...state, previous: draftOfValue([]), findings: "shown" });
    const targets = [...errorSummary(forms).markup.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets).toEqual([
      "current-workforce.nonClinical.band-5.white",
      "current-workforce.nonClinical.band-5.oddly",
      "current-disciplinary.window",
      "previous-file",
    ]);
  });

  test("lists what is odd without being wrong", () => {
    // More people entered than are in the workforce: leavers enter too.
    const odd = draftOfValue({
      organisation: { code: "X", name: "Example" },
      year: 2022,
      workforce: { total: { white: 5, bme: 5 } },
      disciplinary: { entered: { white: 6, bme: 1 } },
    });
    const { markup } = errorSummary(formsOf({ ...initialState, current: odd, findings: "shown" }));
    expect(markup).toContain("Odd, but not wrong");
    expect(markup).toContain("#current-disciplinary.entered.white");
  });
});
