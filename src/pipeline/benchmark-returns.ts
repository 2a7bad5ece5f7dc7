import { codeKey } from "../model/organisation-code.ts";
import { benchmark } from "../analysis/benchmark/benchmark.ts";
import type { Benchmark, BenchmarkOptions } from "../model/benchmarks.ts";
import { measureOf } from "../model/find-measures.ts";
import type { MeasureAbout } from "../model/measure-about.ts";
import type { MeasureId } from "../model/measure-id.ts";
import type { Results, ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { calculateIndicators } from "./calculate-indicators.ts";
import { refuseWhatIsApart } from "./what-keeps-apart.ts";

/** The choices of a comparison with peers, and of the calculation of every return that is compared. */
export interface BenchmarkReturnsOptions extends BenchmarkOptions {
  /** The choices by which every return is calculated, as for `calculateIndicators`. */
  readonly calculation?: Partial<ResultsOptions>;
}

/** A trust and its peers, each as a return or as results that are calculated already. */
export interface OwnAndPeers {
  /** The trust whose measures are compared. */
  readonly own: Return | Results;
  /** The others; the trust itself may be among them, and is left out. */
  readonly peers: readonly (Return | Results)[];
}

/**
 * Sets measures of a trust among those of its peers, all calculated in one way: see `benchmark`.
 *
 * The trust itself may be among the peers; it is found by the code of its organisation, in any case, and is no peer of itself. Each
 * return is calculated once, however many measures are asked for; results are taken as they are.
 *
 * @param returns - `own`, and `peers`: the returns of the others, or their results.
 * @param which - The measure, or a list of measures, by id or by what they are about: `indicator-5/bme`.
 * @param options - Those of `benchmark`; `calculation`: those of `calculateIndicators`, for every return.
 * @returns What `benchmark` says of the measure, or a list of that; `leftOut` counts the peers without the trust itself.
 * @throws WresError `not-comparable-years` for peers of another year or period; `repeated-return` for a peer that is there twice, whatever
 *   the case and blanks of its code; `invalid-option` for an unknown option, or for parts of organisations beside whole ones; `invalid-return`, `unknown-measure`,
 *   and those of `benchmark`.
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
 * if (answer.status === "calculated") console.log(answer.peers, answer.percentile); // 2 50
 * ```
 * @since 0.1.0
 */
export function benchmarkReturns(
  returns: OwnAndPeers,
  which: MeasureId | MeasureAbout,
  options?: BenchmarkReturnsOptions,
): Benchmark;
export function benchmarkReturns(
  returns: OwnAndPeers,
  which: readonly (MeasureId | MeasureAbout)[],
  options?: BenchmarkReturnsOptions,
): readonly Benchmark[];
export function benchmarkReturns(
  { own, peers }: OwnAndPeers,
  which: MeasureId | MeasureAbout | readonly (MeasureId | MeasureAbout)[],
  { calculation = {}, ...choices }: BenchmarkReturnsOptions = {},
): Benchmark | readonly Benchmark[] {
  const resultsOf = (one: Return | Results): Results =>
    "measures" in one ? one : calculateIndicators(one, calculation);
  const others = peers.filter(({ organisation }) => codeKey(organisation) !== codeKey(own.organisation));
  // A trust that is there twice would count twice in the average and in the rank.
  refuseWhatIsApart([own, ...others]);
  const ownResults = resultsOf(own);
  const otherResults = others.map(resultsOf);
  const placed = (one: MeasureId | MeasureAbout): Benchmark =>
    benchmark(
      measureOf(ownResults, one),
      otherResults.map((results) => measureOf(results, one)),
      choices,
    );
  return isList(which) ? which.map(placed) : placed(which);
}

/** `Array.isArray` does not know lists that are read only. */
function isList<Item>(which: Item | readonly Item[]): which is readonly Item[] {
  return Array.isArray(which);
}
