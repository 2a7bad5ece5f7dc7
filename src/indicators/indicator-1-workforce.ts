import { joined } from "../foundation/lists.ts";
import type { Group } from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { type WorkforcePart, workforceParts, type WorkforceRowId } from "../reference/workforce-rows.ts";
import { answerOf, nameAnswer } from "../model/answer.ts";
import { type GroupCounts, sumGroupCounts } from "../model/counts.ts";
import type { Denominator, Measure, Method } from "../model/measure.ts";
import { type MeasureName, namesByGroup } from "../model/measure-id.ts";
import type { StratumName, Workforce } from "../model/return.ts";
import type { RowGrouping } from "../model/results.ts";
import { everyStratum, stratumName } from "../model/strata.ts";
import { type ExistingRow, existingRows, workforceTotal } from "../model/workforce-counts.ts";
import {
  basisOf,
  comparable,
  methodOfDenominator,
  ofKnownEthnicity,
  type People,
  peopleIn,
  reportedGroups,
  reportedShares,
} from "./denominator.ts";
import { representation } from "./representation.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";
import { inStratum } from "./stratum-measures.ts";

const INDICATOR: IndicatorOf<"workforce"> = 1;

/** The choices of indicator 1. */
export interface WorkforceOptions {
  /** Who is in the denominator: everyone where it is left out, or people of known ethnicity. */
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
export function workforceMeasures(
  workforce: Workforce,
  options: WorkforceOptions = {},
  total: GroupCounts = workforceTotal(workforce),
): readonly Measure[] {
  const asked = options.denominator ?? "all";
  const rows = joined(
    workforceParts.map(({ id, key }) =>
      rowsToReport(id, existingRows(workforce, key), options.groupings ?? []),
    ),
  );
  const strata = everyStratum(workforce.strata ?? [], ["workforce"]);
  const inStrata = strata.map((stratum) => stratum.workforce ?? NOBODY_GIVEN);
  const groups = reportedShares(
    reportedGroups([total, ...rows.map(({ counts }) => counts), ...inStrata]),
    asked,
  );
  const everyone = peopleIn(total, asked);
  // Held against rows that do not give the number of unknown.
  const everyoneKnown = ofKnownEthnicity(everyone);
  const measures = groups.map((group) => shareOfWorkforce(everyone, group));
  for (const { names, counts, ofWhich } of rows) {
    const people = peopleIn(counts, asked);
    const isAlike = people.denominator === everyone.denominator;
    const [inRow, inWorkforce] = isAlike ? [people, everyone] : [ofKnownEthnicity(people), everyoneKnown];
    const method = methodOf(people.denominator, ofWhich);
    for (const group of groups) measures.push(shareOfRow(names.share[group], people, { group, method }));
    const compared = { inRow, inWorkforce, method: methodOf(inRow.denominator, ofWhich) };
    for (const group of groups) measures.push(representationOf(names.representation[group], compared, group));
  }
  for (const [index, stratum] of strata.entries()) {
    const people = peopleIn(inStrata[index] ?? NOBODY_GIVEN, asked);
    const shares = groups.map((group) => shareOfWorkforce(people, group));
    const compared = comparable(people, everyone);
    measures.push(...inStratum(shares, stratum));
    for (const group of groups) measures.push(differenceFromWhole(compared, group, stratum));
  }
  return measures;
}

const NOBODY_GIVEN: GroupCounts = {};

/** A row of the workforce, or a grouping of rows, with the names of its measures. */
interface RowToReport {
  readonly names: RowNames;
  readonly counts: GroupCounts;
  readonly ofWhich: WorkforceRowId | null;
}

/** The rows of a part, and then what groupings make of those that are added up. */
function rowsToReport(
  part: WorkforcePart,
  rows: readonly ExistingRow[],
  added: readonly RowGrouping[],
): readonly RowToReport[] {
  const reported: RowToReport[] = rows.map(({ id, row, ofWhich }) => ({
    names: rowNames[part](id),
    counts: row,
    ofWhich,
  }));
  const summed = rows.filter(({ ofWhich }) => ofWhich === null);
  for (const { id, rows: wanted } of [...rowGroupings, ...added]) {
    const members = summed.filter((row) => wanted === "every-row" || wanted.some((one) => one === row.id));
    if (members.length === 0) continue;
    const counts = sumGroupCounts(members.map(({ row }) => row));
    reported.push({ names: rowNames[part](id), counts, ofWhich: null });
  }
  return reported;
}

/** The names of the measures of a row, by group. */
type RowNames = Readonly<Record<"share" | "representation", Readonly<Record<Group, MeasureName>>>>;

const rowNames: Readonly<Record<WorkforcePart, (row: string) => RowNames>> = {
  "non-clinical": /* @__PURE__ */ namesOfRows("non-clinical"),
  clinical: /* @__PURE__ */ namesOfRows("clinical"),
  medical: /* @__PURE__ */ namesOfRows("medical"),
};

function namesOfRows(part: WorkforcePart): (row: string) => RowNames {
  const start = { population: "substantive", indicator: INDICATOR } as const;
  const share = namesByGroup<string>((row, group) => ({ ...start, kind: "share", part, row, group }));
  const representation = namesByGroup<string>((row, group) => ({
    ...start,
    kind: "representation",
    part,
    row,
    group,
  }));
  return (row) => ({ share: share(row), representation: representation(row) });
}

/** Who is in the denominator, and in which row the row is counted. */
function methodOf(denominator: Denominator, ofWhich: WorkforceRowId | null): Method {
  return ofWhich === null ? methodOfDenominator[denominator] : { ofWhich, denominator };
}

function shareOfWorkforce({ shares, denominator, warnings }: People, group: Group): Measure {
  const counts = shares[group];
  return nameAnswer(
    {
      about: { population: "substantive", indicator: INDICATOR, kind: "share", part: "workforce", group },
      basis: basisOf(group, counts),
      method: methodOf(denominator, null),
    },
    share(counts),
    warnings,
  );
}

function shareOfRow(
  name: MeasureName,
  { shares, warnings }: People,
  { group, method }: { readonly group: Group; readonly method: Method },
): Measure {
  const counts = shares[group];
  return answerOf(name, { basis: basisOf(group, counts), method }, share(counts), warnings);
}

/** How far a group's share of a stratum is from its share of the whole workforce, which the stratum is a part of. */
function differenceFromWhole(
  [inIt, inWorkforce]: readonly [People, People],
  group: Group,
  stratum: StratumName,
): Measure {
  const { denominator, warnings } = inIt;
  const shares = { share: inIt.shares[group], less: inWorkforce.shares[group] };
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
      method: methodOfDenominator[denominator],
    },
    shareDifference(shares),
    warnings,
  );
}

/** A row and the workforce, over denominators of one kind. */
interface ComparedPeople {
  readonly inRow: People;
  readonly inWorkforce: People;
  readonly method: Method;
}

function representationOf(
  name: MeasureName,
  { inRow, inWorkforce, method }: ComparedPeople,
  group: Group,
): Measure {
  const basis = { row: inRow.shares[group], workforce: inWorkforce.shares[group] };
  return answerOf(name, { basis, method }, representation(basis), inRow.warnings);
}
