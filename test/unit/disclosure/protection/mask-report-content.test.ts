import { calculateIndicators, measureOf, parseActionPlan, planProgress, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { maskReportContent } from "../../../../src/disclosure/protection/mask.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { disclosureControl } from "../../../support/disclosure-control.ts";

const groups = (white: number, asian: number, black: number, mixed: number, other: number) => ({
  white,
  asian,
  black,
  mixed,
  other,
  unknown: 3,
});
const given: Return = buildReturn({
  workforce: { total: groups(900, 100, 80, 60, 60) },
  shortlisting: { shortlisted: groups(400, 90, 60, 50, 40), appointed: groups(100, 20, 5, 9, 4) },
  // Leavers: more entered than are in the workforce.
  disciplinary: { window: "single-year", entered: groups(12, 3, 2, 1, 61) },
  survey: { year: 2020, discrimination: { white: { yes: 10, answered: 90 } } },
});
const content = reportContent(calculateIndicators(given), []);
const protection = { protection: "internal-use" } as const;
const stem = "indicator-2/likelihood";
const ratio = "indicator-2/relative-likelihood";

describe("what is said beside a measure goes with it", () => {
  test("how many people would have made it even, and England's figure", () => {
    const hidden = "2022/shortlisting/appointed/bme";
    const { shortfalls, england } = maskReportContent(content, (id) => id === hidden, protection);
    expect(Object.keys(content.shortfalls)).toContain(ratio);
    expect(Object.keys(shortfalls)).not.toContain(ratio);
    expect(Object.keys(shortfalls)).toContain(`${ratio}/black`);
    expect(Object.keys(content.england)).toContain(ratio);
    expect(Object.keys(england)).not.toContain(ratio);
    expect(Object.keys(england)).toContain("indicator-3/relative-likelihood");
  });

  test.each(["white", "asian", "other"])(
    "whether the groups differ, where one count of %s is hidden",
    (group) => {
      const hidden = `2022/shortlisting/appointed/${group}`;
      const { heterogeneity } = maskReportContent(content, (id) => id === hidden, protection);
      expect(Object.keys(content.heterogeneity)).toContain(stem);
      expect(Object.keys(heterogeneity)).not.toContain(stem);
    },
  );

  test.each(["2020", "2021", "2022"])("a trend of which a count of %s is hidden", (year) => {
    const id = "indicator-2/relative-likelihood";
    const years = [2022, 2021, 2020].map((of) =>
      resultsOf({
        year: of,
        shortlisting: {
          shortlisted: { white: 400, bme: 200 },
          appointed: { white: 80 + of - 2020, bme: 30 },
        },
      }),
    );
    const [now, ...before] = years;
    if (now === undefined) throw new Error("There is a year.");
    const three = reportContent(now, before);
    expect(three.trends[id]?.status).toBe("tested");
    const { trends } = maskReportContent(
      three,
      (cell) => cell === `${year}/shortlisting/appointed/bme`,
      protection,
    );
    expect(Object.keys(trends)).not.toContain(id);
    expect(Object.keys(trends)).toContain("indicator-4/relative-likelihood");
  });

  test("warnings of the return that quote a count", () => {
    const { results } = maskReportContent(content, () => false, protection);
    const codes = content.results.warnings.map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(["entered-over-workforce", "survey-year"]);
    expect(results.warnings.map(({ code }) => code)).toEqual(["survey-year"]);
  });
});

test("of the files that a return was counted from, and of a plan, no number stays", () => {
  const source = { lines: ["7 rows read"], withoutNumbers: ["numbers of rows are left out"] };
  const plan = parseActionPlan({
    organisation: { code: "X", name: "Example" },
    title: "Plan",
    actions: [],
    kpis: [
      {
        id: "senior",
        title: "BME staff in bands 8a and above",
        unit: "count",
        better: "higher",
        baseline: { on: "2021-03-31", value: "3" },
        targets: [{ by: "2025-03-31", value: "9" }],
        readings: [{ on: "2022-03-31", value: "4" }],
      },
    ],
  });
  if (plan.status === "invalid") throw new Error(JSON.stringify(plan.issues));
  const progress = planProgress(plan.plan, { today: "2022-06-30" });
  const masked = maskReportContent(
    { ...content, records: source, plan: { library: content.results.library, plan: plan.plan, progress } },
    () => false,
    protection,
  );
  expect(masked.records).toEqual({
    lines: ["numbers of rows are left out"],
    withoutNumbers: source.withoutNumbers,
  });
  expect(masked.plan?.plan.kpis).toEqual([
    {
      id: "senior",
      title: "BME staff in bands 8a and above",
      unit: "count",
      better: "higher",
      baseline: { on: "2021-03-31", value: "[c]" },
      targets: [],
    },
  ]);
  expect(masked.plan?.progress.kpis).toEqual([]);
});

test("results say in JSON what was done to them, and are found by id", () => {
  const disclosure = disclosureControl();
  const hidden = "2022/shortlisting/appointed/bme";
  const { results } = maskReportContent(content, (id) => id === hidden, {
    protection: "published",
    disclosure,
  });
  expect(JSON.parse(JSON.stringify(results))).toMatchObject({ protection: "published", disclosure });
  expect(measureOf(results, ratio)).toMatchObject({
    reason: "hidden",
    basis: { white: { count: 100, of: 400 }, bme: { count: null, of: 240, hidden: ["count"] } },
  });
});
