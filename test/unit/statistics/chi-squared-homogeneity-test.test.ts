import { describe, expect, it } from "vitest";
import { chiSquaredHomogeneityTest } from "../../../src/statistics/chi-squared-homogeneity-test.ts";
import { chiSquaredTest } from "../../../src/statistics/chi-squared-test.ts";
import { chiSquaredUpperTail } from "../../../src/statistics/chi-squared-upper-tail.ts";
import fromScipy from "../../evidence/disaggregation/from-scipy.json";
import fromR from "../../evidence/disaggregation/from-r.json";
import tables from "../../evidence/disaggregation/tables.json";

const sharesOf = (pairs: readonly number[][]) => pairs.map(([count = 0, of = 0]) => ({ count, of }));

describe("chiSquaredUpperTail", () => {
  it.each(tables.tails.map((tail, index) => ({ ...tail, index })))(
    "has the digits of 50-digit arithmetic at $statistic with $df degrees of freedom",
    ({ statistic, df, index }) => {
      const exact = Number(fromScipy.exactTails[index]);
      const ours = chiSquaredUpperTail(statistic, df);
      if (exact === 0) expect(ours).toBe(0);
      else expect(Math.abs(ours / exact - 1)).toBeLessThan(1e-12);
    },
  );

  it("is what R's pchisq gives", () => {
    for (const [index, { statistic, df }] of tables.tails.entries()) {
      const theirs = fromR.tails[index]!;
      const gap = Math.abs(chiSquaredUpperTail(statistic, df) - theirs);
      expect(gap).toBeLessThanOrEqual(theirs * 1e-12);
    }
  });
});

describe("chiSquaredHomogeneityTest", () => {
  it.each(tables.tables.map((table, index) => ({ ...table, index })))(
    "is what scipy and R give: $name",
    ({ groups, index }) => {
      const ours = chiSquaredHomogeneityTest(sharesOf(groups));
      for (const theirs of [fromScipy.tables[index]!, fromR.tables[index]!.heterogeneity]) {
        expect(ours?.degreesOfFreedom).toBe(theirs.df);
        expect(Math.abs(ours!.statistic - theirs.statistic)).toBeLessThanOrEqual(theirs.statistic * 1e-12);
        expect(Math.abs(ours!.p - theirs.p)).toBeLessThanOrEqual(theirs.p * 1e-11);
      }
      const expected = fromR.tables[index]!.heterogeneity.smallestExpected;
      expect(ours!.smallestExpected / expected - 1).toBeCloseTo(0, 12);
    },
  );

  it("is the test of two shares for two groups, and leaves out a group of nobody", () => {
    const [a, b] = sharesOf([
      [1203, 4319],
      [342, 1530],
    ]);
    const two = chiSquaredTest({ over: a!, under: b! });
    const ours = chiSquaredHomogeneityTest([a!, { count: 0, of: 0 }, b!]);
    expect(ours?.degreesOfFreedom).toBe(1);
    expect(ours!.p / two!.p - 1).toBeCloseTo(0, 11);
  });

  it("expects fewest of those who are not counted where most are: 10 · 13/30 of the smaller group", () => {
    const ours = chiSquaredHomogeneityTest(
      sharesOf([
        [8, 10],
        [9, 20],
      ]),
    );
    expect(ours?.method).toBe("chi-squared");
    expect(ours?.smallestExpected).toBeCloseTo(13 / 3, 14);
  });

  it("by hand: 0 of 1, 1 of 1, 1 of 1; each cell's squared excess over its expectation adds up to 3", () => {
    // Expected 2/3 counted and 1/3 not: (4/9)/(2/3) + (4/9)/(1/3) = 2, and twice (1/9)/(2/3) + (1/9)/(1/3) = 1/2.
    const groups = sharesOf([
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(chiSquaredHomogeneityTest(groups)?.statistic).toBeCloseTo(3, 14);
    expect(chiSquaredHomogeneityTest(groups)?.p).toBeCloseTo(Math.exp(-1.5), 14);
  });

  it("has no answer for fewer than two groups, or where nobody or everybody counts", () => {
    expect(chiSquaredHomogeneityTest([])).toBeNull();
    expect(
      chiSquaredHomogeneityTest(
        sharesOf([
          [1, 2],
          [0, 0],
        ]),
      ),
    ).toBeNull();
    expect(
      chiSquaredHomogeneityTest(
        sharesOf([
          [0, 2],
          [0, 3],
        ]),
      ),
    ).toBeNull();
    expect(
      chiSquaredHomogeneityTest(
        sharesOf([
          [2, 2],
          [3, 3],
        ]),
      ),
    ).toBeNull();
  });

  it("stops counts that no people could have", () => {
    expect(() => chiSquaredHomogeneityTest(sharesOf([[3, 2]]))).toThrow("groups[0].count is 3");
    expect(() => chiSquaredHomogeneityTest(null as unknown as [])).toThrow("expected a list");
  });
});
