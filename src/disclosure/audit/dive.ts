import { numberAt } from "../../foundation/number-at.ts";
import type { OpenProgram, Solved } from "../solver/open-program.ts";
import type { ColumnBounds } from "./column-bounds.ts";

/** How many columns are fixed, one after the other, before others look for whole numbers. */
const DEEPEST = 24;

/** How far from a whole number the solver's number may be to be taken for it; the rows then tell. */
const NEAR = 1e-6;

/**
 * Looks for whole numbers that the linear program allows: fixes the column that is nearest to a whole number at that number,
 * asks again, and so on, while there are fractions and the program has a point. Cheap, and it proves nothing: where it does not
 * end in whole numbers, the answer is what the program said first.
 */
export function dive(program: OpenProgram, { lower, upper }: ColumnBounds, most: number): Solved {
  const end = program.effort() + most;
  const first = program.feasible(most);
  const fixed: number[] = [];
  let solved = first;
  while (solved.status === "optimal" && fixed.length < DEEPEST && program.effort() < end) {
    const column = nearestToWhole(solved.point);
    if (column === null) break;
    const value = Math.round(numberAt(solved.point, column));
    program.confine(column, value, value);
    fixed.push(column);
    solved = program.feasible(end - program.effort());
  }
  for (const column of fixed) program.confine(column, numberAt(lower, column), numberAt(upper, column));
  return solved.status === "optimal" ? solved : first;
}

/** Of the columns that are no whole number the nearest to one; null where each is one. */
function nearestToWhole(point: Float64Array): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (let column = 0; column < point.length; column += 1) {
    const value = numberAt(point, column);
    const distance = Math.abs(value - Math.round(value));
    if (distance > NEAR && distance < least) [nearest, least] = [column, distance];
  }
  return nearest;
}
