import { expect, test } from "vitest";
import type { DisclosureControl } from "../../../../src/model/protection.ts";
import { protectionLines, protectionWord } from "../../../../src/report/words/protection-words.ts";

const disclosure: DisclosureControl = {
  threshold: 10,
  zeros: "hidden",
  hidden: 1142,
  counts: 4100,
  safe: true,
  atRisk: [],
};
const published = (more: Partial<DisclosureControl>) =>
  ({ protection: "published", disclosure: { ...disclosure, ...more } }) as const;

test("what was hidden, why, and how much", () => {
  expect(protectionLines(published({}))).toEqual([
    "Counts below 10, 0 among them, and counts that would give them away, are hidden ([c]), with every figure worked out from them: 1,142 of 4,100 counts.",
  ]);
  expect(protectionLines(published({ zeros: "shown", threshold: 5 }))[0]).toMatch(
    /^Counts from 1 to 4, and counts/,
  );
  expect(protectionLines({ protection: "internal-use" })[0]).toMatch(
    /^For internal use: .* nothing is hidden\.$/,
  );
});

test("what is not safe says so before anything else, in every format", () => {
  const lines = protectionLines(published({ safe: false, atRisk: ["a", "b"] }));
  expect(lines[0]).toMatch(/^Not to be published: 2 of the hidden counts can be worked out/);
  expect(lines).toHaveLength(2);
  expect(protectionWord(published({ safe: false }))).toBe("not-to-be-published");
  expect(protectionWord(published({}))).toBe("published");
  expect(protectionWord({ protection: "internal-use" })).toBe("internal-use");
});
