import { numberAt } from "../../foundation/number-at.ts";
import { type ColumnBounds, copyOf } from "./column-bounds.ts";
import type { Propagation } from "./propagation.ts";

/** What a search for whole numbers ended with. */
export type Searched =
  | { readonly status: "found"; readonly point: Float64Array; readonly nodes: number }
  | { readonly status: "none" | "gave-up"; readonly nodes: number };

/**
 * Looks for whole numbers within bounds that fulfil every row: fixes the column that has the fewest values left at each of
 * them in turn, narrows the others, and goes on. Exact, both where it finds some and where it proves that there are none.
 */
export function search(propagate: Propagation, start: ColumnBounds, mostNodes: number): Searched {
  let nodes = 0;
  const below = (bounds: ColumnBounds): Float64Array | "none" | "gave-up" => {
    const column = narrowest(bounds);
    if (column === null) return bounds.lower;
    const [from, to] = [numberAt(bounds.lower, column), numberAt(bounds.upper, column)];
    for (let value = from; value <= to; value += 1) {
      if (nodes >= mostNodes) return "gave-up";
      nodes += 1;
      const fixed = copyOf(bounds);
      fixed.lower[column] = value;
      fixed.upper[column] = value;
      const found = propagate(fixed, column) ? below(fixed) : "none";
      if (found !== "none") return found;
    }
    return "none";
  };
  const bounds = copyOf(start);
  const found = propagate(bounds) ? below(bounds) : "none";
  return typeof found === "string" ? { status: found, nodes } : { status: "found", point: found, nodes };
}

/** The first of the columns with the fewest values left; null where each has one. */
function narrowest({ lower, upper }: ColumnBounds): number | null {
  let best: number | null = null;
  let width = Infinity;
  for (let column = 0; column < lower.length; column += 1) {
    const own = numberAt(upper, column) - numberAt(lower, column);
    if (own > 0 && (best === null || own < width)) [best, width] = [column, own];
  }
  return best;
}
