/**
 * The name of the method that made a test.
 *
 * @since 0.1.0
 */
export type TestMethod =
  | "chi-squared"
  | "chi-squared-n-1"
  | "chi-squared-finite-population"
  | "fisher-exact"
  | "fisher-mid-p";

/**
 * How surprising a difference as large as the one seen would be if the two groups were alike.
 *
 * @since 0.1.0
 */
export interface TestResult {
  /** The method that made the test. */
  readonly method: TestMethod;
  /** The test statistic, where the method has one. */
  readonly statistic?: number;
  /** The two-sided p-value, from 0 to 1: the smaller, the more surprising. */
  readonly p: number;
}
