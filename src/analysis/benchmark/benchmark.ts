import type { Benchmark, BenchmarkOptions, BenchmarkValue } from "../../model/benchmarks.ts";
import {
  placeable,
  printedAlike,
  readFigure,
  type ReadFigure,
  refuseOtherIndicator,
} from "./benchmark-value.ts";
import { averagePlacement, averagesOfOthers, type KnownAverage } from "./placement.ts";
import { countPeers } from "./count-peers.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { groupedBy } from "../../foundation/lists.ts";
import type { Measure } from "../../model/measure.ts";

/**
 * Sets one figure among those of its peers: how many are better, tied and worse, and whether it can be told
 * from the average at all.
 *
 *     percentile = 100 × strictly worse peers / peers        place = 1 + strictly better peers
 *
 * 41 is "better than 41% of peers". Figures are compared exactly, as fractions; a published "24.3" is 243 of
 * 1000, and `sameAsPrinted` counts the published peers from which only rounding parts ours. A peer without a
 * figure, or measured in another way, is left out and listed.
 *
 * Which side is the better follows from the indicator: for a ratio or a difference, the side that is worse for
 * BME staff is the worse one, so that below 1 goes on being better; `higherIs: "neither"` takes nearer to even
 * for better instead. For a share, a higher share of something good is better.
 *
 * Say `placement.standing` before a rank. A share is placed in a funnel around the peers' pooled share,
 * p₀ ± z√(φpq(1/n + 1/m)) with z = 1.96 and 3.09, where p is the share of all together; a ratio or a difference
 * by whether its interval at those levels (95% and 99.8%) holds the figure of the peers' pooled counts, of which
 * the chance is in the limits too. Inside, it is not distinguishable from the average, whatever its rank. A
 * `centre` that is given is taken as known: p₀ ± z√(φp₀q₀/n), and the figure's own interval. Figures published without counts cannot be placed; a board is described, and never tested.
 *
 * There is no answer where the figure has none, or where no peer has one. A ratio with nobody below the line is no number and has no
 * rank; its counts have an interval and are placed by it, and those of such a peer are in the average.
 *
 * @param value - A measure, the counts of a share, the two shares of a ratio (`over`, `under`) or of a
 *   difference (`share`, `less`), or a figure as printed: `percentage`, `ratio`, `points`.
 * @param peers - The others' figures, in the same unit and without ours. They keep no name, and no table of
 *   them is made.
 * @param options - `indicator` or `higherIs` for the direction, where the value is not a measure that knows it;
 *   `centre`, an average other than the peers'; `dispersion`, a factor of at least 1 or `"from-peers"`, for
 *   shares.
 * @returns The counts of peers, the rank, the percentile and the placement, or the reason why there is none.
 * @throws WresError `not-a-count`; `invalid-option` for an unknown option, for figures of different units or measures, for a centre that is no such
 *   figure, for another indicator than that of the measure, or where there is no direction.
 * @example
 * ```ts
 * import { benchmark } from "wres-metrics";
 * const answer = benchmark(
 *   { count: 126, of: 516 }, // BME staff who experienced harassment, of those who answered
 *   [{ count: 150, of: 500 }, { count: 110, of: 450 }, { count: 130, of: 600 }, { percentage: "31.2" }],
 *   { indicator: 5 },
 * );
 * if (answer.status === "calculated") {
 *   const { percentile, rank, placement } = answer;
 *   console.log(percentile, rank.place, "of", rank.of); // 75 2 of 5
 *   if (placement.status === "placed") console.log(placement.standing); // not-distinguishable-from-average
 * }
 * ```
 * @see D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
 *   (2005), 1185–1202.
 * @since 0.1.0
 */
export function benchmark(
  value: BenchmarkValue,
  peers: readonly BenchmarkValue[],
  options: BenchmarkOptions = {},
): Benchmark {
  return benchmarkFigure(readFigure(value), peers.map(readFigure), options);
}

/** Sets one figure among those of its peers, all of them read. */
function benchmarkFigure(
  own: ReadFigure,
  peers: readonly ReadFigure[],
  options: BenchmarkOptions,
  known?: KnownAverage,
): Benchmark {
  refuseOtherIndicator(own, options.indicator);
  const { compared, pooled, leftOut, higherIs, ...counted } = countPeers(own, peers, options);
  const { unit } = own;
  const placed = placeable(own);
  const areUnlike = pooled.length === 0 && leftOut.some(({ reason }) => reason === "not-comparable");
  const placement =
    placed === null
      ? undefined
      : isOfBoard(own, options)
        ? ({ status: "not-placed", reason: "of-a-board" } as const)
        : averagePlacement(placed, { pooled, areUnlike }, { ...options, higherIs }, known);
  if (own.status === "no-figure" || placement === undefined || counted.percentile === null) {
    const reason = own.status === "no-figure" ? own.reason : "no-peers";
    return { status: "not-calculable", unit, reason, ...(placement && { placement }), leftOut };
  }
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
    placement,
    leftOut,
  };
}

/** The members of a board are few and appointed one by one, and one member more or less moves its share by several points. */
function isOfBoard({ measure }: ReadFigure, { indicator = measure?.indicator }: BenchmarkOptions): boolean {
  return indicator !== undefined && indicatorByNumber[indicator].family === "board";
}

/** Sets each figure among all the others, as `benchmark` does for one; every figure is read once. */
export function benchmarkEach(measures: readonly Measure[]): readonly Benchmark[] {
  const figures = measures.map(readFigure);
  const alike = groupedBy(
    figures.flatMap((figure) => placeable(figure) ?? []),
    ({ measuredAs }) => measuredAs,
  );
  const averages = new Map(alike.map(([method, group]) => [method, averagesOfOthers(group)]));
  return figures.map((own, index) =>
    benchmarkFigure(own, figures.toSpliced(index, 1), {}, averages.get(own.measuredAs)),
  );
}
