import type { ComparedMeasure, FunnelPoint } from "../../model/document-contents.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { funnelAround } from "../../statistics/funnel-limits.ts";

/** So many points make a curve look like one. */
const POINTS = 40;

/**
 * The lines of a funnel plot: the share of all trusts together, and the limits around it from the smallest number
 * of people to the largest. Null where fewer than two trusts give counts, or where nobody or everybody is counted.
 */
export function funnelCurve(shares: readonly ShareBasis[]): ComparedMeasure["funnel"] {
  const given = shares.flatMap((share) =>
    "percentage" in share || share.count === null || share.of === null || share.of === 0
      ? []
      : [{ count: share.count, of: share.of }],
  );
  const count = given.reduce((sum, share) => sum + share.count, 0);
  const people = given.reduce((sum, share) => sum + share.of, 0);
  if (given.length < 2 || count === 0 || count === people) return null;
  const centre = count / people;
  const sizes = given.map(({ of }) => of).sort((one, other) => one - other);
  const limits = between(sizes[0] ?? 1, sizes.at(-1) ?? 1).map((of) => limitsAt({ centre, people }, of));
  return { centre, limits };
}

/** Evenly spaced as ratios: the limits bend most where people are few. */
function between(least: number, greatest: number): readonly number[] {
  const steps = Array.from({ length: POINTS }, (_, step) =>
    Math.round(least * (greatest / least) ** (step / (POINTS - 1))),
  );
  return [...new Set(steps)];
}

/** A trust is in the average of all, and draws it along: it lies beyond these limits where it lies beyond those among the others. */
function limitsAt({ centre, people }: { centre: number; people: number }, of: number): FunnelPoint {
  const variance = centre * (1 - centre) * (1 / of - 1 / people);
  const { inner, outer } = funnelAround(centre, Math.sqrt(variance));
  return { of, inner, outer };
}
