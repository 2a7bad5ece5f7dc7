import { Decimal } from "decimal.js";
import {
  benchmark,
  type BenchmarkOptions,
  type BenchmarkValue,
  type Placement,
  measureOf,
} from "wres-metrics";
import { describe, expect, it } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";

type Placed = Extract<Placement, { status: "placed" }>;

function placement(
  value: BenchmarkValue,
  peers: readonly BenchmarkValue[],
  options: BenchmarkOptions,
): Placement {
  const answer = benchmark(value, peers, options);
  if (answer.status === "calculated") return answer.placement;
  throw new Error(answer.reason);
}

function placed(...given: Parameters<typeof placement>): Placed {
  const found = placement(...given);
  if (found.status === "placed") return found;
  throw new Error(found.reason);
}

const worse = { higherIs: "worse" } as const;
// Pooled 230 of 1,200, which is 0.191667. The scores (x − 400 p₀) / √(400 p₀q₀) are −0.8469, 2.9640 and −2.1171 (Python), whose
// squares have the mean 4.661587. A share x/400 lies (x/400 − 230/1200) / √(p q (1/400 + 1/1200)) of its standard errors from it,
// where p = (x + 230)/1600 (Python): 94 1.868, 95 1.973, 101 2.601, 105 3.015, 106 3.119; 60 −1.873, 59 −1.989.
const peers = [70, 100, 60].map((count) => ({ count, of: 400 }));

describe("a share in the funnel", () => {
  // p = 310/1600 = 0.19375, and √(0.19375 × 0.80625 × (1/400 + 1/1200)) is 0.02281892.
  it("has limits around the pooled share of peers: 0.191667 ± 1.96 × 0.0228189 and ± 3.09 × 0.0228189", () => {
    const { centre, centreFrom, inner, outer, method } = placed({ count: 80, of: 400 }, peers, worse);
    expect(new Decimal(centre).toFixed(6)).toBe("0.191667");
    expect([centreFrom, method]).toEqual([3, "funnel"]);
    expect(inner.upper).toBeCloseTo(0.236392, 6);
    expect(inner.lower).toBeCloseTo(0.146942, 6);
    expect(outer.upper).toBeCloseTo(0.262177, 6);
  });

  it.each([
    { count: 94, beyond: "none", standing: "not-distinguishable-from-average" },
    { count: 95, beyond: "inner", standing: "worse-than-average" },
    { count: 105, beyond: "inner", standing: "worse-than-average" },
    { count: 106, beyond: "outer", standing: "worse-than-average" },
    { count: 60, beyond: "none", standing: "not-distinguishable-from-average" },
    { count: 59, beyond: "inner", standing: "better-than-average" },
  ])("$count of 400 lies beyond: $beyond", ({ count, ...expected }) => {
    expect(placed({ count, of: 400 }, peers, worse)).toMatchObject(expected);
  });

  // 5% of 100 is 5, and of 99 it is 4.95: fewer than five are small.
  it.each([
    [100, []],
    [99, ["small-numbers"]],
  ] as const)("of %i people and an average of 5%, the numbers are called %j", (of, warnings) => {
    const average = [{ count: 5, of: 100 }];
    expect(placed({ count: 5, of }, average, worse).warnings).toEqual(warnings);
  });

  it("turns with the direction", () => {
    expect(placed({ count: 101, of: 400 }, peers, { higherIs: "better" }).standing).toBe(
      "better-than-average",
    );
  });

  it("widens for peers that vary more than chance: the mean of their squared scores is 4.66159", () => {
    const wide = placed({ count: 101, of: 400 }, peers, { ...worse, dispersion: "from-peers" });
    expect(wide.dispersion).toBeCloseTo(4.661587, 6);
    expect(wide).toMatchObject({ beyond: "none", standing: "not-distinguishable-from-average" });
    expect(placed({ count: 101, of: 400 }, peers, { ...worse, dispersion: 1.2 }).beyond).toBe("inner");
  });

  it("takes an average that is given, with peers that are only percentages", () => {
    const published = [{ percentage: "18.0" }, { percentage: "21.0" }];
    expect(placement({ count: 80, of: 400 }, published, worse)).toEqual({
      status: "not-placed",
      reason: "no-average",
    });
    const around = placed({ count: 101, of: 400 }, published, { ...worse, centre: { percentage: "19.2" } });
    expect(around).toMatchObject({ centreFrom: "given", standing: "worse-than-average" });
    expect(
      placement({ count: 1, of: 4 }, published, { ...worse, centre: { count: null, of: 4 } }),
    ).toMatchObject({
      reason: "no-average",
    });
  });
});

