import { expect, test } from "vitest";
import { capitalised, inSentence, listed } from "../../../src/foundation/capitals.ts";

test.each([
  ["staff with a BME background", "Staff with a BME background"],
  ["éire", "Éire"],
  ["\u{1F600} staff", "\u{1F600} staff"],
  ["8a", "8a"],
  ["", ""],
])("%j at the start of a sentence is %j", (text, said) => {
  expect(capitalised(text)).toBe(said);
});

test.each([
  ["Share of VSM", "share of VSM"],
  ["Band 8a", "band 8a"],
  ["", ""],
])("%j inside a sentence is %j", (title, said) => {
  expect(inSentence(title)).toBe(said);
});

test.each([
  [[], ""],
  [["2"], "2"],
  [["2", "3"], "2 and 3"],
  [["2", "3", "8a"], "2, 3 and 8a"],
])("%j are listed as %j", (names, said) => {
  expect(listed(names)).toBe(said);
});
