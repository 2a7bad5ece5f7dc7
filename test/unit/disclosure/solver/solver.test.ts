import { describe, expect, test } from "vitest";
import { loadSolver } from "../../../../src/disclosure/solver/load-solver.ts";
import { openProgram, type Program } from "../../../../src/disclosure/solver/solver.ts";

const solver = await loadSolver();

/** x + y = 10, 3x − 2y ≤ 3, both at least 0. */
const program: Program = {
  lower: [0, 0],
  upper: [Infinity, Infinity],
  rows: [
    { columns: [0, 1], coefficients: [1, 1], least: 10, greatest: 10 },
    { columns: [0, 1], coefficients: [3, -2], least: -Infinity, greatest: 3 },
  ],
};

describe("a program in the solver's memory", () => {
  test("answers one question after the other, in fractions or in whole numbers", () => {
    // With y = 10 − x: 5x ≤ 23, so x is at most 4.6, and in whole numbers 4.
    const linear = openProgram(solver, program, "linear");
    const whole = openProgram(solver, program, "whole");
    expect(linear.extreme(0, "greatest")).toMatchObject({
      status: "optimal",
      bound: expect.closeTo(4.6, 9) as number,
    });
    expect(whole.extreme(0, "greatest")).toMatchObject({
      status: "optimal",
      bound: expect.closeTo(4, 6) as number,
    });
    expect(linear.extreme(1, "greatest")).toMatchObject({ bound: expect.closeTo(10, 9) as number });
    expect(linear.extreme(0, "least")).toMatchObject({ bound: expect.closeTo(0, 9) as number });
    linear.close();
    whole.close();
  });

  test("says which rows a bound rests on", () => {
    const open = openProgram(solver, program, "linear");
    const both = open.extreme(0, "greatest");
    expect(both.status === "optimal" && [...both.weights].map((by) => by !== 0)).toEqual([true, true]);
    const one = open.extreme(1, "greatest");
    expect(one.status === "optimal" && [...one.weights].map((by) => by !== 0)).toEqual([true, false]);
    open.close();
  });

  test("knows what has no end, and what cannot be", () => {
    const open = openProgram(solver, { ...program, rows: program.rows.slice(1) }, "linear");
    expect(open.extreme(1, "greatest")).toEqual({ status: "unbounded" });
    open.confine(1, 0, 5);
    open.confine(0, 5, 9);
    // 3·5 − 2·5 = 5 is above 3.
    expect(open.feasible()).toEqual({ status: "infeasible" });
    open.confine(0, 0, 9);
    // 3x ≤ 3 + 10.
    expect(open.extreme(0, "greatest")).toMatchObject({ bound: expect.closeTo(13 / 3, 9) as number });
    open.close();
  });

  test("does without a row, until it is put back", () => {
    const open = openProgram(solver, program, "linear");
    const putBack = open.without(1);
    expect(open.extreme(0, "greatest")).toMatchObject({ bound: expect.closeTo(10, 9) as number });
    putBack();
    expect(open.extreme(0, "greatest")).toMatchObject({ bound: expect.closeTo(4.6, 9) as number });
    open.close();
  });

  test("counts its work, and ends with no answer where it may do no more", () => {
    const open = openProgram(solver, program, "whole");
    expect(open.extreme(0, "greatest", 5)).toEqual({ status: "unknown" });
    expect(open.effort()).toBe(0);
    open.extreme(0, "greatest");
    expect(open.effort()).toBeGreaterThan(0);
    open.close();
  });
});
