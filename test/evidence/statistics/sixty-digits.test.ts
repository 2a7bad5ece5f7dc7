import { describe, expect, it } from "vitest";
import {
  chiSquaredTest,
  fisherExactTest,
  mantelHaenszelRatio,
  type TestResult,
  type TwoShares,
} from "../../../src/statistics.ts";
import { complementaryError } from "../../../src/statistics/complementary-error.ts";
import { normalQuantile } from "../../../src/statistics/normal-quantile.ts";
import { gap, grid, intervalGap, intervalOf, intervalsIn, reference } from "./grid.ts";

const exact = reference("from-mpmath.json");

/** Closed forms to 1e-12; where a root is sought, or many terms are added up, 1e-9 is promised and more is kept. */
const PROMISED = 1e-12;
const SMALLEST = 1e-300;

const tests: Readonly<Record<string, (groups: TwoShares) => TestResult | null>> = {
  "chi-squared": (groups) => chiSquaredTest(groups),
  "chi-squared-n-1": (groups) => chiSquaredTest(groups, { denominator: "n-1" }),
  "fisher-exact": (groups) => fisherExactTest(groups),
  "fisher-mid-p": (groups) => fisherExactTest(groups, { p: "mid-p" }),
};

describe("against 60-digit arithmetic", () => {
  it("covers at least 200 tables, some of two million people", () => {
    expect(grid.tables.length).toBeGreaterThanOrEqual(200);
    expect(exact.tables).toHaveLength(grid.tables.length);
    expect(exact.versions["digits"]).toBe(60);
  });

  it.each(Object.keys(intervalOf))("the limits of %s", (method) => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { groups, level, printed } of intervalsIn(exact.tables, method)) {
      const difference = intervalGap(intervalOf[method]?.(groups, { level }) ?? null, printed);
      if (!(difference <= PROMISED))
        wrong.push(`${JSON.stringify(groups)} at ${String(level)}: ${String(difference)}`);
      compared += 1;
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe(2 * grid.tables.length);
  });

  it.each(Object.keys(tests))("the statistic and p-value of %s", (method) => {
    const wrong: string[] = [];
    for (const [place, row] of exact.tables.entries()) {
      const groups = grid.tables[place];
      const printed = row.tests[method];
      if (groups === undefined || printed === undefined)
        throw new Error("the references and the tables do not fit");
      const ours = tests[method]?.(groups) ?? null;
      if (ours === null || printed === null) {
        if (ours !== printed) wrong.push(`${JSON.stringify(groups)}: one has no answer`);
        continue;
      }
      const [p = NaN, statistic] = [printed].flat().reverse();
      const underflows = Number(p) < SMALLEST && ours.p < SMALLEST;
      const difference = Math.max(
        underflows ? 0 : gap(ours.p, p),
        statistic === undefined ? 0 : gap(ours.statistic ?? NaN, statistic),
      );
      if (!(difference <= PROMISED)) wrong.push(`${JSON.stringify(groups)}: ${String(difference)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("the pooled ratio and its limits", () => {
    for (const [place, strata] of grid.pools.entries()) {
      for (const level of [0.95, 0.9999]) {
        const printed = exact.pools[place]?.[String(level)];
        const pooled = mantelHaenszelRatio({ strata }, { level });
        if (pooled === null || printed === null || printed === undefined) {
          expect(pooled).toBe(printed);
          continue;
        }
        const ours = [pooled.ratio, pooled.lower, pooled.upper];
        for (const [index, limit] of printed.entries()) {
          expect(gap(ours[index] ?? NaN, limit)).toBeLessThan(PROMISED);
        }
      }
    }
  });

  it("the normal quantile and the complementary error function, to the last places", () => {
    for (const { level, z } of exact.quantiles) expect(gap(normalQuantile(level), z)).toBeLessThan(5e-16);
    for (const { x, erfc } of exact.complementaryErrors) {
      expect(gap(complementaryError(x), erfc)).toBeLessThan(2e-15);
    }
  });
});
