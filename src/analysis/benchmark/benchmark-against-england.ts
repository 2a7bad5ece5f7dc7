import { difference, divide } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { type IndicatorOf, indicatorsOf } from "../../reference/indicators.ts";
import { nationalFigures } from "../../reference/national-figures.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { BenchmarkValue, NationalBenchmark } from "../../model/benchmarks.ts";
import { measureId } from "../../model/measure-id.ts";
import { chosenDirection, compareFigures } from "./count-peers.ts";
import { placeFigure } from "./placement.ts";
import { printsAs, readFigure, readPrinted } from "./benchmark-value.ts";

/**
 * The WRES year of a figure, and the indicator where it is not a measure that says so itself.
 *
 * @since 0.1.0
 */
export interface NationalYear {
  readonly year: number;
  readonly indicator?: IndicatorOf<"likelihood">;
}

/**
 * Sets a relative likelihood of indicator 2, 3 or 4 beside England's figure of the same year, or of the latest
 * year before it that is known: national figures come out later than trusts' own.
 *
 *     difference = value − England's figure as printed
 *
 * A ratio; below 1 is the better side in all three. England's figure has two places, so that a value that
 * prints alike is `same-as-printed`, not better or worse. `placement` says whether chance could part the two:
 * whether the value's 95% interval holds England's figure. It says nothing of how much trusts differ from one another
 * beyond chance, so that it marks no trust out. A figure more than two years older is `not-compared` and not placed.
 * There is no answer where the value has none, or where no national figure of that year or before is known.
 *
 * @param value - `indicator-2/relative-likelihood` or that of 3 or 4, its two shares, or a ratio as printed.
 * @param options - `year`, the WRES year of the value; `indicator`, where the value is not a measure.
 * @returns England's figure with its year and source, the comparison and the placement, or the reason why there
 *   is none.
 * @throws WresError `not-a-count`; `invalid-option` for anything that England has no figure for.
 * @example
 * ```ts
 * import { benchmarkAgainstEngland } from "wres-metrics";
 * const rates = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } }; // ESNEFT 2022
 * const answer = benchmarkAgainstEngland(rates, { indicator: 2, year: 2022 });
 * if (answer.status === "calculated") console.log(answer.printed, Number(answer.difference).toFixed(2), answer.comparison);
 * // 1.54 -0.29 better
 * ```
 * @see `nationalFigures`, each with its source.
 * @since 0.1.0
 */
export function benchmarkAgainstEngland(
  value: BenchmarkValue,
  { year, indicator }: NationalYear,
): NationalBenchmark {
  const own = readFigure(value);
  const id = own.measure?.id;
  const ofEngland = indicatorsOf("likelihood").find((number) =>
    id === undefined ? number === indicator : id === idOfRatio(number),
  );
  if (ofEngland === undefined || own.unit !== "ratio") {
    const what = id ?? `a ${own.unit} without such an indicator`;
    throw new WresError(
      "invalid-option",
      `England's figures are relative likelihoods of indicators 2, 3 and 4; this is ${what}.`,
    );
  }
  if (own.status === "no-figure")
    return { status: "not-calculable", indicator: ofEngland, reason: own.reason };
  const row = nationalFigures.findLast((figure) => figure.indicator === ofEngland && figure.year <= year);
  if (row === undefined) return { status: "not-calculable", indicator: ofEngland, reason: "not-given" };
  const higherIs = chosenDirection(own, { indicator: ofEngland });
  const england = readPrinted(row.printed, "ratio");
  const order = compareFigures(own.fraction, england.fraction, { higherIs, unit: "ratio" });
  const isTooOld = year - row.year > OLDEST;
  const isAlike = printsAs(own.value, england, "ratio");
  return {
    status: "calculated",
    indicator: ofEngland,
    value: own.value,
    nationalYear: row.year,
    yearsBehind: year - row.year,
    printed: row.printed,
    source: row.source,
    comparison: isTooOld ? "not-compared" : isAlike ? "same-as-printed" : order > 0 ? "better" : "worse",
    difference: divide(difference(own.fraction, england.fraction)),
    placement: isTooOld
      ? { status: "not-placed", reason: "too-old" }
      : placeFigure(own, {
          centre: { fraction: england.fraction, peers: "given" },
          higherIs,
          dispersion: 1,
        }),
  };
}

const OLDEST = Number(thresholdById["national-figure-age"].upper);

function idOfRatio(indicator: IndicatorOf<"likelihood">): string {
  return measureId({ population: "substantive", indicator, kind: "relative-likelihood", group: "bme" });
}
