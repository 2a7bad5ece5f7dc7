import { WresError } from "../../foundation/wres-error.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import { type FigureInterval, figureInterval, printedFromCounts } from "../table/figure-rows.ts";
import { auditPolicy, cellFinding } from "./safety.ts";

/** The four counts of a ratio, (a/n)/(b/m). */
export interface RatioCounts {
  readonly a: number;
  readonly n: number;
  readonly b: number;
  readonly m: number;
}

const MOST_PEOPLE = 1_000_000;

/**
 * Finds the counts above the line that a printed ratio would give away beside its two denominators, if they are below the
 * threshold and hidden. It tries every pair of counts that prints the same, without a solver. It knows nothing else that
 * is published: it finds a ratio at risk, and never a publication safe.
 */
export function loneRatioRisks(
  counts: RatioCounts,
  places: number,
  policy: DisclosurePolicy,
): readonly ("a" | "b")[] {
  const asked = auditPolicy(policy);
  const hidden = (["a", "b"] as const).filter((id) => counts[id] < asked.threshold);
  const values = { a: new Set<number>(), b: new Set<number>() };
  for (const [a, b] of alikePairs(counts, places, hidden)) {
    values.a.add(a);
    values.b.add(b);
    // So many whole numbers are also far enough apart.
    if (hidden.every((id) => values[id].size > asked.minimumWidth + 1)) return [];
  }
  return hidden.filter((id) => {
    const range = { least: Math.min(...values[id]), greatest: Math.max(...values[id]) };
    return cellFinding(id, { ...range, values: values[id], isProved: true }, asked).atRisk;
  });
}

/** Yields the pairs (a, b) that print the same ratio; a count that is not hidden stays as it is. */
function* alikePairs(
  counts: RatioCounts,
  places: number,
  hidden: readonly ("a" | "b")[],
): Generator<readonly [number, number]> {
  const { a, n, b, m } = counts;
  const known = new Map(Object.entries(counts));
  const figure = { id: "ratio", kind: "ratio", of: ["a", "n", "b", "m"], places, value: null } as const;
  const interval = figureInterval(printedFromCounts(figure, known, places));
  if (interval === null) return;
  if (m > MOST_PEOPLE) {
    throw new WresError("invalid-option", `of is ${m}; more than ${MOST_PEOPLE} people are too many to try.`);
  }
  const [first, last] = hidden.includes("b") ? [1, m] : [b, b];
  for (let below = first; below <= last; below += 1) {
    const { least, greatest } = numerators(interval, { n, b: below, m });
    const [from, to] = hidden.includes("a") ? [least, Math.min(n, greatest)] : [a, a];
    for (let above = from; above <= to; above += 1) {
      if (above >= least && above <= greatest) yield [above, below];
    }
  }
}

/** The whole numbers between which a lies, where (a/n)/(b/m) is printed as it is. */
function numerators(
  { low, high, scale, includes }: FigureInterval,
  { n, b, m }: Omit<RatioCounts, "a">,
): { readonly least: number; readonly greatest: number } {
  // low/scale ≤ (a/n)/(b/m) ≤ high/scale, in whole numbers: low·n·b ≤ a·m·scale ≤ high·n·b
  const under = BigInt(m) * scale;
  const [atLeast, atMost] = [low * BigInt(n) * BigInt(b), high * BigInt(n) * BigInt(b)];
  // A half is printed as the figure above it, so that the upper end is never in; 0 has none below it.
  const first = includes === "low" ? atLeast + under - 1n : atLeast + under;
  return {
    least: atLeast < 0n ? 0 : Number(first / under),
    greatest: Number((atMost - 1n) / under),
  };
}
