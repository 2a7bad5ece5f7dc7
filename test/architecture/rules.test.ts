import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import { violations } from "./violations.ts";

const root = join(import.meta.dirname, "../..");
const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration;
const rules = config.forbidden ?? [];
const scratch = mkdtempSync(join(tmpdir(), "wres-rules-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

async function violationsIn(
  baseDir: string,
  folders: string[],
): Promise<ICruiseResult["summary"]["violations"]> {
  const result = await cruise(folders, {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  return (result.output as ICruiseResult).summary.violations;
}

/** Writes the tree, with an empty package for each that the rules may ask about. */
function plant(name: string, tree: Record<string, string>): string {
  const base = join(scratch, name);
  const packages = [
    "decimal.js",
    "exceljs",
    "zod",
    "papaparse",
    "@duckdb/node-api",
    "highs",
    "vega",
    "vega-lite",
    "vega-interpreter",
    "left-pad",
  ];
  const installed = packages.map((id) => [`node_modules/${id}/index.js`, "export {};\n"]);
  for (const [path, content] of [...installed, ...Object.entries(tree)] as [string, string][]) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
  writeFileSync(join(base, "package.json"), '{ "name": "planted" }\n');
  return base;
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
    const folders = [...new Set(Object.keys(tree).map((path) => path.split("/")[0] ?? ""))];
    const found = await violationsIn(plant(name, tree), folders);
    expect([...new Set(found.map(({ rule }) => rule.name))]).toEqual([name]);
  });
});

test("each rule says what to do", () => {
  for (const { name, comment } of rules) expect(comment, name).toMatch(/^\S.+: .+\.$/u);
});

test("no tree is left of a rule that is gone", () => {
  const names = rules.map(({ name }) => name);
  expect(Object.keys(violations).filter((name) => !names.includes(name))).toEqual([]);
});
