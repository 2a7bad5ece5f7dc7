import { describe, expect, test } from "vitest";
import { csvText } from "../../../../src/report/formats/csv-text.ts";

describe("csvText", () => {
  test.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
    ["", ""],
    // What a spreadsheet would take for a formula.
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    // Negative numbers are none.
    ["-16.1", "-16.1"],
    ["-0.25%", "-0.25%"],
    ["-3", "-3"],
    ["-3-4", "'-3-4"],
    ["–", "–"],
  ])("writes %j as %j", (text, written) => {
    expect(csvText([[text]])).toBe(`${written}\r\n`);
  });

  test("a row a line, a comma between cells", () => {
    expect(
      csvText([
        ["a", "b"],
        ["1", "2"],
      ]),
    ).toBe("a,b\r\n1,2\r\n");
  });
});
