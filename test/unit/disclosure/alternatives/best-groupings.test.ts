import { fc, test } from "@fast-check/vitest";
import { describe, expect, test as example } from "vitest";
import { bestGroupings, groupCost } from "../../../../src/disclosure/alternatives/best-groupings.ts";

test("cuts a list into one group a row, then fewer, then one", () => {
  expect(bestGroupings(3, () => [0, 0])).toEqual([[1, 2, 3], [1, 3], [3]]);
  expect(bestGroupings(1, () => [0, 0])).toEqual([[1]]);
  expect(bestGroupings(0, () => [0, 0])).toEqual([]);
});

test("of groupings that cost the same the more even one is taken", () => {
  const sizes = [5, 1, 1, 5];
  const unevenness = (from: number, end: number): number =>
    sizes.slice(from, end).reduce((sum, size) => sum + size, 0) ** 2;
  // 6² + 6² is the least in two groups, 5² + 2² + 5² in three.
  expect(bestGroupings(4, (from, end) => [0, unevenness(from, end)])).toEqual([
    [1, 2, 3, 4],
    [1, 3, 4],
    [2, 4],
    [4],
  ]);
});

const lists = fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { minLength: 1, maxLength: 7 });

test.prop([lists])("no other grouping of as many groups is cheaper", (rows) => {
  // A group costs what its rows cost together, once over a limit: putting rows together can help.
  const costOf = (from: number, end: number): readonly [number, number] => {
    const group = rows.slice(from, end);
    const people = group.reduce((sum, [, size]) => sum + size, 0);
    return [people < 8 ? 1 : 0, people ** 2];
  };
  const costs = bestGroupings(rows.length, costOf).map((ends) => totalOf(ends, costOf));
  expect(costs).toEqual(
    everyGrouping(rows.length).map((same) => cheapestOf(same.map((ends) => totalOf(ends, costOf)))),
  );
});

type CostOf = Parameters<typeof bestGroupings>[1];

function totalOf(ends: readonly number[], costOf: CostOf): readonly [number, number] {
  const costs = ends.map((end, index) => costOf(ends[index - 1] ?? 0, end));
  return [costs.reduce((sum, [one]) => sum + one, 0), costs.reduce((sum, [, one]) => sum + one, 0)];
}

function cheapestOf(costs: readonly (readonly [number, number])[]): readonly [number, number] | undefined {
  return costs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])[0];
}

/** By the number of groups, from most to one: every set of places at which a list can be cut. */
function everyGrouping(rows: number): readonly (readonly (readonly number[])[])[] {
  const places = Array.from({ length: rows - 1 }, (_, index) => index + 1);
  const all = Array.from({ length: 2 ** places.length }, (_, number) => [
    ...places.filter((_place, index) => Math.floor(number / 2 ** index) % 2 === 1),
    rows,
  ]);
  return Array.from({ length: rows }, (_, index) => all.filter(({ length }) => length === rows - index));
}

describe("what a group of rows costs", () => {
  const rows = [
    { id: "5", counts: { white: 9, bme: 0 } },
    { id: "6", counts: { white: 1, bme: 10 } },
  ];

  example.each([
    // 9 is below ten, 0 is hidden as well, and so is their sum of 9; squared, 81.
    [0, 1, {}, [3, 81]],
    [0, 1, { zeros: "shown" }, [2, 81]],
    // Of 1, 10 and 11 one is below ten, and two of them are below eleven.
    [1, 2, {}, [1, 121]],
    [1, 2, { threshold: 11 }, [2, 121]],
    // 10, 10 and 20 together.
    [0, 2, {}, [0, 400]],
    [0, 2, { threshold: 11, zeros: "shown" }, [2, 400]],
  ] as const)("rows %d to %d with %j: %j", (from, end, policy, cost) => {
    expect(groupCost(rows, policy)(from, end)).toStrictEqual(cost);
  });
});
