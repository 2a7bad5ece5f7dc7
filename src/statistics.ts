/**
 * Intervals and tests on counts: what a statistics book would say of any two groups, without a word about the WRES.
 * Needs nothing at run time.
 *
 * @module
 */
export { benjaminiHochbergAdjustment } from "./statistics/benjamini-hochberg-adjustment.ts";
export {
  chiSquaredHomogeneityTest,
  type HomogeneityResult,
} from "./statistics/chi-squared-homogeneity-test.ts";
export { breslowDayTest, type BreslowDayResult } from "./statistics/breslow-day-test.ts";
export { chiSquaredTest, type ChiSquaredOptions } from "./statistics/chi-squared-test.ts";
export { clopperPearsonInterval } from "./statistics/clopper-pearson-interval.ts";
export { type FamilyAdjustment, familyAdjustment, type FamilyTest } from "./statistics/family-adjustment.ts";
export { fisherExactTest, type FisherOptions } from "./statistics/fisher-exact-test.ts";
export { funnelDispersion } from "./statistics/funnel-dispersion.ts";
export {
  funnelLimits,
  type FunnelLimit,
  type FunnelLimits,
  type FunnelOptions,
} from "./statistics/funnel-limits.ts";
export { holmAdjustment } from "./statistics/holm-adjustment.ts";
export type { Interval, IntervalMethod, IntervalOptions } from "./statistics/interval.ts";
export { katzRatioInterval } from "./statistics/katz-ratio-interval.ts";
export { koopmanRatioInterval } from "./statistics/koopman-ratio-interval.ts";
export { mantelHaenszelRatio, type PooledRatio } from "./statistics/mantel-haenszel-ratio.ts";
export { meanRatioInterval, type MeanOfSample } from "./statistics/mean-ratio-interval.ts";
export { medianRank, medianRatioInterval, type MedianOfSample } from "./statistics/median-ratio-interval.ts";
export { miettinenNurminenDifferenceInterval } from "./statistics/miettinen-nurminen-difference-interval.ts";
export { miettinenNurminenRatioInterval } from "./statistics/miettinen-nurminen-ratio-interval.ts";
export {
  newcombeDifferenceInterval,
  type NewcombeOptions,
} from "./statistics/newcombe-difference-interval.ts";
export type { ShareCounts, TwoShares } from "./statistics/share-counts.ts";
export type { TestMethod, TestResult } from "./statistics/test-result.ts";
export { weightedTrend, type Trend, type TrendPoint } from "./statistics/weighted-trend.ts";
export type { TwoPopulations } from "./statistics/finite-population.ts";
export { wilsonInterval, type WilsonOptions } from "./statistics/wilson-interval.ts";
