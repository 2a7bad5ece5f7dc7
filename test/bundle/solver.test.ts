import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { ownEnvironment, ownFolder } from "../support/own-folder.ts";
import { root } from "./built.ts";

// 90 less 85 is 5: one hidden count, and one number that it can be.
const publication = {
  cells: [
    { id: "all", value: 90 },
    { id: "a", value: 85 },
    { id: "b", value: null },
  ],
  sums: [{ total: "all", parts: ["a", "b"] }],
};
const text = JSON.stringify(publication);

const folder = ownFolder("solver");
const env = ownEnvironment(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs Node somewhere, with a text on standard input, and returns its exit code and what it printed. */
function node(cwd: string, argv: readonly string[], input: string): { code: number; printed: string } {
  try {
    return { code: 0, printed: execFileSync(process.execPath, argv, { cwd, env, input, encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, printed: stdout };
  }
}

describe("the solver is a part of the built library", () => {
  const print = `audit(${text}).then(({ cells }) => console.log(cells[0].least, cells[0].greatest))`;

  test("by import", () => {
    const code = `import { audit } from "${manifest.name}/disclosure"; ${print}`;
    expect(node(root, ["--input-type=module", "-e", code], "").printed).toBe("5 5\n");
  });

  test("by require", () => {
    const code = `const { audit } = require("${manifest.name}/disclosure"); ${print}`;
    expect(node(root, ["--input-type=commonjs", "-e", code], "").printed).toBe("5 5\n");
  });
});

describe("the solver is found by the command", () => {
  test("from any folder", () => {
    const { code, printed } = node(folder, [join(root, manifest.bin.wres), "audit", "-"], text);
    expect([code, JSON.parse(printed)]).toMatchObject([3, { cells: [{ id: "b", least: 5, greatest: 5 }] }]);
  });

  test("where it is installed, with nothing beside the package", () => {
    const modules = join(folder, "node_modules");
    mkdirSync(join(modules, manifest.name), { recursive: true });
    cpSync(join(root, "dist"), join(modules, manifest.name, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(modules, manifest.name, "package.json"));
    const installed = join(modules, manifest.name, manifest.bin.wres);
    expect(node(folder, [installed, "audit", "-"], text).code).toBe(3);
  });
});
