import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import manifest from "../../package.json";
import { entries, root } from "./built.ts";

const output = execFileSync("npm", ["pack", "--json", "--dry-run", "--ignore-scripts", "--loglevel=error"], {
  cwd: root,
  encoding: "utf8",
  shell: process.platform === "win32",
});
const [packed] = JSON.parse(output) as [{ files: { path: string }[] }];
const paths = packed.files.map(({ path }) => path);

test("holds only what users need", () => {
  const top = new Set(paths.map((path) => path.split("/")[0]));
  expect([...top].sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist",
    "examples",
    "package.json",
  ]);
});

test("holds every file that package.json points to", () => {
  const conditions = entries.flatMap((entry) => [entry.import, entry.require]);
  const targets = conditions.flatMap((condition) => [condition.types, condition.default]);
  const named = [...targets, ...Object.values(manifest.bin), manifest.main, manifest.module, manifest.types];
  expect(named.map((path) => path.replace("./", "")).filter((path) => !paths.includes(path))).toEqual([]);
});

test("holds the licences of what the command contains", () => {
  expect(paths).toContain("dist/cli/THIRD-PARTY-NOTICES.txt");
});
