import type { TwoShares } from "./share-counts.ts";

/**
 * The smallest true ratio of two rates that the score test does not reject: the one at which its statistic,
 * Σ (x − np)² / (np(1 − p)) at the most likely shares p with p_a = θ p_b, is `critical`.
 *
 * The textbook solves a quadratic for those shares at every θ, and loses half its digits where one share is near 1 and
 * the other near 0. Here the multiplier λ of the condition p_a = θ p_b is the unknown instead: then
 * p_a = (x_a − λ)/(n_a − λ) and p_b = (x_b + λ)/(n_b + λ), the statistic is λ²(A/(x_a − λ) + B/(x_b + λ)) with A and B
 * the shares *not* counted, and nothing large cancels. Either term on its own gives a bound above λ. Both terms are convex, so
 * that Newton's method comes down from there to the root, and never below it. The upper limit is the reciprocal of the lower limit
 * of b over a.
 */
export function scoreRatioLowerLimit(groups: TwoShares, critical: number): number {
  const { over, under } = groups;
  if (over.count === 0) return 0;
  const missA = (over.of - over.count) / over.of;
  const missB = (under.of - under.count) / under.of;
  const boundFromB =
    missB === 0
      ? Infinity
      : (critical + Math.sqrt(critical * critical + 4 * critical * missB * under.count)) / (2 * missB);

  if (missA === 0) {
    const pull = Math.min(over.of, boundFromB);
    const shareB = (under.count + pull) / (under.of + pull);
    return pull < over.of ? 1 / shareB : limitOfFullGroup(groups, critical) / shareB;
  }
  const boundFromA =
    (2 * critical * over.count) /
    (critical + Math.sqrt(critical * critical + 4 * critical * missA * over.count));
  let pull = Infinity;
  for (let next = Math.min(boundFromA, boundFromB); next < pull;) {
    pull = next;
    const [left, raised] = [over.count - pull, under.count + pull];
    const [termA, termB] = [(missA * pull) / left, (missB * pull) / raised];
    const slope = termA * (1 + over.count / left) + termB * (1 + under.count / raised);
    next = pull - (pull * (termA + termB) - critical) / slope;
  }
  const left = over.count - pull;
  return (left / (over.of - over.count + left)) * ((under.of + pull) / (under.count + pull));
}

/** Where everybody in a counts, λ stops at n_a, and what is left of the statistic pulls the share of a below 1. */
function limitOfFullGroup(groups: TwoShares, critical: number): number {
  const { over, under } = groups;
  const fromB = ((over.of * (under.of - under.count)) / under.of) * (over.of / (under.count + over.of));
  return 1 / (1 + (critical - fromB) / over.of);
}
