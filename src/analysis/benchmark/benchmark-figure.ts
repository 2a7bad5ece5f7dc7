import type { Benchmark, BenchmarkOptions } from "../../model/benchmark.ts";
import { averagePlacement } from "./average-placement.ts";
import { countPeers } from "./count-peers.ts";
import { printedAlike } from "./printed-figure.ts";
import type { ReadFigure } from "./read-figure.ts";

/** Sets one figure among those of its peers, all of them read. */
export function benchmarkFigure(
  own: ReadFigure,
  peers: readonly ReadFigure[],
  options: BenchmarkOptions,
): Benchmark {
  const { compared, leftOut, higherIs, ...counted } = countPeers(own, peers, options);
  const { unit } = own;
  if (own.status === "no-figure") return { status: "not-calculable", unit, reason: own.reason, leftOut };
  if (counted.percentile === null) return { status: "not-calculable", unit, reason: "no-peers", leftOut };
  const { better, tied, worse, percentile } = counted;
  return {
    status: "calculated",
    unit,
    value: own.value,
    higherIs,
    peers: compared.length,
    better,
    tied,
    worse,
    sameAsPrinted: printedAlike(
      own.value,
      compared.flatMap(({ printed }) => printed ?? []),
      unit,
    ),
    rank: { place: better + 1, of: compared.length + 1, tied },
    percentile,
    placement: averagePlacement(own, compared, { ...options, higherIs }),
    leftOut,
  };
}
