import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import { judge } from "../analysis/judgement/judge.ts";
import { adjustedForStrata } from "../analysis/strata/adjusted-for-strata.ts";
import { withStrataWarnings } from "../analysis/strata/with-strata-warnings.ts";
import { withUncertainty } from "../analysis/uncertainty/with-uncertainty.ts";
import { indicator1Workforce } from "../indicators/indicator-1-workforce.ts";
import { indicator2Appointment } from "../indicators/indicator-2-appointment.ts";
import { indicator3Disciplinary } from "../indicators/indicator-3-disciplinary.ts";
import { indicator4Training } from "../indicators/indicator-4-training.ts";
import { indicator5HarassmentFromPublic } from "../indicators/indicator-5-harassment-from-public.ts";
import { indicator6HarassmentFromStaff } from "../indicators/indicator-6-harassment-from-staff.ts";
import { indicator7EqualOpportunities } from "../indicators/indicator-7-equal-opportunities.ts";
import { indicator8Discrimination } from "../indicators/indicator-8-discrimination.ts";
import { indicator9Board } from "../indicators/indicator-9-board.ts";
import { makeResults } from "../model/make-results.ts";
import type { Measure } from "../model/measure.ts";
import type { Bank, Return } from "../model/return.ts";
import type { Results, ResultsOptions } from "../model/results.ts";
import { returnFindings } from "../model/rules/return-findings.ts";
import { workforceTotal } from "../model/workforce-counts.ts";
import { resolveOptions } from "./resolve-options.ts";

/**
 * Calculates every measure of the nine indicators from one return.
 *
 * Each measure is a number with the counts and choices that made it, or the reason why there is none. What
 * the return does not give is not calculable; it is never taken for 0.
 *
 * @param wresReturn - A return, as `parseReturn` accepts it.
 * @param options - `denominator`: everyone (`all`, the national return's, the default) or people of known
 *   ethnicity (`known`); `disciplinaryWindow`: the window of indicator 3; `ethnicityScheme`: how the four
 *   groups were made; `groupings`: further groupings of rows; `level`: of every interval, 0.95;
 *   `verdictRule`: by which a disparity is called.
 * @returns One flat list of measures, and `measure(id)` to find one.
 * @throws WresError `invalid-return` where the counts contradict one another, `not-a-count`, `invalid-option`.
 * @example
 * ```ts
 * import { calculateIndicators, printMeasure } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "East Suffolk and North Essex NHS Foundation Trust" },
 *   year: 2022,
 *   shortlisting: {
 *     shortlisted: { white: 4319, bme: 1530, unknown: 109 },
 *     appointed: { white: 1203, bme: 342, unknown: 55 },
 *   },
 * });
 * console.log(printMeasure(results.measure("indicator-2/relative-likelihood"))); // 1.25
 * console.log(results.measure("indicator-5/bme").status); // not-calculable
 * ```
 * @since 0.1.0
 */
export function calculateIndicators(wresReturn: Return, options: Partial<ResultsOptions> = {}): Results {
  const chosen = resolveOptions(options);
  try {
    return calculate(wresReturn, chosen);
  } catch (error) {
    // A program without types may have passed something that is no return.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const message = "what was passed has not the shape of a return; parseReturn says where and why.";
    throw new WresError("invalid-return", message, { cause: error });
  }
}

function calculate(wresReturn: Return, options: ResultsOptions): Results {
  const { organisation, year, bank = {} } = wresReturn;
  const { issues, warnings } = returnFindings(wresReturn);
  if (issues.length > 0) {
    throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"));
  }
  const measures = assess(
    [...substantiveMeasures(wresReturn, options), ...bankMeasures(bank, options)],
    options,
  );
  return makeResults({ library: LIBRARY, organisation, year, options, measures, warnings });
}

/** Adds to each measure how sure it is and what the rule says of it, and to the strata what they say together. */
function assess(measures: readonly Measure[], { level, verdictRule }: ResultsOptions): readonly Measure[] {
  const sure = measures.map((measure) => withUncertainty(measure, { level }));
  const all = [...sure, ...adjustedForStrata(measures, { level })];
  return withStrataWarnings(all.map((measure) => judge(measure, { rule: verdictRule })));
}

function substantiveMeasures(wresReturn: Return, options: ResultsOptions): readonly Measure[] {
  const {
    workforce = {},
    shortlisting = {},
    disciplinary = {},
    training = {},
    survey = {},
    board = {},
  } = wresReturn;
  const total = workforceTotal(workforce);
  return [
    ...indicator1Workforce(workforce, options),
    ...indicator2Appointment(shortlisting),
    ...indicator3Disciplinary({ disciplinary, workforce: total }, options),
    ...indicator4Training({ training, workforce: total }),
    ...indicator5HarassmentFromPublic(survey),
    ...indicator6HarassmentFromStaff(survey),
    ...indicator7EqualOpportunities(survey),
    ...indicator8Discrimination(survey),
    ...indicator9Board({ board, workforce: total }, options),
  ];
}

/** What the return gives of people who work solely on the bank, beside the standard and never added to it. */
function bankMeasures(
  { workforce, disciplinary, survey }: Bank,
  options: ResultsOptions,
): readonly Measure[] {
  const measures = [
    ...(workforce ? indicator1Workforce(workforce, options) : []),
    ...(disciplinary
      ? indicator3Disciplinary({ disciplinary, workforce: workforceTotal(workforce ?? {}) }, options)
      : []),
    ...(survey
      ? [
          ...indicator5HarassmentFromPublic(survey),
          ...indicator6HarassmentFromStaff(survey),
          ...indicator7EqualOpportunities(survey),
          ...indicator8Discrimination(survey),
        ]
      : []),
  ];
  return measures.map((measure) => ({ ...measure, id: `bank/${measure.id}` }));
}
