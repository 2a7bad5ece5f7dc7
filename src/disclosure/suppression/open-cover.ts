import { numberAt } from "../../foundation/number-at.ts";
import type { Solver } from "../solver/load-solver.ts";
import { openProgram, type ProgramKind } from "../solver/open-program.ts";
import type { Cut } from "./cut.ts";

/** How much of each column to hide, from 0 to 1, and what that costs. */
export interface Cover {
  readonly levels: ReadonlyMap<number, number>;
  readonly cost: number;
}

/** The cheapest way to hide that fulfils every cut learnt so far. */
export interface OpenCover {
  readonly learn: (cut: Cut) => void;
  /** Hides a column wholly from now on. */
  readonly fix: (column: number) => void;
  /** Null where the solver finds none. */
  readonly cheapest: () => Cover | null;
  readonly effort: () => number;
  readonly close: () => void;
}

/** What may be hidden, and what hiding it costs. */
export interface Choices {
  readonly columns: readonly number[];
  readonly cost: (column: number) => number;
  /** `linear`: by degrees. `whole`: wholly, or not at all. */
  readonly kind: ProgramKind;
}

/** Gains are rounded up to so many parts of 1, so that no cut asks for more than is needed. */
const PARTS = 1e6;
const NOTHING = 1e-7;

/** Begins with no cut: then nothing need be hidden. Columns that are not among the choices stay shown. */
export function openCover(solver: Solver, { columns, cost, kind }: Choices): OpenCover {
  const place = new Map(columns.map((column, index) => [column, index]));
  const total = columns.length;
  const upper = new Float64Array(total + 1).fill(1);
  upper[total] = Infinity;
  // What everything costs together is a column of its own, so that the least of it can be asked for.
  const costs = {
    columns: [...place.values(), total],
    coefficients: [...columns.map(cost), -1],
    least: 0,
    greatest: 0,
  };
  const program = openProgram(solver, { lower: new Float64Array(total + 1), upper, rows: [costs] }, kind);
  return {
    learn: ({ gains, need, of, isOfChoice }) => {
      const own = isOfChoice ? place.get(of) : undefined;
      if (isOfChoice && own === undefined) return;
      const entries = [...gains].flatMap(([column, gain]): (readonly [number, number])[] => {
        const at = place.get(column);
        return at === undefined ? [] : [[at, Math.ceil(gain * PARTS) / PARTS]];
      });
      // A cell that is hidden to protect others needs protection itself only where it is hidden.
      if (own !== undefined) entries.push([own, -need]);
      program.add({
        columns: entries.map(([column]) => column),
        coefficients: entries.map(([, gain]) => gain),
        least: own === undefined ? need : 0,
        greatest: Infinity,
      });
    },
    fix: (column) => {
      program.confine(place.get(column) ?? total, 1, 1);
    },
    cheapest: () => {
      const answer = program.extreme(total, "least");
      if (answer.status !== "optimal") return null;
      const levels = columns.map((column, index) => [column, numberAt(answer.point, index)] as const);
      return { levels: new Map(levels.filter(([, level]) => level > NOTHING)), cost: answer.bound };
    },
    effort: program.effort,
    close: program.close,
  };
}
