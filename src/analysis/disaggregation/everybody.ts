import { WresError } from "../../foundation/wres-error.ts";
import { assertCount, type Count, type CountOf, sumCounts } from "../../model/count.ts";
import type { CountsByGroup } from "../../model/disaggregation.ts";
import type { ShareBasis } from "../../model/measure.ts";

const NOT_GIVEN: CountOf = { count: null, of: null };

/**
 * Everybody who is compared: the whole as given, else White and all groups together. Not given where one of
 * them is not, or is only a percentage.
 */
export function everybody({ white, groups, whole }: CountsByGroup): CountOf {
  const parts = [white, ...Object.values(groups)].map(countsOf);
  for (const { count, of } of parts) {
    assertCount(count, "count");
    assertCount(of, "of");
  }
  if (whole === undefined) return { count: total(parts, "count"), of: total(parts, "of") };
  assertCount(whole.count, "whole.count");
  assertCount(whole.of, "whole.of");
  for (const key of ["count", "of"] as const) checkContains(whole[key], parts, key);
  return whole;
}

/** Two counts, not given where only a percentage was published. */
export function countsOf(share: ShareBasis): CountOf {
  return "percentage" in share ? NOT_GIVEN : share;
}

function total(parts: readonly CountOf[], key: keyof CountOf): Count {
  return sumCounts(parts.map((part) => part[key]));
}

function checkContains(whole: Count, parts: readonly CountOf[], key: keyof CountOf): void {
  const given = sumCounts(parts.map((part) => part[key] ?? 0));
  if (whole === null || given === null || given <= whole) return;
  throw new WresError(
    "part-over-whole",
    `whole.${key} is ${String(whole)}; White and the groups together are ${String(given)}.`,
  );
}
