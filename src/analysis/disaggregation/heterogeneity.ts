import type { CountsByGroup, Heterogeneity, UntestedReason } from "../../model/disaggregation.ts";
import { chiSquaredHomogeneityTest } from "../../statistics/chi-squared-homogeneity-test.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import { testableShare } from "./testable-share.ts";

const LEAST_EXPECTED = 5;

/** Whether the groups, White apart, differ from one another: chi-squared over those that give counts. */
export function heterogeneityOf({ groups, unavailable }: CountsByGroup, level: number): Heterogeneity {
  const tested: { group: string; share: ShareCounts }[] = [];
  const leftOut: { group: string; reason: UntestedReason }[] = [];
  for (const [group, given] of Object.entries(groups)) {
    const share = unavailable ?? testableShare(given);
    if (typeof share === "string") leftOut.push({ group, reason: share });
    else tested.push({ group, share });
  }
  const place = { groups: tested.map(({ group }) => group), leftOut };
  if (unavailable !== undefined) return { ...place, status: "not-tested", reason: unavailable };
  if (tested.length < 2) return { ...place, status: "not-tested", reason: "fewer-than-two-groups" };
  const result = chiSquaredHomogeneityTest(tested.map(({ share }) => share));
  if (result === null) return { ...place, status: "not-tested", reason: "all-alike" };
  const { smallestExpected, ...test } = result;
  return {
    ...place,
    status: "tested",
    ...test,
    significant: test.p < 1 - level,
    warnings: smallestExpected < LEAST_EXPECTED ? ["small-numbers"] : [],
  };
}
