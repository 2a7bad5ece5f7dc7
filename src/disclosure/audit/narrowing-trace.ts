import { numberAt } from "../../foundation/number-at.ts";
import type { WholeRow } from "../table/whole-row.ts";
import { type ColumnBounds, copyOf, unbounded } from "./column-bounds.ts";
import { propagation } from "./propagation.ts";

/** How far rows narrow the columns when each is taken alone, and which of them it takes. */
export interface NarrowingTrace {
  readonly bounds: ColumnBounds;
  /** The rows that both ends of a column rest on, ascending. */
  readonly rowsBehind: (column: number) => readonly number[];
}

type Side = "lower" | "upper";

/** One end of a column moved by a row; `step` counts these events. */
interface Move {
  readonly step: number;
  readonly row: number;
}

/** Narrows the bounds of all columns, and remembers how. */
export function traceNarrowing(rows: readonly WholeRow[], columns: number): NarrowingTrace {
  const bounds = unbounded(columns);
  const before = copyOf(bounds);
  const moves = { lower: movesOf(columns), upper: movesOf(columns) };
  let step = 0;
  propagation(rows, columns, (column, row) => {
    for (const side of ["lower", "upper"] as const) {
      const now = numberAt(bounds[side], column);
      if (now === before[side][column]) continue;
      before[side][column] = now;
      moves[side][column]?.push({ step, row });
      step += 1;
    }
  })(bounds);

  const rowsBehind = (column: number): readonly number[] => {
    const found = new Set<number>();
    const seen = new Set<number>();
    const ask: [column: number, side: Side, until: number][] = [
      [column, "lower", Infinity],
      [column, "upper", Infinity],
    ];
    for (let next = ask.pop(); next !== undefined; next = ask.pop()) {
      const [asked, side, until] = next;
      const move = moves[side][asked]?.findLast((one) => one.step < until);
      const row = rows[move?.row ?? -1];
      if (move === undefined || row === undefined || seen.has(move.step)) continue;
      seen.add(move.step);
      found.add(move.row);
      for (const [other, end] of endsUsed(row, asked, side)) ask.push([other, end, move.step]);
    }
    return [...found].sort((one, other) => one - other);
  };
  return { bounds, rowsBehind };
}

function movesOf(columns: number): readonly Move[][] {
  return Array.from({ length: columns }, () => []);
}

/** The ends of the other columns of a row from which it narrows one end of a column. */
function endsUsed(
  { columns, coefficients }: WholeRow,
  asked: number,
  side: Side,
): readonly (readonly [column: number, end: Side])[] {
  const isUp = (column: number): boolean => (coefficients[columns.indexOf(column)] ?? 0) > 0;
  const opposite = side === "lower" ? "upper" : "lower";
  return columns
    .filter((column) => column !== asked)
    .map((column) => [column, isUp(column) === isUp(asked) ? opposite : side] as const);
}
