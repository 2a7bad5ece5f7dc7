import type { Return } from "wres-metrics";
import { trustsContent } from "wres-metrics/report";
import { expect, test } from "vitest";
import { spreadWords } from "../../../../src/report/tables/trusts-document.ts";

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
    "From 19.0% to 40.0%; the middle one of the 3 trusts has 20.0%.",
    "Beyond the limits of chance, of 3 trusts with counts: 2 on the better side and 1 on the worse; about one in 20 of all would lie there by chance alone.",
  ]);
});

test("half of an even number, and those that have no figure", () => {
  expect(wordsOf([...three, trust("D", 195), trust("E", null)])[0]).toBe(
    "From 19.0% to 40.0%; half of the 4 trusts have 19.5% or less. 1 of 5 trusts has no figure.",
  );
});

test("two trusts have no middle, and those that chance may have moved are counted", () => {
  expect(wordsOf([trust("A", 200), trust("B", 190)])).toEqual([
    "From 19.0% to 20.0%.",
    "Beyond the limits of chance, of 2 trusts with counts: 0 on the better side and 0 on the worse; about one in 20 of all would lie there by chance alone. The other 2 cannot be told from the average.",
  ]);
});

test("says nothing of one trust alone", () => {
  expect(wordsOf([trust("A", 200), trust("B", null)])).toEqual([]);
});
