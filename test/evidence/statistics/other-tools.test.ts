import { describe, expect, it } from "vitest";
import {
  benjaminiHochbergAdjustment,
  chiSquaredTest,
  fisherExactTest,
  holmAdjustment,
  type Interval,
  mantelHaenszelRatio,
} from "../../../src/statistics.ts";
import { gap, grid, intervalGap, intervalOf, intervalsIn, type Printed, reference } from "./grid.ts";

const tools = { R: reference("from-r.json"), scipy: reference("from-scipy.json") } as const;
const exact = reference("from-mpmath.json");
const AGREE = 1e-9;

/**
 * How many of the 548 limits a tool gives as we do. Where it does not, 60-digit arithmetic must side with us; the reasons
 * stand in SOURCE.md.
 */
const reproduced = [
  ["R", "wilson", 548],
  ["R", "clopper-pearson", 548],
  ["R", "katz", 548],
  ["scipy", "wilson", 539],
  ["scipy", "clopper-pearson", 548],
  ["scipy", "newcombe", 548],
  ["scipy", "koopman-score", 312],
  ["scipy", "miettinen-nurminen-ratio", 311],
  ["scipy", "miettinen-nurminen-difference", 22],
] as const;

/** A tool prints NaN for "no answer", R as a string and statsmodels as two nulls. */
function answer(
  printed: readonly (Printed | null)[] | Printed | null | undefined,
): readonly Printed[] | null {
  const list = [printed ?? null].flat();
  return list.some((value) => value === null || value === "NaN") ? null : (list as Printed[]);
}

describe.each(reproduced)("%s: %s", (tool, method, expected) => {
  it(`agrees on ${String(expected)} of 548 intervals, and 60 digits side with us on the others`, () => {
    const rounded = new Map<string, readonly Printed[] | null>();
    for (const { place, level, printed } of intervalsIn(exact.tables, method)) {
      rounded.set(`${String(place)} at ${String(level)}`, printed);
    }
    let agreed = 0;
    for (const { place, groups, level, printed } of intervalsIn(tools[tool].tables, method)) {
      const ours: Interval | null = intervalOf[method]?.(groups, { level }) ?? null;
      if (intervalGap(ours, answer(printed)) <= AGREE) agreed += 1;
      else
        expect(intervalGap(ours, rounded.get(`${String(place)} at ${String(level)}`) ?? null)).toBeLessThan(
          AGREE,
        );
    }
    expect(agreed).toBe(expected);
  });
});

describe.each(["R", "scipy"] as const)("%s", (tool) => {
  it("agrees on the chi-squared test of every table", () => {
    for (const [place, groups] of grid.tables.entries()) {
      const ours = chiSquaredTest(groups);
      const printed = answer(tools[tool].tables[place]?.tests["chi-squared"]);
      if (printed === null || ours === null) {
        expect(ours).toBe(printed);
        continue;
      }
      const [statistic = NaN, p = NaN] = printed;
      // Where the shares are equal the tools are left with a rounding error of 1e-28 or so.
      expect(Math.abs((ours.statistic ?? NaN) - Number(statistic))).toBeLessThan(
        1e-20 + 1e-9 * Number(statistic),
      );
      expect(gap(ours.p, p)).toBeLessThan(AGREE);
    }
  });

  it("agrees on Fisher's exact test of every table that it can do", () => {
    let compared = 0;
    for (const [place, groups] of grid.tables.entries()) {
      const printed = answer(tools[tool].tables[place]?.tests["fisher-exact"])?.[0];
      if (printed === undefined) continue;
      const ours = fisherExactTest(groups)?.p ?? NaN;
      if (ours > 1e-300) expect(gap(ours, printed)).toBeLessThan(AGREE);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(260);
  });

  it("agrees on the adjusted p-values", () => {
    for (const [place, list] of grid.pLists.entries()) {
      const printed = tools[tool].pLists[place];
      for (const [index, p] of holmAdjustment(list).entries()) {
        expect(p).toBeCloseTo(printed?.["holm"]?.[index] ?? NaN, 14);
      }
      for (const [index, p] of benjaminiHochbergAdjustment(list).entries()) {
        expect(p).toBeCloseTo(printed?.["benjamini-hochberg"]?.[index] ?? NaN, 14);
      }
    }
  });
});

describe("R's metafor", () => {
  it("agrees on the pooled ratio and its limits", () => {
    let compared = 0;
    for (const [place, strata] of grid.pools.entries()) {
      for (const level of [0.95, 0.9999]) {
        const printed = answer(tools.R.pools[place]?.[String(level)]);
        if (printed?.length !== 3) continue;
        const pooled = mantelHaenszelRatio({ strata }, { level });
        const ours = [pooled?.ratio, pooled?.lower, pooled?.upper];
        for (const [index, limit] of printed.entries()) {
          expect(gap(ours[index] ?? NaN, limit)).toBeLessThan(AGREE);
        }
        compared += 1;
      }
    }
    expect(compared).toBe(2 * grid.pools.length);
  });
});
