import {
  calculateIndicators,
  type Measure,
  type SurveyAnswer,
  withUncertainty,
  measureOf,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { workforceMeasures } from "../../../../src/indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../../src/indicators/indicator-3-disciplinary.ts";
import { harassmentFromPublicMeasures } from "../../../../src/indicators/indicator-5-harassment-from-public.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { findMeasure } from "../../../support/find-measure.ts";
import { readExample } from "../../../support/read-example.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Rate = readonly [count: number | null, of: number | null];

/** White over BME, as indicator 2 has it, before anything is said of how sure it is. */
function bareRatio([white, whiteOf]: Rate, [bme, bmeOf]: Rate): Measure {
  const measures = appointmentMeasures({
    shortlisted: { white: whiteOf, bme: bmeOf },
    appointed: { white, bme },
  });
  return findMeasure(measures, "indicator-2/relative-likelihood");
}
const ratio = (white: Rate, bme: Rate, level?: number): Measure =>
  withUncertainty(bareRatio(white, bme), level === undefined ? {} : { level });

/** BME less White, as indicator 5 has it. */
function differenceOf(bme: SurveyAnswer, white: SurveyAnswer): Measure {
  const measures = harassmentFromPublicMeasures({ "harassment-from-public": { white, bme } });
  return withUncertainty(findMeasure(measures, "indicator-5/difference"));
}
const difference = ([yes, answered]: Rate, [whiteYes, whiteAnswered]: Rate): Measure =>
  differenceOf({ yes, answered }, { yes: whiteYes, answered: whiteAnswered });

describe("a ratio has Koopman's score interval", () => {
  // The roots of Koopman's equation, by scipy 1.17.1, chi2.ppf(level, 1) and optimize.brentq:
  //   A = (n + m) t; B = −((n + b) t + m + a); p0 = (−B − √(B² − 4 A (a + b))) / 2A; p1 = t p0
  //   (a − n p1)² / (n p1 (1 − p1)) + (b − m p0)² / (m p0 (1 − p0)) = chi2
  test.each([
    {
      white: [1203, 4319],
      bme: [342, 1530],
      level: 0.95,
      lower: 1.122956141690301,
      upper: 1.385197787806498,
    },
    {
      white: [1203, 4319],
      bme: [342, 1530],
      level: 0.99,
      lower: 1.087300765921453,
      upper: 1.432478069742169,
    },
    { white: [1203, 4319], bme: [342, 1530], level: 0.9, lower: 1.141742918607625, upper: 1.361684379195967 },
    { white: [3, 1200], bme: [5, 3600], level: 0.95, lower: 0.475975754498229, upper: 6.79972236463217 },
  ] as const)("$white over $bme at $level", ({ white, bme, level, lower, upper }) => {
    const { interval } = ratio(white, bme, level);
    expect(interval).toMatchObject({ level, method: "koopman-score" });
    expect(interval?.lower).toBeCloseTo(lower, 11);
    expect(interval?.upper).toBeCloseTo(upper, 10);
  });

  test("it is there where the ratio is not: 3 of 1,200 over nobody of 3,600", () => {
    const measure = ratio([3, 1200], [0, 3600]);
    expect(measure).toMatchObject({ status: "not-calculable", reason: "nobody-in-the-comparison" });
    // by the same call, whose second term is then 0 at p0 = 0
    expect(measure.interval?.lower).toBeCloseTo(2.3439568776918, 9);
    expect(measure.interval?.upper).toBeNull();
  });

  test("of nobody over nobody it is everything from 0 upward", () => {
    const { interval, test: compared, warnings } = ratio([0, 40], [0, 60]);
    expect(interval).toMatchObject({ lower: 0, upper: null });
    // Fisher: there is one table with these margins, so that its chance is 1
    expect(compared).toEqual({ method: "fisher-exact", p: 1 });
    expect(warnings).toEqual(["small-numbers", "either-direction"]);
  });
});

describe("a share has Wilson's interval, and no test", () => {
  // scipy 1.17.1: binomtest(1203, 4319).proportion_ci(method="wilson")
  test("27.85% of 4,319", () => {
    const measures = appointmentMeasures({ shortlisted: { white: 4319 }, appointed: { white: 1203 } });
    const share = withUncertainty(findMeasure(measures, "indicator-2/likelihood/white"));
    expect(share.interval).toMatchObject({ level: 0.95, method: "wilson" });
    expect(share.interval?.lower).toBeCloseTo(0.26536881075158675, 13);
    expect(share.interval?.upper).toBeCloseTo(0.2920981890856263, 13);
    expect(share).not.toHaveProperty("test");
    expect(share.warnings).toEqual([]);
  });

  // binomtest(13, 2483).proportion_ci(method="wilson") is 0.00306230920556123 to 0.008937433968595716
  test.each([
    { window: "two-year-total", lower: 0.00306230920556123, upper: 0.008937433968595716 },
    { window: "two-year-average", lower: 0.001531154602780615, upper: 0.004468716984297858 },
  ] as const)("over a $window the limits are those of its likelihood", ({ window, lower, upper }) => {
    const measures = disciplinaryMeasures({
      disciplinary: { entered: { white: 46, bme: 13 }, window },
      workforce: { white: 9066, bme: 2483 },
    });
    const { interval } = withUncertainty(findMeasure(measures, "indicator-3/likelihood/bme"));
    expect(interval?.lower).toBeCloseTo(lower, 14);
    expect(interval?.upper).toBeCloseTo(upper, 14);
  });

  test("the ratio over a two-year average is that of the total, and so is its interval", () => {
    const intervalOver = (window: "two-year-total" | "two-year-average") => {
      const measures = disciplinaryMeasures({
        disciplinary: { entered: { white: 46, bme: 13 }, window },
        workforce: { white: 9066, bme: 2483 },
      });
      return withUncertainty(findMeasure(measures, "indicator-3/relative-likelihood")).interval;
    };
    expect(intervalOver("two-year-average")).toBeDefined();
    expect(intervalOver("two-year-average")).toEqual(intervalOver("two-year-total"));
  });
});

// Wilson's limits by binomtest(…).proportion_ci(method="wilson"), scipy 1.17.1: 30 of 100 and 60 of 400; then
// 0.3 − 0.15 − √((0.3 − l_a)² + (u_b − 0.15)²) and 0.15 + √((u_a − 0.3)² + (0.15 − l_b)²).
test("a difference has Newcombe's interval", () => {
  const { interval, test: compared } = difference([30, 100], [60, 400]);
  expect(interval).toMatchObject({ level: 0.95, method: "newcombe" });
  expect(interval?.lower).toBeCloseTo(0.06034944949723882, 13);
  expect(interval?.upper).toBeCloseTo(0.2509404931461206, 13);
  // R 4.2.2: chisq.test(matrix(c(30, 70, 60, 340), 2), correct = FALSE): 12.1951219512, 0.000479146434587298.
  // By hand: 500 (30·340 − 60·70)² / (100·400·90·410) = 500/41.
  expect(compared?.method).toBe("chi-squared");
  expect(compared?.statistic).toBeCloseTo(500 / 41, 12);
  expect(compared?.p).toBeCloseTo(0.0004791464345873, 15);
});

describe("the test", () => {
  // R 4.2.2: prop.test(c(1203, 342), c(4319, 1530), correct = FALSE)$p.value
  test("is chi-squared without correction", () => {
    const { test: compared } = ratio([1203, 4319], [342, 1530]);
    expect(compared?.method).toBe("chi-squared");
    expect(compared?.p).toBeCloseTo(2.74433668931049e-5, 18);
  });

  // By hand: all 3 that are counted of 4,800 are among the 1,200; no other table is as unlikely.
  // (1200·1199·1198) / (4800·4799·4798). R: fisher.test(matrix(c(3, 1197, 0, 3600), 2))$p.value 0.0155957051633221
  test("is Fisher's exact where an expected count is below 5", () => {
    const measure = ratio([3, 1200], [0, 3600]);
    expect(measure.test?.method).toBe("fisher-exact");
    expect(measure.test?.p).toBeCloseTo((1200 * 1199 * 1198) / (4800 * 4799 * 4798), 13);
    expect(measure.warnings).toEqual(["small-numbers"]);
  });

  // The smallest expected count is (counted or not, the fewer) × (the smaller group) / everybody.
  test.each([
    { white: [10, 100], bme: [0, 100], least: "10 · 100 / 200 = 5", method: "chi-squared" },
    { white: [9, 100], bme: [0, 100], least: "9 · 100 / 200 = 4.5", method: "fisher-exact" },
    { white: [91, 100], bme: [100, 100], least: "9 · 100 / 200 = 4.5", method: "fisher-exact" },
    { white: [90, 100], bme: [100, 100], least: "10 · 100 / 200 = 5", method: "chi-squared" },
    { white: [100, 300], bme: [5, 15], least: "105 · 15 / 315 = 5", method: "chi-squared" },
    { white: [101, 301], bme: [4, 15], least: "105 · 15 / 316 < 5", method: "fisher-exact" },
  ] as const)("is $method for $white and $bme: $least", ({ white, bme, method }) => {
    const measure = ratio(white, bme);
    expect(measure.test?.method).toBe(method);
    expect(measure.warnings.includes("small-numbers")).toBe(method === "fisher-exact");
  });

  test("of everybody and everybody has nothing to call", () => {
    const measure = ratio([40, 40], [60, 60]);
    expect(measure.test).toEqual({ method: "fisher-exact", p: 1 });
    expect(measure.warnings).toEqual(["small-numbers", "either-direction"]);
  });
});

describe("either-direction: the interval spans the neutral value", () => {
  test.each([
    { of: "a ratio, and 1", measure: ratio([3, 1200], [5, 3600]), spans: true },
    { of: "a ratio above 1", measure: ratio([1203, 4319], [342, 1530]), spans: false },
    { of: "a ratio below 1", measure: ratio([342, 1530], [1203, 4319]), spans: false },
    { of: "a difference, and 0", measure: difference([139, 571], [488, 2237]), spans: true },
    { of: "a difference above 0", measure: difference([30, 100], [60, 400]), spans: false },
    { of: "a difference below 0, and never 1", measure: difference([60, 400], [30, 100]), spans: false },
  ])("$of: $spans", ({ measure, spans }) => {
    expect(measure.warnings.includes("either-direction")).toBe(spans);
  });
});

describe("test-and-interval-disagree", () => {
  // By hand: 60 (3·40 − 16·20)² / (20·40·19·41) = 2,400,000 / 623,200 = 3.8511, above 3.8415: p = 0.0497.
  // Wilson's limits (scipy, as above) of 3/20 and 16/40 give −0.43237 to 0.00082, which holds 0.
  test("chi-squared calls a difference whose Newcombe interval holds 0", () => {
    const measure = difference([3, 20], [16, 40]);
    expect(measure.test?.p).toBeCloseTo(0.0497136391737891, 10);
    expect(measure.interval?.upper).toBeCloseTo(0.0008244800672481, 10);
    expect(measure.warnings).toEqual(["either-direction", "test-and-interval-disagree"]);
  });

  // 26 (8·10 − 4·4)² / (12·14·12·14) = 106,496 / 28,224 = 3.7732: p = 0.0521; the interval is 0.0012 to 0.6388.
  test("and does not call one whose interval does not", () => {
    const measure = difference([8, 12], [4, 14]);
    expect(measure.test?.p).toBeCloseTo(0.0520785804892666, 10);
    expect(measure.interval?.lower).toBeCloseTo(0.0012090177251974, 10);
    expect(measure.warnings).toEqual(["test-and-interval-disagree"]);
  });

  // scipy 1.17.1: fisher_exact([[7, 13], [5, 35]]).pvalue is 0.0830; Koopman's limits are 1.0453 to 7.4483.
  test("Fisher's test is more cautious than the score interval of a ratio", () => {
    const measure = ratio([7, 20], [5, 40]);
    expect(measure.test?.p).toBeCloseTo(0.0830054849812845, 12);
    expect(measure.interval?.lower).toBeCloseTo(1.0453063359704158, 9);
    expect(measure.warnings).toEqual(["small-numbers", "test-and-interval-disagree"]);
  });

  // p = 0.0497 of the first case is significant at 0.95, and not at 0.99, where the interval holds 0 all the more.
  test("is about the level that the interval has", () => {
    const bare = harassmentFromPublicMeasures({
      "harassment-from-public": { bme: { yes: 3, answered: 20 }, white: { yes: 16, answered: 40 } },
    });
    const measure = withUncertainty(findMeasure(bare, "indicator-5/difference"), { level: 0.99 });
    expect(measure.warnings).toEqual(["either-direction"]);
  });
});

describe("counts-not-published: a percentage has no interval and no test", () => {
  test.each([
    { of: "both groups", bme: { percentage: "35.3" }, white: { percentage: "29.8" } },
    { of: "one of the groups", bme: { percentage: "35.3" }, white: { yes: 298, answered: 1000 } },
  ])("of $of", ({ bme, white }) => {
    const measure = differenceOf(bme, white);
    expect(measure.status).toBe("calculated");
    expect(measure).not.toHaveProperty("interval");
    expect(measure).not.toHaveProperty("test");
    expect(measure.warnings).toEqual(["counts-not-published"]);
  });

  test("of a share", () => {
    const measures = harassmentFromPublicMeasures({
      "harassment-from-public": { bme: { percentage: "35.3" } },
    });
    const share = withUncertainty(findMeasure(measures, "indicator-5/bme"));
    expect(share).not.toHaveProperty("interval");
    expect(share.warnings).toEqual(["counts-not-published"]);
  });
});

describe("where there is neither", () => {
  test.each([
    { because: "a count is not given", measure: ratio([12, 40], [null, 60]) },
    { because: "a group is nobody", measure: ratio([12, 40], [0, 0]) },
  ])("$because", ({ measure }) => {
    expect(measure).not.toHaveProperty("interval");
    expect(measure).not.toHaveProperty("test");
    expect(measure.warnings).toEqual([]);
  });

  test("people are counted who are no longer in the denominator: such a share is no share", () => {
    const measures = disciplinaryMeasures({
      disciplinary: { entered: { white: 4, bme: 6 } },
      workforce: { white: 40, bme: 5 },
    });
    const measure = withUncertainty(findMeasure(measures, "indicator-3/relative-likelihood"));
    // (6/5) / (4/40)
    expect(measure).toMatchObject({ status: "calculated" });
    expect(measure).not.toHaveProperty("interval");
    expect(measure).not.toHaveProperty("test");
  });

  // The counts beside it are of a single year, and the window that was asked for is another.
  test("the window that was asked for cannot be had", () => {
    const results = calculateIndicators(
      buildReturn({
        workforce: { total: { white: 900, bme: 300, unknown: 0 } },
        disciplinary: { entered: { white: 20, bme: 15, unknown: 0 }, window: "single-year" },
      }),
      { disciplinaryWindow: "two-year-average" },
    );
    for (const id of ["indicator-3/relative-likelihood", "indicator-3/likelihood/bme"]) {
      const measure = measureNamed(results, id);
      expect(measure).toMatchObject({ status: "not-calculable", reason: "window-not-available" });
      expect(measure, id).not.toHaveProperty("interval");
      expect(measure, id).not.toHaveProperty("test");
    }
  });
});

describe("representation is tested against the rest of the workforce", () => {
  const representation = (row: Rate, whole: Rate): Measure => {
    const people = ([bme, of]: Rate) => ({ white: Number(of) - Number(bme), bme, unknown: 0 });
    const rest = [Number(whole[0]) - Number(row[0]), Number(whole[1]) - Number(row[1])] as const;
    const workforce = { clinical: { "band-5": people(row), "band-6": people(rest) } };
    return measureOf(resultsOf({ workforce }), "indicator-1/clinical/band-5/representation/bme");
  };

  // 30 of 100 in the row, 90 of 500 in the whole: 60 of 400 in the rest. Representation 0.3 / 0.18 = 5/3.
  // φ = 0.3 / 0.15 = 2; w = 0.2; 2 / (0.2 · 2 + 0.8) = 5/3: the same number.
  // Koopman's limits of φ, as above: 1.3578073128182033 and 2.8897228610574976, each by φ / (wφ + 1 − w).
  test("30 of 100, in 90 of 500", () => {
    const { interval, test: compared, warnings } = representation([30, 100], [90, 500]);
    expect(interval).toMatchObject({ level: 0.95, method: "koopman-score" });
    expect(interval?.lower).toBeCloseTo(1.3578073128182 / (0.2 * 1.3578073128182 + 0.8), 10);
    expect(interval?.upper).toBeCloseTo(2.8897228610575 / (0.2 * 2.8897228610575 + 0.8), 10);
    expect(interval?.lower).toBeCloseTo(1.267129661018, 10);
    expect(interval?.upper).toBeCloseTo(2.0971256169032, 10);
    // 30 of 100 against 60 of 400, as a difference above: 500/41. Against the whole it would be 600 · 90² · … : less.
    expect(compared?.statistic).toBeCloseTo(500 / 41, 12);
    expect(warnings).toEqual([]);
  });

  // All 4 of the 100 are in the row: there is nobody in the rest, and the share can be at most 1/w that of the whole.
  test("where the whole group is in the row the upper limit is whole / row, and finite", () => {
    const { interval } = representation([4, 20], [4, 100]);
    expect(interval?.upper).toBe(5);
    // 4.272789062305326 / (0.2 · 4.272789062305326 + 0.8)
    expect(interval?.lower).toBeCloseTo(2.582435639374718, 9);
  });

  test("where nobody of the group is in the row the lower limit is 0", () => {
    const measure = representation([0, 20], [10, 100]);
    expect(measure.interval?.lower).toBe(0);
    expect(measure.interval?.upper).toBeCloseTo(1.258194132010443, 9);
    expect(measure.warnings).toEqual(["nobody-above-the-line", "small-numbers", "either-direction"]);
  });

  test("a row that is the whole workforce has no rest to be tested against", () => {
    const workforce = { clinical: { "band-5": { white: 70, bme: 30, unknown: 0 } } };
    const measure = measureOf(resultsOf({ workforce }), "indicator-1/clinical/band-5/representation/bme");
    expect(measure).toMatchObject({ status: "calculated", judgement: { significant: null } });
    expect(measure).not.toHaveProperty("interval");
    expect(measure).not.toHaveProperty("test");
  });
});

// The board of 19 is compared as a group apart: ESNEFT 2022, 1 of 19 less 2,483 of 11,635.
// scipy 1.17.1: fisher_exact([[1, 18], [2483, 9152]]).pvalue
test("a board's difference has Newcombe's interval, and no test: its members are few", () => {
  const measure = measureOf(
    calculateIndicators(readExample("esneft-2022")),
    "indicator-9/difference/board/bme",
  );
  expect(measure.interval?.lower).toBeCloseTo(-0.20470747621022, 12);
  expect(measure.interval?.upper).toBeCloseTo(0.03311882792155, 12);
  expect(measure).not.toHaveProperty("test");
});

test.each([0, 1, 95, -0.5, NaN])("level %s is refused", (level) => {
  expect(() => ratio([12, 40], [20, 60], level)).toThrow(expect.objectContaining({ code: "invalid-level" }));
});

test("what a measure warns of already stays, and the measure itself is untouched", () => {
  const bare = bareRatio([0, 40], [20, 60]);
  const sure = withUncertainty(bare);
  expect(bare.warnings).toEqual(["nobody-above-the-line"]);
  expect(bare).not.toHaveProperty("interval");
  expect(sure.warnings[0]).toBe("nobody-above-the-line");
  expect(sure).toMatchObject({ id: bare.id, basis: bare.basis, method: bare.method });
});

describe("a measure that has an interval already", () => {
  test("gets no warning twice", () => {
    for (const measure of calculateIndicators(readExample("lpt-2022")).measures) {
      expect(withUncertainty(measure)).toEqual(measure);
    }
  });

  // 30 of 100 and 20 of 100: Koopman's interval at 95% holds 1, that at 50% does not.
  test("at another level warns of what that level says, and of nothing that only the first one says", () => {
    const sure = ratio([30, 100], [20, 100]);
    expect(sure.warnings).toEqual(["either-direction"]);
    const bold = withUncertainty(sure, { level: 0.5 });
    expect(bold.interval?.level).toBe(0.5);
    expect(bold.interval?.lower).toBeGreaterThan(1);
    expect(bold.warnings).toEqual([]);
    expect(withUncertainty(bold)).toEqual(sure);
  });

  test("keeps what is of no interval", () => {
    const noneAbove = withUncertainty(ratio([0, 40], [20, 60]), { level: 0.5 });
    expect(noneAbove.warnings).toEqual(["nobody-above-the-line"]);
    const published = differenceOf({ percentage: "10" }, { percentage: "12" });
    expect(withUncertainty(published).warnings).toEqual(["counts-not-published"]);
  });
});

test.each([
  // 5 people of 4 cannot be; a count that is not given is no such thing.
  { count: 5, of: 4, warnings: ["more-than-the-whole"] },
  { count: null, of: 4, warnings: [] },
  { count: 5, of: null, warnings: [] },
])("a share of $count of $of has no interval, and the warning $warnings", ({ count, of, warnings }) => {
  const measure = measureOf(resultsOf({}), "indicator-5/white");
  const found = withUncertainty({ ...measure, basis: { white: { count, of } }, warnings: [] });
  expect(found.interval).toBeUndefined();
  expect(found.warnings).toEqual(warnings);
});

test("a row that is no part of the workforce has no interval: some who are in it are not in the whole", () => {
  // 10 BME of 100 in the band, and 10 of 50 in the whole; then 30 of 40 in the band, and 20 of 50 in the whole.
  for (const [row, total] of [
    [
      { white: 90, bme: 10 },
      { white: 40, bme: 10 },
    ],
    [
      { white: 10, bme: 30 },
      { white: 30, bme: 20 },
    ],
  ] as const) {
    const measures = workforceMeasures({ clinical: { "band-5": row }, total });
    const found = withUncertainty(findMeasure(measures, "indicator-1/clinical/band-5/representation/bme"));
    expect(found.status).toBe("calculated");
    expect([found.interval, found.test]).toStrictEqual([undefined, undefined]);
  }
});
