import {
  calculateIndicators,
  compareYears,
  type FigureHeadline,
  type Headline,
  headlines,
  type Return,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";
import { readExample } from "../../support/read-example.ts";
import {
  allZeroSides,
  appointedIn,
  boardIn,
  entered,
  percentagesOfSomeGroups,
  twoRoutes,
} from "../../support/returns-of-verdicts.ts";

const isFigure = (headline: Headline): headline is FigureHeadline => headline.kind !== "finding";
const figures = (now: Return, before?: Return): readonly FigureHeadline[] => {
  const results = calculateIndicators(now);
  const comparison = before && compareYears(results, calculateIndicators(before));
  return headlines(results, comparison).filter(isFigure);
};
const inShort = (all: readonly FigureHeadline[]): readonly string[] =>
  all.map(({ kind, figure }) => `${kind} ${figure.id} ${figure.printed} ${figure.disadvantage ?? "-"}`);

describe("nobody on one side is beyond any ratio, in both directions alike", () => {
  test("five of 120 BME and none of 280 White staff are called; scipy 1.17.1, fisher_exact: p = 0.0023", () => {
    const [found] = figures(entered(0, 5));
    expect(found).toMatchObject({
      kind: "disparity",
      figure: { printed: "–", verdict: "disparity-against-bme", disadvantage: "bme" },
    });
    expect(found?.figure.p?.toFixed(4)).toBe("0.0023");
  });

  test("none of 120 BME and twelve of 280 White staff are called, too", () => {
    expect(inShort(figures(entered(12, 0)))).toEqual([
      "disparity indicator-3/relative-likelihood 0.00 white",
    ]);
  });

  test("every indicator with nobody on one side is in the headlines", () => {
    const found = figures(allZeroSides);
    expect(found.map(({ figure }) => figure.about.indicator).sort()).toEqual([2, 3, 4, 6, 7, 8]);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["disparity"]));
    // Nobody on one side comes before any size; indicator 7, 55.0% and 44.2%, is last.
    expect(found.at(-1)?.figure).toMatchObject({ id: "indicator-7/difference", printed: "-10.8" });
  });
});

test("a reversal stands in the headline, with both figures and both directions", () => {
  const [found, ...others] = figures(twoRoutes);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: "reversal",
    figure: { printed: "0.61", disadvantage: "white" },
    adjusted: [
      { id: "indicator-2/adjusted-for/route/relative-likelihood", printed: "1.30", disadvantage: "bme" },
    ],
  });
  expect(found?.adjusted[0]?.interval?.lower.toFixed(2)).toBe("1.06");
});

test("a change is three words apart: 1.00 to 0.27 is large, beyond chance, away from even", () => {
  const found = figures(appointedIn(2022, 80, 150), appointedIn(2021, 200, 100));
  expect(inShort(found)).toEqual([
    "disparity indicator-2/relative-likelihood 0.27 white",
    "change indicator-2/relative-likelihood 0.27 white",
  ]);
  expect(found[1]?.change).toEqual({ size: "large", chance: "beyond-chance", direction: "away-from-even" });
});

test("the board is always there, described and not tested", () => {
  expect(figures(boardIn(2022, 9, 5), boardIn(2021, 14, 0))).toMatchObject([
    {
      kind: "board",
      figure: { printed: "2.4", p: null, looks: null, disadvantage: null },
      change: { size: "large", chance: "not-tested", direction: "across-even" },
    },
  ]);
  expect(inShort(figures(boardIn(2022, 14, 0)))).toEqual(["board indicator-9/difference/board/bme -33.3 -"]);
});

test("what is large and untestable is said so: 30.8% and 0.0% beside 20.0%, percentages alone", () => {
  const found = figures(percentagesOfSomeGroups);
  expect(inShort(found).filter((line) => line.startsWith("not-tested"))).toEqual([
    // Nobody of a group is beyond any ratio of odds: (0 of 100) beside (20 of 80), then (30.8 of 69.2) beside it.
    "not-tested indicator-8/difference/mixed -20.0 white",
    "not-tested indicator-8/difference/black 10.8 black",
  ]);
});

// LPT 2022: 55 of 120 or so Black staff; its report prints 46.2% and 24.3%, p is below a millionth.
test("Black staff at 21.9 points more harassment are in LPT's headlines, and training's 1.07 has its own word", () => {
  const found = inShort(figures(readExample("lpt-2022")));
  expect(found).toContain("disparity indicator-5/difference/black 21.9 black");
  expect(found).toContain("difference indicator-4/relative-likelihood 1.07 bme");
  expect(found.slice(0, 3).map((line) => line.split(" ")[1])).toEqual([
    "indicator-8/difference",
    "indicator-2/relative-likelihood",
    "indicator-7/difference",
  ]);
});

test("what one comparison alone would call is not called among many", () => {
  // 30 of 200 and 60 of 250: (30/200) / (60/250) = 0.625, p = 0.018 by itself; with it 20 rows without any difference.
  const row = (white: number, bme: number) => ({ white, bme, unknown: 0 });
  const clinical = Object.fromEntries(
    ["2", "3", "4", "5", "6", "7", "8a"].map((band) => [`band-${band}`, row(300, 100)]),
  );
  const shortlisting = { shortlisted: { white: 200, bme: 250 }, appointed: { white: 30, bme: 60 } };
  const [alone] = figures(buildReturn({ shortlisting }));
  expect(alone?.kind).toBe("disparity");
  const [among] = figures(buildReturn({ shortlisting, workforce: { clinical } }));
  expect(among?.kind).toBe("could-be-chance");
  expect(among?.figure.verdict).toBe("disparity-against-white");
  expect(among?.figure.looks).toMatchObject({ family: "indicators", tested: 1, testedInAll: 8 });
});

test("what is odd in the return comes last", () => {
  const results = calculateIndicators(
    buildReturn({ survey: { year: 2019, discrimination: { white: { yes: 1, answered: 9 } } } }),
  );
  expect(headlines(results).at(-1)).toMatchObject({ kind: "finding", issue: { code: "survey-year" } });
});

test("headlines are plain data", () => {
  const found = headlines(calculateIndicators(readExample("lpt-2022")));
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
