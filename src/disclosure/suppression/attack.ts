import { groupedBy, numberAt } from "../../foundation/lists.ts";
import { unionFind } from "../../foundation/union-find.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import type { AuditPolicy } from "../audit/safety.ts";
import { openProgram, type Program, type ProgramRow, type Solved, type Solver } from "../solver/solver.ts";
import { constraintSystem } from "../table/constraint-system.ts";
import { solvedForLast, sparseRow } from "../table/elimination.ts";
import type { CellRoles } from "./cell-roles.ts";

/** Works out from the sums, as an outsider does, what hidden cells can be, while cells are hidden and shown again. */
export interface Attack {
  readonly hide: (column: number) => void;
  readonly show: (column: number) => void;
  /** Remembers what is hidden and known now; returns a function that goes back there. */
  readonly snapshot: () => () => void;
  readonly isHidden: (column: number) => boolean;
  /** Hides cells by degrees, from 0 (shown) to 1: by half means that they can move half as far. */
  readonly hideBy: (levels: ReadonlyMap<number, number>) => void;
  /** Returns false if a cut learnt so far would be unmet once a hidden cell is shown. */
  readonly canShow: (column: number) => boolean;
  /** Returns what would have to be hidden so that the range of a hidden cell is wide enough; null where it is. */
  readonly cut: (column: number) => Cut | null;
  /** Asks for a range of one cell that is wider by 1 than the one it has. */
  readonly demandMore: (column: number) => void;
  /** Counts the work done so far, in pivots of the solver. */
  readonly effort: () => number;
  /** Returns the columns that stand in a sum with a column, itself among them. */
  readonly neighbours: (column: number) => readonly number[];
  readonly close: () => void;
}

/** What a hidden cell is to be safe from. */
interface AttackOptions extends AuditPolicy {
  /** How far up a cell is let move that is hidden to protect others. */
  readonly reach: number;
}

