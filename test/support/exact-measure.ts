import type { Measure, ShareBasis } from "wres-metrics";
import { exactDecimal, exactDifference, type ExactFraction, exactly, exactRatio } from "./exact-fraction.ts";

/** Works out a measure again from the counts and choices that it carries, in whole numbers alone. */
export function exactMeasure({ id, unit, basis, method }: Measure): ExactFraction {
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

function exactShare(share: ShareBasis | undefined): ExactFraction {
  if (share === undefined) throw new Error("A count is missing.");
  if ("percentage" in share) {
    const { numerator, denominator } = exactDecimal(share.percentage);
    return exactly(numerator, denominator * 100n);
  }
  if (share.count === null || share.of === null) throw new Error("A count is not given.");
  return exactly(share.count, share.of);
}
