import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json";
import { ownFolder } from "../support/own-folder.ts";
import { entries, root } from "./built.ts";

const project = ownFolder("types");

/** A project that has installed the package and what the package depends on. */
beforeAll(() => {
  const installed = join(project, "node_modules", manifest.name);
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  // The types of `wres-metrics/decimal` are those of decimal.js, which whoever imports it has.
  for (const name of [...Object.keys(manifest.dependencies), "decimal.js"]) {
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction");
  }
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
  noEmit: true,
};
const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => project,
  getNewLine: () => "\n",
};

/** A line for each name of each entry point, which compiles if the types know the name. */
async function uses(): Promise<string[]> {
  const libraries = await Promise.all(
    entries.map(({ import: { default: file } }) => import(join(root, file))),
  );
  return libraries.flatMap((library: object, index) =>
    Object.keys(library).map(
      (name) => `export const use${String(index)}_${name}: unknown = library${String(index)}.${name};`,
    ),
  );
}

test("the types compile for import and for require, and refuse a name that does not exist", async () => {
  const lines = await uses();
  const imports = entries.map(({ id }, index) => `import * as library${String(index)} from "${id}";`);
  const requires = entries.map(({ id }, index) => `import library${String(index)} = require("${id}");`);
  const refused = [
    "// @ts-expect-error",
    `import { nothingOfThisName } from "${manifest.name}";`,
    "nothingOfThisName();",
  ];
  const files = {
    "module.mts": [...imports, ...lines],
    "common.cts": [...requires, ...lines],
    "refused.mts": refused,
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(project, file), content.join("\n"));
  const program = ts.createProgram(
    Object.keys(files).map((file) => join(project, file)),
    options,
  );
  expect(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host)).toBe("");
}, 60_000);