/** Begins an attack in which everything that may be hidden is shown. */
export function openAttack(solver: Solver, table: AttackedTable, options: AttackOptions): Attack {
  const { counts, floors, isAlwaysHidden } = table;
  const program = openProgram(solver, table.program, "linear");
  const rowsOf = new Map(
    groupedBy(
      table.program.rows.flatMap((row) => row.columns.map((column) => ({ column, row }))),
      ({ column }) => column,
    ).map(([column, uses]) => [column, uses.map(({ row }) => row)]),
  );
  const levels = new Float64Array(counts.length);
  const widths = new Float64Array(counts.length).fill(options.minimumWidth);
  const learnt: Cut[] = [];
  const ranges = openWitnessedRanges(counts);
  const [lower, upper] = [new Float64Array(counts.length), new Float64Array(counts.length)];
  const isWithin = (point: Float64Array): boolean => {
    for (let column = 0; column < point.length; column += 1) {
      const value = numberAt(point, column);
      if (value < numberAt(lower, column) - NEAR || value > numberAt(upper, column) + NEAR) return false;
    }
    return true;
  };
  const confine = (column: number, least: number, greatest: number): void => {
    [lower[column], upper[column]] = [least, greatest];
    program.confine(column, least, greatest);
  };
  const wayDown = (column: number): number => numberAt(counts, column) - numberAt(floors, column);
  const setLevel = (column: number, level: number): void => {
    levels[column] = level;
    if (isAlwaysHidden(column)) return;
    const count = numberAt(counts, column);
    const up = level === 0 ? 0 : level * options.reach;
    confine(column, count - level * wayDown(column), count + up);
  };
  counts.forEach((_, column) => {
    if (isAlwaysHidden(column)) confine(column, numberAt(floors, column), Infinity);
    setLevel(column, isAlwaysHidden(column) ? 1 : 0);
  });

  const isHidden = (column: number): boolean => numberAt(levels, column) > 1 - NEAR;
  const ask = (column: number, side: "least" | "greatest"): Solved => {
    const answer = program.extreme(column, side);
    if (answer.status === "optimal") ranges.note(answer.point);
    if (answer.status === "unbounded") ranges.noteUnbounded(column);
    return answer;
  };

  return {
    hide: (column) => {
      setLevel(column, 1);
    },
    show: (column) => {
      setLevel(column, 0);
      ranges.refit(isWithin);
    },
    snapshot: () => {
      const before = levels.slice();
      const restore = ranges.snapshot();
      return () => {
        before.forEach((level, column) => {
          if (level !== levels[column]) setLevel(column, level);
        });
        restore();
      };
    },
    isHidden,
    canShow: (column) => {
      const isLeft = (other: number): boolean => other !== column && isHidden(other);
      return learnt.every((cut) => !cut.gains.has(column) || !isHidden(cut.of) || unmet(cut, isLeft) === 0);
    },
    hideBy: (wanted) => {
      counts.forEach((_, column) => {
        const level = wanted.get(column) ?? 0;
        if (!isAlwaysHidden(column) && level !== levels[column]) setLevel(column, level);
      });
      ranges.refit(isWithin);
    },
    cut: (column) => {
      const width = numberAt(widths, column);
      if (ranges.width(column) >= width) return null;
      const greatest = ask(column, "greatest");
      if (greatest.status !== "optimal" || ranges.width(column) >= width) return null;
      const least = ask(column, "least");
      if (least.status !== "optimal" || least.bound > options.threshold - NEAR) return null;
      const found = Math.floor(greatest.bound + NEAR) - Math.ceil(least.bound - NEAR);
      if (found >= width) return null;
      // A range in fractions may be wide enough where the whole numbers in it are not: then the cut asks for one more.
      const more = Math.max(1, width - (greatest.bound - least.bound));
      const prices = { greatest: greatest.prices, least: least.prices };
      const cut = cutOfPrices({ of: column, more, prices, levels, reach: options.reach }, table);
      if (isAnswerable(cut)) learnt.push(cut);
      return cut;
    },
    demandMore: (column) => {
      ask(column, "greatest");
      ask(column, "least");
      widths[column] = Math.max(numberAt(widths, column), Math.floor(ranges.width(column) + NEAR)) + 1;
    },
    effort: program.effort,
    neighbours: (column) => [...new Set(rowsOf.get(column)?.flatMap(({ columns }) => columns))],
    close: program.close,
  };
}

/** The solver's numbers are right to 1e-9 in a row; ends of ranges are whole. */
const NEAR = 1e-6;

/** A cell with too narrow a range, and what the ends of that range rest on. */
interface Confined {
  /** The column of the cell. */
  readonly of: number;
  /** How much wider its range has to become. */
  readonly more: number;
  /** How much each end of the range moves with each column. */
  readonly prices: { readonly greatest: Float64Array; readonly least: Float64Array };
  /** How much of each column is hidden, from 0 to 1. */
  readonly levels: Float64Array;
  /** How far up a column is let move that is hidden. */
  readonly reach: number;
}

/**
 * Says what would widen the range of a cell, by duality: the price of a column is how much an end of the range moves with
 * it, and the column could move down to its floor, or up as far as it is let. What hidden columns give already is added to
 * the need: it would be lost if they were shown.
 */
function cutOfPrices(
  { of, more, prices, levels, reach }: Confined,
  { counts, floors, isAlwaysHidden }: AttackedTable,
): Cut {
  const gained = (column: number, price: number): number => {
    // Nothing is gained by letting a cell go up that can go up without end already.
    if (price > NEAR) return reach === Infinity && levels[column] === 1 ? 0 : price * reach;
    return price < -NEAR ? -price * (numberAt(counts, column) - numberAt(floors, column)) : 0;
  };
  const gains = new Map<number, number>();
  let need = more;
  for (let column = 0; column < counts.length; column += 1) {
    if (column === of || isAlwaysHidden(column)) continue;
    const level = numberAt(levels, column);
    const gain =
      gained(column, numberAt(prices.greatest, column)) + gained(column, -numberAt(prices.least, column));
    if (gain <= NEAR) continue;
    gains.set(column, gain);
    if (level > 0) need += gain * level;
  }
  for (const [column, gain] of gains) gains.set(column, Math.min(gain, need));
  return { gains, need, of, isOfChoice: !isAlwaysHidden(of) };
}

