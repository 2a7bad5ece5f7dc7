import type { GroupCounts } from "../../model/group-counts.ts";
import type { CodedColumn } from "../../model/record-codes.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import type { CountedCell } from "./counted-cell.ts";

/** Whether the groups within BME are all told apart, or some people are BME and no more is known. */
export type Detail = "groups-within-bme" | "bme-only";

/** What the rules for ethnicity tell of BME people; by the rules, not by the rows, so that counts add. */
export function mayAnswerBme({ codes }: CodedColumn<Group>): Detail {
  const { table = {}, prefixes = {}, patterns = [], otherwise } = codes;
  const answers = [
    ...Object.values(table),
    ...Object.values(prefixes),
    ...patterns.map(({ to }) => to),
    otherwise,
  ];
  return answers.includes("bme") ? "bme-only" : "groups-within-bme";
}

/** The people of some cells by group. */
export function groupCountsOf(cells: readonly CountedCell[], detail: Detail): GroupCounts {
  const of = (...groups: readonly Group[]): number =>
    cells.reduce((sum, { group, people }) => sum + (groups.includes(group) ? people : 0), 0);
  const principal = { white: of("white"), bme: of("bme", ...groupsWithinBme), unknown: of("unknown") };
  return detail === "bme-only"
    ? principal
    : { ...principal, asian: of("asian"), black: of("black"), mixed: of("mixed"), other: of("other") };
}
