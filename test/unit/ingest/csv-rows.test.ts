import { expect, test } from "vitest";
import { csvRows } from "../../../src/ingest/parse-figures-text.ts";

const cellsOf = (text: string): readonly (readonly string[])[] =>
  csvRows(text).rows.map(({ cells }) => cells);

test.each([
  {
    what: "short rows end with their line",
    text: "a,b,c\nX,1\nY,2,3\n",
    cells: [
      ["a", "b", "c"],
      ["X", "1"],
      ["Y", "2", "3"],
    ],
  },
  {
    what: "a quoted cell holds a comma",
    text: 'a,b\n"1,203",4\n',
    cells: [
      ["a", "b"],
      ["1,203", "4"],
    ],
  },
  { what: "a quotation mark is doubled", text: 'a\n"An ""R"""\n', cells: [["a"], ['An "R"']] },
  {
    what: "a quoted cell holds a line",
    text: 'a,b\n"x\ny",1\n',
    cells: [
      ["a", "b"],
      ["x\ny", "1"],
    ],
  },
  {
    what: "semicolons",
    text: "a;b\n1,5;2\n",
    cells: [
      ["a", "b"],
      ["1,5", "2"],
    ],
  },
  {
    what: "tabs",
    text: "a\tb\n1\t2",
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
  },
  {
    what: "Windows lines and spaces",
    text: ' a , b \r\n "x" ,2\r\n',
    cells: [
      ["a", "b"],
      ["x", "2"],
    ],
  },
  { what: "nothing", text: "", cells: [] },
])("$what", ({ text, cells }) => {
  expect(cellsOf(text)).toEqual(cells);
});

test("rows have the number of the line they begin in; empty lines are counted and left out", () => {
  expect(csvRows('a,b\n\n"x\ny",1\n,,\nz,2').rows.map(({ line }) => line)).toEqual([1, 3, 6]);
});

test("says where a quotation mark is never closed", () => {
  expect(csvRows('a,b\n1,2\n"x,3\ny,4\n').unclosed).toBe(3);
  expect(csvRows('a,b\n1,"2"\n').unclosed).toBeNull();
});
