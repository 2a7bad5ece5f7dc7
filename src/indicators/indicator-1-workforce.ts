import type { Group } from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { type WorkforcePart, type WorkforcePartKey, workforceParts } from "../reference/workforce-rows.ts";
import { nameAnswer, notCalculable } from "../model/answer.ts";
import { type GroupCounts, sumGroupCounts } from "../model/counts.ts";
import type { Denominator, Measure, Method } from "../model/measure.ts";
import type { StratumName, Workforce } from "../model/return.ts";
import type { RowGrouping } from "../model/results.ts";
import { everyStratum, stratumName } from "../model/strata.ts";
import { existingRows, workforceTotal } from "../model/workforce-counts.ts";
import { comparable, type People, peopleIn, reportedGroups, reportedShares } from "./denominator.ts";
import { representation } from "./representation.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";
import { inStratum } from "./stratum-measures.ts";

const INDICATOR: IndicatorOf<"workforce"> = 1;

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
 * A stratum (`workforce.strata`: women) has its shares, and how far each lies from the share of the whole workforce.
 *
 * @see ESNEFT 2022, Appendix 1, rows 1 to 34 and 58.
 */
export function workforceMeasures(workforce: Workforce, options: WorkforceOptions = {}): readonly Measure[] {
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
  const strata = everyStratum(workforce.strata ?? [], ["workforce"]).map((stratum) => ({
    stratum,
    counts: stratum.workforce ?? {},
  }));
  const groups = reportedShares(
    reportedGroups([total, ...[...rows, ...strata].map(({ counts }) => counts)]),
    asked,
  );
  return [
    ...groups.map((group) => shareOfWorkforce(everyone, group)),
    ...rows.flatMap(({ place, counts, method }) => {
      const people = peopleIn(counts, asked);
      return [
        ...sharesOfRow(place, people, { groups, method }),
        ...representations(place, comparable(people, everyone), { groups, method }),
      ];
    }),
    ...strata.flatMap(({ stratum, counts }) => {
      const people = peopleIn(counts, asked);
      const shares = groups.map((group) => shareOfWorkforce(people, group));
      const compared = comparable(people, everyone);
      return [
        ...inStratum(shares, stratum),
        ...groups.map((group) => differenceFromWhole(compared, group, stratum)),
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

function shareOfWorkforce({ shares, denominator, warnings }: People, group: Group): Measure {
  const counts = shares[group];
  return nameAnswer(
    {
      about: { population: "substantive", indicator: INDICATOR, kind: "share", part: "workforce", group },
      basis: { [group]: counts },
      method: { denominator },
    },
    share(counts),
    warnings,
  );
}

/** How far a group's share of a stratum is from its share of the whole workforce, which the stratum is a part of. */
function differenceFromWhole(
  [inIt, inWorkforce]: readonly [People, People],
  group: Group,
  stratum: StratumName,
): Measure {
  const { denominator, warnings } = inIt;
  const shares = { share: inIt.shares[group], less: inWorkforce.shares[group] };
  const isAbsent = group === "unknown" && denominator === "known";
  return nameAnswer(
    {
      about: {
        population: "substantive",
        indicator: INDICATOR,
        kind: "difference",
        part: "workforce",
        group,
        stratum: stratumName(stratum),
      },
      basis: { row: shares.share, workforce: shares.less },
      method: { denominator },
    },
    isAbsent ? notCalculable("not-given") : shareDifference(shares),
    warnings,
  );
}

/** The groups that are reported, and the choices that are a row's own. */
interface RowChoices {
  readonly groups: readonly Group[];
  readonly method: Method;
}

function sharesOfRow(
  { part, row }: RowPlace,
  { shares, denominator, warnings }: People,
  choices: RowChoices,
): readonly Measure[] {
  const method = { ...choices.method, denominator };
  return choices.groups.map((group) => {
    const counts = shares[group];
    const about = {
      population: "substantive",
      indicator: INDICATOR,
      kind: "share",
      part,
      row,
      group,
    } as const;
    return nameAnswer({ about, basis: { [group]: counts }, method }, share(counts), warnings);
  });
}

function representations(
  { part, row }: RowPlace,
  [inRow, inWorkforce]: readonly [People, People],
  choices: RowChoices,
): readonly Measure[] {
  const { denominator, warnings } = inRow;
  const method = { ...choices.method, denominator };
  return choices.groups.map((group) => {
    const basis = { row: inRow.shares[group], workforce: inWorkforce.shares[group] };
    // The unknown are not among people whose ethnicity is known, so a comparison of those cannot be about them.
    const isAbsent = group === "unknown" && denominator === "known";
    return nameAnswer(
      {
        about: { population: "substantive", indicator: INDICATOR, kind: "representation", part, row, group },
        basis,
        method,
      },
      isAbsent ? notCalculable("not-given") : representation(basis),
      warnings,
    );
  });
}
