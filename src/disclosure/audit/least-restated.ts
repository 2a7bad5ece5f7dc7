import { numberAt } from "../../foundation/lists.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { openProgram, type ProgramRow, type Solver } from "../solver/solver.ts";
import { constraintSystem } from "../table/constraint-system.ts";

/** A hidden count of an earlier publication, and the count of the same people as it is known since. */
export interface CountSince {
  readonly name: string;
  /** Their ids in the table. */
  readonly before: string;
  readonly since: string;
}

/**
 * Finds the hidden counts that have to be others than they are known to be since, so that everything an earlier publication says can
 * be true. There are many ways; this one changes the counts by the least that is enough, all together, which changes few of them and
 * follows a correction through the sums that it stands in.
 *
 * @returns The names of those that change; null where no change is enough.
 */
export function leastRestated(
  solver: Solver,
  table: DisclosureTable,
  counts: readonly CountSince[],
): ReadonlySet<string> | null {
  const { columns, rows, cell } = constraintSystem({ ...table, figures: [] });
  const changes = counts.flatMap(({ name, before, since }) => {
    const [from, to] = [cell(before), cell(since)];
    return from !== undefined && "column" in from && to !== undefined
      ? [{ name, column: from.column, to }]
      : [];
  });
  const total = columns.length + changes.length;
  const distances = changes.flatMap(({ column, to }, index): readonly ProgramRow[] => {
    const distance = columns.length + index;
    const [more, count] = "column" in to ? [[to.column], 0] : [[], to.count];
    // distance ≥ before − since, and ≥ since − before.
    return [1, -1].map((sign) => ({
      columns: [distance, column, ...more],
      coefficients: [1, -sign, ...more.map(() => sign)],
      least: -sign * count,
      greatest: Infinity,
    }));
  });
  const sum: ProgramRow = {
    columns: [total, ...changes.map((_, index) => columns.length + index)],
    coefficients: [1, ...changes.map(() => -1)],
    least: 0,
    greatest: 0,
  };
  const program = openProgram(
    solver,
    {
      lower: new Float64Array(total + 1),
      upper: new Float64Array(total + 1).fill(Infinity),
      rows: [...rows, ...distances, sum],
    },
    "linear",
  );
  const found = program.extreme(total, "least");
  program.close();
  if (found.status !== "optimal") return null;
  const isChanged = (_: unknown, index: number): boolean =>
    numberAt(found.point, columns.length + index) > NOTHING;
  return new Set(changes.filter(isChanged).map(({ name }) => name));
}

const NOTHING = 1e-6;
