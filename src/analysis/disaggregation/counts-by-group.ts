import type { ShareStem } from "../../model/measure-id.ts";
import { measureOf, type MeasureSource } from "../../model/find-measures.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import { assertCount, type Count, type CountOf, sumCounts } from "../../model/counts.ts";
import type { CountsByGroup } from "../../model/disaggregation.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import { yearlyDivisor } from "../../model/measure-fraction.ts";

const NOT_GIVEN: CountOf = { count: null, of: null };

/**
 * Takes the counts of Asian, Black, Mixed, Other and White out of results, for `disaggregate`.
 *
 * The whole is White and BME together, so that it is there even where one of the four groups is not given. What
 * the results do not give is not given here.
 *
 * @param results - What `calculateIndicators` gives.
 * @param stem - The id of a share without its group: `indicator-2/likelihood`, the same for 3 and 4; `indicator-5` to
 *   `indicator-8`; `indicator-6/managers`, `indicator-6/colleagues`; any of them after `bank/`.
 * @returns The counts, with the indicator that gives them their direction.
 * @throws WresError `unknown-measure` where no measure has such an id; `invalid-option` for indicators 1 and 9,
 *   whose groups are shares of one whole.
 * @example
 * ```ts
 * import { calculateIndicators, countsByGroup } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: {
 *     shortlisted: { white: 900, asian: 200, black: 100, mixed: 60, other: 40 },
 *     appointed: { white: 270, asian: 60, black: 12, mixed: 15, other: 10 },
 *   },
 * });
 * console.log(countsByGroup(results, "indicator-2/likelihood").groups["black"]); // { count: 12, of: 100 }
 * ```
 * @since 0.1.0
 */
export function countsByGroup(results: MeasureSource, stem: ShareStem): CountsByGroup {
  const ofGroup = (group: Group): Measure => measureOf(results, `${stem}/${group}`);
  const white = ofGroup("white");
  const { family } = indicatorByNumber[white.indicator];
  if (white.unit !== "proportion" || family === "workforce" || family === "board") {
    throw new WresError(
      "invalid-option",
      `stem is ${describeValue(stem)}; expected a share of indicators 2 to 8, such as "indicator-5".`,
    );
  }
  const basisOf = (group: Group): ShareBasis => ofGroup(group).basis[group] ?? NOT_GIVEN;
  const [one, other] = [countsOf(basisOf("white")), countsOf(basisOf("bme"))];
  const isUnavailable = white.status === "not-calculable" && white.reason === "window-not-available";
  return {
    indicator: white.indicator,
    white: basisOf("white"),
    groups: Object.fromEntries(groupsWithinBme.map((group) => [group, basisOf(group)])),
    whole: { count: sumCounts([one.count, other.count]), of: sumCounts([one.of, other.of]) },
    dividedBy: yearlyDivisor(white.method.window),
    ...(isUnavailable && { unavailable: "window-not-available" as const }),
  };
}

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
