import type { Working } from "wres-metrics/check";
import { expect, test } from "vitest";
import { explanationTitles, explanationWords } from "../../../../src/report/tables/check-document.ts";

const working: Working = {
  ...{ id: "truncated", expression: "712 / 774", printing: "truncated" },
  ...{ steps: ["91.9896…%", "91.9%"], figures: [] },
};

test.each<{ says: string; change: Partial<Working> }>([
  { says: "Cut off instead of rounded: 712 / 774 = 91.9896…%, cut off to 91.9%.", change: {} },
  {
    says: "Rounded twice: 391 / 1205 = 32.4481…%, rounded to 32.45% and again to 32.5%.",
    change: {
      ...{ id: "rounded-twice", expression: "391 / 1205", printing: "rounded-twice" },
      steps: ["32.4481…%", "32.45%", "32.5%"],
    },
  },
  {
    says: "A figure of the year before (r/2021/a): 1 / 5 = 20%.",
    change: {
      ...{ id: "previous-year", expression: "1 / 5", printing: "rounded", steps: ["20%"] },
      figures: ["r/2021/a"],
    },
  },
  {
    says: 'From rates that were already rounded: 21% / 20.2% − 1 = 3.960…%, which is "just under 4%".',
    change: {
      ...{ id: "from-rounded-rates", expression: "21% / 20.2% − 1", printing: "rounded" },
      steps: ["3.960…%", '"just under 4%"'],
    },
  },
  {
    says: "In another unit: 1 / 4 = 0.25, printed as 0.25%.",
    change: { id: "wrong-unit", expression: "1 / 4", printing: "rounded", steps: ["0.25", "0.25%"] },
  },
  {
    says: "One number mistyped: 79 + 60 = 139, and typed as 149.",
    change: {
      ...{ id: "digits", expression: "79 + 60", printing: "rounded", steps: ["139"] },
      slip: { meant: "139", typed: "149" },
    },
  },
  {
    says: "One number mistyped: 5 instead of 1175, and 5 + 1306 + 796 = 2107.",
    change: {
      ...{ id: "digits", expression: "5 + 1306 + 796", printing: "rounded", steps: ["2107"] },
      slip: { meant: "1175", typed: "5" },
    },
  },
  {
    says: "No mistake that is looked for gives this figure.",
    change: { id: "unexplained", expression: "", steps: [] },
  },
])("$says", ({ says, change }) => {
  expect(explanationWords({ ...working, ...change })).toBe(says);
});

test("a ratio with a per cent sign needs no counts", () => {
  const words = explanationWords({ ...working, id: "wrong-unit", expression: "", steps: [] });
  expect(words).toContain("a ratio has no per cent sign");
});

test("every explanation has a title of its own", () => {
  expect(new Set(Object.values(explanationTitles)).size).toBe(14);
});
