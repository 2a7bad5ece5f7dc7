/**
 * The nine indicators of the NHS Workforce Race Equality Standard, from a trust's return to figures that can be
 * published and defended.
 *
 * @module
 */
export type { DecimalText } from "./foundation/decimal-text.ts";
export { LIBRARY } from "./foundation/version.ts";
export { isWresError, WresError, type WresErrorCode } from "./foundation/wres-error.ts";

export {
  boardBodies,
  type BoardBody,
  type ReportedBoardBody,
  type BoardBodyKey,
  type BoardBodyRow,
} from "./reference/board-bodies.ts";
export { type Period, type PeriodRow, periods } from "./reference/periods.ts";
export { periodDays, type PeriodOfYear, periodTitle } from "./model/period.ts";
export { type ChangeKind, changeSteps, type ChangeStepRow } from "./reference/change-steps.ts";
export {
  type DisciplinaryWindow,
  type DisciplinaryWindowRow,
  disciplinaryWindows,
} from "./reference/disciplinary-windows.ts";
export { readEthnicText, type EthnicReading } from "./model/rules/ethnic-text.ts";
export {
  ethnicCategories,
  type EthnicCategoryRow,
  type EthnicityScheme,
} from "./reference/ethnic-categories.ts";
export {
  type Group,
  type GroupRow,
  groups,
  groupsWithinBme,
  type GroupWithinBme,
  principalGroups,
} from "./reference/groups.ts";
export { type GroupScheme, groupSchemes, type SchemeGroup } from "./reference/group-schemes.ts";
export {
  type IndicatorFamily,
  type IndicatorHeadline,
  type IndicatorNumber,
  type IndicatorOf,
  type IndicatorRow,
  type IndicatorRowOf,
  type IndicatorsByFamily,
  indicators,
} from "./reference/indicators.ts";
export { type StandardOwner, standardOwners } from "./reference/standard-owners.ts";
export { localMeasures } from "./reference/local-measures.ts";
export type {
  DifferenceFromWorkforceDefinition,
  LikelihoodDefinition,
  MeasureDefinition,
  RateOfAnAmountDefinition,
  ShareDefinition,
  SurveyShareDefinition,
} from "./reference/measure-definitions.ts";
export { type NationalFigure, nationalFigures } from "./reference/national-figures.ts";
export {
  type PlanColour,
  type PlanColourRow,
  planColours,
  type Rag,
  type RagThresholdRow,
  ragThresholds,
} from "./reference/rag-thresholds.ts";
export {
  type HighImpactAction,
  type HighImpactActionRow,
  highImpactActions,
} from "./reference/high-impact-actions.ts";
export {
  type ReviewThresholdId,
  type ReviewThresholdRow,
  reviewThresholds,
} from "./reference/review-thresholds.ts";
export { type RowGroupingId, type RowGroupingRow, rowGroupings } from "./reference/row-groupings.ts";
export { type Source, type SourceId, sources } from "./reference/sources.ts";
export { type StandardBeside, standardsBeside } from "./reference/standards-beside.ts";
export {
  type SurveyDefinitionRow,
  surveyDefinitions,
  type SurveyQuestionKey,
  type SurveyQuestionNumberRow,
  surveyQuestionNumbers,
  type IndicatorOfHalves,
  type SurveyQuestionPart,
  type SurveyQuestionRow,
  surveyQuestions,
} from "./reference/survey-questions.ts";
export { type LeadershipGoalId, type LeadershipGoalRow, leadershipGoals } from "./reference/target-goals.ts";
export { type DisparityTierId, type DisparityTierRow, disparityTiers } from "./reference/target-tiers.ts";
export { type TargetUnit, type TargetUnitRow, targetUnits } from "./reference/target-units.ts";
export { type ThresholdId, type ThresholdRow, thresholds } from "./reference/thresholds.ts";
export {
  type MedicalGrade,
  type MedicalGradeRow,
  medicalGrades,
  type PayBand,
  type PayBandRow,
  payBands,
  rowsOfPart,
  type WorkforcePart,
  type WorkforcePartKey,
  type WorkforcePartRow,
  workforceParts,
  type WorkforceRowId,
} from "./reference/workforce-rows.ts";

