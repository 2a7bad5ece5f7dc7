import { numberAt } from "../../foundation/number-at.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import { loadSolver } from "../solver/load-solver.ts";
import { openProgram } from "../solver/open-program.ts";
import type { Program, ProgramRow } from "../solver/whole-program.ts";

/** The rounded counts by id, or why there are none. */
export type ControlledRounding = ReadonlyMap<string, number> | "no-additive-rounding" | "not-found";

/**
 * Rounds every count to one of the two multiples next to it, so that every sum holds, with the least deviation in all.
 *
 * Column by column the solver is asked whether a count goes up (1) or down (0); a last column holds the deviation.
 */
export async function controlledRounding(
  counts: ReadonlyMap<string, number>,
  sums: readonly TableSum[],
  base: number,
): Promise<ControlledRounding> {
  const solver = await loadSolver();
  const program = openProgram(solver, roundingProgram(counts, sums, base), "whole");
  const solved = program.extreme(counts.size, "least");
  program.close();
  if (solved.status === "infeasible") return "no-additive-rounding";
  if (solved.status !== "optimal") return "not-found";
  const rounded = [...counts].map(([id, count], column) => {
    const steps = Math.floor(count / base) + Math.round(numberAt(solved.point, column));
    return [id, steps * base] as const;
  });
  return new Map(rounded);
}

function roundingProgram(
  counts: ReadonlyMap<string, number>,
  sums: readonly TableSum[],
  base: number,
): Program {
  const columnOf = new Map([...counts.keys()].map((id, column) => [id, column]));
  const entries = [...counts.values()];
  // Going up instead of down brings a count `base − 2 · rest` further from its true value.
  const costs = entries.map((count) => base - 2 * (count % base));
  const most = entries.length * base;
  return {
    lower: [...entries.map(() => 0), -most],
    upper: [...entries.map((count) => (count % base === 0 ? 0 : 1)), most],
    rows: [
      ...sums.map((sum) => sumRow(sum, counts, columnOf, base)),
      {
        columns: [...entries.keys(), entries.length],
        coefficients: [...costs, -1],
        least: 0,
        greatest: 0,
      },
    ],
  };
}

/** The total goes up as often as its parts do, but for what the parts lost together when they went down. */
function sumRow(
  { total, parts }: TableSum,
  counts: ReadonlyMap<string, number>,
  columnOf: ReadonlyMap<string, number>,
  base: number,
): ProgramRow {
  const down = (id: string): number => Math.floor((counts.get(id) ?? 0) / base);
  const lost = down(total) - parts.reduce((sum, id) => sum + down(id), 0);
  return {
    columns: [total, ...parts].map((id) => columnOf.get(id) ?? 0),
    coefficients: [-1, ...parts.map(() => 1)],
    least: lost,
    greatest: lost,
  };
}
