import { describe, expect, test } from "vitest";
import { increasingRoot } from "../../../src/statistics/increasing-root.ts";

/** The root, and for how many values the function was asked. */
function found(f: (x: number) => number, low: number, high: number) {
  let asked = 0;
  const root = increasingRoot(
    (x) => {
      asked += 1;
      return f(x);
    },
    { low, high },
  );
  return { root, asked };
}

describe("increasingRoot", () => {
  // Halving alone needs more than 50 values. The last number is how many it takes, and no more: a slip in the quadratic step, or in
  // when it is taken, still ends at the root, and is seen by its effort alone.
  test.each<[string, (x: number) => number, number, number, number, number]>([
    ["x² = 2", (x) => x * x - 2, 0, 2, Math.SQRT2, 10],
    ["x² = 2 from a wide bracket", (x) => x * x - 2, 0, 1000, Math.SQRT2, 18],
    ["x³ − 2x − 5, Wallis's example", (x) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265, 9],
    ["eˣ = 2", (x) => Math.exp(x) - 2, 0, 1, Math.LN2, 8],
    ["−1/x = −3", (x) => 3 - 1 / x, 0.1, 1, 1 / 3, 10],
    ["x⁹ = 2", (x) => x ** 9 - 2, 0, 4, 2 ** (1 / 9), 14],
    ["x³ = 10⁻⁹, small beside its bracket", (x) => x ** 3 - 1e-9, -1, 1, 1e-3, 20],
  ])("finds the root of %s in few steps", (_, f, low, high, root, most) => {
    const answer = found(f, low, high);
    expect(Math.abs(answer.root / root - 1)).toBeLessThan(1e-15);
    expect(answer.asked).toBeLessThanOrEqual(most);
  });

  test("where the root is an end, or beyond one, the end is the answer", () => {
    expect(found((x) => x - 1, 1, 2)).toEqual({ root: 1, asked: 2 });
    expect(found((x) => x - 2, 1, 2)).toEqual({ root: 2, asked: 2 });
    expect(found((x) => x, 1, 2).root).toBe(1);
    expect(found((x) => x - 3, 1, 2).root).toBe(2);
  });

  test("a step where there is no root is closed in on from both sides", () => {
    const { root, asked } = found((x) => (x < 0.7 ? -1 : 1), 0, 1);
    expect(root).toBeCloseTo(0.7, 15);
    expect(asked).toBeLessThanOrEqual(60);
  });
});
