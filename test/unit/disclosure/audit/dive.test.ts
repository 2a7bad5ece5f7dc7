import { afterEach, describe, expect, test } from "vitest";
import { dive } from "../../../../src/disclosure/audit/part-solver.ts";
import {
  loadSolver,
  type OpenProgram,
  openProgram,
  type ProgramRow,
} from "../../../../src/disclosure/solver/solver.ts";

const solver = await loadSolver();
const opened: OpenProgram[] = [];
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

function open(rows: readonly ProgramRow[], columns: number) {
  const bounds = { lower: new Float64Array(columns), upper: new Float64Array(columns).fill(9) };
  const program = openProgram(solver, { lower: [...bounds.lower], upper: [...bounds.upper], rows }, "linear");
  opened.push(program);
  return { program, bounds };
}

const row = (coefficients: readonly number[], least: number, greatest = least): ProgramRow => ({
  columns: [...coefficients.keys()],
  coefficients,
  least,
  greatest,
});

describe("a dive", () => {
  test("ends in whole numbers where the linear program alone does not", () => {
    // x + y = 3, y + z = 3, x + z = 3 has one solution, 1.5 each; with one less in the last, x = 2, y = 1, z = 2, w = 1 is another.
    const { program, bounds } = open([row([1, 1], 3), row([0, 1, 1], 3), row([1, 0, 1, -1], 3)], 4);
    const answer = dive(program, bounds, Infinity);
    expect([...(program.feasible() as { point: Float64Array }).point]).toEqual([1.5, 1.5, 1.5, 0]);
    const point = answer.status === "optimal" ? [...answer.point] : [];
    expect(point.map((value) => value - Math.round(value)).every((rest) => Math.abs(rest) < 1e-9)).toBe(true);
    const [x = 0, y = 0, z = 0, w = 0] = point;
    expect([x + y, y + z, x + z - w].map(Math.round)).toEqual([3, 3, 3]);
  });

  test("says what the program says where there are fractions only", () => {
    const { program, bounds } = open([row([1, 1], 3), row([0, 1, 1], 3), row([1, 0, 1], 3)], 3);
    const answer = dive(program, bounds, Infinity);
    expect(answer.status === "optimal" && [...answer.point]).toEqual([1.5, 1.5, 1.5]);
  });

  test("says that nothing is possible", () => {
    const { program, bounds } = open([row([1, 1], 19)], 2);
    expect(dive(program, bounds, Infinity)).toEqual({ status: "infeasible" });
  });

  test("leaves the program as it was", () => {
    const { program, bounds } = open([row([2, 2], 5, 7)], 2);
    dive(program, bounds, Infinity);
    // 2x + 2y is at most 7.
    expect(program.extreme(0, "greatest")).toMatchObject({ bound: 3.5 });
    expect(program.extreme(1, "greatest")).toMatchObject({ bound: 3.5 });
    expect(program.extreme(1, "least")).toMatchObject({ bound: 0 });
  });
});
