import {
  calculateIndicators,
  judge,
  type Judgement,
  type Measure,
  type VerdictRule,
  withUncertainty,
  measureOf,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { appointmentMeasures } from "../../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../../src/indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../../../../src/indicators/indicator-4-training.ts";
import { equalOpportunitiesMeasures } from "../../../../src/indicators/indicator-7-equal-opportunities.ts";
import { discriminationMeasures } from "../../../../src/indicators/indicator-8-discrimination.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure } from "../../../support/find-measure.ts";
import { readExample } from "../../../support/read-example.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Rate = readonly [count: number, of: number];
const rules = ["four-fifths-and-significance", "four-fifths", "significance", "five-points"] as const;

const judged = (measure: Measure, rule?: VerdictRule): Judgement | undefined =>
  judge(withUncertainty(measure), rule === undefined ? {} : { rule }).judgement;

function appointment([white, whiteOf]: Rate, [bme, bmeOf]: Rate): Measure {
  const measures = appointmentMeasures({
    shortlisted: { white: whiteOf, bme: bmeOf },
    appointed: { white, bme },
  });
  return findMeasure(measures, "indicator-2/relative-likelihood");
}

// Each of four comparisons of 2 · 10,000 people is outside or inside 0.80 to 1.25, and far from chance or well within
// it, by hand: χ² = N (a·m − b·n)² / (n · m · counted · not counted), against 3.8415.
const cases = [
  // ratio 1.5; 20000 (10⁴ · 1000)² / (10⁸ · 5000 · 15000) = 266.7; 10 points
  { is: "outside and not chance", white: [3000, 10000], bme: [2000, 10000], calls: [true, true, true, true] },
  // ratio 1.1; 20000 (10⁴ · 500)² / (10⁸ · 10500 · 9500) = 50.1; 5 points exactly
  {
    is: "inside and not chance",
    white: [5500, 10000],
    bme: [5000, 10000],
    calls: [false, false, true, true],
  },
  // ratio 1.5; 20000 (10⁴ · 5)² / (10⁸ · 25 · 19975) = 1.001; 0.05 points
  { is: "outside and chance", white: [15, 10000], bme: [10, 10000], calls: [false, true, false, false] },
  // ratio 1.01; 20000 (10⁴ · 50)² / (10⁸ · 10050 · 9950) = 0.5; 0.5 points
  {
    is: "inside and chance",
    white: [5050, 10000],
    bme: [5000, 10000],
    calls: [false, false, false, false],
  },
] as const;

describe.each(cases)("$is", ({ white, bme, calls }) => {
  test.each(rules.map((rule, index) => ({ rule, called: calls[index] === true })))(
    "$rule calls it: $called",
    ({ rule, called }) => {
      expect(judged(appointment(white, bme), rule)).toMatchObject({
        verdict: called ? "disparity-against-bme" : "no-disparity-called",
        rule,
      });
      // The other way round, the other group.
      expect(judged(appointment(bme, white), rule)?.verdict).toBe(
        called ? "disparity-against-white" : "no-disparity-called",
      );
    },
  );
});

test("both halves stand beside the verdict, whatever the rule", () => {
  for (const rule of rules) {
    expect(judged(appointment([5500, 10000], [5000, 10000]), rule)).toMatchObject({
      fourFifths: "inside",
      significant: true,
    });
    expect(judged(appointment([10, 10000], [15, 10000]), rule)).toMatchObject({
      fourFifths: "below",
      significant: false,
    });
  }
});

test("the rule is four-fifths and significance unless another is named", () => {
  expect(judged(appointment([15, 10000], [10, 10000]))?.rule).toBe("four-fifths-and-significance");
  const shortlisting = {
    shortlisted: { white: 10000, bme: 10000 },
    appointed: { white: 5500, bme: 5000 },
  };
  const byOption = (options?: Parameters<typeof resultsOf>[1]) =>
    measureOf(resultsOf({ shortlisting }, options), "indicator-2/relative-likelihood").judgement?.verdict;
  expect(byOption()).toBe("no-disparity-called");
  expect(byOption({ verdictRule: "significance" })).toBe("disparity-against-bme");
  expect(byOption({ verdictRule: "five-points" })).toBe("disparity-against-bme");
});

describe("five points", () => {
  test.each([
    { white: [55, 100], bme: [50, 100], points: "5.00", called: true },
    { white: [50, 100], bme: [55, 100], points: "-5.00", called: true },
    { white: [549, 1000], bme: [499, 1000], points: "5.00", called: true },
    { white: [5499, 10000], bme: [5000, 10000], points: "4.99", called: false },
    // 1/3 − 17/60 = 3/60
    { white: [1, 3], bme: [17, 60], points: "5.00", called: true },
    { white: [7, 20], bme: [3, 10], points: "5.00", called: true },
  ] as const)("$points points apart: $called", ({ white, bme, called }) => {
    expect(judged(appointment(white, bme), "five-points")?.verdict !== "no-disparity-called").toBe(called);
  });
});

describe("to whose disadvantage", () => {
  const high = { count: 300, of: 1000 };
  const low = { count: 200, of: 1000 };
  // 0.3 over 0.2: 1.5; 2000 (300 − 200)² · 10⁶ / (10⁶ · 500 · 1500) = 26.7: outside, and no chance
  const counts = (white: { count: number }, bme: { count: number }) => ({
    white: white.count,
    bme: bme.count,
  });
  const of = { white: 1000, bme: 1000 };
  const answers = (white: { count: number }, bme: { count: number }) => ({
    white: { yes: white.count, answered: 1000 },
    bme: { yes: bme.count, answered: 1000 },
  });
  const measures = (white: { count: number }, bme: { count: number }) => [
    ...appointmentMeasures({ shortlisted: of, appointed: counts(white, bme) }),
    ...disciplinaryMeasures({ disciplinary: { entered: counts(white, bme) }, workforce: of }),
    ...trainingMeasures({ training: { accessed: counts(white, bme) }, workforce: of }),
    ...equalOpportunitiesMeasures({ "equal-opportunities": answers(white, bme) }),
    ...discriminationMeasures({ discrimination: answers(white, bme) }),
  ];
  test.each([
    { id: "indicator-2/relative-likelihood", moreIs: "better" },
    { id: "indicator-3/relative-likelihood", moreIs: "worse" },
    { id: "indicator-4/relative-likelihood", moreIs: "better" },
    { id: "indicator-7/difference", moreIs: "better" },
    { id: "indicator-8/difference", moreIs: "worse" },
  ])("$id: more is $moreIs", ({ id, moreIs }) => {
    const [whenWhiteHigher, whenBmeHigher] = [measures(high, low), measures(low, high)].map(
      (list) => judged(findMeasure(list, id))?.verdict,
    );
    const [expected, turned] =
      moreIs === "better"
        ? ["disparity-against-bme", "disparity-against-white"]
        : ["disparity-against-white", "disparity-against-bme"];
    expect(whenWhiteHigher).toBe(expected);
    expect(whenBmeHigher).toBe(turned);
  });

  test.each(["asian", "black", "mixed", "other"] as const)("of %s people, in BME's place", (group) => {
    const four = { asian: 200, black: 200, mixed: 200, other: 200, [group]: 300 };
    const results = resultsOf({
      workforce: {
        total: { white: 1000, asian: 1000, black: 1000, mixed: 1000, other: 1000, unknown: 0 },
      },
      disciplinary: { entered: { white: 200, ...four } },
    });
    expect(measureOf(results, `indicator-3/relative-likelihood/${group}`).judgement?.verdict).toBe(
      `disparity-against-${group}`,
    );
    const other = group === "asian" ? "black" : "asian";
    expect(measureOf(results, `indicator-3/relative-likelihood/${other}`).judgement?.verdict).toBe(
      "no-disparity-called",
    );
  });
});

describe("the ratio of a difference is that of the shares", () => {
  // 0.3 / 0.375 = 0.80, ends inside; 0.3 / 0.376 is below. Indicator 7: BME over White.
  test.each([
    { bme: 300, white: 375, fourFifths: "inside" },
    { bme: 300, white: 376, fourFifths: "below" },
    { bme: 375, white: 300, fourFifths: "inside" },
    { bme: 376, white: 300, fourFifths: "above" },
  ])("$bme and $white of 1,000: $fourFifths", ({ bme, white, fourFifths }) => {
    const measures = equalOpportunitiesMeasures({
      "equal-opportunities": {
        bme: { yes: bme, answered: 1000 },
        white: { yes: white, answered: 1000 },
      },
    });
    expect(judged(findMeasure(measures, "indicator-7/difference"))?.fourFifths).toBe(fourFifths);
  });

  test("where nobody of the White staff said yes there is none, and nothing is judged", () => {
    const measures = discriminationMeasures({
      discrimination: { bme: { yes: 30, answered: 100 }, white: { yes: 0, answered: 400 } },
    });
    const difference = findMeasure(measures, "indicator-8/difference");
    expect(judged(difference)).toMatchObject({
      verdict: "not-judged",
      fourFifths: null,
      significant: true,
    });
    // Only significance needs no ratio; and the shares are 30 points apart.
    expect(judged(difference, "four-fifths")?.verdict).toBe("not-judged");
    expect(judged(difference, "significance")?.verdict).toBe("disparity-against-bme");
    expect(judged(difference, "five-points")?.verdict).toBe("disparity-against-bme");
  });

  test("of percentages alone the ratio is judged by rules that need no test", () => {
    const measures = discriminationMeasures({
      discrimination: { bme: { percentage: "19.4" }, white: { percentage: "6.7" } },
    });
    const difference = findMeasure(measures, "indicator-8/difference");
    expect(judged(difference)).toMatchObject({
      verdict: "not-judged",
      fourFifths: "above",
      significant: null,
    });
    expect(judged(difference, "significance")?.verdict).toBe("not-judged");
    // 19.4 / 6.7 = 2.9; 12.7 points
    expect(judged(difference, "four-fifths")?.verdict).toBe("disparity-against-bme");
    expect(judged(difference, "five-points")?.verdict).toBe("disparity-against-bme");
  });
});

describe("representation", () => {
  // Of 10,000 staff 2,000 are BME. A row of 1,000 with 100, 200, 240 or 300 of them: 0.5, 1, 1.2 and 1.5 times.
  test.each([
    { bme: 100, verdict: "under-represented" },
    { bme: 200, verdict: "proportionate" },
    { bme: 240, verdict: "proportionate" },
    { bme: 300, verdict: "over-represented" },
  ])("$bme of 1,000 where a fifth of all are BME: $verdict", ({ bme, verdict }) => {
    const workforce = {
      clinical: {
        "band-5": { white: 1000 - bme, bme, unknown: 0 },
        "band-6": { white: 7000 + bme, bme: 2000 - bme, unknown: 0 },
      },
    };
    const measure = measureOf(resultsOf({ workforce }), "indicator-1/clinical/band-5/representation/bme");
    expect(measure.judgement?.verdict).toBe(verdict);
  });

  // A row of 10 with 4 of the 20 BME in 100: 2.0 times, but Fisher's p is 0.11 (scipy 1.17.1,
  // fisher_exact([[4, 6], [16, 74]]).pvalue: 0.1096).
  test("a few people are not called, whatever the ratio", () => {
    const workforce = {
      clinical: {
        "band-5": { white: 6, bme: 4, unknown: 0 },
        "band-6": { white: 74, bme: 16, unknown: 0 },
      },
    };
    const measure = (verdictRule: VerdictRule) =>
      measureOf(resultsOf({ workforce }, { verdictRule }), "indicator-1/clinical/band-5/representation/bme");
    expect(measure("four-fifths-and-significance").judgement).toMatchObject({
      verdict: "proportionate",
      fourFifths: "above",
      significant: false,
    });
    expect(measure("four-fifths").judgement?.verdict).toBe("over-represented");
  });
});

describe("not judged", () => {
  test("a board, by no rule", () => {
    for (const verdictRule of rules) {
      const results = calculateIndicators(readExample("esneft-2022"), { verdictRule });
      for (const body of ["board", "voting", "executive"]) {
        expect(measureNamed(results, `indicator-9/difference/${body}/bme`).judgement).toMatchObject({
          verdict: "not-judged",
          // 1/19 and 1/14 and 0/10 over 2,483/11,635
          fourFifths: "below",
          significant: false,
        });
      }
    }
  });

  test.each([
    { because: "there is no ratio", measure: appointment([3, 1200], [0, 3600]), significant: true },
    { because: "a group is nobody", measure: appointment([3, 1200], [0, 0]), significant: null },
  ])("$because", ({ measure, significant }) => {
    expect(judged(measure)).toMatchObject({ verdict: "not-judged", fourFifths: null, significant });
  });

  test("without a test, the default rule has only one of its halves", () => {
    expect(judge(appointment([30, 100], [20, 100])).judgement).toMatchObject({
      verdict: "not-judged",
      fourFifths: "above",
      significant: null,
    });
  });

  test("a share compares nothing, and comes back as it is", () => {
    const [white] = appointmentMeasures({ shortlisted: { white: 100 }, appointed: { white: 30 } });
    if (white === undefined) throw new Error("There is no share.");
    expect(judge(white)).toBe(white);
  });
});

test("equal shares are no disparity, by any rule", () => {
  for (const rule of rules) {
    expect(judged(appointment([30, 90], [20, 60]), rule)?.verdict).toBe("no-disparity-called");
  }
});
