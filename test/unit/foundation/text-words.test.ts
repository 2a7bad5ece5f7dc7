import { describe, expect, test } from "vitest";
import { beginsWith, codeWords, textWords } from "../../../src/foundation/text-words.ts";

describe("the words of a text", () => {
  test.each([
    ["White - British", "WHITE BRITISH"],
    ["White – British", "WHITE BRITISH"],
    ["  white/british  (any)  ", "WHITE BRITISH ANY"],
    ["White & Asian", "WHITE AND ASIAN"],
    ["White&Asian", "WHITE AND ASIAN"],
    ["White + Asian", "WHITE AND ASIAN"],
    ["Band 8a", "BAND 8A"],
    ["‘Other’ group", "OTHER GROUP"],
    // Only a to z have capitals here: a letter with a mark is a space, as in every database.
    ["Éire", "IRE"],
    ["one,two;three", "ONE TWO THREE"],
  ])("%j are %j", (text, words) => {
    expect(textWords(text)).toBe(words);
  });

  test("a text of signs alone is no blank", () => {
    expect(["-", "??", " * ", "–"].map(textWords)).toEqual(["-", "-", "-", "-"]);
    expect(["", " ", "\n"].map(textWords)).toEqual(["", "", ""]);
  });
});

test("a formula that failed has no words of a code", () => {
  expect(["#N/A", " #NULL!", "N/A", "A", ""].map(codeWords)).toEqual(["#", "#", "N A", "A", ""]);
});

describe("a text that begins with another", () => {
  test.each([
    ["yes", "yes"],
    ["Yes, they are", "yes"],
    ["day first", "day"],
    ["DAY", " day "],
    ["all   of them", "All of"],
    ["yes-no", "yes"],
  ])("%j begins with %j", (text, beginning) => {
    expect(beginsWith(text, beginning)).toBe(true);
  });

  test.each([
    ["no", "yes"],
    ["yesterday", "yes"],
    ["yes2", "yes"],
    ["yesé", "yes"],
    ["ye", "yes"],
    ["oh yes", "yes"],
    ["all of", "allof"],
    // Capitals of both would be STRASSE.
    ["straße", "strasse"],
  ])("%j does not begin with %j", (text, beginning) => {
    expect(beginsWith(text, beginning)).toBe(false);
  });
});
