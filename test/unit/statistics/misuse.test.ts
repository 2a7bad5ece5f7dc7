import { describe, expect, it } from "vitest";
import type { TwoShares } from "../../../src/statistics.ts";
import {
  benjaminiHochbergAdjustment,
  breslowDayTest,
  chiSquaredHomogeneityTest,
  chiSquaredTest,
  clopperPearsonInterval,
  fisherExactTest,
  funnelDispersion,
  funnelLimits,
  holmAdjustment,
  katzRatioInterval,
  koopmanRatioInterval,
  mantelHaenszelRatio,
  meanRatioInterval,
  medianRank,
  medianRatioInterval,
  miettinenNurminenDifferenceInterval,
  miettinenNurminenRatioInterval,
  newcombeDifferenceInterval,
  weightedTrend,
  wilsonInterval,
} from "../../../src/statistics.ts";
import { WresError } from "../../../src/foundation/wres-error.ts";

const good = { count: 3, of: 10 };

function mistake(run: () => unknown): WresError {
  try {
    run();
  } catch (error) {
    if (error instanceof WresError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const intervals = [
  newcombeDifferenceInterval,
  miettinenNurminenDifferenceInterval,
  katzRatioInterval,
  koopmanRatioInterval,
  miettinenNurminenRatioInterval,
];

describe.each([...intervals, chiSquaredTest, fisherExactTest])("%o", (method) => {
  it.each([-1, 0.5, NaN, Infinity, 2 ** 53, "3", null, undefined])(
    "stops %s where a count is meant",
    (value) => {
      const wrong = mistake(() => method({ over: good, under: { count: value as number, of: 10 } }));
      expect(wrong.code).toBe("not-a-count");
      expect(wrong.message).toContain("under.count");
      expect(
        mistake(() => method({ over: { count: 0, of: value as number }, under: good })).message,
      ).toContain("over.of");
    },
  );

  it("stops a part above its whole, and says both numbers", () => {
    const wrong = mistake(() => method({ over: { count: 11, of: 10 }, under: good }));
    expect(wrong.code).toBe("part-over-whole");
    expect(wrong.message).toContain("over.count is 11 and over.of is 10");
  });

  it("stops a missing group", () => {
    expect(mistake(() => method({ over: good } as unknown as TwoShares)).code).toBe("not-a-count");
    expect(mistake(() => method(null as unknown as TwoShares)).code).toBe("not-a-count");
  });
});

describe("the level", () => {
  it.each([0, 1, 95, -0.5, NaN, "0.95"])("stops %s", (level) => {
    const options = { level: level as number };
    for (const method of intervals) {
      expect(mistake(() => method({ over: good, under: good }, options)).code).toBe("invalid-level");
    }
    expect(mistake(() => wilsonInterval(good, options)).message).toContain("level is");
    expect(mistake(() => clopperPearsonInterval(good, options)).code).toBe("invalid-level");
    expect(mistake(() => mantelHaenszelRatio({ strata: [] }, options)).code).toBe("invalid-level");
  });
});

describe("the other arguments", () => {
  it("names the argument of a share", () => {
    expect(mistake(() => wilsonInterval({ count: -1, of: 3 })).message).toContain("count is -1");
    expect(mistake(() => clopperPearsonInterval({ count: 1, of: 2.5 })).message).toContain("of is 2.5");
  });

  it("names the stratum", () => {
    const strata = [
      { over: good, under: good },
      { over: good, under: { count: 4, of: 3 } },
    ];
    expect(mistake(() => mantelHaenszelRatio({ strata })).message).toContain("strata[1].under.count is 4");
    expect(mistake(() => mantelHaenszelRatio({ strata: null as unknown as [] })).code).toBe("invalid-option");
  });

  it("stops a choice that there is not", () => {
    const both = { over: good, under: good };
    expect(mistake(() => chiSquaredTest(both, { denominator: "n-2" as "n" })).code).toBe("invalid-option");
    expect(mistake(() => fisherExactTest(both, { p: "one-sided" as "mid-p" })).message).toContain('"mid-p"');
  });
});

describe("what is refused is named, with its place and its value", () => {
  const both = { over: good, under: good };
  const mean = { people: 10, mean: 20, standardDeviation: 5 };
  const median = { people: 10, median: 20, beside: [18, 22] } as const;
  const point = (at: number, variance: number) => ({ at, estimate: at, variance });
  /** What outside data may have where a number is meant. */
  const text = (value: string) => value as unknown as number;

  it.each<[string, () => unknown]>([
    ["the p-values are no list.", () => benjaminiHochbergAdjustment(text("0.5") as never)],
    ["p-value 0 is -0.1;", () => holmAdjustment([-0.1])],
    ["p-value 1 is NaN;", () => benjaminiHochbergAdjustment([0.2, NaN])],
    ['p-value 1 is "0.5";', () => holmAdjustment([0.2, text("0.5")])],
    ["centre is -0.2;", () => funnelLimits({ centre: -0.2, of: 10 })],
    ['centre is "0.2";', () => funnelLimits({ centre: text("0.2"), of: 10 })],
    ["centre is 21;", () => funnelDispersion({ centre: 21, shares: [] })],
    ["winsorised is -0.1;", () => funnelDispersion({ centre: 0.2, shares: [] }, { winsorised: -0.1 })],
    [
      "winsorised must be below 0.5.",
      () => funnelDispersion({ centre: 0.2, shares: [] }, { winsorised: 0.5 }),
    ],
    ["dispersion is Infinity;", () => funnelLimits({ centre: 0.2, of: 10 }, { dispersion: Infinity })],
    ['dispersion is "2";', () => funnelLimits({ centre: 0.2, of: 10 }, { dispersion: text("2") })],
    [
      'quantiles is "three"; it can be "two-places" or "full".',
      () => funnelLimits({ centre: 0.2, of: 10 }, { quantiles: "three" as "full" }),
    ],
    [
      'denominator is "n-2"; it can be "n" or "n-1".',
      () => chiSquaredTest(both, { denominator: "n-2" as "n" }),
    ],
    [
      'p is "one-sided"; it can be "two-sided" or "mid-p".',
      () => fisherExactTest(both, { p: "one-sided" as "mid-p" }),
    ],
    ['population is "400";', () => wilsonInterval(good, { population: text("400") })],
    ["populations.over is 9;", () => chiSquaredTest(both, { populations: { over: 9 } })],
    ["populations.under is 9;", () => newcombeDifferenceInterval(both, { populations: { under: 9 } })],
    ["the strata are no list.", () => breslowDayTest(null as never)],
    ["strata is no list of strata.", () => mantelHaenszelRatio({ strata: null as never })],
    ["the groups are null; expected a list.", () => chiSquaredHomogeneityTest(null as never)],
    [
      "variance is 0; expected a number above 0.",
      () => weightedTrend([point(1, 1), point(2, 0), point(3, 1)]),
    ],
    ["people is -1;", () => medianRank(-1)],
    ["people is 1.5;", () => medianRank(1.5)],
    [
      "over is -1 people with mean 20",
      () => meanRatioInterval({ over: { ...mean, people: -1 }, under: mean }),
    ],
    [
      "over is 10 people with mean Infinity",
      () => meanRatioInterval({ over: { ...mean, mean: Infinity }, under: mean }),
    ],
    [
      "under is 10 people with mean 20 and standard deviation Infinity",
      () => meanRatioInterval({ over: mean, under: { ...mean, standardDeviation: Infinity } }),
    ],
    [
      "over is -1 people with median 20 between 18 and 22",
      () => medianRatioInterval({ over: { ...median, people: -1 }, under: median }),
    ],
    [
      "over is 10 people with median 23 between 18 and 22",
      () => medianRatioInterval({ over: { ...median, median: 23 }, under: median }),
    ],
    [
      "under is 10 people with median 20 between 18 and Infinity",
      () => medianRatioInterval({ over: median, under: { ...median, beside: [18, Infinity] } }),
    ],
  ])("%s", (message, run) => {
    const wrong = mistake(run);
    expect(wrong.code).toBe("invalid-option");
    expect(wrong.message.slice(0, message.length)).toBe(message);
  });

  it.each<[string, () => unknown]>([
    ["count is -1;", () => wilsonInterval({ count: -1, of: 3 })],
    ["count is -1;", () => clopperPearsonInterval({ count: -1, of: 3 })],
    ["of is -1;", () => funnelLimits({ centre: 0.2, of: -1 })],
    ["shares[1].count is -1;", () => funnelDispersion({ centre: 0.2, shares: [good, { count: -1, of: 3 }] })],
    ["groups[1].count is -1;", () => chiSquaredHomogeneityTest([good, { count: -1, of: 3 }])],
    [
      "strata[1].over.count is -1;",
      () => breslowDayTest([both, { over: { count: -1, of: 3 }, under: good }]),
    ],
  ])("%s", (message, run) => {
    const wrong = mistake(run);
    expect(wrong.code).toBe("not-a-count");
    expect(wrong.message.slice(0, message.length)).toBe(message);
  });
});
