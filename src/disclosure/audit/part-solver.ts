import { type OpenProgram, openProgram, type ProgramKind, type Solved } from "../solver/open-program.ts";
import { type ColumnBounds, copyOf } from "./column-bounds.ts";
import type { CompactPart } from "./compact-part.ts";
import { propagation } from "./propagation.ts";
import { search } from "./search.ts";
import { openWitnesses, type Witnesses } from "./witnesses.ts";
import type { Workshop } from "./workshop.ts";

/** Answers questions about the cells of one part; every point it comes across is taken as a witness. */
export interface PartSolver {
  readonly witnesses: Witnesses;
  /** The end of what a column can be by the linear relaxation, or in whole numbers. */
  readonly extreme: (column: number, side: "least" | "greatest", kind: ProgramKind) => Solved;
  /** Whether there is a witness that has a column at a value; any witness, where no column is given. */
  readonly attain: (at?: { readonly column: number; readonly value: number }) => Attained;
  readonly close: () => void;
}

/** `none` is proved; `unknown` is all that is known when the work that may be done has been done. */
export type Attained = "found" | "none" | "unknown";

/** How long to search for a witness before the solver's own search, which takes long to begin, is asked. */
const MOST_NODES = 200;

/** Opens a part; whoever does closes it. */
export function openPartSolver(
  { solver, question: { enough }, budget }: Workshop,
  { rows, bounds, isIncomplete }: CompactPart,
): PartSolver {
  const witnesses = openWitnesses(rows, bounds, enough);
  const propagate = propagation(rows, bounds.lower.length);
  const opened = new Map<ProgramKind, OpenProgram>();
  const ask = (kind: ProgramKind, question: Question): Solved => {
    // What is left out could only exclude more: a bound without it would prove nothing.
    if (budget.left <= 0 || isIncomplete) return { status: "unknown" };
    const program = opened.get(kind) ?? openProgram(solver, { ...bounds, rows }, kind);
    opened.set(kind, program);
    const before = program.effort();
    const solved = question(program, budget.left);
    budget.left -= program.effort() - before;
    if (solved.status === "optimal") witnesses.take(solved.point);
    return solved;
  };
  const within = (confined: ColumnBounds, has: () => boolean, question: Question): Attained => {
    const relaxed = ask("linear", question);
    if (relaxed.status === "infeasible") return "none";
    if (has()) return "found";
    if (budget.left <= 0 || isIncomplete) return "unknown";
    const searched = search(propagate, confined, MOST_NODES);
    budget.left -= searched.nodes;
    if (searched.status === "found") return witnesses.take(searched.point) ? "found" : "unknown";
    if (searched.status === "none") return "none";
    const whole = ask("whole", question);
    if (has()) return "found";
    return whole.status === "infeasible" ? "none" : "unknown";
  };
  return {
    witnesses,
    extreme: (column, side, kind) => ask(kind, (program, most) => program.extreme(column, side, most)),
    attain: (at) => {
      if (at === undefined) return within(bounds, () => (witnesses.values[0]?.size ?? 0) > 0, feasible);
      const { column, value } = at;
      const confined = copyOf(bounds);
      confined.lower[column] = value;
      confined.upper[column] = value;
      const has = (): boolean =>
        witnesses.values[column]?.has(value) === true ||
        witnesses.least[column] === value ||
        witnesses.greatest[column] === value;
      return within(confined, has, (program, most) => confinedTo(program, column, value, bounds, most));
    },
    close: () => {
      for (const program of opened.values()) program.close();
    },
  };
}

type Question = (program: OpenProgram, most: number) => Solved;

function feasible(program: OpenProgram, most: number): Solved {
  return program.feasible(most);
}

function confinedTo(
  program: OpenProgram,
  column: number,
  value: number,
  { lower, upper }: ColumnBounds,
  most: number,
): Solved {
  program.confine(column, value, value);
  const solved = program.feasible(most);
  program.confine(column, lower[column] ?? 0, upper[column] ?? Infinity);
  return solved;
}