export {
  type AmountBasis,
  type LocalAbout,
  type LocalBasis,
  type LocalJudgement,
  type LocalKind,
  type LocalMeasure,
  type LocalMeasureBase,
  type LocalMethod,
  type LocalResults,
  type LocalVerdict,
  parseLocalMeasureId,
} from "./model/local-measure.ts";
export type {
  CountsOfMeasure,
  GroupAmount,
  LocalAnswer,
  LocalCounts,
  LocalStratum,
  LocalWorkforces,
  SchemeCounts,
} from "./model/local-counts.ts";
export type { LocalChange } from "./model/year-comparison.ts";
export {
  besidePopulation,
  type BesidePopulation,
  type PopulationComparison,
} from "./model/population-comparison.ts";
export { parseDefinitions, type ParsedDefinitions } from "./ingest/parse-definitions.ts";
export { calculateLocalMeasures, withLocalMeasures } from "./pipeline/calculate-local-measures.ts";
export type { ActionPlan, ActionStatus, Milestone, PlannedAction } from "./model/action-plan.ts";
export type { Answer } from "./model/answer.ts";
export type {
  MeasureInterval,
  MeasureTest,
  MeasureHomogeneity,
  FourFifths,
  Verdict,
  VerdictRule,
  Judgement,
  Looks,
  Certainty,
} from "./model/certainty.ts";
export type {
  BenchmarkValue,
  HigherIs,
  BenchmarkOptions,
  Standing,
  NotPlacedReason,
  PlacementLimits,
  Placement,
  PeerLeftOut,
  Benchmark,
  NationalBenchmark,
} from "./model/benchmarks.ts";
export type { Count, CountOf } from "./model/counts.ts";
export type {
  BankComparison,
  CountsByGroup,
  GroupComparator,
  LooksAdjustment,
  DisaggregationOptions,
  Estimate,
  UntestedReason,
  GroupTest,
  GroupComparison,
  GroupFigures,
  Heterogeneity,
  Disaggregation,
} from "./model/disaggregation.ts";
export type { GroupCounts } from "./model/counts.ts";
export type {
  Acknowledgement,
  Finding,
  FindingCode,
  ReadingCode,
  ReviewThresholds,
} from "./model/finding.ts";
export type { InvalidInput, Issue, IssueCode, PathSegment } from "./model/issue.ts";
export { messageAtField } from "./model/issue-at-field.ts";
export type {
  Unit,
  Denominator,
  Reason,
  MeasureWarning,
  MaskedCountOf,
  SampledCountOf,
  ShareBasis,
  Basis,
  Method,
  FigureOf,
  CalculatedFigure,
  NotCalculableFigure,
  Figure,
  PrintedFigureText,
  CalculatedMeasure,
  NotCalculableMeasure,
  Measure,
} from "./model/measure.ts";
export type {
  Population,
  WorkforceShareAbout,
  WorkforceDifferenceAbout,
  RowShareAbout,
  RepresentationAbout,
  LikelihoodAbout,
  RelativeLikelihoodAbout,
  SurveyShareAbout,
  SurveyDifferenceAbout,
  BoardShareAbout,
  BoardDifferenceAbout,
  MeasureAbout,
  MeasureKind,
} from "./model/measure-about.ts";
export {
  type ComparisonFamily,
  type ComparisonFamilyId,
  type ComparisonFamilyRow,
  comparisonFamilies,
  familyOf,
} from "./model/comparison-families.ts";
export {
  type FigureHeadline,
  type FindingHeadline,
  type Headline,
  type HeadlineFigure,
  headlines,
} from "./model/headlines.ts";
export {
  measureId,
  type MeasureId,
  type MeasureName,
  parseMeasureId,
  type ShareStem,
  type StandardMeasureId,
  type StratumMeasureId,
  type WrittenMeasureId,
} from "./model/measure-id.ts";
export type { DisclosureControl, Protection } from "./model/protection.ts";
export { printMeasure } from "./model/print-measure.ts";
export { measureLabel } from "./report/words/measure-label.ts";
export { reasonInWords, verdictInWords, type VerdictWording } from "./report/words/answer-words.ts";
export type { WordingOptions } from "./report/words/group-words.ts";
export type { PoolRefusalCode, PoolRefusal } from "./analysis/series/pool-refusals.ts";
export type { CountsNotGiven, ReturnName } from "./analysis/series/counts-not-given.ts";
export type { PoolOptions, PooledResults } from "./analysis/series/pool.ts";
export type {
  TwoYearWindow,
  RollingAverageOptions,
  RollingAverage,
} from "./analysis/series/rolling-average.ts";
export type {
  NotTestedReason,
  ChangeTest,
  ChangeSize,
  ChangeChance,
  ChangeDirection,
  ChangeWords,
  YearChange,
  YearComparison,
  YearsRun,
  YearsTrend,
} from "./model/year-comparison.ts";
export type { Shortfall } from "./model/certainty.ts";
export {
  type Results,
  type ResultsData,
  type ResultsOptions,
  type SourcedResults,
  withFindings,
} from "./model/results.ts";
export { type MeasureFilter, measureOf, type MeasureSource, measuresWhere } from "./model/find-measures.ts";
export type {
  WorkforceRow,
  PayBandRows,
  MedicalRows,
  Workforce,
  WorkforceStratum,
  StratumName,
  ShortlistingStratum,
  Shortlisting,
  DisciplinaryStratum,
  Disciplinary,
  TrainingStratum,
  Training,
  SurveyAnswer,
  SurveyQuestion,
  SurveyAnswers,
  SurveyStratum,
  Survey,
  Board,
  BoardMembers,
  BoardStratum,
  Bank,
  LocalPopulation,
  Organisation,
  PopulationGroup,
  Return,
} from "./model/return.ts";
export type { RowGrouping } from "./model/results.ts";
export type { NoAnswer, PeopleAnswer } from "./model/targets.ts";
export type { DisparityTier, TierCounts, DisparityRatio } from "./model/targets.ts";
export type { TargetGap } from "./analysis/targets/gap-to-target.ts";
export type {
  Appointments,
  GoalStep,
  GoalWarning,
  BandGoal,
  GoalTarget,
  ModelEmployerGoals,
} from "./model/targets.ts";
export type { DatedValue, DatedTarget, Better, Kpi } from "./model/action-plan.ts";
export type {
  KpiWarning,
  KpiPosition,
  MovementAnswer,
  NextTarget,
  KpiProgress,
  TargetContradiction,
  ActionState,
  ActionProgress,
  PlanProgress,
} from "./model/plan-answers.ts";
export type { TrajectoryStep, Trajectory } from "./model/targets.ts";
export type { Rates } from "./model/measure-fraction.ts";
export { returnJsonSchema } from "./model/schemas/return-schema.ts";
export { resultsJsonSchema } from "./model/schemas/results-schema.ts";

