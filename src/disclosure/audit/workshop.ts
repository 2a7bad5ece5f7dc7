import type { Solver } from "../solver/load-solver.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import type { RangeQuestion } from "./column-range.ts";

/** How much work may still be done, in pivots of the solver: counted, never timed, so that every machine ends at the same point. */
export interface Budget {
  left: number;
}

/** What goes along with every question. */
export interface Workshop {
  readonly solver: Solver;
  readonly question: RangeQuestion;
  readonly budget: Budget;
  readonly cell: ConstraintSystem["cell"];
  /** A solution, a number for each column, if one is known. */
  readonly witness: ArrayLike<number> | null;
}
