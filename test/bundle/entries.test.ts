import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import table from "../../architecture/rooms.json";
import manifest from "../../package.json";
import { ownEnvironment, ownFolder } from "../support/own-folder.ts";
import { entries, root } from "./built.ts";

const folder = ownFolder("entries");
const env = ownEnvironment(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The names that a fresh Node gets from the package, found by its own name through `exports`. */
function namesSeenBy(type: "module" | "commonjs", code: string): string[] {
  const print = `console.log(JSON.stringify(Object.keys(${code}).sort()))`;
  const output = execFileSync(process.execPath, [`--input-type=${type}`, "-e", print], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return JSON.parse(output) as string[];
}

/** The packages that a built file loads, itself or through its chunks, at once or later. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(root, file), "utf8");
  const sources = parse(text, { ecmaVersion: "latest", sourceType: "module" }).body.flatMap((node) =>
    "source" in node && node.source ? [String(node.source.value)] : [],
  );
  const later = [...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map(([, source = ""]) => source);
  return [...sources, ...later].flatMap((source) =>
    source.startsWith(".") ? packagesOf(join(file, "..", source), seen) : [source],
  );
}

describe.each(entries)("$id", (entry) => {
  const name = entry.id === manifest.name ? "index" : entry.id.slice(manifest.name.length + 1);

  test("gives the same names to import and require", () => {
    const imported = namesSeenBy("module", `await import("${entry.id}")`);
    expect(imported).not.toEqual([]);
    expect(namesSeenBy("commonjs", `require("${entry.id}")`)).toEqual(imported);
  });

  test("loads only the packages that architecture/rooms.json lists for it", () => {
    const listed: string[] = table.entryPoints.find((point) => point.name === name)?.packages ?? [];
    const loaded = [...new Set(packagesOf(entry.import.default))];
    expect(loaded.filter((id) => !listed.includes(id))).toEqual([]);
  });
});

test("no name leaves by two doors", () => {
  const doors = entries.flatMap(({ id }) =>
    namesSeenBy("module", `await import("${id}")`).map((exported) => ({ id, exported })),
  );
  const twice = doors.filter(({ id, exported }) =>
    doors.some((other) => other.exported === exported && other.id !== id),
  );
  expect(twice).toEqual([]);
});

test("the main entry has calculateIndicators", () => {
  expect(namesSeenBy("module", `await import("${manifest.name}")`)).toContain("calculateIndicators");
});

test("package.json offers every entry point that exists in src, and only those", () => {
  const existing = table.entryPoints.filter(({ name }) => existsSync(join(root, `src/${name}.ts`)));
  const ids = existing.map(({ name }) => (name === "index" ? "." : `./${name}`));
  expect(Object.keys(manifest.exports).sort()).toEqual([...ids, "./package.json"].sort());
});

test("esbuild has nothing to warn of in a package that is linked, and not installed", async () => {
  const { warnings } = await build({
    entryPoints: table.entryPoints
      .filter(({ name }) => name !== "global")
      .map(({ name }) => join(root, `dist/${name}.js`)),
    bundle: true,
    write: false,
    outdir: folder,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
  expect(warnings.map(({ text }) => text)).toEqual([]);
});
