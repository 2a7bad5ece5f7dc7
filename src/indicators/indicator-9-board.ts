import { boardBodies, type BoardBody, type BoardBodyRow } from "../reference/board-bodies.ts";
import type { Group } from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import { answerOf } from "../model/answer.ts";
import {
  completeGroupCounts,
  type Count,
  countOfGroup,
  eachGroup,
  type GroupCounts,
  subtractCounts,
} from "../model/counts.ts";
import type { Denominator, Measure } from "../model/measure.ts";
import { namesByGroup } from "../model/measure-id.ts";
import type { Board, BoardMembers, WorkforceStratum } from "../model/return.ts";
import { everyStratum, workforceOfStratum } from "../model/strata.ts";
import {
  basisOf,
  comparable,
  methodOfDenominator,
  type People,
  peopleIn,
  reportedGroups,
  reportedShares,
} from "./denominator.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";
import { inStratum } from "./stratum-measures.ts";

const INDICATOR: IndicatorOf<"board"> = 9;

/** The choices of indicator 9. */
export interface BoardOptions {
  /** Who is in the denominator: everyone where it is left out, or people of known ethnicity. */
  readonly denominator?: Denominator;
}

/**
 * Indicator 9: each group's share of the board, beside its share of the workforce.
 *
 *     share = group on the board / everyone on the board
 *     difference = share of the board − share of the workforce
 *
 * The difference is in percentage points; negative means that the group is under-represented on the board.
 * All, voting, non-voting, executive and non-executive members are reported; non-voting is all less voting, and
 * non-executive all less executive, where they are not given. There is no answer for a board without
 * members (`nobody-in-the-denominator`), or where a count is not given.
 *
 * The members of a stratum (women on the board) are compared with the workforce of the same stratum (women), where that is given.
 *
 * @see ESNEFT 2022, Appendix 1, rows 46 to 59.
 */
export function boardMeasures(
  counts: BoardCounts & { readonly workforceStrata?: readonly WorkforceStratum[] | undefined },
  options: BoardOptions = {},
): readonly Measure[] {
  const { board, workforceStrata = [] } = counts;
  return [
    ...measuresOfBodies(boardBodies, counts, options),
    ...everyStratum(board.strata ?? [], bodyKeys).flatMap((stratum) => {
      const given = boardBodies.filter((body) =>
        Object.values(membersOf(stratum, body)).some((count) => count !== null),
      );
      const workforce = workforceOfStratum(workforceStrata, stratum);
      return inStratum(measuresOfBodies(given, { board: stratum, workforce }, options), stratum);
    }),
  ];
}

const bodyKeys = /* @__PURE__ */ (() => boardBodies.map(({ key }) => key))();

/** Board members, and the workforce that they are compared with. */
interface BoardCounts {
  readonly board: Board;
  readonly workforce: GroupCounts;
}

function measuresOfBodies(
  asBodies: readonly BoardBodyRow[],
  counts: BoardCounts,
  options: BoardOptions,
): readonly Measure[] {
  const asked = options.denominator ?? "all";
  const bodies = asBodies.map((body) => ({
    body,
    members: peopleIn(membersOf(counts.board, body), asked),
  }));
  const workforce = peopleIn(counts.workforce, asked);
  const groups = reportedShares(
    reportedGroups([counts.workforce, ...bodies.map(({ members }) => members.counts)]),
    asked,
  );
  return [
    ...bodies.flatMap(({ body, members }) => groups.map((group) => shareOf(body.id, members, group))),
    ...groups.map((group) => shareOf("workforce", workforce, group)),
    ...bodies
      .filter(({ body }) => body.difference === "reported")
      .flatMap(({ body, members }) =>
        groups.map((group) => differenceOf(body.id, members, workforce, group)),
      ),
  ];
}

/** The members of a body as given, or as what is left of the board without the other half. */
export function membersOf(board: BoardMembers, { key, complementOf }: BoardBodyRow): GroupCounts {
  const given = board[key] ?? NOBODY_GIVEN;
  if (complementOf === null) return completeGroupCounts(given);
  const [total, others] = [board.total ?? NOBODY_GIVEN, board[complementOf] ?? NOBODY_GIVEN];
  const left = (group: Group): Count =>
    subtractCounts(countOfGroup(total, group), countOfGroup(others, group));
  return eachGroup((group) => countOfGroup(given, group) ?? left(group));
}

const NOBODY_GIVEN: GroupCounts = {};

const shareNames = /* @__PURE__ */ namesByGroup<BoardBody | "workforce">((body, group) => ({
  population: "substantive",
  indicator: INDICATOR,
  kind: "share",
  body,
  group,
}));

const differenceNames = /* @__PURE__ */ namesByGroup<BoardBody>((body, group) => ({
  population: "substantive",
  indicator: INDICATOR,
  kind: "difference",
  body,
  group,
}));

function shareOf(body: BoardBody | "workforce", people: People, group: Group): Measure {
  const counts = people.shares[group];
  const method = methodOfDenominator[people.denominator];
  return answerOf(
    shareNames(body)[group],
    { basis: basisOf(group, counts), method },
    share(counts),
    people.warnings,
  );
}

function differenceOf(body: BoardBody, members: People, workforce: People, group: Group): Measure {
  const [onBoard, inWorkforce] = comparable(members, workforce);
  const shares = { share: onBoard.shares[group], less: inWorkforce.shares[group] };
  const basis = { board: shares.share, workforce: shares.less };
  const method = methodOfDenominator[onBoard.denominator];
  return answerOf(differenceNames(body)[group], { basis, method }, shareDifference(shares), onBoard.warnings);
}
