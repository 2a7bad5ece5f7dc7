import { describe, expect, test } from "vitest";
import { type Kpi, kpiProgress, parseActionPlan, planProgress, type ActionPlan } from "wres-metrics";
import { dayText } from "../../../src/foundation/day-number.ts";
import { plannedColour, plannedDay, plannedValue } from "../../../src/model/plan-words.ts";

const dayIn = (text: string): string | null => {
  const day = plannedDay(text);
  return typeof day === "number" ? dayText(day) : day;
};

describe("a day as plans write it", () => {
  test.each([
    ["2024-02", "2024-02-29"],
    ["31/10/2021", "2021-10-31"],
    ["1.4.2022", "2022-04-01"],
    ["31 October 2021", "2021-10-31"],
    ["1st Sept 2023", "2023-09-01"],
    ["Oct 2021", "2021-10-31"],
    ["by end of March 2024", "2024-03-31"],
    ["Spring 2023", "2023-05-31"],
    ["summer 2023", "2023-08-31"],
    ["Autumn 2023", "2023-11-30"],
    ["Ongoing", "ongoing"],
    ["Business as usual", "ongoing"],
    ["December 2022 ongoing", "ongoing"],
    ["March 2022 - then bi-annual", "ongoing"],
    ["31/10/2021, and then every six months", "ongoing"],
    ["Summer 2023 (quarterly)", "ongoing"],
    ["Monthly", "ongoing"],
  ])("%s is %s", (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  test.each([
    ["a winter is in two years", "Winter 2023"],
    ["a quarter is of the calendar or of the financial year", "Q3 2023"],
    ["the month first, as in America", "10/31/2021"],
    ["no such day", "31/02/2021"],
    ["a day of a season", "3 Summer 2023"],
    ["a year of two digits", "31/10/21"],
    ["no month", "Maybe 2021"],
    ["a word", "soon"],
    ["a word that goes on", "soon - then monthly"],
    ["nothing", ""],
  ])("%s: no day", (_, text) => {
    expect(dayIn(text)).toBeNull();
  });
});

test.each([
  ["G", "green"],
  ["b", "blue"],
  ["Amber", "amber"],
  [" RED ", "red"],
  ["purple", null],
])("the colour %j is %s", (text, colour) => {
  expect(plannedColour(text)).toBe(colour);
});

const kpi = (unit: Kpi["unit"], start: string): Pick<Kpi, "unit" | "baseline"> => ({
  unit,
  baseline: { on: "2023-03-31", value: start },
});
const valueOf = (unit: Kpi["unit"], start: string, value: string, by = "2025-03"): unknown => {
  const found = plannedValue(kpi(unit, start), { by, value });
  if (found === null || "question" in found) return found;
  return Number(found.numerator) / Number(found.denominator);
};

describe("a target as plans write it", () => {
  test.each([
    ["percentage", "44.23", "55%", 0.55],
    ["percentage", "44.23", "80% for all", 0.8],
    // 44.23 + 2 × 2 years
    ["percentage", "44.23", "+2 points a year", 0.4823],
    ["percentage", "44.23", "+2 points", 0.4623],
    ["percentage-points", "-30.56", "+5.56 percentage points", -0.25],
    // A difference is printed so: it is where it should be, and nothing is added.
    ["percentage-points", "-30.56", "-25%", -0.25],
    // University Hospitals of Leicester: "up by 10% (66)". 66 × 1.1 = 72.6 people
    ["count", "66", "10% more", 73],
    ["count", "66", "+10%", 73],
    ["count", "60", "10% more", 66],
    // 66 × 0.9 = 59.4: at least 10% fewer is 59
    ["count", "66", "10% fewer", 59],
    ["ratio", "1.5", "10% lower", 1.35],
  ] as const)("%s from %s: %s", (unit, start, text, value) => {
    expect(valueOf(unit, start, text)).toBeCloseTo(value, 12);
  });

  test.each([
    ["percentage", "44.23", "+2% a year", /points or per cent: "\+2 points a year"/],
    ["percentage", "44.23", "10% more", /points or per cent/],
    ["percentage-points", "-30.56", "+2%", /points or per cent: "\+2 points"/],
    ["count", "66", "+10% a year", /may be of the baseline, or of the year before/],
    ["count", "66", "+2 points", /points are of percentages/],
  ] as const)("%s from %s: %s is a question", (unit, start, text, question) => {
    expect(valueOf(unit, start, text)).toMatchObject({ question: expect.stringMatching(question) as string });
  });

  test("so many points a year need whole years", () => {
    expect(valueOf("percentage", "44", "+2 points a year", "2024-09")).toMatchObject({
      question: expect.stringMatching(/whole years/) as string,
    });
    expect(valueOf("percentage", "44", "+2 points a year", "soon")).toMatchObject({
      question: expect.stringMatching(/whole years/) as string,
    });
  });

  test.each([
    ["percentage", "90", "+20 points"],
    ["percentage", "10", "-20 points"],
    ["percentage", "x", "+2 points"],
    ["percentage", "44", "2%2"],
    ["count", "66", "some more"],
    ["count", "66", "10%"],
    ["ratio", "1", "-200%"],
  ] as const)("%s from %s: %s is no value", (unit, start, text) => {
    expect(valueOf(unit, start, text)).toBeNull();
  });
});

const plan: ActionPlan = {
  organisation: { code: "X", name: "Example" },
  title: "Plan",
  kpis: [
    {
      id: "network",
      title: "Members of the network",
      unit: "count",
      better: "higher",
      baseline: { on: "31/03/2023", value: "66" },
      targets: [{ by: "March 2024", value: "10% more" }],
      readings: [{ on: "30 September 2023", value: "70" }],
    },
  ],
  actions: [
    {
      id: "1",
      title: "Review panels",
      indicators: [2],
      owner: "Head of recruitment",
      due: "31/10/2021",
      rag: "B",
      measure: "All panels",
      outcome: "Fairer appointment",
      progress: "Done in all services.",
      reviews: ["Spring 2024", "31/10/2023"],
      milestones: [
        { title: "Train chairs", due: "Summer 2023" },
        { title: "Report", due: "March 2024", status: "in-progress" },
      ],
      highImpactActions: [2],
      kpis: ["network"],
    },
    {
      id: "2",
      title: "Listen",
      indicators: [],
      owner: "Chief executive",
      due: "Ongoing",
      rag: "A",
      kpis: ["network"],
    },
  ],
};

describe("a plan in its own words", () => {
  test("is let in as it is, and followed", () => {
    expect(parseActionPlan(plan)).toEqual({ status: "valid", plan });
    const { actions, kpis } = planProgress(plan, { today: "2023-10-01" });
    expect(actions).toMatchObject([
      {
        state: "complete",
        stated: "blue",
        warnings: [],
        nextReview: "31/10/2023",
        milestones: [
          { title: "Train chairs", state: "overdue" },
          { title: "Report", state: "open" },
        ],
      },
      { state: "ongoing", stated: "amber", nextReview: null, milestones: [] },
    ]);
    // From 66 to 73 in 366 days, 183 of them gone on 30 September: 69.5; 70 is ahead.
    expect(kpis[0]).toMatchObject({ position: "ahead", rag: "green" });
    expect(kpis[0]?.expectedThen).toMatchObject({ value: "69.5" });
  });

  test("a target that is a question is asked, and stops a program that does not ask", () => {
    const [first] = plan.kpis;
    const asked = { ...first, unit: "percentage", targets: [{ by: "2024-03", value: "+2% a year" }] };
    const parsed = parseActionPlan({ ...plan, kpis: [asked] });
    expect(parsed.status === "invalid" && parsed.issues.map(({ message }) => message)).toEqual([
      'kpis[0].targets[0].value is "+2% a year"; expected points or per cent: "+2 points a year" for points; for per cent of the baseline, the value that it comes to.',
    ]);
    expect(() => kpiProgress(asked as Kpi, { today: "2023-10-01" })).toThrow(/points or per cent/);
  });

  test("a colour, a day of review and a day of a step that are none", () => {
    const [action] = plan.actions;
    const faulty = {
      ...action,
      due: "soon",
      rag: "purple",
      reviews: ["Ongoing"],
      milestones: [{ title: "Step", due: "later" }],
      highImpactActions: [7],
    };
    const parsed = parseActionPlan({
      ...plan,
      actions: [faulty, { ...faulty, id: "3", highImpactActions: [6] }],
    });
    expect(parsed.status === "invalid" && parsed.issues.map(({ path }) => path)).toEqual([
      "actions[0].highImpactActions[0]",
      "actions[1].due",
      "actions[1].rag",
      "actions[1].reviews[0]",
      "actions[1].milestones[0].due",
    ]);
  });
});
