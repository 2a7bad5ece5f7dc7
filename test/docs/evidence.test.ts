import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { steps } from "../../scripts/nightly-steps.mjs";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
/** The words of a page, without its marks and line breaks. */
const words = (markdown: string): string =>
  markdown.replaceAll(/[*_`]|\]\([^)]*\)|\[/g, "").replaceAll(/\s+/g, " ");

const page = read("docs/evidence.md");
const [claims = "", nightly = ""] = page.split("## What takes a night");
const rowsOf = (part: string): readonly (readonly string[])[] =>
  part
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));

describe("the page of evidence", () => {
  const readme = words(read("README.md"));

  test.each(rowsOf(claims).map(([claim = "", shownBy = ""]) => [claim, shownBy]))("%s", (claim, shownBy) => {
    expect(readme).toContain(words(claim));
    const named = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) {
      const script = /^npm run ([\w-]+)/.exec(name)?.[1];
      expect([
        name,
        script === undefined ? existsSync(join(root, name)) : script in manifest.scripts,
      ]).toEqual([name, true]);
    }
  });

  test("lists what the night runs, in its order", () => {
    expect(rowsOf(nightly).map(([command]) => command)).toEqual(steps.map((step) => `\`${step}\``));
  });
});

test("every test and every small project that a recipe names is there", () => {
  const named = [...read("docs/guides/recipes.md").matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
