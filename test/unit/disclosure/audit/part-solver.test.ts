import { afterEach, describe, expect, test } from "vitest";
import { propagation, unbounded } from "../../../../src/disclosure/audit/bound-propagation.ts";
import {
  depthFirstSearch,
  openPartSolver,
  openWitnesses,
  type PartSolver,
  roundingDive,
} from "../../../../src/disclosure/audit/part-solver.ts";
import { loadSolver } from "../../../../src/disclosure/solver/load-solver.ts";
import { type OpenProgram, openProgram, type ProgramRow } from "../../../../src/disclosure/solver/solver.ts";
import type { WholeRow } from "../../../../src/disclosure/table/whole-row.ts";

describe("witnesses", () => {
  /** x + y = 12. */
  const rows: readonly WholeRow[] = [
    { columns: [0, 1], coefficients: [1, 1], least: 12, greatest: 12, source: { kind: "zeros-shown" } },
  ];

  test("a point is taken only if its whole numbers fulfil every row exactly", () => {
    const { take, least, values } = openWitnesses(rows, unbounded(2), 10);
    expect(take([5, 8])).toBe(false);
    expect(take([5.5, 6.5])).toBe(false);
    expect(take([-1, 13])).toBe(false);
    expect(values.map(({ size }) => size)).toEqual([0, 0]);
    expect(take([5.000000001, 6.999999999])).toBe(true);
    expect([...least]).toEqual([5, 7]);
  });

  test("what lies on the line between two witnesses is a witness, as long as there are not enough", () => {
    const { take, least, greatest, values } = openWitnesses(rows, unbounded(2), 4);
    take([2, 10]);
    take([8, 4]);
    // From 2 to 8 in steps of 1: after 2 and 8 there is room for two more.
    expect([...(values[0] ?? [])]).toEqual([2, 8, 3, 4]);
    expect([...least]).toEqual([2, 4]);
    expect([...greatest]).toEqual([8, 10]);
  });

  test("large numbers are checked in whole numbers, not in doubles", () => {
    const huge = 2 ** 50 + 1;
    const row: WholeRow = {
      columns: [0, 1],
      coefficients: [2 ** 45 + 1, -(2 ** 45)],
      least: 0,
      greatest: 0,
      source: { kind: "zeros-shown" },
    };
    // (2^45 + 1)·x = 2^45·y needs y = x + x/2^45, and x is no multiple of 2^45.
    expect(openWitnesses([row], unbounded(2), 4).take([huge, huge + 32])).toBe(false);
  });
});

describe("a depth-first search", () => {
  const row = (columns: readonly number[], coefficients: readonly number[], sum: number): WholeRow => ({
    columns,
    coefficients,
    least: sum,
    greatest: sum,
    source: { kind: "zeros-shown" },
  });
  const from0 = (...upper: readonly number[]) => ({
    lower: new Float64Array(upper.length),
    upper: Float64Array.from(upper),
  });

  test("finds whole numbers that fulfil every row", () => {
    // 5x + 7y = 31 has one answer: x = 2, y = 3.
    const rows = [row([0, 1], [5, 7], 31)];
    expect(depthFirstSearch(propagation(rows, 2), from0(9, 9), 100)).toMatchObject({
      status: "found",
      point: Float64Array.of(2, 3),
    });
  });

  test("proves that there are none, though fractions would do", () => {
    // x + y = y + z = z + x = 5 leaves 2.5 for each.
    const rows = [row([0, 1], [1, 1], 5), row([1, 2], [1, 1], 5), row([0, 2], [1, 1], 5)];
    expect(depthFirstSearch(propagation(rows, 3), from0(9, 9, 9), 100).status).toBe("none");
  });

  test("gives up where it would take too long", () => {
    const rows = [row([0, 1], [1000, -999], 1)];
    expect(depthFirstSearch(propagation(rows, 2), from0(1e6, 1e6), 0)).toEqual({
      status: "gave-up",
      nodes: 0,
    });
  });
});

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

