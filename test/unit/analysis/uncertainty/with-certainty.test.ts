import type {
  Judgement,
  Looks,
  Measure,
  MeasureHomogeneity,
  MeasureInterval,
  MeasureTest,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { withCertainty } from "../../../../src/analysis/uncertainty/with-uncertainty.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { measureNamed } from "../../../support/measure-named.ts";

const interval: MeasureInterval = { lower: 1.1, upper: 1.4, level: 0.9, method: "by hand" };
const compared: MeasureTest = { method: "by hand", statistic: 4, p: 0.0455 };
const judgement: Judgement = {
  verdict: "no-disparity-called",
  rule: "significance",
  fourFifths: "inside",
  significant: true,
  disadvantage: "bme",
};

const results = resultsOf({
  shortlisting: { shortlisted: { white: 100, bme: 100 }, appointed: { white: 30, bme: 0 } },
});
/** Measures as the indicators give them, without what the results have added. */
const bare = (id: string): Measure => {
  const {
    interval: _interval,
    test: _test,
    judgement: _judgement,
    looks: _looks,
    ...rest
  } = measureNamed(results, id);
  return rest;
};

describe.each(["indicator-2/likelihood/white", "indicator-2/relative-likelihood"])("%s", (id) => {
  const measure = bare(id);

  test("keeps all that it was", () => {
    expect(withCertainty(measure, {})).toEqual(measure);
    expect(withCertainty(measure, { interval, test: compared, judgement })).toEqual({
      ...measure,
      interval,
      test: compared,
      judgement,
    });
  });

  test("has no key for what is not known", () => {
    const known = withCertainty(measure, { interval });
    expect(known).not.toHaveProperty("test");
    expect(known).not.toHaveProperty("judgement");
  });

  test("has its keys in one order, whatever is known of it", () => {
    const homogeneity: MeasureHomogeneity = { method: "by hand", statistic: 1, degreesOfFreedom: 1, p: 0.32 };
    const looks: Looks = { family: "bands", tested: 2, holmP: 0.1, testedInAll: 2, overallP: 0.1 };
    const all = Object.entries({ interval, test: compared, judgement, homogeneity, looks });
    for (let subset = 0; subset < 2 ** all.length; subset += 1) {
      const known = Object.fromEntries(all.filter((_entry, digit) => (subset >> digit) % 2 === 1));
      expect(JSON.stringify(withCertainty(measure, known))).toBe(JSON.stringify({ ...measure, ...known }));
    }
  });

  test("keeps what was known before, and takes what is new", () => {
    const first = withCertainty(measure, { interval, test: compared });
    const second = withCertainty(first, { interval: { ...interval, upper: 2 }, judgement });
    expect(second.interval?.upper).toBe(2);
    expect(second.test).toBe(compared);
    expect(second.judgement).toBe(judgement);
    expect(first.interval?.upper).toBe(1.4);
  });

  test("keeps its warnings unless others are given", () => {
    const warned: Measure = { ...measure, warnings: ["small-numbers"] };
    expect(withCertainty(warned, { interval }).warnings).toEqual(["small-numbers"]);
    expect(withCertainty(warned, {}, ["either-direction"]).warnings).toEqual(["either-direction"]);
    expect(withCertainty(warned, {}, []).warnings).toEqual([]);
  });

  test("is not changed itself", () => {
    const before = JSON.stringify(measure);
    withCertainty(measure, { interval, test: compared, judgement }, ["small-numbers"]);
    expect(JSON.stringify(measure)).toBe(before);
  });
});
