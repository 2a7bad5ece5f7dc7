import { expect, test } from "vitest";
import type { DisclosureControl } from "../../../../src/model/protection.ts";
import { disclosureControl } from "../../../support/disclosure-control.ts";
import {
  leftOutWords,
  protectionInShort,
  protectionLines,
  protectionWord,
} from "../../../../src/report/words/protection-words.ts";

const disclosure = disclosureControl({ hidden: 1142, counts: 4100 });
const published = (more: Partial<DisclosureControl>) =>
  ({ protection: "published", disclosure: { ...disclosure, ...more } }) as const;

test("what was hidden, why, and how much", () => {
  expect(protectionLines(published({}))).toEqual([
    "Counts below 10, 0 among them, and counts that would give them away, are hidden ([c]), with every figure worked out from them: 1,142 of 4,100 counts.",
    "This publication was checked by itself. Any other publication of these years has to be checked together with it.",
  ]);
  expect(protectionLines(published({ zeros: "shown", threshold: 5 }))[0]).toMatch(
    /^Counts from 1 to 4, and counts/,
  );
  expect(protectionLines({ protection: "internal-use" })[0]).toMatch(
    /^For internal use: .* nothing is hidden\.$/,
  );
});

test("the board that is public, and the rows that are left out", () => {
  const row = { population: "substantive", part: "clinical", row: "band-9", ofWhich: null } as const;
  const said = (more: Partial<DisclosureControl>) => protectionLines(published(more)).slice(1, -1);
  expect(said({ board: "shown" })).toEqual([
    "Counts of the board are shown whatever their size, since its members are named in public.",
  ]);
  expect(said({ board: "hidden" })).toEqual([]);
  expect(said({ leftOut: [row] })).toEqual([
    "One row of the workforce of which no figure can be shown is left out; its people are counted in the rows that stay.",
  ]);
  expect(said({ leftOut: [row, { ...row, row: "vsm" }] })[0]).toMatch(
    /^2 rows of the workforce .* are left out; /,
  );
  expect(leftOutWords([])).toEqual([]);
  expect(leftOutWords([row, { ...row, row: "vsm" }, { ...row, part: "medical", row: "other" }])).toEqual([
    "Not shown by themselves, since small counts would follow: clinical band 9, very senior managers; medical and dental other. Their people are counted in the grouped rows and in the totals.",
  ]);
});

test("the other choices that it is safe together with", () => {
  const said = (alternatives: number) => protectionLines(published({ alternatives })).at(-1);
  expect(said(10)).toMatch(/^It is safe together with 10 other ways of showing the same data, such as/);
  expect(said(1)).toMatch(/^It is safe together with one other way of/);
});

test("what is not safe says so before anything else, in every format", () => {
  const lines = protectionLines(published({ safe: false, atRisk: ["a", "b"] }));
  expect(lines[0]).toMatch(/^Not to be published: 2 of the hidden counts can be worked out/);
  expect(lines).toHaveLength(3);
  expect(protectionWord(published({ safe: false }))).toBe("not-to-be-published");
  expect(protectionWord(published({}))).toBe("published");
  expect(protectionWord({ protection: "internal-use" })).toBe("internal-use");
});

test("a first page has one line of it, and the rules follow at the end", () => {
  expect(protectionInShort(published({}))).toEqual({
    head: ["For publication, checked by itself: 1,142 of 4,100 counts are hidden ([c])."],
    rules: protectionLines(published({})),
  });
  expect(protectionInShort(published({ earlier: 2 })).head).toEqual([
    "For publication, checked with 2 before it: 1,142 of 4,100 counts are hidden ([c]).",
  ]);
  expect(protectionInShort(published({ hidden: 1, counts: 212 })).head).toEqual([
    "For publication, checked by itself: 1 of 212 counts is hidden ([c]).",
  ]);
  const unsafe = protectionInShort(published({ safe: false, atRisk: ["a"] })).head;
  expect(unsafe[0]).toMatch(/^Not to be published: 1 of the hidden counts can be worked out/);
  expect(unsafe.slice(1)).toEqual(["Checked by itself: 1,142 of 4,100 counts are hidden ([c])."]);
  expect(protectionInShort({ protection: "internal-use" })).toEqual({
    head: protectionLines({ protection: "internal-use" }),
    rules: [],
  });
});

test("what it was checked together with, and what was out before", () => {
  expect(protectionLines(published({ earlier: 1 })).slice(1)).toEqual([
    "This publication was checked together with one earlier publication.",
  ]);
  expect(protectionLines(published({ earlier: 3, givenAwayBefore: ["a", "b"] })).slice(1)).toEqual([
    "This publication was checked together with 3 earlier publications.",
    "The earlier publications together give 2 counts below the threshold away, whatever this one hides.",
  ]);
});
