// `npm run walks`: how many files of `src` somebody passes who follows one thing through the library, measured where it runs;
// and which files say how many decimals a figure is printed with. `npm run walks -- --at <revision>` looks at another revision
// than the work tree, `--list` names the files.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { readSource } from "../architecture/measure-rooms.mjs";
import { referenceColumns } from "../architecture/reference-columns.mjs";
import { inTreeAt } from "./tree-at.mjs";
import { walks } from "./walks/walks.mjs";

/** Decimals as a constant, in a call that prints, or in the format of a cell; the limits of how many there may be are not meant. */
const ownDecimals =
  /\b(?!MOST_)\w*(?:PLACES|DECIMALS) = \d|\bprint(?:Fixed|Percentage|Points)\([^;]*?, \d\)|"0\.0+%?"/g;

const { values } = parseArgs({
  options: { at: { type: "string" }, list: { type: "boolean", default: false } },
});

await inTreeAt(values.at, (folder) => {
  const src = join(folder, "src");
  const built = mkdtempSync(join(tmpdir(), "wres-walks-"));
  try {
    transpile(src, built);
    symlinkSync(join(folder, "node_modules"), join(built, "node_modules"));
    console.log("| walk | files of src | of these in the room |\n| --- | --: | --: |");
    for (const [number, walk] of walks.entries()) tell(walk, passedFiles(built, number));
  } finally {
    rmSync(built, { recursive: true });
  }
  tellDecimals(folder);
});

/**
 * Writes every file of the library as JavaScript, each by itself, where it stood.
 * @param {string} src
 * @param {string} folder
 */
function transpile(src, folder) {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const { path } of readSource(src)) {
    const text = readFileSync(join(src, path), "utf8");
    const to = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, ts.transpileModule(text, { compilerOptions }).outputText);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** @param {string} folder @param {number} number @returns {readonly string[]} */
function passedFiles(folder, number) {
  const script = join(import.meta.dirname, "walks/passed-files.mjs");
  const args = [script, folder, String(number)];
  /** @type {readonly string[]} */
  const passed = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 }));
  return passed;
}

/**
 * @param {import("./walks/walks.mjs").Walk} walk
 * @param {readonly string[]} passed
 */
function tell({ title, rooms }, passed) {
  const inRoom = passed.filter((path) => rooms.some((room) => path.startsWith(`${room}/`)));
  console.log(`| ${title} | ${String(passed.length)} | ${String(inRoom.length)} in ${String(rooms[0])} |`);
  if (values.list) console.log(passed.map((path) => `  ${path}`).join("\n"));
}

/**
 * Says who reads the decimal places of the indicators from their table, and who has places of their own.
 * @param {string} folder
 */
function tellDecimals(folder) {
  const column = referenceColumns(folder).find(({ name }) => /^indicators\.(places|decimals)$/.test(name));
  const own = readSource(join(folder, "src")).flatMap(({ path }) => {
    if (/^(reference|foundation|statistics)\//.test(path)) return [];
    const text = readFileSync(join(folder, "src", path), "utf8");
    const found = [...text.matchAll(ownDecimals)].map(([match]) => match.replaceAll(/\s+/g, " "));
    return found.length === 0 ? [] : [{ path, found }];
  });
  const readers = [...(column?.readers ?? [])].sort();
  console.log(
    `\nDecimals of indicator 9: ${String(readers.length)} files read them from the table, ${String(own.length)} have decimals of their own.`,
  );
  for (const path of readers) console.log(`- ${path} reads the table`);
  for (const { path, found } of own) console.log(`- ${path}: ${found.join("; ")}`);
}
