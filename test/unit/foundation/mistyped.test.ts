import { describe, expect, test } from "vitest";
import { didYouMean, wordMeant } from "../../../src/foundation/mistyped.ts";

const words = ["workforce", "shortlisting", "nonClinical", "band-1", "band-5", "band-8a", "of"];

describe("the word that was meant", () => {
  test.each([
    ["a letter left out", "shortlistng", "shortlisting"],
    ["a letter put in", "worrkforce", "workforce"],
    ["another letter", "workforze", "workforce"],
    ["two in each other’s place", "wrokforce", "workforce"],
    ["capitals", "Workforce", "workforce"],
    ["capitals, and a word before it is near too", "BAND-5", "band-5"],
    ["a hyphen for a capital", "non-clinical", "nonClinical"],
    ["the nearest, and not the first", "band5", "band-5"],
  ])("%s: %s", (_, typed, meant) => {
    expect(wordMeant(words, typed)).toBe(meant);
  });

  test.each(["by", "orkforce", "wrokfroce", "payroll", "", "o"])("no word is near %j", (typed) => {
    expect(wordMeant(["workforce", "shortlisting", "total"], typed)).toBeUndefined();
  });
});

test("the question for the word that was meant", () => {
  expect(didYouMean(words, "shortlistng")).toBe("Did you mean shortlisting?");
  expect(didYouMean(words, "payroll")).toBeUndefined();
});
