import { describeValue, WresError } from "../foundation/wres-error.ts";
import { nameAnswer, notCalculable } from "./answer.ts";
import type { Measure } from "./measure.ts";
import type { MeasureAbout } from "./measure-about.ts";
import { writtenId, type MeasureId, parseMeasureId } from "./measure-id.ts";
import type { ResultsOptions } from "./results.ts";
import type { StratumName } from "./return.ts";
import { isSameStratum } from "./strata.ts";

/** Where measures are looked up: results of a return, of a pool, or of a rolling average. */
export interface MeasureSource {
  /** Which indicators and which groupings were calculated. */
  readonly options: Pick<ResultsOptions, "groupings" | "indicators">;
  /** The measures that are searched. */
  readonly measures: readonly Measure[];
}

/**
 * Finds the measure of an id. One that the return has no counts for is not calculable: `not-given`; one of an indicator
 * that was left out of the calculation is `not-asked`.
 *
 * @param results - Results of a return, of a pool, or of a rolling average.
 * @param which - The id, or the same as data (`about`), such as another measure's.
 * @returns The measure.
 * @throws WresError `unknown-measure` for an id that no measure can have.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   board: { total: { white: 12, bme: 3, unknown: 1 } },
 * });
 * console.log(measureOf(results, "indicator-9/board/bme").printed); // 18.8%
 * console.log(measureOf(results, "indicator-5/bme").status); // not-calculable
 * ```
 * @since 0.1.0
 */
export function measureOf(results: MeasureSource, which: MeasureId | MeasureAbout): Measure {
  const id = typeof which === "object" ? writtenId(which) : which;
  return indexOf(results.measures).get(id) ?? absentMeasure(id, results.options);
}

/** Kept beside each list, and gone with it: results that were cloned are looked up as fast as those that were made here. */
const indexes = /* @__PURE__ */ new WeakMap<readonly Measure[], ReadonlyMap<string, Measure>>();

function indexOf(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  const made = indexes.get(measures);
  if (made !== undefined) return made;
  const index = new Map(measures.map((measure) => [measure.id, measure]));
  indexes.set(measures, index);
  return index;
}

function absentMeasure(id: string, { groupings, indicators }: MeasureSource["options"]): Measure {
  const about = parseMeasureId(
    id,
    groupings.map((grouping) => grouping.id),
  );
  if (about === null) {
    throw new WresError(
      "unknown-measure",
      `${describeValue(id)} is not the id of a measure; expected one such as "indicator-2/relative-likelihood".`,
    );
  }
  const reason = indicators.includes(about.indicator) ? "not-given" : "not-asked";
  return nameAnswer({ about, basis: {}, method: {} }, notCalculable(reason));
}

/** What measures are looked for by: any field of `about`, with the value or the values that it may have. */
export type MeasureFilter = {
  readonly [Field in AboutField]?: AboutValue<Field> | readonly AboutValue<Field>[];
};

/** Every field that a measure can be about. */
type AboutField = MeasureAbout extends infer About ? (About extends unknown ? keyof About : never) : never;

type AboutValue<Field extends AboutField> = MeasureAbout extends infer About
  ? About extends unknown
    ? Field extends keyof About
      ? NonNullable<About[Field]>
      : never
    : never
  : never;

/**
 * Finds the measures that are about something: all relative likelihoods of bank staff, all shares of band 8a.
 *
 * @param results - Results of a return, of a pool, or of a rolling average.
 * @param filter - Fields of `about` with the value that each must have, or a list of values of which it must have one.
 * @returns The measures, in the order of the results.
 * @throws WresError `invalid-option` for an unknown key of filter.
 * @example
 * ```ts
 * import { calculateIndicators, measuresWhere } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 300, bme: 200 }, appointed: { white: 60, bme: 20 } },
 * });
 * const likelihoods = measuresWhere(results, { indicator: 2, kind: "likelihood", group: ["white", "bme"] });
 * console.log(likelihoods.map(({ printed }) => printed).join(", ")); // 20.00%, 10.00%
 * ```
 * @since 0.1.0
 */
export function measuresWhere(
  results: Pick<MeasureSource, "measures">,
  filter: MeasureFilter,
): readonly Measure[] {
  const wanted = Object.entries<unknown>(filter).filter(([, value]) => value !== undefined);
  return results.measures.filter(({ about }) =>
    wanted.every(([field, value]) => {
      const has: unknown = about[field as keyof MeasureAbout];
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return values.some((one) => isSame(has, one));
    }),
  );
}

/** A stratum is an object, and is the same where its names are. */
function isSame(has: unknown, wanted: unknown): boolean {
  return isStratum(has) && isStratum(wanted) ? isSameStratum(has, wanted) : has === wanted;
}

function isStratum(value: unknown): value is StratumName {
  return typeof value === "object" && value !== null && "by" in value && "of" in value;
}
