import type { Group } from "../reference/groups.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { type WorkforcePart, type WorkforcePartKey, workforceParts } from "../reference/workforce-rows.ts";
import { type Answer, measureOf, notCalculable } from "../model/answer.ts";
import { type GroupCounts, sumGroupCounts } from "../model/counts.ts";
import type { Denominator, Measure, Method } from "../model/measure.ts";
import type { Workforce } from "../model/return.ts";
import type { RowGrouping } from "../model/results.ts";
import { existingRows, workforceTotal } from "../model/workforce-counts.ts";
import { comparable, groupOf, type People, peopleIn } from "./denominator.ts";
import { reportedGroups, reportedShares } from "./reported-groups.ts";
import { representation } from "./representation.ts";
import { share } from "./share.ts";

const NAME = { population: "substantive", indicator: 1 } as const;

/** The choices of indicator 1. */
export interface WorkforceOptions {
  readonly denominator?: Denominator;
  /** Groupings of rows beside the built-in ones. */
  readonly groupings?: readonly RowGrouping[];
}

/**
 * Indicator 1: each group's share of every pay band and grade, beside its share of the whole workforce.
 *
 *     share of a row = group in the row / everyone in the row
 *     representation = share of the row / share of the whole workforce
 *
 * A share is a proportion and has no direction by itself; representation is a ratio, 1 is proportionate.
 * Non-clinical, clinical and medical staff stand apart; an "of which" row is reported and never added.
 * There is no answer for an empty row (`nobody-in-the-denominator`) or a count that is not given.
 *
 * @param workforce - Headcounts by row and group.
 * @param options - `denominator`: everyone (default) or people of known ethnicity.
 * @returns One measure for every row, grouping and group, and for the workforce.
 * @throws WresError `not-a-count`.
 * @example
 * ```ts
 * import { indicator1Workforce, printMeasure } from "wres-metrics";
 * const measures = indicator1Workforce({
 *   nonClinical: { "band-5": { white: 251, bme: 21, unknown: null } },
 *   total: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const bme = measures.find(({ id }) => id === "indicator-1/workforce/bme");
 * if (bme) console.log(printMeasure(bme)); // 21.3%
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 1 to 34 and 58.
 * @since 0.1.0
 */
export function indicator1Workforce(
  workforce: Workforce,
  options: WorkforceOptions = {},
): readonly Measure[] {
  const asked = options.denominator ?? "all";
  const total = workforceTotal(workforce);
  const everyone = peopleIn(total, asked);
  const rows = workforceParts.flatMap(({ id, key }) => [
    ...existingRows(workforce, key).map(({ id: row, row: counts, ofWhich }) => ({
      place: { part: id, row },
      counts,
      method: ofWhich === null ? {} : { ofWhich },
    })),
    ...groupingsOf(workforce, key, options.groupings ?? []).map(({ grouping, counts }) => ({
      place: { part: id, row: grouping },
      counts,
      method: {},
    })),
  ]);
  const groups = reportedShares(reportedGroups([total, ...rows.map(({ counts }) => counts)]), asked);
  return [
    ...groups.map((group) => shareOf({ part: "workforce" }, everyone, group)),
    ...rows.flatMap(({ place, counts, method }) => {
      const people = peopleIn(counts, asked);
      const [inRow, inWorkforce] = comparable(people, everyone);
      return [
        ...groups.map((group) => shareOf(place, people, group, method)),
        ...groups.map((group) => representationOf(place, { inRow, inWorkforce, method }, group)),
      ];
    }),
  ];
}

function groupingsOf(workforce: Workforce, part: WorkforcePartKey, added: readonly RowGrouping[]) {
  const rows = existingRows(workforce, part).filter(({ ofWhich }) => ofWhich === null);
  return [...rowGroupings, ...added].flatMap((grouping): { grouping: string; counts: GroupCounts }[] => {
    const wanted: readonly string[] | "every-row" = grouping.rows;
    const members = wanted === "every-row" ? rows : rows.filter(({ id }) => wanted.includes(id));
    return members.length === 0
      ? []
      : [{ grouping: grouping.id, counts: sumGroupCounts(members.map(({ row }) => row)) }];
  });
}

/** A row of the workforce, or a grouping of rows, in a part. */
interface RowPlace {
  readonly part: WorkforcePart;
  readonly row: string;
}

function shareOf(
  place: RowPlace | { readonly part: "workforce" },
  people: People,
  group: Group,
  method: Method = {},
): Measure {
  const counts = groupOf(people, group);
  return measureOf(
    {
      about: { ...NAME, kind: "share", ...place, group },
      basis: { [group]: counts },
      method: { ...method, denominator: people.denominator },
    },
    share(counts),
    ...people.warnings,
  );
}

function representationOf(
  place: RowPlace,
  { inRow, inWorkforce, method }: { inRow: People; inWorkforce: People; method: Method },
  group: Group,
): Measure {
  const row = groupOf(inRow, group);
  const workforce = groupOf(inWorkforce, group);
  return measureOf(
    {
      about: { ...NAME, kind: "representation", ...place, group },
      basis: { row, workforce },
      method: { ...method, denominator: inRow.denominator },
    },
    amongThoseIn(inRow, group, () => representation({ row, workforce })),
    ...inRow.warnings,
  );
}

/** The unknown are not among people whose ethnicity is known, so a comparison of those cannot be about them. */
function amongThoseIn(people: People, group: Group, answer: () => Answer): Answer {
  return group === "unknown" && people.denominator === "known" ? notCalculable("not-given") : answer();
}