describe("small numbers", () => {
  // Of 30 at 2% 0.6 are expected. The funnel's inner limit is 0.0703 and its outer 0.0993; scipy's Fisher p beside 200 of 10,000 is
  // 0.0222 for 3 of 30, 0.0030 for 4 and 0.000027 for 6, and 0.15 for 1 of 8.
  const average = [{ count: 200, of: 10_000 }];
  it.each([
    { count: 3, beyond: "inner" },
    { count: 4, beyond: "inner" },
    { count: 6, beyond: "outer" },
  ])("$count of 30 is beyond $beyond only where the exact test agrees", ({ count, beyond }) => {
    expect(placed({ count, of: 30 }, average, worse)).toMatchObject({ beyond, warnings: ["small-numbers"] });
  });

  it("makes no outlier of the one person: 1 of 8 at 2% is beyond the funnel's inner limit, 0.117", () => {
    const one = placed({ count: 1, of: 8 }, average, worse);
    expect(one.inner.upper).toBeLessThan(1 / 8);
    expect(one.standing).toBe("not-distinguishable-from-average");
  });

  it("are small on the other side too: of 8 at 98%, 0.16 are expected not to be counted", () => {
    const most = placed({ count: 7, of: 8 }, [{ count: 9800, of: 10_000 }], worse);
    expect(most.inner.lower).toBeGreaterThan(7 / 8);
    expect(most).toMatchObject({ beyond: "none", warnings: ["small-numbers"] });
  });

  it("needs no exact look at 300 of 900 where 1.8 are expected, nor at everybody of 9 million", () => {
    const published = { ...worse, centre: { percentage: "0.2" } };
    expect(placed({ count: 300, of: 900 }, [{ percentage: "1" }], published)).toMatchObject({
      beyond: "outer",
      warnings: ["small-numbers"],
    });
    const all = { count: 9e15, of: 9e15 };
    expect(placed(all, [{ count: 1, of: 9e15 }], worse)).toMatchObject({ beyond: "outer" });
    // Together they are more people than doubles hold.
    expect(placed({ count: 1, of: 30 }, [all, { count: 0, of: 9e15 }], worse)).toMatchObject({
      centre: "0.5",
      beyond: "outer",
    });
  });

  // Around a published average there is one sample: scipy's Clopper-Pearson interval of 1 of 8 at 95% begins at 0.0032, of 4 of 30 at 0.0376.
  it("are held against the exact interval where the average is published", () => {
    const published = { ...worse, centre: { percentage: "2" } };
    const peer = [{ percentage: "3" }];
    expect(placed({ count: 1, of: 8 }, peer, published)).toMatchObject({ beyond: "none" });
    expect(placed({ count: 4, of: 30 }, peer, published)).toMatchObject({ beyond: "inner" });
    expect(placed({ count: 4, of: 30 }, peer, published).inner.upper).toBeCloseTo(
      0.02 + 1.96 * Math.sqrt((0.02 * 0.98) / 30),
      9,
    );
  });

  // Two of the peer's three people are counted, and none of 12: Fisher's p is C(3, 2) / C(15, 2) = 3/105, or 0.0286.
  it("are small where the peers' are, too", () => {
    const few = placed({ count: 0, of: 12 }, [{ count: 2, of: 3 }], worse);
    expect(few).toMatchObject({ beyond: "inner", warnings: ["small-numbers"] });
  });

  it("has no funnel where nobody or everybody is counted among peers", () => {
    for (const count of [0, 50]) {
      expect(placement({ count: 1, of: 30 }, [{ count, of: 50 }], worse)).toEqual({
        status: "not-placed",
        reason: "no-variation",
      });
    }
    const none = { ...worse, dispersion: "from-peers", centre: { percentage: "3" } } as const;
    expect(placement({ count: 1, of: 30 }, [{ percentage: "4" }], none)).toMatchObject({
      reason: "no-variation",
    });
  });
});

