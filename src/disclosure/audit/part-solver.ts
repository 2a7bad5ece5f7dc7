import { numberAt } from "../../foundation/number-at.ts";
import { type OpenProgram, openProgram, type ProgramKind, type Solved } from "../solver/open-program.ts";
import { type ColumnBounds, copyOf } from "./column-bounds.ts";
import type { CompactPart } from "./compact-part.ts";
import { dive } from "./dive.ts";
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
  readonly attain: (at?: Place) => Attained;
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
  const confinedTo =
    (at: Place | undefined, then: Question): Question =>
    (program, most) => {
      if (at === undefined) return then(program, most);
      program.confine(at.column, at.value, at.value);
      const solved = then(program, most);
      program.confine(at.column, numberAt(bounds.lower, at.column), numberAt(bounds.upper, at.column));
      return solved;
    };
  const attain = (at?: Place): Attained => {
    const has = (): boolean => isWitnessed(witnesses, at);
    const relaxed = ask(
      "linear",
      confinedTo(at, (program, most) => dive(program, bounds, most)),
    );
    if (relaxed.status === "infeasible") return "none";
    if (has()) return "found";
    if (budget.left <= 0 || isIncomplete) return "unknown";
    const searched = search(propagate, at === undefined ? bounds : confinedBounds(bounds, at), MOST_NODES);
    budget.left -= searched.nodes;
    if (searched.status === "found") return witnesses.take(searched.point) ? "found" : "unknown";
    if (searched.status === "none") return "none";
    const whole = ask(
      "whole",
      confinedTo(at, (program, most) => program.feasible(most)),
    );
    if (has()) return "found";
    return whole.status === "infeasible" ? "none" : "unknown";
  };
  return {
    witnesses,
    extreme: (column, side, kind) => ask(kind, (program, most) => program.extreme(column, side, most)),
    attain,
    close: () => {
      for (const program of opened.values()) program.close();
    },
  };
}

type Question = (program: OpenProgram, most: number) => Solved;

/** A column, held at a value. */
interface Place {
  readonly column: number;
  readonly value: number;
}

function isWitnessed({ values, least, greatest }: Witnesses, at: Place | undefined): boolean {
  if (at === undefined) return (values[0]?.size ?? 0) > 0;
  const { column, value } = at;
  return values[column]?.has(value) === true || least[column] === value || greatest[column] === value;
}

function confinedBounds(bounds: ColumnBounds, { column, value }: Place): ColumnBounds {
  const confined = copyOf(bounds);
  confined.lower[column] = value;
  confined.upper[column] = value;
  return confined;
}
