import { numberAt } from "../../foundation/number-at.ts";
import type { Solver } from "../solver/load-solver.ts";
import { openProgram, type Solved } from "../solver/open-program.ts";
import type { AuditPolicy } from "../audit/audit-policy.ts";
import type { AttackedTable } from "./attacked-table.ts";
import { type Cut, isAnswerable, unmet } from "./cut.ts";
import { cutOfPrices } from "./cut-of-prices.ts";
import { openSightings } from "./sightings.ts";

/** An outsider who works out what hidden cells can be from the sums, while cells are hidden and shown again. */
export interface Attack {
  readonly hide: (column: number) => void;
  readonly show: (column: number) => void;
  /** Keeps what is hidden and known now; what it returns goes back there. */
  readonly snapshot: () => () => void;
  readonly isHidden: (column: number) => boolean;
  /** Hides cells by degrees, from 0 (shown) to 1: by half means that they can move half as far. */
  readonly hideBy: (levels: ReadonlyMap<number, number>) => void;
  /** Whether nothing learnt so far is against showing a hidden cell. */
  readonly canShow: (column: number) => boolean;
  /** What would have to be hidden so that the range of a hidden cell is wide enough; null where it is. */
  readonly cut: (column: number) => Cut | null;
  /** Asks for a range of one cell that is wider by 1 than the one it has. */
  readonly demandMore: (column: number) => void;
  /** How much work has been done, in pivots of the solver. */
  readonly effort: () => number;
  /** The columns that stand in a sum with a column, itself among them. */
  readonly neighbours: (column: number) => readonly number[];
  readonly close: () => void;
}

/** What an attack is for. */
export interface AttackOptions extends AuditPolicy {
  /** How far up a cell is let move that is hidden to protect others. */
  readonly reach: number;
}

/** The solver's numbers are right to 1e-9 in a row; ends of ranges are whole. */
const NEAR = 1e-6;

/** Begins an attack in which everything that may be hidden is shown. */
export function openAttack(solver: Solver, table: AttackedTable, options: AttackOptions): Attack {
  const { counts, floors, isAlwaysHidden } = table;
  const program = openProgram(solver, table.program, "linear");
  const levels = new Float64Array(counts.length);
  const widths = new Float64Array(counts.length).fill(options.minimumWidth);
  const learnt: Cut[] = [];
  let seen = openSightings(counts);
  const wayDown = (column: number): number => numberAt(counts, column) - numberAt(floors, column);
  const place = (column: number, level: number): void => {
    levels[column] = level;
    if (isAlwaysHidden(column)) return;
    const count = numberAt(counts, column);
    const up = level === 0 ? 0 : level * options.reach;
    program.confine(column, count - level * wayDown(column), count + up);
  };
  counts.forEach((_, column) => {
    if (isAlwaysHidden(column)) program.confine(column, numberAt(floors, column), Infinity);
    place(column, isAlwaysHidden(column) ? 1 : 0);
  });

  const isHidden = (column: number): boolean => numberAt(levels, column) > 1 - NEAR;
  const ask = (column: number, side: "least" | "greatest"): Solved => {
    const answer = program.extreme(column, side);
    if (answer.status === "optimal") seen.note(answer.point);
    if (answer.status === "unbounded") seen.noteUnbounded(column);
    return answer;
  };

  return {
    hide: (column) => {
      place(column, 1);
    },
    show: (column) => {
      place(column, 0);
      seen.forgetWithout(column);
    },
    snapshot: () => {
      const before = levels.slice();
      const remember = seen.snapshot();
      return () => {
        before.forEach((level, column) => {
          if (level !== levels[column]) place(column, level);
        });
        remember();
      };
    },
    isHidden,
    canShow: (column) => {
      const isLeft = (other: number): boolean => other !== column && isHidden(other);
      return learnt.every((cut) => !cut.gains.has(column) || !isHidden(cut.of) || unmet(cut, isLeft) === 0);
    },
    hideBy: (wanted) => {
      seen = openSightings(counts);
      counts.forEach((_, column) => {
        const level = wanted.get(column) ?? 0;
        if (!isAlwaysHidden(column) && level !== levels[column]) place(column, level);
      });
    },
    cut: (column) => {
      const width = numberAt(widths, column);
      if (seen.width(column) >= width) return null;
      const greatest = ask(column, "greatest");
      if (greatest.status !== "optimal" || seen.width(column) >= width) return null;
      const least = ask(column, "least");
      if (least.status !== "optimal" || least.bound > options.threshold - NEAR) return null;
      const found = Math.floor(greatest.bound + NEAR) - Math.ceil(least.bound - NEAR);
      if (found >= width) return null;
      // A range in fractions may be wide enough where the whole numbers in it are not: then one more is asked for.
      const more = Math.max(1, width - (greatest.bound - least.bound));
      const prices = { greatest: greatest.prices, least: least.prices };
      const cut = cutOfPrices({ of: column, more, prices, levels, reach: options.reach }, table);
      if (isAnswerable(cut)) learnt.push(cut);
      return cut;
    },
    demandMore: (column) => {
      ask(column, "greatest");
      ask(column, "least");
      widths[column] = Math.max(numberAt(widths, column), Math.floor(seen.width(column) + NEAR)) + 1;
    },
    effort: program.effort,
    neighbours: (column) => {
      const rows = table.program.rows.filter(({ columns }) => columns.includes(column));
      return [...new Set(rows.flatMap(({ columns }) => columns))];
    },
    close: program.close,
  };
}
