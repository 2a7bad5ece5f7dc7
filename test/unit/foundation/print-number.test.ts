import { describe, expect, test } from "vitest";
import {
  printFixed,
  printPercentage,
  printPoints,
  withMinusSigns,
  withSign,
  withThousands,
} from "../../../src/foundation/print-number.ts";

describe("a tie goes away from zero", () => {
  test.each([
    { value: "0.125", places: 2, printed: "0.13" },
    { value: "-0.125", places: 2, printed: "-0.13" },
    { value: "2.5", places: 0, printed: "3" },
    { value: "-2.5", places: 0, printed: "-3" },
    { value: "0.5", places: 0, printed: "1" },
    // Doubles hold 1.005 as 1.00499…, and print 1.00.
    { value: "1.005", places: 2, printed: "1.01" },
    { value: "0.1249999999999999999999999999999999999999", places: 2, printed: "0.12" },
  ])("$value at $places places is $printed", ({ value, places, printed }) => {
    expect(printFixed(value, places)).toBe(printed);
  });
});

test.each([
  { value: "-0.004", places: 2, printed: "0.00" },
  { value: "-0.4", places: 0, printed: "0" },
  { value: "-0", places: 1, printed: "0.0" },
  { value: "-0.005", places: 2, printed: "-0.01" },
])("what rounds to nothing has no sign: $value is $printed", ({ value, places, printed }) => {
  expect(printFixed(value, places)).toBe(printed);
});

test.each([
  { value: "0.2134", places: 1, printed: "21.3%" },
  { value: "0.2135", places: 1, printed: "21.4%" },
  { value: "0.00005", places: 2, printed: "0.01%" },
  { value: "1", places: 0, printed: "100%" },
])("a percentage carries its unit: $value is $printed", ({ value, places, printed }) => {
  expect(printPercentage(value, places)).toBe(printed);
});

test("percentage points carry none, and an ASCII minus", () => {
  expect(printPoints("-0.1608", 1)).toBe("-16.1");
});

test.each([
  ["-16.1 of non-clinical staff", "−16.1 of non-clinical staff"],
  ["lower (-4.3 to -1.2)", "lower (−4.3 to −1.2)"],
  ["[-0.5", "[−0.5"],
])("a figure below 0 has a minus sign: %s", (text, expected) => {
  expect(withMinusSigns(text)).toBe(expected);
});

test.each([
  "2021-22",
  "bands 2-8a",
  "indicator-1/workforce/bme",
  "--publish",
  "2022-03-31",
  "White - British",
])("a hyphen stays one: %s", (text) => {
  expect(withMinusSigns(text)).toBe(text);
});

test.each([
  ["1.2", "+1.2"],
  ["10", "+10"],
  ["0.05", "+0.05"],
  ["-1.2", "-1.2"],
  ["0.0", "0.0"],
  ["0", "0"],
])("a change of %s says which way it went: %s", (printed, signed) => {
  expect(withSign(printed)).toBe(signed);
});

test.each([
  [0, "0"],
  [12, "12"],
  [203, "203"],
  [1203, "1,203"],
  [11_635, "11,635"],
  [100_000, "100,000"],
  [1_234_567, "1,234,567"],
])("%i in prose is %s", (count, printed) => {
  expect(withThousands(count)).toBe(printed);
});
