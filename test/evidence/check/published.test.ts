import { Decimal } from "decimal.js";
import { checkFigures, type FigureCheck, parseFigures } from "wres-metrics/check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { discrepancies, type DiscrepancyCategory } from "../discrepancies.ts";
import { publishedSources, readFigures } from "../read-figures.ts";

// Counted in the documents, as in ../published-figures.test.ts; the three ratios with a per cent sign are on the page
// of indicator 4 of the plan.
const counted = [
  { source: "esneft-2022", follow: 115, doNotFollow: 9, cannotBeChecked: 29 },
  { source: "lpt-2022", follow: 164, doNotFollow: 4, cannotBeChecked: 232 },
  { source: "uhl-action-plan-2019", follow: 0, doNotFollow: 0, cannotBeChecked: 15 },
  { source: "uhl-action-plan-2023", follow: 0, doNotFollow: 3, cannotBeChecked: 43 },
] as const;

/** What each category of the list, which was made by hand, is among the explanations. */
const explanationOf = (category: DiscrepancyCategory): string =>
  category === "wrong-addend" ? "digits" : category;

const checks = new Map(publishedSources.map((source) => [source, checkFigures(readFigures(source))]));
const all = [...checks.values()].flatMap(({ figures }) => figures);
const figure = (id: string): FigureCheck | undefined => all.find((check) => check.id === id);
const explanationsOf = (id: string): readonly string[] => {
  const check = figure(id);
  return check?.status === "does-not-follow" ? check.explanations.map((explanation) => explanation.id) : [];
};
const arithmeticOf = (id: string): readonly string[] => {
  const check = figure(id);
  return check?.status === "does-not-follow" ? check.explanations.map(({ arithmetic }) => arithmetic) : [];
};

describe.each(counted)("$source", ({ source, ...counts }) => {
  test("is let in as it stands", () => {
    const path = join(import.meta.dirname, "..", source, "figures.json");
    expect(parseFigures(JSON.parse(readFileSync(path, "utf8"))).status).toBe("valid");
  });

  test(`${counts.follow} follow, ${counts.doNotFollow} do not, ${counts.cannotBeChecked} cannot be checked`, () => {
    expect(checks.get(source)?.counts).toEqual(counts);
  });

  test("what does not follow is what was found by hand", () => {
    const listed = discrepancies.map(({ id }) => id).filter((id) => id.startsWith(`${source}/`));
    const withPerCentSign = all.flatMap(({ id, published }) =>
      id.includes("/indicator-4/") && id.endsWith("/relative-likelihood") && published.endsWith("%")
        ? [id]
        : [],
    );
    const found = checks
      .get(source)
      ?.figures.flatMap(({ id, status }) => (status === "does-not-follow" ? [id] : []));
    const expected = [...listed, ...withPerCentSign.filter((id) => id.startsWith(`${source}/`))];
    expect(found?.toSorted()).toEqual(expected.toSorted());
  });
});

const previousYear = discrepancies.filter(({ category }) => category === "previous-year");

test.each(discrepancies.filter((row) => !previousYear.includes(row)))(
  "$id: $category is the likeliest",
  ({ id, category }) => {
    expect(explanationsOf(id)[0]).toBe(explanationOf(category));
  },
);

test("5.5% of the board: the part over the rest, or the voting board of the year before; both cut off", () => {
  const id = "esneft-2022/indicator-9/2022/bme/board-share-narrative";
  // 1 / 18 is 5.5555…, of 1 BME and 18 White members; or 1 of the 18 voting members of 2021
  expect(explanationsOf(id).slice(0, 2)).toEqual(["part-over-rest", "previous-year"]);
  expect(arithmeticOf(id)[0]).toContain("1 / (19 − 1) = 5.5555…%, cut off to 5.5%");
  expect(arithmeticOf(id)[1]).toContain("(esneft-2022/indicator-9/2021/bme/voting-share): 1 / 18");
});

test("2107 is one addend mistyped", () => {
  const id = "esneft-2022/indicator-1/2021/clinical-bands-5-7/white-headcount";
  expect(arithmeticOf(id)).toContain("One number mistyped: 5 instead of 1175, and 5 + 1306 + 796 = 2107.");
});

test("just under 4% is 21% over 20.2%, both as the report prints them", () => {
  const id = "esneft-2022/indicator-1/2022/bme/workforce-share-relative-change";
  expect(arithmeticOf(id)[0]).toContain('21% / 20.2% − 1 = 3.960…%, which is "just under 4%"');
  // (2483 × 10809) / (11635 × 2188) − 1 = 26838747 / 25457380 − 1
  const check = figure(id);
  const exact = check?.status === "does-not-follow" ? (check.exact ?? "none") : "none";
  expect(new Decimal(exact).toFixed(6)).toBe("0.054262");
});

test("a ratio of 0.99 with a per cent sign is in the wrong unit", () => {
  expect(explanationsOf("uhl-action-plan-2023/indicator-4/2023/relative-likelihood")).toEqual(["wrong-unit"]);
});

describe("contradictions", () => {
  const between = (source: (typeof publishedSources)[number]): readonly string[] =>
    checks.get(source)?.contradictions.map(({ sentence }) => sentence) ?? [];

  test("ESNEFT prints two shares of one board twice, and works out shares from two counts that do not follow", () => {
    expect(between("esneft-2022")).toEqual([
      "1 / 19 is printed as 5.5% and 5.3%.",
      "18 / 19 is printed as 94.5% and 94.7%.",
      "149 does not follow, and 92.8% and 7.1% are worked out from it.",
      "2107 does not follow, and 70.0% and 29.9% are worked out from it.",
    ]);
  });

  test("LPT has none, nor has UHL in 2019", () => {
    expect(between("lpt-2022")).toEqual([]);
    expect(between("uhl-action-plan-2019")).toEqual([]);
  });

  test("UHL's 0.99% and its targets of 95% and 85% are on two scales", () => {
    expect(between("uhl-action-plan-2023")).toEqual([expect.stringContaining("0.99%, 95% and 85%")]);
  });
});

test("of a redacted figure nothing is said but that it is", () => {
  const redacted = publishedSources.flatMap(readFigures).filter((printed) => printed.redacted);
  expect(redacted).toHaveLength(152);
  for (const { id, published } of redacted) {
    expect(figure(id)).toEqual({ id, published, status: "cannot-be-checked", reason: "redacted" });
  }
});

test("no explanation and no contradiction rests on a figure that is redacted or lacks a count", () => {
  const rests = [...checks.values()].flatMap(({ figures, contradictions }) => [
    ...figures.flatMap((check) =>
      check.status === "does-not-follow"
        ? check.explanations.flatMap((explanation) => explanation.figures)
        : [],
    ),
    ...contradictions
      .filter(({ id }) => id !== "two-scales")
      .flatMap((contradiction) => contradiction.figures),
  ]);
  expect(rests.length).toBeGreaterThan(0);
  expect(rests.filter((id) => figure(id)?.status === "cannot-be-checked")).toEqual([]);
});
