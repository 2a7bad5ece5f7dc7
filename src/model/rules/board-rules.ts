import { boardBodies } from "../../reference/board-bodies.ts";
import { countOfGroup } from "../group-counts.ts";
import type { Issue } from "../issue.ts";
import type { Board } from "../return.ts";
import { placeRules, partWithinWhole, totalAgrees } from "./group-rules.ts";

/** The board is its voting and non-voting members, and its executive and non-executive members. */
export function boardRules(board: Board, path: string): readonly Issue[] {
  return boardBodies.flatMap(({ key, complementOf }) => {
    const at = `${path}.${key}`;
    const members = board[key];
    const half = complementOf === null ? undefined : board[complementOf];
    return [
      ...placeRules(members, at),
      ...(key === "total"
        ? []
        : partWithinWhole({ path: at, part: members, whole: board.total, wholeIs: "the whole board" })),
      ...totalAgrees(
        at,
        members,
        (group) => {
          const [all, other] = [countOfGroup(board.total ?? {}, group), countOfGroup(half ?? {}, group)];
          return all !== null && other !== null && other <= all ? all - other : null;
        },
        `the board less its ${complementOf ?? ""} members`,
      ),
    ];
  });
}
