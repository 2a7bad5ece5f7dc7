import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json";

const root = join(import.meta.dirname, "../..");
const citation = readFileSync(join(root, "CITATION.cff"), "utf8");

/** The values of the keys that are not inside another one; CITATION.cff is written so that a line holds one. */
const keys = new Map(
  [...citation.matchAll(/^([a-z-]+):(.*)$/gm)].map(([, key = "", value = ""]) => [
    key,
    value.trim().replace(/^"(.*)"$/, "$1"),
  ]),
);

test("CITATION.cff has the keys that its format demands, and some that citing needs", () => {
  const demanded = ["cff-version", "message", "title", "authors"];
  const wanted = ["type", "abstract", "version", "license", "keywords", "references"];
  expect([...keys.keys()].sort()).toEqual([...demanded, ...wanted].sort());
  expect(keys.get("cff-version")).toBe("1.2.0");
  expect(keys.get("type")).toBe("software");
});

test("it says what package.json and the licence say", () => {
  expect(keys.get("version")).toBe(manifest.version);
  expect(keys.get("license")).toBe(manifest.license);
  const [, holder = ""] =
    /^Copyright \(c\) \d+ (.+)$/m.exec(readFileSync(join(root, "LICENSE"), "utf8")) ?? [];
  expect(citation).toContain(`- name: The ${holder}\n`);
});

test("every list of authors names somebody, and every line is indented by spaces", () => {
  expect(citation.match(/^ *authors:\n +- name: \S/gm)).toHaveLength(3);
  expect(citation).not.toContain("\t");
});
