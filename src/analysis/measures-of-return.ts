import { WresError } from "../foundation/wres-error.ts";
import { workforceMeasures } from "../indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../indicators/indicator-4-training.ts";
import { harassmentFromPublicMeasures } from "../indicators/indicator-5-harassment-from-public.ts";
import { harassmentFromStaffMeasures } from "../indicators/indicator-6-harassment-from-staff.ts";
import { equalOpportunitiesMeasures } from "../indicators/indicator-7-equal-opportunities.ts";
import { discriminationMeasures } from "../indicators/indicator-8-discrimination.ts";
import { boardMeasures } from "../indicators/indicator-9-board.ts";
import type { Issue } from "../model/issue.ts";
import type { Measure } from "../model/measure.ts";
import { measureId } from "../model/measure-id.ts";
import type { Bank, Return, Survey } from "../model/return.ts";
import type { ResultsOptions } from "../model/results.ts";
import { keyIssues } from "../model/rules/return-keys.ts";
import { returnFindings } from "../model/rules/return-findings.ts";
import { workforceTotal } from "../model/workforce-counts.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import { completeMeasures, judgedMeasures } from "./complete-measures.ts";

/** The measures of a return, and what is odd in it. */
interface MeasuresOfReturn {
  readonly measures: readonly Measure[];
  readonly warnings: readonly Issue[];
}

/** Every measure of a return, with what its strata say together, and the place of each comparison among all of them. */
export function allMeasuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  try {
    const { measures, warnings } = bareMeasures(wresReturn, options);
    return { measures: completeMeasures(measures, options), warnings };
  } catch (error) {
    // A program without types may have passed something that is no return.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const message = "what was passed has not the shape of a return; parseReturn says where and why.";
    throw new WresError("invalid-return", message, { cause: error });
  }
}

/** Every measure of a return with its interval, test and verdict, without what its strata say together. */
export function measuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  const { measures, warnings } = bareMeasures(wresReturn, options);
  return { measures: judgedMeasures(measures, options), warnings };
}

/**
 * Some measures of substantive staff, by their ids and of no row of the workforce, with their interval, test and verdict: a comparison
 * of many trusts needs a few of each, and all the others would be most of its work.
 */
export function namedMeasuresOf(
  wresReturn: Return,
  options: ResultsOptions,
  ids: ReadonlySet<string>,
): MeasuresOfReturn {
  const warnings = checkedReturn(wresReturn);
  const { workforce, bank: _bank, ...others } = wresReturn;
  // The total is what rows are added to: no row is asked for by itself.
  const whole = { ...others, ...(workforce && { workforce: { total: workforceTotal(workforce) } }) };
  const measures = askedMeasures(substantiveMeasures(whole, options), options).filter(({ id }) =>
    ids.has(id),
  );
  return { measures: judgedMeasures(measures, options), warnings };
}

/** The bare measures of a return, and what is odd in it; stops where its counts contradict one another. */
function bareMeasures(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  const warnings = checkedReturn(wresReturn);
  return {
    measures: [
      ...askedMeasures(substantiveMeasures(wresReturn, options), options),
      ...askedMeasures(bankMeasures(wresReturn.bank ?? {}, options), options).map(ofBank),
    ],
    warnings,
  };
}

/** Stops where a return is none or its counts contradict one another; else what is odd in it. */
function checkedReturn(wresReturn: Return): readonly Issue[] {
  refuse(keyIssues(wresReturn));
  const { issues, warnings } = returnFindings(wresReturn);
  refuse(issues);
  return warnings;
}

/** Stops a program that passes something that is not a return; the issues are the cause of the error. */
function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"), { cause: issues });
}

/** How the measures of each indicator are made, where what they are made from is given. */
type MeasuresByIndicator = Readonly<Partial<Record<IndicatorNumber, () => readonly Measure[]>>>;

function askedMeasures(byIndicator: MeasuresByIndicator, { indicators }: ResultsOptions): readonly Measure[] {
  return indicators.flatMap((number) => byIndicator[number]?.() ?? []);
}

function substantiveMeasures(wresReturn: Return, options: ResultsOptions): MeasuresByIndicator {
  const {
    workforce = {},
    shortlisting = {},
    disciplinary = {},
    training = {},
    survey = {},
    board = {},
  } = wresReturn;
  const total = workforceTotal(workforce);
  return {
    1: () => workforceMeasures(workforce, options),
    2: () => appointmentMeasures(shortlisting),
    3: () => disciplinaryMeasures({ disciplinary, workforce: total }, options),
    4: () => trainingMeasures({ training, workforce: total }),
    9: () => boardMeasures({ board, workforce: total }, options),
    ...surveyMeasures(survey),
  };
}

/** The measures of people who work solely on the bank, of what is given of them. */
function bankMeasures(
  { workforce, disciplinary, survey }: Bank,
  options: ResultsOptions,
): MeasuresByIndicator {
  return {
    ...(workforce && { 1: () => workforceMeasures(workforce, options) }),
    ...(disciplinary && {
      3: () => disciplinaryMeasures({ disciplinary, workforce: workforceTotal(workforce ?? {}) }, options),
    }),
    ...(survey && surveyMeasures(survey)),
  };
}

function surveyMeasures(survey: Survey): MeasuresByIndicator {
  return {
    5: () => harassmentFromPublicMeasures(survey),
    6: () => harassmentFromStaffMeasures(survey),
    7: () => equalOpportunitiesMeasures(survey),
    8: () => discriminationMeasures(survey),
  };
}

/** Figures of bank workers stand beside the standard and are never added to it. */
function ofBank(measure: Measure): Measure {
  const about = { ...measure.about, population: "bank" as const };
  return { ...measure, id: measureId(about), about };
}
