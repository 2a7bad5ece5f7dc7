import type { Measure, ShareBasis } from "wres-metrics";
import {
  exactDecimal,
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  exactSum,
} from "./exact-fraction.ts";

/**
 * Works out a measure again from the counts and choices that it carries, in whole numbers alone; one that is adjusted
 * for strata from those of the strata beside it.
 */
export function exactMeasure(measure: Measure, beside: readonly Measure[]): ExactFraction {
  const { id, unit, basis, method } = measure;
  if (id.includes("/adjusted-for/")) return exactlyAdjusted(id, beside);
  const { row, board, workforce } = basis;
  const over = method.over && basis[method.over];
  const under = method.under && basis[method.under];
  if (unit === "ratio") return exactRatio(exactShare(row ?? over), exactShare(workforce ?? under));
  if (unit === "proportion-difference") {
    return exactDifference(exactShare(board ?? over), exactShare(workforce ?? under));
  }
  const [only, ...more] = Object.values(basis);
  if (more.length > 0) throw new Error(`${id} is a share of more than one thing.`);
  const { numerator, denominator } = exactShare(only);
  return exactly(numerator, method.window === "two-year-average" ? 2n * denominator : denominator);
}

/** Mantel and Haenszel: Σ a·m/N over Σ b·n/N, where a of n stand over b of m, and N = n + m, in each stratum. */
function exactlyAdjusted(id: string, beside: readonly Measure[]): ExactFraction {
  const [, stem = "", by = ""] = /^(.+)\/adjusted-for\/([^/]+)\/relative-likelihood$/.exec(id) ?? [];
  const strata = beside.filter((measure) => measure.id.startsWith(`${stem}/${by}/`));
  let [above, below] = [exactly(0, 1), exactly(0, 1)];
  for (const { basis, method } of strata) {
    const a = exactShare(method.over && basis[method.over]);
    const b = exactShare(method.under && basis[method.under]);
    if (a.denominator === 0n || b.denominator === 0n) continue;
    const people = a.denominator + b.denominator;
    above = exactSum(above, exactly(a.numerator * b.denominator, people));
    below = exactSum(below, exactly(b.numerator * a.denominator, people));
  }
  return exactRatio(above, below);
}

function exactShare(share: ShareBasis | undefined): ExactFraction {
  if (share === undefined) throw new Error("A count is missing.");
  if ("percentage" in share) {
    const { numerator, denominator } = exactDecimal(share.percentage);
    return exactly(numerator, denominator * 100n);
  }
  if (share.count === null || share.of === null) throw new Error("A count is not given.");
  return exactly(share.count, share.of);
}
