import {
  calculateIndicators,
  indicator2Appointment,
  indicator3Disciplinary,
  indicators,
  type Measure,
  type Return,
  WresError,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";
import { findMeasure } from "../../support/find-measure.ts";
import { byNineFunctions } from "../../support/nine-functions.ts";
import { readExample } from "../../support/read-example.ts";

const stratum = (of: string, white: number, bme: number) => ({
  by: "site",
  of,
  shortlisted: { white: 100, bme: 100 },
  appointed: { white, bme },
});
/** What the examples do not have: strata, the four groups, and counts that are small. */
const invented: Return = buildReturn({
  workforce: {
    clinical: {
      "band-5": { white: 40, asian: 5, black: 4, mixed: 1, other: 2, unknown: 3 },
      "band-8a": { white: 30, asian: 0, black: 1, mixed: 0, other: 0, unknown: null },
    },
  },
  shortlisting: {
    shortlisted: { white: 200, bme: 200 },
    appointed: { white: 60, bme: 30 },
    strata: [stratum("north", 50, 25), stratum("south", 10, 5)],
  },
  disciplinary: { window: "two-year-total", entered: { white: 4, bme: 3 } },
  training: { accessed: { white: 30, bme: 0 } },
  survey: { year: 2021, discrimination: { white: { percentage: "6.7" }, bme: { yes: 9, answered: 40 } } },
  board: { total: { white: 12, bme: 3, unknown: 1 }, voting: { white: 9, bme: 2 } },
});

const choices = [
  {},
  { level: 0.9 },
  { verdictRule: "significance" },
  { level: 0.99, verdictRule: "five-points", denominator: "known", disciplinaryWindow: "two-year-average" },
] as const;

/** The place of a comparison among all that a report makes is known to the report alone. */
const withoutLooks = ({ looks: _looks, ...measure }: Measure): Measure => measure;

describe.each([
  ["ESNEFT 2022", readExample("esneft-2022")],
  ["LPT 2021", readExample("lpt-2021")],
  ["an invented trust", invented],
  ["nobody", buildReturn({})],
])("the nine functions say of %s exactly what calculateIndicators says", (_, wresReturn) => {
  test.each(choices)("with %j", (options) => {
    const { measures } = calculateIndicators(wresReturn, options);
    const by = byNineFunctions(wresReturn, options);
    for (const { number } of indicators) {
      expect(by[number].length).toBeGreaterThan(0);
      expect(by[number].map(withoutLooks)).toStrictEqual(
        measures.filter(({ indicator }) => indicator === number).map(withoutLooks),
      );
      // A function is asked for one indicator, and so are these results: the comparisons beside each other are the same.
      const alone = calculateIndicators(wresReturn, { ...options, indicators: [number] });
      expect(by[number]).toStrictEqual(alone.measures);
    }
  });

  test.each([[[2, 3]], [[9]], [[]]] as const)("and of the indicators %j alone", (asked) => {
    const { options, measures } = calculateIndicators(wresReturn, { indicators: asked });
    const all = calculateIndicators(wresReturn).measures.map(withoutLooks);
    expect(options.indicators).toEqual(asked);
    const numbers: readonly number[] = asked;
    expect(measures.map(withoutLooks)).toStrictEqual(
      all.filter(({ indicator }) => numbers.includes(indicator)),
    );
  });
});

// 50/100 over 25/100 in the north, 10/100 over 5/100 in the south: 2 in each, and 60/200 over 30/200 in all.
test("they adjust for strata", () => {
  const measures = indicator2Appointment(invented.shortlisting ?? {});
  const adjusted = findMeasure(measures, "indicator-2/adjusted-for/site/relative-likelihood");
  expect(adjusted).toMatchObject({ value: "2", interval: { level: 0.95 } });
  expect(adjusted.judgement?.verdict).toBe("disparity-against-bme");
});

test("they have the level and the rule that are asked for", () => {
  const counts = { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } };
  const ratio = (options?: Parameters<typeof indicator2Appointment>[1]) =>
    findMeasure(indicator2Appointment(counts, options), "indicator-2/relative-likelihood");
  // Koopman's intervals of ESNEFT 2022 as scipy 1.17.1 gives them: see with-uncertainty.test.ts.
  expect(ratio().interval?.upper).toBeCloseTo(1.385197787806498, 11);
  expect(ratio({ level: 0.9 }).interval?.upper).toBeCloseTo(1.361684379195967, 11);
  expect(ratio().judgement?.verdict).toBe("difference-inside-range");
  expect(ratio({ verdictRule: "significance" }).judgement).toMatchObject({
    verdict: "disparity-against-bme",
    rule: "significance",
  });
});

test.each([0, 1, 95, NaN])("a level of %d is none", (level) => {
  expect(() =>
    indicator3Disciplinary({ disciplinary: {}, workforce: { white: 1 } }, { level }),
  ).not.toThrow();
  const counts = { disciplinary: { entered: { white: 1, bme: 1 } }, workforce: { white: 9, bme: 9 } };
  const call = () => indicator3Disciplinary(counts, { level });
  expect(call).toThrow(WresError);
  expect(call).toThrow(expect.objectContaining({ code: "invalid-level" }) as Error);
});