export { parseActionPlan, type ParsedActionPlan } from "./ingest/parse-action-plan.ts";
export { type ParsedResults, parseResults } from "./ingest/parse-results.ts";
export { type ParsedReturn, parseReturn } from "./ingest/parse-return.ts";
export { parseReturnText } from "./ingest/parse-return.ts";

export { benchmark } from "./analysis/benchmark/benchmark.ts";
export {
  benchmarkAgainstEngland,
  type NationalYear,
} from "./analysis/benchmark/benchmark-against-england.ts";
export { countsByGroup } from "./analysis/disaggregation/counts-by-group.ts";
export { trendOfYears } from "./analysis/series/trend-of-years.ts";
export { compareYears } from "./analysis/series/compare-years.ts";

export { judge } from "./analysis/judgement/judge.ts";
export { shortfall } from "./analysis/judgement/shortfall.ts";
export { adjustedForStrata } from "./analysis/strata/adjusted-for-strata.ts";
export { withStrataWarnings } from "./analysis/strata/adjusted-for-strata.ts";
export { withUncertainty } from "./analysis/uncertainty/with-uncertainty.ts";

export { type DisparityOptions, disparityRatio } from "./analysis/targets/disparity-ratio.ts";
export { gapToTarget } from "./analysis/targets/gap-to-target.ts";
export { kpiProgress, type ProgressOptions } from "./analysis/targets/kpi-progress.ts";
export type { LineYears } from "./analysis/targets/trajectory.ts";
export { type GoalOptions, modelEmployerGoals } from "./analysis/targets/model-employer-goals.ts";
export { planProgress } from "./analysis/targets/plan-progress.ts";
export type { RagThreshold } from "./analysis/targets/kpi-progress.ts";
export { targetContradictions } from "./analysis/targets/plan-progress.ts";
export { trajectory } from "./analysis/targets/trajectory.ts";

export { excessLikelihood } from "./indicators/excess-likelihood.ts";
export type { BoardOptions } from "./indicators/indicator-9-board.ts";
export type { DisciplinaryOptions } from "./indicators/indicator-3-disciplinary.ts";
export type { WorkforceOptions } from "./indicators/indicator-1-workforce.ts";
export type { CertaintyOptions } from "./analysis/complete-measures.ts";
export {
  indicator1Workforce,
  indicator2Appointment,
  indicator3Disciplinary,
  indicator4Training,
  indicator5HarassmentFromPublic,
  indicator6HarassmentFromStaff,
  indicator7EqualOpportunities,
  indicator8Discrimination,
  indicator9Board,
} from "./analysis/nine-indicators.ts";
export { relativeLikelihood } from "./indicators/relative-likelihood.ts";
export { representation } from "./indicators/representation.ts";
export { share } from "./indicators/share.ts";
export { shareDifference } from "./indicators/share-difference.ts";

export { review, type ReviewOptions } from "./review/review.ts";

export {
  benchmarkReturns,
  type BenchmarkReturnsOptions,
  type OwnAndPeers,
} from "./pipeline/benchmark-returns.ts";
export { calculateIndicators } from "./pipeline/calculate-indicators.ts";
export { besideSubstantive } from "./analysis/benchmark/beside-substantive.ts";
export { disaggregate } from "./analysis/disaggregation/disaggregate.ts";
export { pool } from "./analysis/series/pool.ts";
export { type NotAdded, rollUp, type RollUp, type RollUpOptions } from "./analysis/series/roll-up.ts";
export { rollingAverage } from "./analysis/series/rolling-average.ts";
