import { WresError } from "../foundation/wres-error.ts";
import { judge } from "./judgement/judge.ts";
import { withLooks } from "./judgement/with-looks.ts";
import { adjustedForStrata, withStrataWarnings } from "./strata/adjusted-for-strata.ts";
import { withUncertainty } from "./uncertainty/with-uncertainty.ts";
import { indicator1Workforce } from "../indicators/indicator-1-workforce.ts";
import { indicator2Appointment } from "../indicators/indicator-2-appointment.ts";
import { indicator3Disciplinary } from "../indicators/indicator-3-disciplinary.ts";
import { indicator4Training } from "../indicators/indicator-4-training.ts";
import { indicator5HarassmentFromPublic } from "../indicators/indicator-5-harassment-from-public.ts";
import { indicator6HarassmentFromStaff } from "../indicators/indicator-6-harassment-from-staff.ts";
import { indicator7EqualOpportunities } from "../indicators/indicator-7-equal-opportunities.ts";
import { indicator8Discrimination } from "../indicators/indicator-8-discrimination.ts";
import { indicator9Board } from "../indicators/indicator-9-board.ts";
import type { Issue } from "../model/issue.ts";
import type { Measure } from "../model/measure.ts";
import { measureId } from "../model/measure-id.ts";
import type { Bank, Return } from "../model/return.ts";
import type { ResultsOptions } from "../model/results.ts";
import { returnFindings } from "../model/rules/return-findings.ts";
import { workforceTotal } from "../model/workforce-counts.ts";

/** The measures of a return, and what is odd in it. */
interface MeasuresOfReturn {
  readonly measures: readonly Measure[];
  readonly warnings: readonly Issue[];
}

/** Every measure of a return, with what its strata say together. */
export function allMeasuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  try {
    const { measures, warnings } = measuresOf(wresReturn, options);
    return { measures: withStrata(measures, options), warnings };
  } catch (error) {
    // A program without types may have passed something that is no return.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const message = "what was passed has not the shape of a return; parseReturn says where and why.";
    throw new WresError("invalid-return", message, { cause: error });
  }
}

/** Adds what the strata say together, and the place of each comparison among all of them. */
function withStrata(
  measures: readonly Measure[],
  { level, verdictRule: rule }: ResultsOptions,
): readonly Measure[] {
  const adjusted = adjustedForStrata(measures, { level }).map((measure) => judge(measure, { rule }));
  return withLooks(withStrataWarnings([...measures, ...adjusted]));
}

/**
 * Every measure of a return with how sure it is and what the rule says of it, and what is odd in the return; stops
 * where its counts contradict one another.
 */
export function measuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  const { issues, warnings } = returnFindings(wresReturn);
  if (issues.length > 0) {
    throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"));
  }
  const { bank = {} } = wresReturn;
  const { level, verdictRule: rule } = options;
  const measures = [...substantiveMeasures(wresReturn, options), ...bankMeasures(bank, options)];
  return {
    measures: measures.map((measure) => judge(withUncertainty(measure, { level }), { rule })),
    warnings,
  };
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

/** The measures of people who work solely on the bank: they stand beside the standard and are never added to it. */
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
  return measures.map((measure) => {
    const about = { ...measure.about, population: "bank" as const };
    return { ...measure, id: measureId(about), about };
  });
}
