import { thresholds } from "../../reference/thresholds.ts";
import type { Certainty, MeasureInterval, MeasureTest } from "../../model/certainty.ts";
import type { Figure, FigureOf, Measure, MeasureWarning } from "../../model/measure.ts";
import { yearlyDivisor } from "../../model/yearly-divisor.ts";
import { withCertainty } from "../../model/with-certainty.ts";
import { chosenInterval } from "./chosen-interval.ts";
import { chosenTest, hasSmallNumbers } from "./chosen-test.ts";
import { type ComparedCounts, comparedCounts } from "./compared-counts.ts";

const FEW_PEOPLE = Number(thresholds.find(({ id }) => id === "few-people")?.lower);

/**
 * Says of a measure how sure it is: an interval, and for a comparison a test.
 *
 * A share has Wilson's interval; a difference Newcombe's; a ratio Koopman's score interval, which is there even
 * where the ratio is not (3 of 1200 over nobody of 3600 lies from 2.344 upward). The test is chi-squared without
 * correction, or Fisher's exact test where an expected count is below 5. Representation is tested against the
 * rest of the workforce, of which the row is no part.
 *
 * There is neither where counts are not given, where only a percentage was published (warning
 * `counts-not-published`), or where more are counted than are in the denominator (`more-than-the-whole`). Members of a board are taken as a group apart from the workforce.
 *
 * @param measure - A measure with its basis.
 * @param options - `level`: the level of the interval, 0.95 by default; `fewPeople`: a comparison with a group of
 *   fewer people than this is marked `few-people`, 10 by default.
 * @returns The measure with what the counts allow.
 * @throws WresError `invalid-level`.
 * @example
 * ```ts
 * import { indicator2Appointment, withUncertainty } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 4319, bme: 1530 },
 *   appointed: { white: 1203, bme: 342 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * const { interval, test } = ratio ? withUncertainty(ratio) : {};
 * console.log(interval?.lower.toFixed(3), interval?.upper.toFixed(3)); // 1.123 1.385
 * console.log(test?.p.toFixed(5)); // 0.00003
 * ```
 * @since 0.1.0
 */
export function withUncertainty(
  measure: Measure,
  options: { readonly level?: number; readonly fewPeople?: number } = {},
): Measure {
  const { warnings, ...certainty } = uncertaintyOf(measure, options);
  return withCertainty(
    measure,
    certainty,
    warnings.length === 0 ? measure.warnings : [...measure.warnings, ...warnings],
  );
}

/** The interval and the test that the counts of a figure allow, with what is to be said of them. */
export function uncertaintyOf(
  measure: Figure,
  options: { readonly level?: number; readonly fewPeople?: number } = {},
): Pick<Certainty, "interval" | "test"> & { readonly warnings: readonly MeasureWarning[] } {
  const { level = 0.95, fewPeople = FEW_PEOPLE } = options;
  const compared = comparedCounts(measure);
  if (compared === null) return { warnings: withoutCounts(measure) };
  const interval = chosenInterval(compared, level);
  const test = compared.kind === "share" ? null : chosenTest(compared.groups);
  return {
    ...(interval && { interval: perYear(interval, measure) }),
    ...(test && { test }),
    warnings: certaintyWarnings(compared, interval, test, fewPeople),
  };
}

/** A yearly average of two years is half of what the two years give, and so are its limits. */
function perYear(interval: MeasureInterval, { unit, method }: FigureOf): MeasureInterval {
  const years = yearlyDivisor(method.window);
  if (unit !== "proportion" || years === 1) return interval;
  return { ...interval, lower: interval.lower / years, upper: interval.upper / years };
}

/** Why there is neither interval nor test, where it is not that a count is missing. */
function withoutCounts({ basis }: FigureOf): readonly MeasureWarning[] {
  const shares = Object.values(basis);
  if (shares.some((share) => "percentage" in share)) return ["counts-not-published"];
  const isMore = shares.some((share) => "count" in share && (share.count ?? 0) > (share.of ?? Infinity));
  return isMore ? ["more-than-the-whole"] : [];
}

function certaintyWarnings(
  compared: ComparedCounts,
  interval: MeasureInterval | null,
  test: MeasureTest | null,
  fewPeople: number,
): readonly MeasureWarning[] {
  if (compared.kind === "share" || interval === null) return [];
  const neutral = compared.kind === "difference" ? 0 : 1;
  const spansNeutral = interval.lower <= neutral && neutral <= interval.upper;
  const isSignificant = test !== null && test.p < 1 - interval.level;
  const { a, b } = compared.groups;
  return [
    ...(Math.min(a.of, b.of) < fewPeople ? (["few-people"] as const) : []),
    ...(hasSmallNumbers(compared.groups) ? (["small-numbers"] as const) : []),
    ...(spansNeutral ? (["either-direction"] as const) : []),
    ...(test !== null && isSignificant === spansNeutral ? (["test-and-interval-disagree"] as const) : []),
  ];
}