/**
 * A cutting plane: some of these columns have to be hidden, which together widen the range of one cell by enough. Every
 * publication that hides less of them leaves the cell too narrow a range.
 */
export interface Cut {
  /** How much wider the range can be by hiding each of these columns. */
  readonly gains: ReadonlyMap<number, number>;
  /** How much that has to be together. */
  readonly need: number;
  /** The column of the cell. */
  readonly of: number;
  /** True where that cell need not be hidden itself; if it is shown, the cut asks for nothing. */
  readonly isOfChoice: boolean;
}

/** Returns how much of the need of a cut is left when some columns are hidden. */
export function unmet({ gains, need }: Cut, isHidden: (column: number) => boolean): number {
  let left = need;
  for (const [column, gain] of gains) {
    if (isHidden(column)) left -= gain;
    if (left <= 0) return 0;
  }
  return left;
}

/** Returns true if hiding everything is enough; a cell that stays confined whatever is hidden gets no cut. */
export function isAnswerable({ gains, need }: Cut): boolean {
  return [...gains.values()].reduce((sum, gain) => sum + gain, 0) >= need;
}

/** The ranges of values that feasible points have shown hidden cells to have, with these points as witnesses. */
interface WitnessedRanges {
  /** Returns how far apart the least and the greatest witnessed value of a column are. */
  readonly width: (column: number) => number;
  /** Takes a feasible point: one that all sums allow. */
  readonly note: (point: Float64Array) => void;
  /** Notes that nothing bounds a column. */
  readonly noteUnbounded: (column: number) => void;
  /** Looks again which points witness something: those alone that are within bounds that have changed. */
  readonly refit: (isWithin: (point: Float64Array) => boolean) => void;
  /** Remembers what was witnessed until now; returns a function that goes back there. */
  readonly snapshot: () => () => void;
}

/** So many points are kept, the latest: whatever is hidden or shown again, many of them still hold. */
const MOST_POINTS = 200;

/** Starts with the true counts alone; −1 stands for one that is not known. */
function openWitnessedRanges(counts: Float64Array): WitnessedRanges {
  const size = counts.length;
  const points: Float64Array[] = [];
  let highest = counts.slice();
  let lowest = counts.slice();
  let isUnbounded = new Uint8Array(size);
  const widen = (point: Float64Array): void => {
    for (let column = 0; column < size; column += 1) {
      const value = numberAt(point, column);
      if (value > numberAt(highest, column)) highest[column] = value;
      const low = numberAt(lowest, column);
      if (low < 0 || value < low) lowest[column] = value;
    }
  };
  return {
    width: (column) => {
      if (isUnbounded[column] === 1) return Infinity;
      const low = numberAt(lowest, column);
      return low < 0 ? 0 : numberAt(highest, column) - low;
    },
    note: (point) => {
      points.push(point);
      if (points.length > MOST_POINTS) points.shift();
      widen(point);
    },
    noteUnbounded: (column) => {
      isUnbounded[column] = 1;
    },
    refit: (isWithin) => {
      highest = counts.slice();
      lowest = counts.slice();
      isUnbounded = new Uint8Array(size);
      for (const point of points) if (isWithin(point)) widen(point);
    },
    snapshot: () => {
      const before = [highest.slice(), lowest.slice(), isUnbounded.slice()] as const;
      return () => {
        [highest, lowest, isUnbounded] = [before[0].slice(), before[1].slice(), before[2].slice()];
      };
    },
  };
}

