import { describe, expect, it } from "vitest";
import { fisherExactTest } from "../../../src/statistics/fisher-exact-test.ts";

describe("fisherExactTest", () => {
  it("gives the lady tasting tea her 34/70, by hand", () => {
    const tea = { over: { count: 3, of: 4 }, under: { count: 1, of: 4 } };
    expect(fisherExactTest(tea)).toEqual({
      method: "fisher-exact",
      p: expect.closeTo(34 / 70, 14) as number,
    });
  });

  it("halves the tables that are as likely as the one observed for mid-p: (1 + 1)/70 + (16 + 16)/140", () => {
    const tea = { over: { count: 3, of: 4 }, under: { count: 1, of: 4 } };
    expect(fisherExactTest(tea, { p: "mid-p" })).toEqual({
      method: "fisher-mid-p",
      p: expect.closeTo(18 / 70, 14) as number,
    });
  });

  // With the margins 10,003, 5,000 and 7,500 the likeliest table counts 5,000 of group a, by a hair: (k + 1)-th over k-th is
  // (10,003 − k)(7,500 − k) / ((k + 1)(k − 2,499)), which is 1 − 1/(5,001 × 2,501) for k = 5,000, and nothing that a double of a chance
  // would tell. Half of both, by Python's whole numbers of any length: 1 − (0.0138161979… + 0.0138161968…)/2.
  it("halves a further table of the same side that only rounding tells from the one observed", () => {
    const observed = { over: { count: 5000, of: 10_003 }, under: { count: 2500, of: 5000 } };
    expect(fisherExactTest(observed)?.p).toBe(1);
    expect(fisherExactTest(observed, { p: "mid-p" })?.p).toBeCloseTo(0.986183802607496862, 10);
  });

  it("is exactly 1 where there is only one table, and where the likeliest one was seen", () => {
    expect(fisherExactTest({ over: { count: 0, of: 7 }, under: { count: 0, of: 9 } })?.p).toBe(1);
    expect(fisherExactTest({ over: { count: 7, of: 7 }, under: { count: 9, of: 9 } })?.p).toBe(1);
    expect(fisherExactTest({ over: { count: 500, of: 1000 }, under: { count: 5000, of: 10000 } })?.p).toBe(1);
    expect(
      fisherExactTest({ over: { count: 0, of: 7 }, under: { count: 0, of: 9 } }, { p: "mid-p" })?.p,
    ).toBeCloseTo(0.5, 14);
  });

  it("says the same of a group of 495 and of all others a double can count, whichever of the two is a", () => {
    const [few, many] = [
      { count: 494, of: 495 },
      { count: 9007199254740944, of: 9007199254740945 },
    ];
    // Two of N are missed, one of the 495 among them: 1 − (N − 495)(N − 496)/(N(N − 1)), nearly 2 × 495/N.
    const p = 990 / 9007199254741440;
    expect(fisherExactTest({ over: few, under: many })?.p).toBeCloseTo(p, 24);
    expect(fisherExactTest({ over: many, under: few })?.p).toBeCloseTo(p, 24);
  });

  it("does not depend on which group is a, nor on which answer counts", () => {
    const seen = fisherExactTest({ over: { count: 14, of: 47 }, under: { count: 131, of: 312 } })?.p;
    expect(fisherExactTest({ over: { count: 131, of: 312 }, under: { count: 14, of: 47 } })?.p).toBeCloseTo(
      seen ?? 0,
      13,
    );
    expect(fisherExactTest({ over: { count: 33, of: 47 }, under: { count: 181, of: 312 } })?.p).toBeCloseTo(
      seen ?? 0,
      13,
    );
  });

  it("tells a few people from more than a double counts one by one, from both sides", () => {
    // Of so many, the share of the many is known: p = 124585056997656 / 6805110456204181 = 0.01830758. One of three or more:
    // 1 - (1 - p)^3 = 0.053923353643727, by Python 3; nobody is likelier than one.
    const few = { count: 1, of: 3 };
    const many = { count: 124585056997656, of: 6805110456204181 };
    expect(fisherExactTest({ over: few, under: many })?.p).toBeCloseTo(0.053923353643727, 12);
    expect(fisherExactTest({ over: many, under: few })?.p).toBeCloseTo(0.053923353643727, 12);
  });

  it("takes well under a second for two million people", () => {
    const started = performance.now();
    fisherExactTest({ over: { count: 400_000, of: 1_000_000 }, under: { count: 399_000, of: 1_000_000 } });
    expect(performance.now() - started).toBeLessThan(250);
  });

  it("has no answer where a group is nobody", () => {
    expect(fisherExactTest({ over: { count: 0, of: 0 }, under: { count: 1, of: 10 } })).toBeNull();
    expect(fisherExactTest({ over: { count: 1, of: 10 }, under: { count: 0, of: 0 } })).toBeNull();
  });
});
