import type { Return } from "wres-metrics";
import { trustsContent } from "wres-metrics/report";
import { expect, test } from "vitest";
import { spreadWords } from "../../../../src/report/words/spread-words.ts";

const trust = (code: string, yes: number | null, answered = 1000): Return => ({
  organisation: { code, name: code },
  year: 2022,
  survey: { year: 2021, "harassment-from-public": { bme: { yes, answered } } },
});
const wordsOf = (returns: readonly Return[]): readonly string[] => {
  const measure = trustsContent(returns).measures.find(({ id }) => id === "indicator-5/bme");
  return measure === undefined ? ["no such measure"] : spreadWords(measure);
};
// A and B are alike, C is far beyond what chance leaves; each is set against the other two.
const three = [trust("C", 400), trust("A", 200), trust("B", 190)];

test("the middle one of an odd number of trusts, and how many stand apart", () => {
  expect(wordsOf(three)).toEqual([
    "The figures run from 19.0% to 40.0%; the middle one of the 3 trusts has 20.0%.",
    "Of the 3 trusts that are tested, 2 are better than the others beyond chance and 1 is worse.",
  ]);
});

test("half of an even number, and those that have no figure", () => {
  expect(wordsOf([...three, trust("D", 195), trust("E", null)])[0]).toBe(
    "The figures run from 19.0% to 40.0%; half of the 4 trusts have 19.5% or less. 1 of the 5 trusts has no figure.",
  );
});

test("two trusts have no middle, and those that chance may have moved are counted", () => {
  expect(wordsOf([trust("A", 200), trust("B", 190)])).toEqual([
    "The figures run from 19.0% to 20.0%.",
    "Neither of the 2 trusts that are tested stands apart beyond chance.",
  ]);
});

test("figures that print alike are one figure", () => {
  expect(wordsOf([trust("A", 200), trust("B", 200)])[0]).toBe("Both figures are 20.0%.");
  expect(wordsOf([trust("A", 200), trust("B", 200), trust("C", 200)])).toEqual([
    "All 3 figures are 20.0%.",
    "None of the 3 trusts that are tested stands apart beyond chance.",
  ]);
});

test("one trust with a figure has no spread", () => {
  expect(wordsOf([trust("A", 200), trust("B", null)])).toEqual(["Only one of the 2 trusts has a figure."]);
});
