import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../docs/methods");
const pages = readdirSync(folder).filter((path) => path.endsWith(".md"));
const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
const headings = (path: string): string[] =>
  [...textOf(path).matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);

/** What an analyst looks for on the page of an indicator, in this order. */
const ofAnIndicator = [
  /published examples?$/,
  /^Published wording$/,
  /^Formula$/,
  /^How sure$/,
  /^When there is no answer$/,
  /^Choices$/,
  /^What is unverified$/,
  /^Mistakes seen in print$/,
  /^Sources$/,
];

test.each(pages.filter((path) => path.startsWith("indicator-")))("%s has every part, in order", (path) => {
  const found = headings(path).filter((heading) => ofAnIndicator.some((part) => part.test(heading)));
  expect(found).toHaveLength(ofAnIndicator.length);
  found.forEach((heading, index) => {
    expect(heading).toMatch(ofAnIndicator[index]!);
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("indicator %i has a picture with numbered notes", (number) => {
  const name = `indicator-${String(number)}`;
  expect(textOf(`${name}.md`)).toContain(`(../pictures/${name}.svg)`);
  const picture = readFileSync(join(folder, `../pictures/${name}.svg`), "utf8");
  const notes = [...picture.matchAll(/<text x="12" [^>]*>(\d)<\/text>/g)].map(([, digit = ""]) => digit);
  expect(notes.length).toBeGreaterThan(0);
  // Each number stands before its note, and beside the part of the picture that it is about.
  for (const digit of notes) expect(picture.split(`>${digit}</text>`).length).toBeGreaterThan(2);
});

describe.each(pages)("%s", (path) => {
  const text = textOf(path);

  test("has a formula, and an example that is run", () => {
    expect(text).toMatch(/^```math$/m);
    expect(text).toMatch(/^```(ts|sh)$/m);
  });

  test("says where it comes from", () => {
    expect(headings(path).some((heading) => /^(Sources|References)$/.test(heading))).toBe(true);
  });

  test("describes each picture in words", () => {
    for (const [, words = ""] of text.matchAll(/!\[([^\]]*)\]\(/g)) expect(words.length).toBeGreaterThan(40);
  });
});
