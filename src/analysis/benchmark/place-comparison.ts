import type { MeasureInterval } from "../../model/certainty.ts";
import type { Placement, PlacementLimits } from "../../model/benchmark.ts";
import { chosenInterval } from "../uncertainty/chosen-interval.ts";
import { hasSmallNumbers } from "../uncertainty/chosen-test.ts";
import type { ComparedCounts } from "../uncertainty/compared-counts.ts";

type Placed = Extract<Placement, { status: "placed" }>;

/** The limits of a placement, and beyond which of them it lies. */
export type PlacedLimits = Pick<Placed, "method" | "inner" | "outer" | "beyond" | "warnings">;

const INNER = 0.95;
const OUTER = 0.998;

/**
 * Places a ratio or a difference of two shares: its interval at the levels of a funnel's limits holds the
 * average or does not. A funnel around the average would need one size where there are two.
 */
export function placeComparison(
  counts: Exclude<ComparedCounts, { kind: "share" }>,
  centre: number,
): PlacedLimits | null {
  const inner = chosenInterval(counts, INNER);
  const outer = chosenInterval(counts, OUTER);
  if (inner === null || outer === null) return null;
  const holdsCentre = ({ lower, upper }: MeasureInterval): boolean => lower <= centre && centre <= upper;
  return {
    method: counts.kind === "difference" ? "newcombe" : "koopman-score",
    inner: limitsOf(inner),
    outer: limitsOf(outer),
    beyond: holdsCentre(inner) ? "none" : holdsCentre(outer) ? "inner" : "outer",
    warnings: hasSmallNumbers(counts.groups) ? ["small-numbers"] : [],
  };
}

function limitsOf({ lower, upper, level }: MeasureInterval): PlacementLimits {
  return { lower, upper, level };
}
