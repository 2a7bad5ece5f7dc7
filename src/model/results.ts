import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import type { MeasureInterval, VerdictRule } from "./certainty.ts";
import type { Issue } from "./issue.ts";
import type { CalculatedMeasure, Denominator, Measure, NotCalculableMeasure } from "./measure.ts";
import type { Protection } from "./protection.ts";
import type { Return } from "./return.ts";
import type { WorkforceRowId } from "../reference/workforce-rows.ts";
import { decimal } from "../foundation/decimal.ts";
import { printMeasure } from "./print-measure.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import { measureOf, notCalculable } from "./answer.ts";
import { parseMeasureId } from "./measure-id.ts";

/** The choices of a calculation, all of them, as the answer carries them. */
export interface ResultsOptions {
  readonly denominator: Denominator;
  readonly disciplinaryWindow: DisciplinaryWindow | "as-returned";
  readonly ethnicityScheme: EthnicityScheme;
  readonly groupings: readonly RowGrouping[];
  /** The level of every interval. */
  readonly level: number;
  readonly verdictRule: VerdictRule;
}

/**
 * Every measure of one return: one flat list, with what made it.
 *
 * @since 0.1.0
 */
export interface Results {
  readonly library: { readonly name: string; readonly version: string };
  readonly organisation: Return["organisation"];
  /** The WRES year. */
  readonly year: number;
  readonly options: ResultsOptions;
  readonly measures: readonly Measure[];
  /** What is odd in the return without being wrong. */
  readonly warnings: readonly Issue[];
  /**
   * The measure of an id. One that the return has no counts for is not calculable: `not-given`.
   *
   * @throws WresError `unknown-measure` for an id that no measure can have.
   */
  measure(id: string): Measure;
  /** Lets `JSON.stringify` write the results; `resultsFromJson` reads them back. */
  toJSON(): ResultsJson;
}

/** Results as JSON. They say whether they hold true counts, or what is hidden in them. */
export type ResultsJson = Omit<Results, "measures" | "measure" | "toJSON"> &
  Protection & { readonly measures: readonly MeasureJson[] };

/** Some rows of the workforce, taken together under a name of the caller's. */
export interface RowGrouping {
  /** The word in the measures' ids: small letters, digits and hyphens. */
  readonly id: string;
  readonly rows: readonly WorkforceRowId[];
}

/** An interval as JSON, which has no infinity: an upper limit that does not exist is null, and says so. */
export type IntervalJson = Omit<MeasureInterval, "upper"> &
  ({ readonly upper: number } | { readonly upper: null; readonly unbounded: true });

/**
 * A measure whose interval is written as JSON.
 *
 * @since 0.1.0
 */
export type WithIntervalJson<Kind extends Measure> = Omit<Kind, "interval" | "value"> & {
  readonly printed: string;
  readonly interval?: IntervalJson;
};

/** A measure as JSON: the value as a decimal text without exponent, and as reports print it. */
export type MeasureJson =
  (WithIntervalJson<CalculatedMeasure> & { readonly value: string }) | WithIntervalJson<NotCalculableMeasure>;

/** Writes a measure as JSON; nothing is lost. */
export function measureToJson(measure: Measure): MeasureJson {
  const { id, about, indicator, unit, basis, method, interval, test, judgement, homogeneity, looks, warnings } = measure;
  const printed = printMeasure(measure);
  const rest = {
    printed,
    basis,
    method,
    ...(interval && { interval: intervalToJson(interval) }),
    ...(test && { test }),
    ...(judgement && { judgement }),
    ...(homogeneity && { homogeneity }),
    ...(looks && { looks }),
    warnings,
  };
  return measure.status === "calculated"
    ? { id, about, indicator, unit, status: "calculated", value: measure.value.toFixed(), ...rest }
    : { id, about, indicator, unit, status: "not-calculable", reason: measure.reason, ...rest };
}

/** Reads a measure that `measureToJson` wrote. */
export function measureFromJson(json: MeasureJson): Measure {
  const { printed: _printed, interval, ...rest } = json;
  const measure = { ...rest, ...(interval && { interval: intervalFromJson(interval) }) };
  return measure.status === "calculated" ? { ...measure, value: decimal(measure.value) } : measure;
}

function intervalToJson({ lower, upper, level, method }: MeasureInterval): IntervalJson {
  return upper === Infinity
    ? { lower, upper: null, unbounded: true, level, method }
    : { lower, upper, level, method };
}

function intervalFromJson({ lower, upper, level, method }: IntervalJson): MeasureInterval {
  return { lower, upper: upper ?? Infinity, level, method };
}

/** The data of results. */
export type ResultsData = Omit<Results, "measure" | "toJSON">;

/** Adds to the data of results the two things that they can do: find a measure, and become JSON. */
export function makeResults(
  data: ResultsData,
  protection: Protection = { protection: "internal-use" },
): Results {
  const { library, organisation, year, options, measures, warnings } = data;
  let index: ReadonlyMap<string, Measure> | undefined;
  return {
    library,
    organisation,
    year,
    options,
    measures,
    warnings,
    measure(id) {
      index ??= new Map(measures.map((measure) => [measure.id, measure]));
      return index.get(id) ?? absentMeasure(id, data);
    },
    toJSON: () => ({
      library,
      organisation,
      year,
      options,
      ...protection,
      measures: measures.map(measureToJson),
      warnings,
    }),
  };
}

function absentMeasure(id: string, { options }: Pick<Results, "options">): Measure {
  const about = parseMeasureId(
    id,
    options.groupings.map((grouping) => grouping.id),
  );
  if (about === null) {
    throw new WresError(
      "unknown-measure",
      `${describeValue(id)} is not the id of a measure; expected one such as "indicator-2/relative-likelihood".`,
    );
  }
  return measureOf({ about, basis: {}, method: {} }, notCalculable("not-given"));
}

/**
 * Reads results that `JSON.stringify` wrote: every value comes back exact.
 *
 * @param json - What `JSON.parse` gave.
 * @returns The results.
 * @example
 * ```ts
 * import { calculateIndicators, resultsFromJson } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 3, bme: 7 }, appointed: { white: 1, bme: 2 } },
 * });
 * const again = resultsFromJson(JSON.parse(JSON.stringify(results)));
 * const ratio = again.measure("indicator-2/relative-likelihood");
 * if (ratio.status === "calculated") console.log(ratio.value.toFixed()); // 1.166666666666666666666666666666666666667
 * ```
 * @since 0.1.0
 */
export function resultsFromJson(json: ResultsJson): Results {
  return makeResults(
    { ...json, measures: json.measures.map(measureFromJson) },
    json.protection === "published"
      ? { protection: json.protection, disclosure: json.disclosure }
      : { protection: json.protection },
  );
}
