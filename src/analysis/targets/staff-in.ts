import type { Group } from "../../reference/groups.ts";
import { type CountOf, sumCounts } from "../../model/count.ts";
import { countOfGroup, type GroupCounts } from "../../model/group-counts.ts";
import type { Denominator } from "../../model/measure.ts";

/**
 * The one denominator on which all of some places can be compared: people of known ethnicity, where any of them does
 * not give how many are unknown. A place that does not give White and BME has no share either way, and decides nothing.
 */
export function commonDenominator(places: readonly GroupCounts[], asked: Denominator): Denominator {
  const lacksUnknown = places.some(
    (place) =>
      countOfGroup(place, "unknown") === null &&
      countOfGroup(place, "white") !== null &&
      countOfGroup(place, "bme") !== null,
  );
  return lacksUnknown ? "known" : asked;
}

/** A group's people out of everybody in a place, or out of those whose ethnicity is known. */
export function groupIn(place: GroupCounts, group: Group, denominator: Denominator): CountOf {
  const known = [countOfGroup(place, "white"), countOfGroup(place, "bme")];
  const everybody = denominator === "all" ? [...known, countOfGroup(place, "unknown")] : known;
  return { count: countOfGroup(place, group), of: sumCounts(everybody) };
}
