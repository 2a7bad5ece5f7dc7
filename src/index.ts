/**
 * The nine indicators of the NHS Workforce Race Equality Standard, from a trust's return to figures that can be
 * published and defended.
 *
 * @module
 */
export type { Decimal } from "./foundation/decimal.ts";
export { LIBRARY } from "./foundation/version.ts";
export { WresError, type WresErrorCode } from "./foundation/wres-error.ts";

export { type BoardBody, boardBodies } from "./reference/board-bodies.ts";
export { type DisciplinaryWindow, disciplinaryWindows } from "./reference/disciplinary-windows.ts";
export { ethnicCategories, type EthnicityScheme } from "./reference/ethnic-categories.ts";
export {
  type Group,
  groups,
  groupsWithinBme,
  type GroupWithinBme,
  principalGroups,
} from "./reference/groups.ts";
export { type IndicatorNumber, indicators } from "./reference/indicators.ts";
export { nationalFigures } from "./reference/national-figures.ts";
export { type RowGroupingId, rowGroupings } from "./reference/row-groupings.ts";
export { type Source, type SourceId, sources } from "./reference/sources.ts";
export {
  surveyDefinitions,
  type SurveyQuestionKey,
  surveyQuestionNumbers,
  surveyQuestions,
} from "./reference/survey-questions.ts";
export { thresholds } from "./reference/thresholds.ts";
export {
  type MedicalGrade,
  medicalGrades,
  type PayBand,
  payBands,
  rowsOfPart,
  type WorkforcePart,
  type WorkforcePartKey,
  workforceParts,
  type WorkforceRowId,
} from "./reference/workforce-rows.ts";

export type { Answer } from "./model/answer.ts";
export type { Count, CountOf } from "./model/count.ts";
export type { GroupCounts } from "./model/group-counts.ts";
export type { Issue, IssueCode } from "./model/issue.ts";
export type {
  Basis,
  CalculatedMeasure,
  Denominator,
  Measure,
  MeasureName,
  MeasureWarning,
  Method,
  NotCalculableMeasure,
  Reason,
  ShareBasis,
  Unit,
} from "./model/measure.ts";
export { type MeasureJson, measureFromJson, measureToJson } from "./model/measure-json.ts";
export { printMeasure } from "./model/print-measure.ts";
export type { YearChange, YearComparison } from "./model/year-comparison.ts";
export type { Results, ResultsJson, ResultsOptions } from "./model/results.ts";
export { resultsFromJson } from "./model/results-from-json.ts";
export type {
  Bank,
  Board,
  Disciplinary,
  DisciplinaryStratum,
  MedicalRows,
  PayBandRows,
  Return,
  Shortlisting,
  ShortlistingStratum,
  StratumName,
  Survey,
  SurveyAnswer,
  SurveyQuestion,
  Training,
  TrainingStratum,
  Workforce,
  WorkforceRow,
} from "./model/return.ts";
export type { RowGrouping } from "./model/row-grouping.ts";
export { returnJsonSchema } from "./model/schemas/return-json-schema.ts";

export { type ParsedReturn, parseReturn } from "./ingest/parse-return.ts";
export { parseReturnText } from "./ingest/parse-return-text.ts";

export { compareYears } from "./analysis/series/compare-years.ts";

export { excessLikelihood } from "./indicators/excess-likelihood.ts";
export { indicator1Workforce, type WorkforceOptions } from "./indicators/indicator-1-workforce.ts";
export { indicator2Appointment } from "./indicators/indicator-2-appointment.ts";
export { type DisciplinaryOptions, indicator3Disciplinary } from "./indicators/indicator-3-disciplinary.ts";
export { indicator4Training } from "./indicators/indicator-4-training.ts";
export { indicator5HarassmentFromPublic } from "./indicators/indicator-5-harassment-from-public.ts";
export { indicator6HarassmentFromStaff } from "./indicators/indicator-6-harassment-from-staff.ts";
export { indicator7EqualOpportunities } from "./indicators/indicator-7-equal-opportunities.ts";
export { indicator8Discrimination } from "./indicators/indicator-8-discrimination.ts";
export { type BoardOptions, indicator9Board } from "./indicators/indicator-9-board.ts";
export { relativeLikelihood } from "./indicators/relative-likelihood.ts";
export { representation } from "./indicators/representation.ts";
export { share } from "./indicators/share.ts";
export { shareDifference } from "./indicators/share-difference.ts";

export { calculateIndicators } from "./pipeline/calculate-indicators.ts";
