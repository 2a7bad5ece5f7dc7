import { benchmark } from "../analysis/benchmark/benchmark.ts";
import type { Benchmark, BenchmarkOptions } from "../model/benchmarks.ts";
import type { ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { calculateIndicators } from "./calculate-indicators.ts";

/**
 * Sets one measure of a trust's return among those of its peers' returns, all calculated in one way: see `benchmark`.
 *
 * The trust's own return may be among them; it is found by the code of its organisation, and is no peer of itself.
 *
 * @param returns - `own`, and `peers`: the returns of the others.
 * @param id - The measure: `indicator-5/bme`, `indicator-2/relative-likelihood`.
 * @param options - Those of `benchmark`; `calculation`: those of `calculateIndicators`, for every return.
 * @returns What `benchmark` says; `leftOut` counts the peers without the trust itself.
 * @throws WresError `invalid-return`, `unknown-measure`, and those of `benchmark`.
 * @example
 * ```ts
 * import { benchmarkReturns, type Return } from "wres-metrics";
 * const trust = (code: string, yes: number, answered: number): Return => ({
 *   organisation: { code, name: code },
 *   year: 2022,
 *   survey: { "harassment-from-public": { bme: { yes, answered } } },
 * });
 * const own = trust("A", 126, 516);
 * const answer = benchmarkReturns({ own, peers: [own, trust("B", 150, 500), trust("C", 90, 450)] }, "indicator-5/bme");
 * if (answer.status === "calculated") console.log(answer.peers, answer.percentile.toFixed()); // 2 50
 * ```
 * @since 0.1.0
 */
export function benchmarkReturns(
  returns: { readonly own: Return; readonly peers: readonly Return[] },
  id: string,
  options: BenchmarkOptions & { readonly calculation?: Partial<ResultsOptions> } = {},
): Benchmark {
  const { calculation = {}, ...choices } = options;
  const { own, peers } = returns;
  const others = peers.filter(({ organisation }) => organisation.code !== own.organisation.code);
  const measureOf = (one: Return) => calculateIndicators(one, calculation).measure(id);
  return benchmark(measureOf(own), others.map(measureOf), choices);
}
