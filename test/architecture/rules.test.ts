import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import { violations } from "./violations.ts";

const root = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const config = require("../../.dependency-cruiser.cjs") as IConfiguration;
const { packages } = require("../../architecture/packages.cjs") as { packages: readonly string[] };
const rules = config.forbidden ?? [];
const scratch = mkdtempSync(join(tmpdir(), "wres-rules-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Looks for packages in the folder's own node_modules alone, and not in those of the folders above it. */
async function violationsIn(
  baseDir: string,
  folders: string[],
): Promise<ICruiseResult["summary"]["violations"]> {
  const options = { ...config.options, baseDir, validate: true, ruleSet: { forbidden: rules } };
  const result = await cruise(folders, options, { modules: [join(baseDir, "node_modules")] });
  return (result.output as ICruiseResult).summary.violations;
}

/** Writes the tree, with an empty package for each that the rules know. */
function plant(name: string, tree: Record<string, string>): string {
  const base = join(scratch, name);
  const installed = packages.map((id) => [`node_modules/${id}/index.js`, "export {};\n"]);
  for (const [path, content] of [...installed, ...Object.entries(tree)] as [string, string][]) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
  writeFileSync(join(base, "package.json"), '{ "name": "planted" }\n');
  return base;
}

/** The folders of a tree that hold its source. */
function foldersOf(tree: Record<string, string>): string[] {
  const folders = new Set(Object.keys(tree).map((path) => path.split("/")[0] ?? ""));
  return [...folders].filter((folder) => folder !== "node_modules");
}

test("src keeps every rule", async () => {
  const found = await violationsIn(root, ["src"]);
  const sentences = found.map(({ rule, from, to }) => {
    const comment = rules.find(({ name }) => name === rule.name)?.comment ?? "";
    return `${rule.name}: ${from} -> ${to}\n  ${comment}`;
  });
  expect(sentences.join("\n")).toBe("");
});

describe("each rule bites", () => {
  test.each(rules.map((rule) => rule.name ?? ""))("%s", async (name) => {
    const tree = violations[name];
    if (tree === undefined)
      throw new Error(`Add a tree that breaks ${name} to test/architecture/violations.ts`);
    const found = await violationsIn(plant(name, tree), foldersOf(tree));
    expect([...new Set(found.map(({ rule }) => rule.name))]).toEqual([name]);
  });
});

test("a package that lies above a planted tree is not found from it", async () => {
  const above = join(scratch, "node_modules/lies-above");
  mkdirSync(above, { recursive: true });
  writeFileSync(join(above, "index.js"), "export {};\n");
  const tree = { "src/report/a.ts": 'import "lies-above";\n' };
  const found = await violationsIn(plant("below", tree), foldersOf(tree));
  expect(found.map(({ rule }) => rule.name)).toEqual(["no-unresolvable"]);
});

test("each rule says what to do", () => {
  for (const { name, comment } of rules) expect(comment, name).toMatch(/^\S.+: .+\.$/u);
});

test("no tree is left of a rule that is gone", () => {
  const names = rules.map(({ name }) => name);
  expect(Object.keys(violations).filter((name) => !names.includes(name))).toEqual([]);
});
