import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { principalGroups } from "../../reference/groups.ts";
import { notCalculable } from "../../model/answer.ts";
import type {
  CountsByGroup,
  Disaggregation,
  DisaggregationOptions,
  Estimate,
  GroupComparator,
} from "../../model/disaggregation.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { checkedLevel } from "../../statistics/checked-level.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { adjustForLooks } from "./adjust-for-looks.ts";
import { compareGroup, type ComparisonSetting } from "./compare-group.ts";
import { everybody } from "./everybody.ts";
import type { GroupFormulas } from "./group-formulas.ts";
import { heterogeneityOf } from "./heterogeneity.ts";
import { testableShare } from "./testable-share.ts";
import { yearly } from "./yearly.ts";

const comparators: readonly GroupComparator[] = ["white", "all-others", "whole"];

/** Looks at a measure group by group, with the formulas of the indicators. */
export function compareGroups(
  counts: CountsByGroup,
  options: Partial<DisaggregationOptions>,
  formulas: GroupFormulas,
): Disaggregation {
  const chosen = resolved(options);
  checkNames(counts);
  const setting: ComparisonSetting = { counts, whole: everybody(counts), level: chosen.level, formulas };
  const groups = Object.entries(counts.groups).map(([name, share]) => ({ name, share }));
  const compared = comparators.map((against) =>
    adjustForLooks(
      groups.map((group) => compareGroup({ ...group, against }, setting)),
      chosen,
    ),
  );
  return {
    indicator: counts.indicator ?? null,
    options: chosen,
    groups: groups.map(({ name, share }, index) => ({
      group: name,
      basis: share,
      share: shareOf(share, setting),
      comparisons: compared.flatMap((comparisons) => comparisons[index] ?? []),
    })),
    heterogeneity: heterogeneityOf(counts, chosen.level),
  };
}

function shareOf(
  share: ShareBasis,
  { counts: { dividedBy = 1, unavailable }, level, formulas }: ComparisonSetting,
): Estimate {
  if (unavailable !== undefined) return notCalculable(unavailable);
  const answer = formulas.share(yearly(share, dividedBy));
  const testable = testableShare(share);
  const interval = typeof testable === "string" ? null : wilsonInterval(testable, { level });
  if (interval === null) return answer;
  const { lower, upper } = interval;
  return { ...answer, interval: { ...interval, lower: lower / dividedBy, upper: upper / dividedBy } };
}

function resolved(options: Partial<DisaggregationOptions>): DisaggregationOptions {
  const { level, adjustment = "holm", ...unknown } = options;
  for (const name of Object.keys(unknown)) {
    throw new WresError(
      "invalid-option",
      `option ${describeValue(name)} is not known; expected level, adjustment.`,
    );
  }
  return {
    level: checkedLevel(level === undefined ? {} : { level }),
    adjustment: checkedChoice("adjustment", adjustment, ["holm", "benjamini-hochberg"]),
  };
}

/** White and BME hold or are held by the groups, so that people would be counted twice; unknown is no group. */
function checkNames({ groups }: CountsByGroup): void {
  for (const name of [...principalGroups, ...comparators]) {
    if (!(name in groups)) continue;
    throw new WresError(
      "invalid-option",
      `groups has ${describeValue(name)}; expected groups that do not overlap.`,
    );
  }
}