describe("a ratio or a difference", () => {
  const esneft = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } };
  const even = { over: { count: 100, of: 500 }, under: { count: 200, of: 1000 } };

  // Koopman's limits for ESNEFT from the root of the score statistic in 30 digits: 1.12295614 and 1.38519779 at 95%, 1.05856647 and
  // 1.47334346 at 99.8%.
  it("is placed by its own interval around an average that is known: 1 is below 1.0586", () => {
    const found = placed(esneft, [even], { indicator: 2, centre: { ratio: "1" } });
    expect(found).toMatchObject({ method: "koopman-score", beyond: "outer", standing: "worse-than-average" });
    expect(found.inner.lower).toBeCloseTo(1.12295614, 8);
    expect(found.inner.upper).toBeCloseTo(1.38519779, 8);
    expect(found.outer.lower).toBeCloseTo(1.05856647, 8);
    expect(found.outer.upper).toBeCloseTo(1.47334346, 8);
  });

  // The same root for the peer (scipy 1.17.1, brentq): 0.8055806374 and 1.2366560804 at 95%, 0.7106702899 and 1.3942581988 at 99.8%.
  // ln 1.2461 − √((ln 1.2461/1.12296)² + (ln 1.23666)²) is ln 0.9836192682, and so on.
  it("has the chance of the peers' ratio in its limits as well: one peer's 1 lies inside them", () => {
    const found = placed(esneft, [even], { indicator: 2 });
    expect(found).toMatchObject({
      centre: "1",
      beyond: "none",
      standing: "not-distinguishable-from-average",
    });
    expect(found.inner.lower).toBeCloseTo(0.9836192682, 8);
    expect(found.inner.upper).toBeCloseTo(1.5852064263, 8);
    expect(found.outer.lower).toBeCloseTo(0.8605236525, 8);
    expect(found.outer.upper).toBeCloseTo(1.8228971874, 8);
  });

  it.each([
    { ratio: "1.38", beyond: "none", standing: "not-distinguishable-from-average" },
    { ratio: "1.40", beyond: "inner", standing: "better-than-average" },
    { ratio: "1.54", beyond: "outer", standing: "better-than-average" },
  ])("around $ratio lies beyond: $beyond", ({ ratio, ...expected }) => {
    expect(placed(esneft, [even], { indicator: 2, centre: { ratio } })).toMatchObject(expected);
  });

  it("does not call nine people's ratio of 9.5 the worst: 3 of 40 over 6 of 760 against 5", () => {
    // (3/40) / (6/760) = 9.5.
    const nine = { over: { count: 3, of: 40 }, under: { count: 6, of: 760 } };
    const five = { over: { count: 50, of: 1000 }, under: { count: 100, of: 10_000 } };
    const answer = benchmark(nine, [five, { ratio: "1.1" }], { indicator: 3 });
    expect(answer).toMatchObject({ rank: { place: 3, of: 3 } });
    const { standing, warnings } = placed(nine, [five], { indicator: 3 });
    expect([standing, warnings]).toEqual(["not-distinguishable-from-average", ["small-numbers"]]);
  });

  it("pools counts, never ratios: (110/1100)/(300/2000) of a ratio 0.5 and a ratio 2", () => {
    const half = { over: { count: 100, of: 1000 }, under: { count: 200, of: 1000 } };
    const twice = { over: { count: 10, of: 100 }, under: { count: 100, of: 1000 } };
    // 110/1100 = 0.1 and 300/2000 = 0.15, so 2/3.
    expect(new Decimal(placed(esneft, [half, twice], { indicator: 2 }).centre).toFixed(6)).toBe("0.666667");
  });

  it("takes a difference by Newcombe's interval", () => {
    const difference = { share: { count: 126, of: 516 }, less: { count: 487, of: 2183 } };
    const peer = { share: { count: 150, of: 500 }, less: { count: 100, of: 500 } };
    // 24.4% − 22.3% = 2.1 points against 10 points, which Newcombe's 95% interval, up to 6.4, does not hold.
    expect(placed(difference, [peer], { indicator: 5 })).toMatchObject({
      method: "newcombe",
      standing: "better-than-average",
    });
  });

  it("has no average of peers with nobody below the line", () => {
    const none = { over: { count: 1, of: 5 }, under: { count: 1, of: 5 } };
    expect(placement(none, [{ ratio: "1.1" }], { indicator: 3 })).toMatchObject({ reason: "no-average" });
  });

  it("says why it cannot be placed", () => {
    expect(placement({ ratio: "1.2" }, [even], { indicator: 2 })).toMatchObject({
      reason: "counts-not-published",
    });
    const leavers = { count: 3, of: 2 };
    expect(placement(leavers, [{ count: 1, of: 2 }], worse)).toMatchObject({ reason: "more-than-the-whole" });
    const halfPublished = { over: { percentage: "20" }, under: { count: 1, of: 10 } };
    expect(placement(halfPublished, [even], { indicator: 2 })).toMatchObject({
      reason: "counts-not-published",
    });
    expect(placement({ over: leavers, under: leavers }, [even], { indicator: 2 })).toMatchObject({
      reason: "more-than-the-whole",
    });
    const otherPublished = { over: { count: 1, of: 10 }, under: { percentage: "20" } };
    expect(placement(otherPublished, [even], { indicator: 2 })).toMatchObject({
      reason: "counts-not-published",
    });
    expect(placement({ percentage: "20" }, [{ count: 1, of: 10 }], worse)).toMatchObject({
      reason: "counts-not-published",
    });
    // A measure of one share, and one of two of which one has counts.
    const survey = resultsOf({
      survey: { discrimination: { bme: { percentage: "20" }, white: { yes: 1, answered: 10 } } },
    });
    const share = { count: 1, of: 10 };
    for (const { id, peer } of [
      { id: "indicator-8/bme", peer: share },
      { id: "indicator-8/difference", peer: { share, less: share } },
    ] as const) {
      expect(placement(measureOf(survey, id), [peer], {})).toMatchObject({ reason: "counts-not-published" });
    }
    // More White people entered than are there: 12 of 10. BME 1 of 10.
    const more = measureOf(
      resultsOf({
        disciplinary: { entered: { white: 12, bme: 1 }, window: "single-year" },
        workforce: { total: { white: 10, bme: 10, unknown: 0 } },
      }),
      "indicator-3/relative-likelihood",
    );
    expect(placement(more, [even], {})).toMatchObject({ reason: "more-than-the-whole" });
    // One figure put together from two, which has no two counts of its own.
    const flow = {
      shortlisted: { white: 400, bme: 100 },
      appointed: { white: 100, bme: 20 },
    };
    const adjusted = measureOf(
      resultsOf({ shortlisting: { ...flow, strata: [{ by: "sex", of: "female", ...flow }] } }),
      "indicator-2/adjusted-for/sex/relative-likelihood",
    );
    expect(placement(adjusted, [even], { indicator: 2 })).toMatchObject({ reason: "pooled-over-strata" });
  });

  it("stops a dispersion for a ratio and a centre of another unit", () => {
    expect(() => placement(esneft, [even], { indicator: 2, dispersion: 2 })).toThrow(
      "dispersion is for shares",
    );
    expect(() => placement(esneft, [even], { indicator: 2, centre: { percentage: "2" } })).toThrow(
      "centre is a proportion; expected a ratio, as the figure is: { over, under }, ",
    );
  });

  it.each([
    [0.2, "0.2"],
    ["24.3", '"24.3"'],
    [null, "null"],
    [{}, "an object"],
    [{ percentage: 24.3 }, "an object"],
    [{ proportion: "0.2" }, "an object"],
    // Ten of five people are no share.
    [{ count: 10, of: 5 }, "an object"],
    [{ ratio: "1.5" }, "a ratio"],
    [{ points: "-3" }, "a proportion-difference"],
  ])("says what a centre may be in place of %j", (centre, received) => {
    const share = { count: 126, of: 516 };
    expect(() => placement(share, [share], { indicator: 5, centre: centre as never })).toThrow(
      expect.objectContaining({
        code: "invalid-option",
        message: `centre is ${received}; expected a proportion, as the figure is: { count: 126, of: 516 }, { percentage: "24.3" } or a measure.`,
      }),
    );
  });

  it("takes representation over the whole, in which the row is", () => {
    const bands = (white: number, bme: number) =>
      measureOf(
        resultsOf({
          workforce: {
            nonClinical: {
              "band-2": { white: 300, bme: 200, unknown: 0 },
              "band-3": { white, bme, unknown: 0 },
            },
          },
        }),
        "indicator-1/non-clinical/band-3/representation/bme",
      );
    const found = placed(bands(97, 3), [bands(80, 20)], { higherIs: "better" });
    // The peer's row is 20/100 of BME, its whole 220/600: 6/11.
    expect(new Decimal(found.centre).toFixed(4)).toBe("0.5455");
    expect(found).toMatchObject({ method: "koopman-score", standing: "worse-than-average" });
    const everybody = { "band-3": { white: 3, bme: 2, unknown: 0 } };
    const only = resultsOf({ workforce: { nonClinical: everybody } });
    const row = measureOf(only, "indicator-1/non-clinical/band-3/representation/bme");
    expect(placement(row, [bands(80, 20)], { higherIs: "better" })).toMatchObject({ reason: "no-variation" });
  });
});
