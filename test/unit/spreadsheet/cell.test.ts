import {
  callSpreadsheetFunction,
  type CellArgument,
  type SpreadsheetFunctionId,
} from "wres-metrics/spreadsheet";
import { describe, expect, test } from "vitest";
import type { Reason } from "../../../src/model/measure.ts";
import {
  type Cell,
  CellError,
  countOfCell,
  noAnswerFor,
  readNumber,
  readPercentage,
  readPrinted,
  readWhole,
} from "../../../src/spreadsheet/cells/cell.ts";
import { comparedMeasure } from "../../../src/spreadsheet/cells/compared-measure.ts";
import { errors } from "../../support/library-answer.ts";

/** The error that a formula stops with. */
function errorOf(call: () => unknown): CellError {
  try {
    call();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
  throw new Error("The formula has an answer.");
}

describe("a formula without an answer", () => {
  const reasons = Object.keys(errors) as Reason[];

  test.each(reasons)("%s has an error that spreadsheets know", (reason) => {
    expect(errorOf(() => noAnswerFor(reason)).code).toBe(errors[reason]);
  });

  test("each reason has a sentence of its own", () => {
    const sentences = reasons.map((reason) => errorOf(() => noAnswerFor(reason)).message);
    expect(sentences.filter((sentence) => !/^[A-Z].{10,}\.$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(reasons.length);
  });
});

test.each<[SpreadsheetFunctionId, readonly CellArgument[], string]>([
  ["SHARE", [[[1, 2]], 16], "argument 1 is a range; expected a whole number of people, or an empty cell."],
  ["SHARE", [true, 16], "argument 1 is true; expected a whole number of people, or an empty cell."],
  ["REPORT", [[["", "White"]], 2014], "argument 2 is 2014; expected a whole number from 2015 to 2100."],
  ["REPORT", [[["", "White"]], "soon"], 'argument 2 is "soon"; expected a number.'],
  ["REPORT", [[["", "White"]], 2101], "argument 2 is 2101; expected a whole number from 2015 to 2100."],
  ["P_VALUE", [10, 1, 10, 2, 20], "argument 1 is 10; expected the number of an indicator, 1 to 9."],
  ["P_VALUE", ["1e999", 1, 10, 2, 20], 'argument 1 is "1e999"; expected a number.'],
  ["ETHNIC_GROUP", ["A", 1991], "argument 2 is 1991; expected 2001 or 2021."],
  [
    "REPORT",
    [
      [
        ["", ""],
        ["appointed", 1],
      ],
      2022,
    ],
    'argument 1 is ""; expected a first row that names groups.',
  ],
  ["REPORT", [[["", "Green"]], 2022], 'argument 1 is "Green"; expected a group, such as White or BME.'],
  [
    "REPORT",
    [
      [
        ["", "White"],
        ["hired", 1],
      ],
      2022,
    ],
    'argument 1 is "hired"; expected a row such as "shortlisted" or "clinical/band-5".',
  ],
  [
    "REPORT",
    [
      [
        ["", "White"],
        ["board", 1],
        ["board", 2],
      ],
      2022,
    ],
    'argument 1 is "board"; expected every row and every group once.',
  ],
])("%s of %j says what it cannot read, and what it expects", (id, cells, message) => {
  expect(callSpreadsheetFunction(id, cells)).toEqual({ status: "error", error: "#VALUE!", message });
});

test.each<[Cell, number]>([
  ["12,345", 12_345],
  ["1,234,567", 1_234_567],
  ["123 456", 123_456],
  [7, 7],
])("%j is a count of %i", (cell, count) => {
  expect(countOfCell(cell, 0)).toBe(count);
});

test.each(["1234,567", ",123", "1,234,56", "1.000", "12,34"])("%j is no count", (cell) => {
  expect(errorOf(() => countOfCell(cell, 0)).code).toBe("#VALUE!");
});

test("a range without a cell is an empty cell", () => {
  for (const range of [[], [[]]])
    expect(callSpreadsheetFunction("SHARE", [range, 16])).toMatchObject({ error: "#N/A" });
});

test.each<[Cell, number]>([
  ["1e3", 1000],
  ["1E-2", 0.01],
  ["1.5e+2", 150],
  ["1e10", 1e10],
  [1e-7, 1e-7],
  ["-2.5", -2.5],
  ["25%", 0.25],
  [" 25 % ", 0.25],
])("%j is the number %d", (cell, number) => {
  expect(readNumber([cell], 0)).toBe(number);
});

test.each<[Cell]>([
  ["1e"],
  ["1exy"],
  ["e3"],
  ["1e1000"],
  ["1e+-2"],
  [".5"],
  ["5."],
  ["x1"],
  [true],
  [false],
  ["%"],
])("%j is no number", (cell) => {
  expect(errorOf(() => readNumber([cell], 0)).code).toBe("#VALUE!");
});

test("an empty cell is the default where there is one", () => {
  expect(readNumber([""], 0, 0.95)).toBe(0.95);
  expect(errorOf(() => readNumber([""], 0)).code).toBe("#VALUE!");
});

test("a whole number may be either end", () => {
  expect([2, 3, 4].map((cell) => readWhole([cell], 0, [2, 4]))).toEqual([2, 3, 4]);
  for (const cell of [1, 5, 2.5]) expect(errorOf(() => readWhole([cell], 0, [2, 4])).code).toBe("#VALUE!");
});

// A ratio is printed as it is, and everything else in per cent or in points.
test.each([
  [1.2, "ratio", "1.2"],
  ["1.20", "ratio", "1.2"],
  [2, "ratio", "2"],
  [0.256, "proportion", "25.6"],
  ["25.6%", "proportion", "25.6"],
  [1, "proportion", "100"],
  [0.1, "proportion", "10"],
  [-0.161, "proportion-difference", "-16.1"],
  [0, "proportion", "0"],
  // 0.1 + 0.2 of a spreadsheet is 0.30000000000000004.
  [0.1 + 0.2, "proportion", "30"],
] as const)("%j of a %s is published as %s", (cell, unit, printed) => {
  expect(readPrinted(cell, 0, unit)).toBe(printed);
});

test("a share is read as a percentage, and an empty cell is none", () => {
  expect(readPercentage([0.256], 0)).toEqual({ percentage: "25.6" });
  expect(readPercentage([" "], 0)).toBeNull();
});

test.each([
  [1, "ratio"],
  [2, "ratio"],
  [3, "ratio"],
  [4, "ratio"],
  [5, "proportion-difference"],
  [6, "proportion-difference"],
  [7, "proportion-difference"],
  [8, "proportion-difference"],
  [9, "proportion-difference"],
] as const)("indicator %i compares two shares by their %s", (indicator, unit) => {
  expect(comparedMeasure(indicator, [1, 2, 1, 4])).toMatchObject({ indicator, unit, status: "calculated" });
});
