import { boardBodies } from "../../reference/board-bodies.ts";
import type { PlaceSum } from "./table-of-place-sums.ts";

/** The board is its voting and non-voting members, and its executive and non-executive members. */
export function boardSums(start: string): readonly PlaceSum[] {
  const board = `${start}board/board`;
  return boardBodies.flatMap(({ id, complementOf }) =>
    complementOf === null
      ? []
      : [{ total: board, parts: [`${start}board/${complementOf}`, `${start}board/${id}`], rest: null }],
  );
}
