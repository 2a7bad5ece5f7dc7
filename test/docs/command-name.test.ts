import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const docs = join(import.meta.dirname, "../../docs");
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md") && !path.startsWith("decisions/"));

/** The first block in which a line begins with the command, as a reader would type it. */
const COMMAND = /^```(?:sh|text)\n(?:(?!```).*\n)*?(?:wres |.*\| wres )/m;

const HOW =
  "Where a command begins with `wres`, type `npx wres` in the folder of this library; once `npm install --global .` has run there, `wres` works in every folder.";

const withCommands = pages.filter((page) => COMMAND.test(readFileSync(join(docs, page), "utf8")));

test("some pages show commands", () => {
  expect(withCommands).toContain("guides/from-exports.md");
  expect(withCommands.length).toBeGreaterThan(20);
});

test.each(withCommands)("%s says how to type a command before it shows the first one", (page) => {
  const text = readFileSync(join(docs, page), "utf8");
  const said = text.indexOf(HOW);
  expect(said).toBeGreaterThan(-1);
  expect(said).toBeLessThan(text.search(COMMAND));
});
