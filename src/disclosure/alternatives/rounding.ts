import { numberAt } from "../../foundation/lists.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { DisclosureAudit } from "../../model/disclosure-answer.ts";
import type { DerivedFigure, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { audit, type AuditOptions } from "../audit/audit.ts";
import { loadSolver, type SolverOptions } from "../solver/load-solver.ts";
import { openProgram, type Program, type ProgramRow } from "../solver/solver.ts";
import { tableIssues } from "../table/check-table.ts";

/**
 * How counts are rounded. `conventional`: each to the nearest multiple, a half up, so that sums need not hold any more.
 * `controlled`: each to one of the two multiples next to it (a multiple stays), so that every sum holds, as near to the
 * true counts as that allows.
 *
 * @since 0.1.0
 */
export type RoundingMethod = "conventional" | "controlled";

/**
 * How a table is rounded.
 *
 * @since 0.1.0
 */
export interface RoundingOptions extends AuditOptions {
  /** Every count becomes a multiple of it. */
  readonly base: 5 | 10;
  /** Whether each count is rounded by itself, or so that every sum holds. */
  readonly method: RoundingMethod;
}

/** A count as it would be printed: a multiple of the base; null where the table does not give it. */
export interface RoundedCell {
  /** The id of the cell in the table. */
  readonly id: string;
  /** The rounded count; null where the table does not give the count. */
  readonly value: number | null;
}

/**
 * A table whose counts are rounded. Figures worked out from the true counts would give them away: none is in it.
 *
 * @since 0.1.0
 */
export interface RoundedTable {
  /** There is a rounded table. */
  readonly status: "rounded";
  /** Every printed count is a multiple of it. */
  readonly base: 5 | 10;
  /** How the counts were rounded. */
  readonly method: RoundingMethod;
  /** Every count as it would be printed, in the order of the table. */
  readonly cells: readonly RoundedCell[];
  /** How far the printed counts are from the true ones, all together, in people. */
  readonly deviation: number;
  /** Whether every sum of the table holds among the printed counts too. */
  readonly additive: boolean;
  /** What can be worked out of the true counts. */
  readonly audit: DisclosureAudit;
}

/**
 * There is no controlled rounding of the table, or none was found within the solver's work: linked tables may have none.
 *
 * @since 0.1.0
 */
export interface NoRounding {
  /** There is no rounded table. */
  readonly status: "not-possible";
  /** The base that was asked for. */
  readonly base: 5 | 10;
  /** The method that was asked for. */
  readonly method: RoundingMethod;
  /** `no-additive-rounding`: none lets every sum hold; `not-found`: the solver found none within its work. */
  readonly reason: "no-additive-rounding" | "not-found";
}

/**
 * Rounds every count of a table to 5 or 10 instead of hiding some, and says what can still be worked out of the true
 * counts: every printed number stands for the few that it may have been, and the true counts still add up.
 *
 * Where the table's policy gives no `minimumWidth`, a count is at risk that is confined more than the rounding of a
 * small count confines it: a printed 0 leaves 0 to 4 (base 10, conventional) or 0 to 9 (controlled).
 *
 * @param table - The true counts; what is null stays out of it.
 * @param options - The base, 5 or 10, and the method.
 * @returns The rounded counts with their audit; or, for a table that no controlled rounding fits, that there is none.
 * @throws WresError `invalid-table` where the table is at odds with itself; `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { roundTable } from "wres-metrics/disclosure";
 * const cells = [{ id: "all", value: 26 }, { id: "white", value: 13 }, { id: "bme", value: 13 }];
 * const sums = [{ total: "all", parts: ["white", "bme"] }];
 * const rounded = await roundTable({ cells, sums }, { base: 10, method: "controlled" });
 * if (rounded.status === "rounded") console.log(rounded.cells.map(({ value }) => value).join(" ")); // 20 10 10
 * ```
 * @since 0.1.0
 */
export async function roundTable(
  table: DisclosureTable,
  { base, method, effort, solver }: RoundingOptions,
): Promise<RoundedTable | NoRounding> {
  const issue = tableIssues(table).find(({ code }) => code !== "figure-disagrees");
  if (issue !== undefined) throw new WresError("invalid-table", issue.message);
  const counts = new Map(
    table.cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
  );
  const sums = table.sums.filter(({ total, parts }) => [total, ...parts].every((id) => counts.has(id)));
  const rounded =
    method === "controlled"
      ? await controlledRounding({ counts, sums, base, solver })
      : new Map([...counts].map(([id, count]) => [id, roundCount(count, base)]));
  if (typeof rounded === "string") return { status: "not-possible", base, method, reason: rounded };
  const cells = table.cells.map(({ id }): RoundedCell => ({ id, value: rounded.get(id) ?? null }));
  const printed = (id: string): number => rounded.get(id) ?? 0;
  const publication = roundedPublication(table, cells, base, method);
  const leastWidth = method === "conventional" ? Math.ceil(base / 2) - 1 : base - 1;
  const policy = { ...table.policy, minimumWidth: table.policy?.minimumWidth ?? leastWidth };
  return {
    status: "rounded",
    base,
    method,
    cells,
    deviation: [...counts].reduce((total, [id, count]) => total + Math.abs(printed(id) - count), 0),
    additive: sums.every(
      ({ total, parts }) => printed(total) === parts.reduce((sum, id) => sum + printed(id), 0),
    ),
    audit: await audit({ ...publication, policy }, undefined, { effort, solver }),
  };
}

/** A table to round, and the solver that was asked for. */
interface RoundingTask extends SolverOptions {
  readonly counts: ReadonlyMap<string, number>;
  readonly sums: readonly TableSum[];
  readonly base: number;
}

/** The rounded counts by id, or the reason why there are none. */
type ControlledRounding = ReadonlyMap<string, number> | "no-additive-rounding" | "not-found";

/**
 * Rounds every count to one of the two multiples next to it, so that every sum holds, with the least deviation in all
 * (controlled rounding, Cox 1987).
 *
 * The program has a column for each count, 1 where it goes up and 0 where it goes down; a last column holds the deviation.
 */
async function controlledRounding({
  counts,
  sums,
  base,
  solver: chosen,
}: RoundingTask): Promise<ControlledRounding> {
  const solver = await loadSolver({ solver: chosen });
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

/** Writes a sum as a row: the total goes up as often as its parts do, but for what the parts lost together when they went down. */
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

/** Rounds to the nearest multiple of a base, a half up. */
function roundCount(count: number, base: number): number {
  return Math.floor((2 * count + base) / (2 * base)) * base;
}

/** A count that everybody knows: a rounded count can be written as a figure of it. */
const YARDSTICK = "the yardstick of the rounding";

/**
 * Writes as a table what an outsider knows who sees rounded counts: all true counts are hidden, their sums hold, and each
 * printed count is a figure of a true one. A count to the nearest ten is what it is as a percentage of 1,000, without decimals; a count
 * that is less than ten from a printed number differs from it by 0% of 1,900, without decimals.
 */
function roundedPublication(
  table: DisclosureTable,
  cells: readonly RoundedCell[],
  base: number,
  method: RoundingMethod,
): DisclosureTable {
  const printed = new Map(cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const multiples = [...new Set(printed.values())];
  const of = method === "conventional" ? 100 * base : 100 * (2 * base - 1);
  return {
    sums: table.sums,
    // No mark hides anything here, so that no assumption about one applies.
    assumptions: { ...table.assumptions, markMeansBelow: undefined, zerosAlwaysShown: undefined },
    cells: [
      ...table.cells.map(({ id }) => ({ id, value: null })),
      { id: YARDSTICK, value: of },
      ...multiples.map((value) => ({ id: multipleId(value), value })),
    ],
    figures: [...printed].map(([id, value]) => printedCount(id, value, base, method)),
  };
}

function printedCount(id: string, value: number, base: number, method: RoundingMethod): DerivedFigure {
  const name = { id: `${id}, printed as ${String(value)}`, places: 0 };
  return method === "conventional"
    ? { ...name, kind: "percentage", of: [id, YARDSTICK], value: value / base }
    : { ...name, kind: "difference", of: [id, YARDSTICK, multipleId(value), YARDSTICK], value: 0 };
}

function multipleId(value: number): string {
  return `the number ${String(value)}`;
}
