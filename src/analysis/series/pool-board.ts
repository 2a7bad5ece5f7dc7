import { boardBodies } from "../../reference/board-bodies.ts";
import { type Count, subtractCounts } from "../../model/count.ts";
import { countOfGroup, eachGroup, type GroupCounts, sumGroupCounts } from "../../model/group-counts.ts";
import type { Board } from "../../model/return.ts";

/** Adds boards body by body, each half being worked out in its own board where it is not given. */
export function poolBoard(boards: readonly Board[]): Board {
  return Object.fromEntries(
    boardBodies.map((body) => [body.key, sumGroupCounts(boards.map((board) => membersOf(board, body)))]),
  );
}

function membersOf(board: Board, { key, complementOf }: (typeof boardBodies)[number]): GroupCounts {
  return eachGroup((group): Count => {
    const given = countOfGroup(board[key] ?? {}, group);
    if (given !== null || complementOf === null) return given;
    return subtractCounts(
      countOfGroup(board.total ?? {}, group),
      countOfGroup(board[complementOf] ?? {}, group),
    );
  });
}
