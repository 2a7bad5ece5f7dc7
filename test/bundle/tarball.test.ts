import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "dist",
    "docs",
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

test("holds the licences of what the library and the command contain", () => {
  expect(paths).toEqual(
    expect.arrayContaining(["dist/THIRD-PARTY-NOTICES.txt", "dist/cli/THIRD-PARTY-NOTICES.txt"]),
  );
});

test("every link of the README leads to a file or a folder that is packed", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const links = Array.from(readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(5);
  const isPacked = (link: string): boolean =>
    paths.some((path) => path === link || path.startsWith(`${link}/`));
  expect(links.filter((link) => !isPacked(link))).toEqual([]);
});

test("depends on zod alone", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["zod"]);
});