describe("a rounding dive", () => {
  test("ends in whole numbers where the linear program alone does not", () => {
    // x + y = 3, y + z = 3, x + z = 3 has one solution, 1.5 each; with one less in the last, x = 2, y = 1, z = 2, w = 1 is another.
    const { program, bounds } = open([row([1, 1], 3), row([0, 1, 1], 3), row([1, 0, 1, -1], 3)], 4);
    const answer = roundingDive(program, bounds, Infinity);
    expect([...(program.feasible() as { point: Float64Array }).point]).toEqual([1.5, 1.5, 1.5, 0]);
    const point = answer.status === "optimal" ? [...answer.point] : [];
    expect(point.map((value) => value - Math.round(value)).every((rest) => Math.abs(rest) < 1e-9)).toBe(true);
    const [x = 0, y = 0, z = 0, w = 0] = point;
    expect([x + y, y + z, x + z - w].map(Math.round)).toEqual([3, 3, 3]);
  });

  test("says what the program says where there are fractions only", () => {
    const { program, bounds } = open([row([1, 1], 3), row([0, 1, 1], 3), row([1, 0, 1], 3)], 3);
    const answer = roundingDive(program, bounds, Infinity);
    expect(answer.status === "optimal" && [...answer.point]).toEqual([1.5, 1.5, 1.5]);
  });

  test("says that nothing is possible", () => {
    const { program, bounds } = open([row([1, 1], 19)], 2);
    expect(roundingDive(program, bounds, Infinity)).toEqual({ status: "infeasible" });
  });

  test("leaves the program as it was", () => {
    const { program, bounds } = open([row([2, 2], 5, 7)], 2);
    roundingDive(program, bounds, Infinity);
    // 2x + 2y is at most 7.
    expect(program.extreme(0, "greatest")).toMatchObject({ bound: 3.5 });
    expect(program.extreme(1, "greatest")).toMatchObject({ bound: 3.5 });
    expect(program.extreme(1, "least")).toMatchObject({ bound: 0 });
  });
});

describe("what is asked of a part", () => {
  const source = { kind: "zeros-shown" } as const;
  /** x + y = 12. */
  const sum: WholeRow = { columns: [0, 1], coefficients: [1, 1], least: 12, greatest: 12, source };
  const opened: PartSolver[] = [];
  afterEach(() => {
    for (const part of opened.splice(0)) part.close();
  });
  const openPart = (left: number, { rows = [sum], enough = 1 } = {}) => {
    const question = { enough, wide: 0, sensitiveBelow: 0, ends: "exact" } as const;
    const budget = { left };
    const part = openPartSolver(
      { solver, question, budget, cell: () => undefined, witness: null },
      {
        rows,
        bounds: { lower: Float64Array.of(0, 0), upper: Float64Array.of(20, 20) },
        isIncomplete: false,
      },
    );
    opened.push(part);
    return { part, budget };
  };

  test("the first program's answer is enough where it is whole: nothing is left for a second question", () => {
    const { part, budget } = openPart(2);
    expect(part.attain()).toBe("found");
    expect(budget.left).toBeLessThanOrEqual(0);
    expect(part.witnesses.last()).not.toBeNull();
  });

  // At an end of its bounds the program need not move.
  test.each([
    [0, 2],
    [5, 2],
    [12, 1],
  ])("also with a column held at %i", (value, work) => {
    const { part, budget } = openPart(work);
    expect(part.attain({ column: 0, value })).toBe("found");
    expect(budget.left).toBeLessThanOrEqual(0);
    expect(part.witnesses.last()).toEqual(Float64Array.of(value, 12 - value));
  });

  test("of later values the ends alone are kept, and each of them is found at once", () => {
    const { part, budget } = openPart(0);
    for (const [value, work] of [
      [5, 2],
      [9, 1],
      [2, 1],
    ] as const) {
      budget.left = work;
      expect(part.attain({ column: 0, value })).toBe("found");
      expect(budget.left).toBeLessThanOrEqual(0);
    }
    expect(part.witnesses.values.map((values) => [...values])).toEqual([[5], [7]]);
    expect([part.witnesses.least[0], part.witnesses.greatest[0]]).toEqual([2, 9]);
  });

  test("a value between the ends is found where there is room for it", () => {
    const { part, budget } = openPart(4, { enough: 10 });
    part.attain({ column: 0, value: 9 });
    part.attain({ column: 0, value: 2 });
    budget.left = 1;
    expect(part.attain({ column: 0, value: 5 })).toBe("found");
    expect(budget.left).toBe(0);
  });

  test("where the program's answer has fractions, whole numbers are searched as long as there is work left", () => {
    // 2x + 4y = 9 has halves alone, and the linear program does not see it.
    const odd: WholeRow = { columns: [0, 1], coefficients: [2, 4], least: 9, greatest: 9, source };
    expect(openPart(1, { rows: [odd] }).part.attain()).toBe("unknown");
    expect(openPart(1000, { rows: [odd] }).part.attain()).toBe("none");
    expect(openPart(0, { rows: [odd] }).part.attain()).toBe("unknown");
    const at = { column: 0, value: 1 };
    expect(openPart(2, { rows: [odd] }).part.attain(at)).toBe("unknown");
    expect(openPart(1000, { rows: [odd] }).part.attain(at)).toBe("none");
  });

  test("what no fractions fulfil is not there, whatever work is left", () => {
    expect(openPart(2).part.attain({ column: 0, value: 13 })).toBe("none");
  });
});
