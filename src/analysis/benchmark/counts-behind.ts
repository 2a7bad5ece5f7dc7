import type { NotPlacedReason } from "../../model/benchmark.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import { yearlyDivisor } from "../../model/yearly-divisor.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import { type ComparedCounts, comparedCounts } from "../uncertainty/compared-counts.ts";

/** The counts behind a figure, or why they cannot be used. */
export type CountsBehind = ComparedCounts | NotPlacedReason;

/** The counts of one share, or of two separate ones, that have an answer. */
export function countsBehindShares(
  kind: "share" | "ratio" | "difference",
  one: ShareBasis,
  other: ShareBasis = one,
): CountsBehind {
  const [a, b] = [countsOf(one), countsOf(other)];
  if (typeof a === "string") return a;
  if (typeof b === "string") return b;
  return kind === "share" ? { kind, share: a } : { kind, groups: { a, b } };
}

/** The counts of a calculated measure; a yearly average over two years is of two years of people. */
export function countsBehindMeasure(measure: Measure): CountsBehind {
  const { basis, method } = measure;
  if (method.adjustedFor !== undefined) return "pooled-over-strata";
  const compared = comparedCounts(measure);
  if (compared === null) {
    const reasons = Object.values(basis).map(countsOf);
    // A row that is the whole workforce has no rest to vary from.
    return reasons.find((reason) => typeof reason === "string") ?? "no-variation";
  }
  if (compared.kind !== "share") return compared;
  return { ...compared, share: { ...compared.share, of: compared.share.of * yearlyDivisor(method.window) } };
}

function countsOf(share: ShareBasis): ShareCounts | NotPlacedReason {
  if ("percentage" in share || share.count === null || share.of === null) return "counts-not-published";
  return share.count > share.of ? "more-than-the-whole" : { count: share.count, of: share.of };
}
