import type { Solver } from "../solver/load-solver.ts";
import { type OpenProgram, openProgram } from "../solver/open-program.ts";
import type { WholeRow } from "../table/whole-row.ts";
import { unbounded } from "./column-bounds.ts";
import { roundedInwards } from "./rounded-inwards.ts";

/** The ends of a column by the linear relaxation, and the rows that they rest on, by their places. */
export interface LinearEnds {
  readonly least: number;
  readonly greatest: number;
  readonly rows: readonly number[];
}

/** Rows of which some can be taken away, to see what the others leave a column. */
export interface LinearReasons extends Pick<OpenProgram, "without" | "close"> {
  readonly ends: (column: number) => LinearEnds;
}

/** How much work may be done for one end. */
const EFFORT = 20_000;

/** Opens rows among columns that are known to be at least 0; whoever does closes them. */
export function openLinearReasons(solver: Solver, rows: readonly WholeRow[], columns: number): LinearReasons {
  const program = openProgram(solver, { ...unbounded(columns), rows }, "linear");
  const ends = (column: number): LinearEnds => {
    const [bottom, top] = (["least", "greatest"] as const).map((side) =>
      program.extreme(column, side, EFFORT),
    );
    const weights = [bottom, top].flatMap((end) => (end?.status === "optimal" ? [end.weights] : []));
    return {
      least: bottom?.status === "optimal" ? roundedInwards(bottom.bound, "least") : 0,
      greatest: top?.status === "optimal" ? roundedInwards(top.bound, "greatest") : Infinity,
      rows: [...rows.keys()].filter((row) => weights.some((by) => Math.abs(by[row] ?? 0) > 1e-9)),
    };
  };
  return { ends, without: program.without, close: program.close };
}
