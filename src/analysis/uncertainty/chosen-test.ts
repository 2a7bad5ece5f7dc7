import type { MeasureTest } from "../../model/certainty.ts";
import { chiSquaredTest } from "../../statistics/chi-squared-test.ts";
import { fisherExactTest } from "../../statistics/fisher-exact-test.ts";
import type { TwoShares } from "../../statistics/share-counts.ts";

/** Below this, the chi-squared distribution is too rough a stand-in for the counts. */
const LEAST_EXPECTED = 5;

/** Whether a count that would be expected if both groups were alike is below five. */
export function hasSmallNumbers({ a, b }: TwoShares): boolean {
  const counted = a.count + b.count;
  const everybody = a.of + b.of;
  const fewer = Math.min(counted, everybody - counted);
  return (fewer * Math.min(a.of, b.of)) / everybody < LEAST_EXPECTED;
}

/** Chi-squared without correction, or Fisher's exact test where an expected count is below five. */
export function chosenTest(groups: TwoShares): MeasureTest | null {
  return hasSmallNumbers(groups) ? fisherExactTest(groups) : chiSquaredTest(groups);
}