/** A table as a linear program in which every cell that may be hidden has a column, be it hidden or shown. */
export interface AttackedTable {
  readonly ids: readonly string[];
  readonly program: Program;
  /** The true count of each column; −1 where it is not known. */
  readonly counts: Float64Array;
  /** The least that each column can be, as the mark says. */
  readonly floors: Float64Array;
  /** Returns true for a column that is hidden whatever else is. */
  readonly isAlwaysHidden: (column: number) => boolean;
}

/**
 * Sets up the attack on the sums of a table. What figures, and a mark that means "below", would say in addition is
 * left to the auditor.
 */
export function attackedTable(
  table: DisclosureTable,
  { hidden, candidates, counts }: CellRoles,
  zeros: "hidden" | "shown",
): AttackedTable {
  const mayBeHidden = new Set([...hidden, ...candidates]);
  const { columns, rows } = constraintSystem({
    ...table,
    figures: [],
    cells: table.cells.map(({ id, value }) => ({ id, value: mayBeHidden.has(id) ? null : value })),
    assumptions: { ...table.assumptions, markMeansBelow: undefined, zerosAlwaysShown: zeros === "shown" },
  });
  const always = new Set(hidden);
  const isAlways = columns.map((id) => always.has(id));
  const own = new Set(table.cells.map(({ id }) => id));
  return {
    ids: columns,
    counts: Float64Array.from(columns, (id) => counts.get(id) ?? -1),
    floors: Float64Array.from(columns, (id) => (zeros === "shown" && own.has(id) ? 1 : 0)),
    isAlwaysHidden: (column) => isAlways[column] ?? false,
    program: {
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(Infinity),
      rows: independentRows(rows, columns.length),
    },
  };
}

/**
 * Takes an attacked table apart into its connected components. One without a column that is always hidden has nothing to protect,
 * and is left out; so is a column without a row, of which nobody can say anything.
 */
export function attackedParts({
  ids,
  program,
  counts,
  floors,
  isAlwaysHidden,
}: AttackedTable): readonly AttackedTable[] {
  const components = unionFind(
    ids.length,
    program.rows.map(({ columns }) => columns),
  );
  const rowsOf = new Map(groupedBy(program.rows, ({ columns }) => components[columns[0] ?? -1]));
  return groupedBy([...ids.keys()], (column) => components[column]).flatMap(([component, columns]) => {
    const rows = rowsOf.get(component) ?? [];
    if (rows.length === 0 || !columns.some(isAlwaysHidden)) return [];
    const own = new Map(columns.map((column, index) => [column, index]));
    const numbers = (of: ArrayLike<number>): Float64Array =>
      Float64Array.from(columns, (column) => numberAt(of, column));
    return [
      {
        ids: columns.map((column) => ids[column] ?? ""),
        counts: numbers(counts),
        floors: numbers(floors),
        isAlwaysHidden: (column) => isAlwaysHidden(columns[column] ?? -1),
        program: {
          lower: numbers(program.lower),
          upper: numbers(program.upper),
          rows: rows.map((row) => ({
            ...row,
            columns: row.columns.map((column) => own.get(column) ?? -1),
          })),
        },
      },
    ];
  });
}

/** Drops sums that follow from others, as a grand total along either side of a table: they only make the solver slow. */
function independentRows(rows: readonly ProgramRow[], columns: number): readonly ProgramRow[] {
  const isSum = ({ least, greatest }: ProgramRow): boolean => least === greatest;
  const sums = rows.filter(isSum);
  const sparse = sums.map((row) =>
    sparseRow(row.columns.map((column, at) => [column, numberAt(row.coefficients, at)])),
  );
  const kept = new Set([...solvedForLast(sparse, columns).values()].map(({ from }) => sums[from]));
  return rows.filter((row) => !isSum(row) || kept.has(row));
}
