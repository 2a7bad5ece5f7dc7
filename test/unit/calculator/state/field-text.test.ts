import { describe, expect, test } from "vitest";
import { fieldText, fieldValue } from "../../../../src/calculator/state/return-fields.ts";

describe("fieldText", () => {
  test.each([
    [1203, "1203"],
    [0, "0"],
    [null, ""],
    [undefined, ""],
    ["R", "R"],
    [{ white: 1 }, '{"white":1}'],
  ])("of %j is %j", (value, text) => {
    expect(fieldText(value)).toBe(text);
  });
});

describe("fieldValue", () => {
  test.each([
    ["count", " 1203 ", 1203],
    ["count", "1,203", 1203],
    ["count", "1 203", 1203],
    ["count", "0", 0],
    ["count", "-1", -1],
    ["count", "12.5", 12.5],
    // What is no number stays as it is typed, for an issue to say so.
    ["count", "1,20", "1,20"],
    ["count", "1.000", "1.000"],
    ["count", "many", "many"],
    ["count", "", undefined],
    ["percentage", "24.3 %", "24.3"],
    ["percentage", "24.3", "24.3"],
    ["text", "5", "5"],
    ["choice", "single-year", "single-year"],
    ["flag", "true", true],
    ["flag", "false", false],
    ["flag", "", undefined],
    ["flag", "perhaps", "perhaps"],
    ["json", '{"white":1}', { white: 1 }],
    ["json", "{", "{"],
  ] as const)("of a %s %j is %j", (kind, text, value) => {
    expect(fieldValue(kind, text)).toEqual(value);
  });
});
