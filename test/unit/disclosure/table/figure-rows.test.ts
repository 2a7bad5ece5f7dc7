import { describe, expect, test } from "vitest";
import { figureInterval, figureRows, type KnownCell } from "../../../../src/disclosure/table/figure-rows.ts";
import type { DerivedFigure } from "../../../../src/model/disclosure-table.ts";

const rowsOf = (figure: Omit<DerivedFigure, "id">, cells: Readonly<Record<string, KnownCell>>) => {
  const placed = { figure: { ...figure, id: "f" } as DerivedFigure, path: "figures[0]" };
  const { rows, ...rest } = figureRows(placed, (id) => cells[id]);
  return {
    ...rest,
    rows: rows.map(({ columns, coefficients, least, greatest }) => ({
      columns,
      coefficients,
      least,
      greatest,
    })),
  };
};
const hidden = (column: number): KnownCell => ({ column });
const shown = (count: number): KnownCell => ({ count });

describe("a percentage", () => {
  const half = { kind: "percentage", of: ["a", "b"], places: 0, value: "50" } as const;

  test("of a known count bounds the other one on both sides", () => {
    // 100a/40 is at least 49.5 and below 50.5: a is at least 19.8, and below 20.2.
    expect(rowsOf(half, { a: hidden(0), b: shown(40) }).rows).toEqual([
      { columns: [0], coefficients: [1], least: 20, greatest: Infinity },
      { columns: [0], coefficients: [-1], least: -20, greatest: Infinity },
    ]);
  });

  test("of two hidden counts is two rows, and says that there is somebody to divide by", () => {
    // 200a ≥ 99b, and 200a < 101b.
    expect(rowsOf(half, { a: hidden(0), b: hidden(1) })).toEqual({
      rows: [
        { columns: [1], coefficients: [1], least: 1, greatest: Infinity },
        { columns: [0, 1], coefficients: [200, -99], least: 0, greatest: Infinity },
        { columns: [0, 1], coefficients: [-200, 101], least: 1, greatest: Infinity },
      ],
      multiplied: [],
      isTooLarge: false,
    });
  });

  test("of shown counts says nothing where it follows, and something impossible where it does not", () => {
    expect(rowsOf(half, { a: shown(20), b: shown(40) }).rows).toEqual([]);
    expect(rowsOf(half, { a: shown(21), b: shown(40) }).rows).toEqual([
      { columns: [], coefficients: [], least: expect.any(Number) as number, greatest: Infinity },
    ]);
  });
});

describe("a ratio", () => {
  const cells = { a: hidden(0), n: shown(100), b: hidden(1), m: hidden(2) };

  test("in which two hidden counts are multiplied says which would have to be known", () => {
    const figure = { kind: "ratio", of: ["a", "n", "b", "m"], places: 1, value: "2.0" } as const;
    expect(rowsOf(figure, cells)).toMatchObject({
      multiplied: [2],
      rows: [{ columns: [2] }, { columns: [1] }],
    });
  });

  test("with both denominators known is linear", () => {
    // (a/100)/(b/50) = a/2b is at least 1.95 and below 2.05: 10a ≥ 39b, and 10a < 41b.
    const figure = { kind: "ratio", of: ["a", "n", "b", "m"], places: 1, value: "2.0" } as const;
    expect(rowsOf(figure, { ...cells, m: shown(50) }).rows.slice(1)).toEqual([
      { columns: [0, 1], coefficients: [10, -39], least: 0, greatest: Infinity },
      { columns: [0, 1], coefficients: [-10, 41], least: 1, greatest: Infinity },
    ]);
  });
});

test("a difference below 0 includes the end that lies further from 0", () => {
  // 100(a/50 − 10/40) = 2a − 25 is above −11.5 and at most −10.5… with one unit of 1: a is at least 6.75, at most 7.25.
  const figure = { kind: "difference", of: ["a", "n", "b", "m"], places: 0, value: "-11" } as const;
  expect(rowsOf(figure, { a: hidden(0), n: shown(50), b: shown(10), m: shown(40) }).rows).toEqual([
    { columns: [0], coefficients: [1], least: 7, greatest: Infinity },
    { columns: [0], coefficients: [-1], least: -7, greatest: Infinity },
  ]);
});

// 100(a/200 − b/200) is half of a − b. Halves are rounded away from 0: −21 prints −11 and −23 prints −12; 1 prints 1 and −1 prints −1; 21
// prints 11 and 23 prints 12.
test.each([
  { value: "-11", from: -22, to: -21 },
  { value: "0", from: 0, to: 0 },
  { value: "11", from: 21, to: 22 },
])("a difference of $value of 200 people each: a less b is from $from to $to", ({ value, from, to }) => {
  const figure = { kind: "difference", of: ["a", "n", "b", "n"], places: 0, value } as const;
  const { rows } = rowsOf(figure, { a: hidden(0), n: shown(200), b: hidden(1) });
  expect(rows).toEqual([
    { columns: [0, 1], coefficients: [1, -1], least: from, greatest: Infinity },
    { columns: [0, 1], coefficients: [-1, 1], least: to === 0 ? 0 : -to, greatest: Infinity },
  ]);
});

test("a figure that is withheld, or that names a cell which is not there, says nothing", () => {
  const figure = { kind: "percentage", of: ["a", "b"], places: 0, value: null } as const;
  const nothing = { rows: [], multiplied: [], isTooLarge: false };
  expect(rowsOf(figure, { a: hidden(0), b: shown(40) })).toEqual(nothing);
  expect(rowsOf({ ...figure, value: "50" } as const, { a: hidden(0) })).toEqual(nothing);
});

test("a figure of counts beyond what is exact says that it is too large", () => {
  const figure = { kind: "ratio", of: ["a", "n", "b", "m"], places: 9, value: "1.000000001" } as const;
  const { isTooLarge } = rowsOf(figure, {
    a: hidden(0),
    n: shown(2 ** 40 - 1),
    b: hidden(1),
    m: shown(2 ** 40 + 1),
  });
  expect(isTooLarge).toBe(true);
});

describe("the interval of a printed figure", () => {
  const interval = (value: string | number | null, places: number) =>
    figureInterval({
      id: "f",
      kind: "difference",
      of: ["a", "b", "c", "d"],
      value,
      places,
    } satisfies DerivedFigure);

  test("a figure above 0 stands for half a unit below it, included, to half a unit above", () => {
    // 1.80 is 360 two-hundredths: from 359 to 361 of them.
    expect(interval("1.80", 2)).toEqual({ low: 359n, high: 361n, scale: 200n, includes: "low" });
  });

  test("a figure below 0 is the mirror of it", () => {
    expect(interval("-1.80", 2)).toEqual({ low: -361n, high: -359n, scale: 200n, includes: "high" });
  });

  test("0 stands for what lies between the two, and neither end", () => {
    expect(interval("0.0", 1)).toEqual({ low: -1n, high: 1n, scale: 20n, includes: "neither" });
  });

  test("a number has the places that the figure is printed with", () => {
    expect(interval(1.8, 2)).toEqual(interval("1.80", 2));
    expect(interval(25, 0)).toEqual({ low: 49n, high: 51n, scale: 2n, includes: "low" });
  });

  test.each([
    [null, 1],
    ["1.805", 2],
    ["about 2", 1],
    ["2", -1],
    ["2", 0.5],
  ])("%s with %s places is no printed figure", (value, places) => {
    expect(interval(value, places)).toBeNull();
  });
});
