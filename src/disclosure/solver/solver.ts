import type { Highs, Model, ModelData, ModelStatusCode } from "highs";

/** The answer of the solver to a question. */
export type Solved =
  | {
      readonly status: "optimal";
      /** No number in range is smaller (or greater) than this, but for the tolerance of the solver. */
      readonly bound: number;
      readonly point: Float64Array;
      /** Of a linear program: the reduced costs, by which the bound moves with the bounds of each column, for a small step. */
      readonly prices: Float64Array;
      /** Of a linear program: the dual value of each row; 0 for a row that the bound does not rest on. */
      readonly weights: Float64Array;
    }
  | { readonly status: "infeasible" | "unbounded" | "unknown" };

/** A program in the memory of the solver. Each question starts from the basis at which the last one ended. */
export interface OpenProgram {
  /** The least or the greatest value of a column, found with at most so much work. */
  readonly extreme: (column: number, side: "least" | "greatest", most?: number) => Solved;
  /** A feasible point, found with at most so much work. */
  readonly feasible: (most?: number) => Solved;
  /** Changes the bounds of a column. */
  readonly confine: (column: number, lower: number, upper: number) => void;
  /** Takes a row out of the program, until what it returns is called. */
  readonly without: (row: number) => () => void;
  /** Adds a row for good. */
  readonly add: (row: ProgramRow) => void;
  /** How much work has been done: pivots, those of large programs counting for more. The same on every machine. */
  readonly effort: () => number;
  /** Gives the memory back. */
  readonly close: () => void;
}

/** `linear`: fractions are allowed, and each question takes a few pivots. `whole`: whole numbers only, by branch and bound. */
export type ProgramKind = "linear" | "whole";

/** A branch and bound costs at least as much as this many pivots, however few nodes it takes. */
const WHOLE_START = 100;

const WHOLE_NODE = 20;
const MOST_NODES = 2000;
const MOST_PIVOTS = 100_000;

/** So many rows and columns take about as long as the start and the end of one pivot. */
const PIVOT_SIZE = 256;

const OPTIONS = {
  linear: { solver: "simplex", presolve: "off" },
  // A gap of 0: anything else ends with a bound that is not the best.
  whole: { mip_rel_gap: 0, mip_abs_gap: 1e-6, mip_max_nodes: MOST_NODES, mip_feasibility_tolerance: 1e-9 },
} as const;

/** In a program of up to so many columns, presolve and heuristics take most of the time of branch and bound; they change no answer. */
const FEW_COLUMNS = 30;

const WHOLE_OF_FEW = {
  presolve: "off",
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
} as const;

/** The solver's own numbers for the dual and the primal simplex. */
const DUAL = 1;
const PRIMAL = 4;

/** Opens a program. The caller closes it. */
export function openProgram(solver: Solver, program: Program, kind: ProgramKind): OpenProgram {
  const data = programData(program);
  const integrality = new Int32Array(data.numCols).fill(kind === "whole" ? 1 : 0);
  const model = solver.createModel(kind === "whole" ? { ...data, integrality } : data);
  model.options.set({
    output_flag: false,
    random_seed: 1,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    ...OPTIONS[kind],
    ...(kind === "whole" && data.numCols <= FEW_COLUMNS && WHOLE_OF_FEW),
  });
  const { maximize, minimize } = solver.constants.objectiveSense;
  const pivot = Math.ceil((data.numCols + data.numRows) / PIVOT_SIZE);
  let effort = 0;
  let isBegun = false;
  const run = (most = Infinity): Solved => {
    // Branch and bound cannot be ended as finely: it starts only where enough work is left for it.
    if (kind === "whole" && most < WHOLE_START * pivot) return { status: "unknown" };
    const pivots = Math.max(1, Math.min(MOST_PIVOTS, Math.floor(most / pivot)));
    if (kind === "linear") model.options.set("simplex_iteration_limit", pivots);
    model.run();
    isBegun = true;
    effort += pivot * workOf(model, kind);
    return solved(model, kind);
  };
  // Without an objective the dual simplex has a basis to start from, whatever the bounds are; once it has found a point, the
  // primal simplex goes on from there, whatever the objective is.
  const feasible = (most?: number): Solved => {
    if (kind === "linear") model.options.set("simplex_strategy", DUAL);
    return run(most);
  };
  return {
    extreme: (column, side, most) => {
      if (kind === "linear") {
        if (!isBegun) feasible(most);
        model.options.set("simplex_strategy", PRIMAL);
      }
      model.changeColCost(column, 1);
      model.changeObjectiveSense(side === "least" ? minimize : maximize);
      const answer = run(most);
      model.changeColCost(column, 0);
      return answer;
    },
    feasible,
    confine: (column, lower, upper) => {
      model.changeColBounds(column, lower, upper);
    },
    without: (row) => {
      const [least = -Infinity, greatest = Infinity] = [data.rowLower[row], data.rowUpper[row]];
      model.changeRowBounds(row, -Infinity, Infinity);
      return () => {
        model.changeRowBounds(row, least, greatest);
      };
    },
    add: (row) => {
      const scale = rowScale(row);
      model.addRow(row.least * scale, row.greatest * scale, {
        indices: row.columns,
        values: row.coefficients.map((by) => by * scale),
      });
    },
    effort: () => effort,
    close: () => {
      model.dispose();
    },
  };
}

function workOf(model: Model, kind: ProgramKind): number {
  const pivots = Number(model.info.get("simplex_iteration_count"));
  if (kind === "linear") return 1 + Math.max(0, pivots);
  return WHOLE_START + WHOLE_NODE * Math.max(0, Number(model.info.get("mip_node_count")));
}

function solved(model: Model, kind: ProgramKind): Solved {
  const status = statuses[model.getModelStatus()] ?? "unknown";
  if (status !== "optimal") return { status };
  const bound = kind === "whole" ? Number(model.info.get("mip_dual_bound")) : model.getObjectiveValue();
  const { colValue, colDual, rowDual } = model.getSolution();
  return { status, bound, point: colValue, prices: colDual, weights: rowDual };
}

/** The solver's own codes of an answer; any other is none. */
const statuses: Partial<Record<ModelStatusCode, Solved["status"]>> = {
  7: "optimal",
  8: "infeasible",
  10: "unbounded",
};

/** A sum of whole multiples of columns that has to lie between two numbers, either of which may be infinite. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly greatest: number;
}

/** Columns between bounds, and the rows that have to hold among them. */
export interface Program {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly ProgramRow[];
}

/** A program as the solver takes it, without an objective. */
function programData({ lower, upper, rows }: Program): ModelData {
  const scales = rows.map(rowScale);
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: new Float64Array(lower.length),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: rows.map(({ least }, index) => least * (scales[index] ?? 1)),
    rowUpper: rows.map(({ greatest }, index) => greatest * (scales[index] ?? 1)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ coefficients }, index) => coefficients.map((by) => by * (scales[index] ?? 1))),
    },
  };
}

/**
 * The solver allows each row an error of 1e-9 in its own unit, so a row of large numbers is made smaller; by a power of
 * two, which changes no digit.
 */
function rowScale({ coefficients }: ProgramRow): number {
  const largest = coefficients.reduce((most, by) => Math.max(most, Math.abs(by)), 1);
  return 2 ** -Math.floor(Math.log2(largest));
}

/** The solver, ready to run. */
export type Solver = Highs;
