import type { Results, Return } from "wres-metrics";
import { calculateIndicators } from "wres-metrics";

/** A return of an example trust with the parts that a test is about. */
export function buildReturn(parts: Partial<Return> = {}): Return {
  return { organisation: { code: "X", name: "Example" }, year: 2022, ...parts };
}

/** The results of such a return. */
export function resultsOf(
  parts: Partial<Return>,
  options?: Parameters<typeof calculateIndicators>[1],
): Results {
  return calculateIndicators(buildReturn(parts), options);
}
