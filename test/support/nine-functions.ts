import {
  type CertaintyOptions,
  indicator1Workforce,
  indicator2Appointment,
  indicator3Disciplinary,
  indicator4Training,
  indicator5HarassmentFromPublic,
  indicator6HarassmentFromStaff,
  indicator7EqualOpportunities,
  indicator8Discrimination,
  indicator9Board,
  type IndicatorNumber,
  type Measure,
  type ResultsOptions,
  type Return,
} from "wres-metrics";
import { workforceTotal } from "../../src/model/workforce-counts.ts";

type Options = CertaintyOptions &
  Partial<Pick<ResultsOptions, "denominator" | "disciplinaryWindow" | "groupings">>;

/** What the function of each indicator says of the counts of a return. */
export function byNineFunctions(
  wresReturn: Return,
  options: Options = {},
): Readonly<Record<IndicatorNumber, readonly Measure[]>> {
  const { workforce: rows = {}, shortlisting = {}, disciplinary = {}, training = {} } = wresReturn;
  const { survey = {}, board = {} } = wresReturn;
  const workforce = workforceTotal(rows);
  const { denominator, disciplinaryWindow, groupings, ...certainty } = options;
  const whole = denominator === undefined ? certainty : { ...certainty, denominator };
  return {
    1: indicator1Workforce(rows, groupings === undefined ? whole : { ...whole, groupings }),
    2: indicator2Appointment(shortlisting, certainty),
    3: indicator3Disciplinary(
      { disciplinary, workforce },
      disciplinaryWindow === undefined ? certainty : { ...certainty, disciplinaryWindow },
    ),
    4: indicator4Training({ training, workforce }, certainty),
    5: indicator5HarassmentFromPublic(survey, certainty),
    6: indicator6HarassmentFromStaff(survey, certainty),
    7: indicator7EqualOpportunities(survey, certainty),
    8: indicator8Discrimination(survey, certainty),
    9: indicator9Board({ board, workforce }, whole),
  };
}
