import { boardBodies, type BoardBody } from "../reference/board-bodies.ts";
import type { Group } from "../reference/groups.ts";
import { type Answer, nameAnswer, notCalculable } from "../model/answer.ts";
import { type Count, countOfGroup, eachGroup, type GroupCounts, subtractCounts } from "../model/counts.ts";
import type { Denominator, Measure } from "../model/measure.ts";
import type { Board, BoardMembers, WorkforceStratum } from "../model/return.ts";
import { everyStratum, workforceOfStratum } from "../model/strata.ts";
import { comparable, type People, peopleIn, reportedGroups, reportedShares } from "./denominator.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";
import { inStratum } from "./stratum-measures.ts";

const NAME = { population: "substantive", indicator: 9 } as const;

/** The choices of indicator 9. */
export interface BoardOptions {
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

const bodyKeys = boardBodies.map(({ key }) => key);

/** Board members, and the workforce that they are compared with. */
interface BoardCounts {
  readonly board: Board;
  readonly workforce: GroupCounts;
}

function measuresOfBodies(
  asBodies: readonly (typeof boardBodies)[number][],
  counts: BoardCounts,
  options: BoardOptions,
): readonly Measure[] {
  const asked = options.denominator ?? "all";
  const bodies = asBodies.map((body) => ({ ...body, counts: membersOf(counts.board, body) }));
  const workforce = peopleIn(counts.workforce, asked);
  const groups = reportedShares(
    reportedGroups([counts.workforce, ...bodies.map((body) => body.counts)]),
    asked,
  );
  return [
    ...bodies.flatMap((body) => groups.map((group) => shareOf(body.id, peopleIn(body.counts, asked), group))),
    ...groups.map((group) => shareOf("workforce", workforce, group)),
    ...bodies
      .filter(({ difference }) => difference === "reported")
      .flatMap((body) =>
        groups.map((group) => differenceOf(body.id, peopleIn(body.counts, asked), workforce, group)),
      ),
  ];
}

/** The members of a body as given, or as what is left of the board without the other half. */
export function membersOf(
  board: BoardMembers,
  { key, complementOf }: (typeof boardBodies)[number],
): GroupCounts {
  const given = board[key] ?? {};
  const without = (group: Group): Count =>
    complementOf === null
      ? null
      : subtractCounts(
          countOfGroup(board.total ?? {}, group),
          countOfGroup(board[complementOf] ?? {}, group),
        );
  return eachGroup((group) => countOfGroup(given, group) ?? without(group));
}

function shareOf(body: BoardBody | "workforce", people: People, group: Group): Measure {
  const counts = people.shares[group];
  return nameAnswer(
    {
      about: { ...NAME, kind: "share", body, group },
      basis: { [group]: counts },
      method: { denominator: people.denominator },
    },
    share(counts),
    people.warnings,
  );
}

function differenceOf(body: BoardBody, members: People, workforce: People, group: Group): Measure {
  const [onBoard, inWorkforce] = comparable(members, workforce);
  const shares = { share: onBoard.shares[group], less: inWorkforce.shares[group] };
  const answer: Answer =
    group === "unknown" && onBoard.denominator === "known"
      ? notCalculable("not-given")
      : shareDifference(shares);
  return nameAnswer(
    {
      about: { ...NAME, kind: "difference", body, group },
      basis: { board: shares.share, workforce: shares.less },
      method: { denominator: onBoard.denominator },
    },
    answer,
    onBoard.warnings,
  );
}
