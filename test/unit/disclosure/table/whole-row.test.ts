import { expect, test } from "vitest";
import { type WholeLimits, wholeRow } from "../../../../src/disclosure/table/whole-row.ts";

const source = { kind: "zeros-shown" } as const;
const row = (times: readonly (readonly [number, bigint])[], limits: WholeLimits) =>
  wholeRow(new Map(times), limits, source);

test("is divided by the common divisor, its limits moved inwards, its columns in order", () => {
  // 6x + 4y from 5 to 11 is 3x + 2y from 2.5 to 5.5, and a whole number.
  expect(
    row(
      [
        [2, 4n],
        [0, 6n],
      ],
      { least: 5n, greatest: 11n },
    ),
  ).toEqual({
    columns: [0, 2],
    coefficients: [3, 2],
    least: 3,
    greatest: 5,
    source,
  });
});

test("moves limits below 0 inwards too", () => {
  // −2x from −5 to −3 is −x from −2.5 to −1.5: it is −2.
  expect(row([[0, -2n]], { least: -5n, greatest: -3n })).toMatchObject({
    coefficients: [-1],
    least: -2,
    greatest: -2,
  });
});

test("leaves out columns that cancel, and is open where nothing bounds it", () => {
  expect(
    row(
      [
        [0, 1n],
        [1, 0n],
      ],
      { least: null, greatest: null },
    ),
  ).toMatchObject({
    columns: [0],
    least: -Infinity,
    greatest: Infinity,
  });
});

test("does not exist where its numbers are too large to be exact", () => {
  expect(
    row(
      [
        [0, 1n],
        [1, 2n ** 52n + 1n],
      ],
      { least: 0n, greatest: null },
    ),
  ).toBeNull();
  // Divided by what they have in common they are small again.
  expect(
    row(
      [
        [0, 2n ** 60n],
        [1, 2n ** 61n],
      ],
      { least: 1n, greatest: null },
    ),
  ).toMatchObject({
    coefficients: [1, 2],
    least: 1,
  });
});
