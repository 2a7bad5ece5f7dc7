import { difference, divide } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { indicatorByNumber, type IndicatorOf, indicatorsOf } from "../../reference/indicators.ts";
import { type NationalFigure, nationalFigures } from "../../reference/national-figures.ts";
import { sources } from "../../reference/sources.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { BenchmarkValue, HigherIs, NationalBenchmark } from "../../model/benchmarks.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { writtenId, parseMeasureId, unitOfKind } from "../../model/measure-id.ts";
import { chosenDirection, compareFigures } from "./count-peers.ts";
import { placeFigure } from "./placement.ts";
import {
  printsAs,
  type ReadFigure,
  readFigure,
  readPrinted,
  refuseOtherIndicator,
} from "./benchmark-value.ts";

/**
 * The WRES year of a figure, and the indicator where it is not a measure that says so itself.
 *
 * @since 0.1.0
 */
export interface NationalYear {
  /** The year of the figure; England's is of that year, or the latest before it. */
  readonly year: number;
  /** Which likelihood it is, where the figure is not a measure: 2, 3 or 4. */
  readonly indicator?: IndicatorOf<"likelihood">;
  /** National figures of your own, beside `nationalFigures`: of one year the last stands. */
  readonly national?: readonly NationalFigure[];
}

/**
 * Sets a relative likelihood of indicator 2, 3 or 4, or a share that England's figure is known of, beside that figure of the same
 * year, or of the latest year before it: national figures come out later than trusts' own.
 *
 *     difference = value − England's figure as printed
 *
 * Of a ratio below 1 is the better side in all three; of a share of the survey its indicator says which side is better, and one of the
 * workforce or the board is `beside`. England's figure is rounded, so that a value that
 * prints alike is `same-as-printed`, not better or worse. `placement` says whether chance could part the two:
 * whether the value's 95% interval holds England's figure. It says nothing of how much trusts differ from one another
 * beyond chance, so that it marks no trust out. A figure more than two years older is `not-compared` and not placed.
 * There is no answer where the value has none, or where no national figure of that year or before is known.
 *
 * @param value - A measure such as `indicator-2/relative-likelihood`; or the two shares of a ratio, or a ratio as printed.
 * @param options - `year`, the WRES year of the value; `indicator`, where the value is not a measure; `national`: figures of your own
 *   beside those that are built in.
 * @returns England's figure with its year and source, the comparison and the placement, or the reason why there
 *   is none.
 * @throws WresError `not-a-count`; `invalid-option` for an unknown option, or for anything that England has no figure for.
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
  { year, indicator, national = [] }: NationalYear,
): NationalBenchmark {
  const own = readFigure(value);
  refuseOtherIndicator(own, indicator);
  const named =
    own.measure?.id ??
    (indicator !== undefined && isOfLikelihood(indicator) ? idOfRatio(indicator) : undefined);
  const about = named === undefined ? null : parseMeasureId(named);
  const rows = [...nationalFigures, ...national].filter(({ measure }) => measure === named);
  if (about === null || rows.length === 0 || unitOfKind[about.kind] !== own.unit) {
    const what = own.measure?.id ?? `a ${own.unit} without such an indicator`;
    throw new WresError("invalid-option", `England's figures are those of nationalFigures; this is ${what}.`);
  }
  const of = about.indicator;
  if (own.status === "no-figure") return { status: "not-calculable", indicator: of, reason: own.reason };
  const row = latestOf(rows, year);
  if (row === null) return { status: "not-calculable", indicator: of, reason: "not-given" };
  const { unit } = own;
  const england = readPrinted(row.printed, unit);
  const higherIs = directionOf(own, about);
  const isTooOld = year - row.year > OLDEST;
  return {
    status: "calculated",
    indicator: of,
    value: own.value,
    nationalYear: row.year,
    yearsBehind: year - row.year,
    printed: unit === "proportion" ? `${row.printed}%` : row.printed,
    source: row.source,
    read: row.read ?? sources.find(({ id }) => id === row.source)?.read ?? null,
    comparison: isTooOld ? "not-compared" : comparisonOf(own, england, higherIs),
    difference: divide(difference(own.fraction, england.fraction)),
    placement: isTooOld
      ? { status: "not-placed", reason: "too-old" }
      : higherIs === null
        ? { status: "not-placed", reason: "no-direction" }
        : indicatorByNumber[of].family === "board"
          ? { status: "not-placed", reason: "of-a-board" }
          : placeFigure(own, {
              centre: { fraction: england.fraction, peers: "given" },
              higherIs,
              dispersion: 1,
            }),
  };
}

/** A figure that could be read. */
type Read = Extract<ReadFigure, { readonly status: "read" }>;

function comparisonOf(
  own: Read,
  england: ReturnType<typeof readPrinted>,
  higherIs: HigherIs | null,
): "better" | "worse" | "same-as-printed" | "beside" {
  if (printsAs(own.value, england, own.unit)) return "same-as-printed";
  if (higherIs === null) return "beside";
  return compareFigures(own.fraction, england.fraction, { higherIs, unit: own.unit }) > 0
    ? "better"
    : "worse";
}

/** The latest figure of a year or before it; of several of one year, the last. */
function latestOf(rows: readonly NationalFigure[], year: number): NationalFigure | null {
  return rows.reduce<NationalFigure | null>(
    (latest, row) => (row.year <= year && row.year >= (latest?.year ?? 0) ? row : latest),
    null,
  );
}

/** A share of the workforce or of the board is described: no side of it is the better. */
function directionOf(own: Read, about: MeasureAbout): HigherIs | null {
  const isDescribed = own.unit === "proportion" && ("part" in about || "body" in about);
  return isDescribed ? null : chosenDirection(own, { indicator: about.indicator });
}

const OLDEST = /* @__PURE__ */ (() => Number(thresholdById["national-figure-age"].upper))();

function isOfLikelihood(indicator: number): boolean {
  return indicatorsOf("likelihood").some((number) => number === indicator);
}

function idOfRatio(indicator: IndicatorOf<"likelihood">): string {
  return writtenId({ population: "substantive", indicator, kind: "relative-likelihood", group: "bme" });
}
