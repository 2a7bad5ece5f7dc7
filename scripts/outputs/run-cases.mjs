// Builds the tree of a revision, runs every case on it and keeps what came of each, in files of a folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { closeSync, openSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { checkOut, git, treeOf } from "../tree-at.mjs";
import { allCases } from "./cases.mjs";
import { makeInputs } from "./inputs.mjs";
import { spoilWorkbook, workbookText } from "./workbooks.mjs";

/** @typedef {import("./cases.mjs").Case} Case */

/** The script that asks the library, which is a case too. */
const library = join(import.meta.dirname, "library.mjs");

/**
 * Makes the inputs, which are the same for every revision, and lists the cases.
 * @param {string} folder
 * @param {string} only a word that the name of a case has to hold
 */
export async function prepare(folder, only) {
  const inputs = await makeInputs(folder);
  const all = allCases(inputs);
  const cases = new Map(all.map((one) => [nameOf(one), one]));
  if (cases.size < all.length) throw new Error("Two cases have one name.");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(json|csv)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file)));
  const ways = readFileSync(join(import.meta.dirname, "workbooks.mjs"));
  const names = [...cases.keys(), `library ${hashOf([readFileSync(library)])}`];
  // What is printed is known by the name of the case, the inputs, and the way in which workbooks are spoilt and written down.
  return { folder, cases, names: names.filter((name) => name.includes(only)), key: hashOf([...files, ways]) };
}

/** @param {readonly (string | Uint8Array)[]} contents */
function hashOf(contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 12);
}

/**
 * Runs the cases on a revision; those that were run on the same source before are not run again.
 * @param {string | undefined} revision
 * @param {string} keep
 * @param {Awaited<ReturnType<typeof prepare>>} prepared
 * @returns {Promise<string>} the folder with the outputs, a folder a case
 */
export async function outputsOf(revision, keep, { folder, cases, names, key }) {
  const tree = treeOf(revision);
  const kept = join(keep, hashOf([git(["ls-tree", tree, "src", "package-lock.json", "tsup.config.ts"])]));
  const built = join(kept, "built");
  const outputs = join(kept, `outputs-${key}`);
  mkdirSync(outputs, { recursive: true });
  const waiting = names.filter((name) => !existsSync(join(outputs, name)));
  const title = revision ?? "work tree";
  console.error(`${title}: ${String(waiting.length)} of ${String(names.length)} cases to run in ${outputs}`);
  if (waiting.length > 0 && !existsSync(join(built, "dist/cli/wres.js"))) build(tree, built);
  let done = 0;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await runCase(name, cases.get(name), { folder, built, outputs });
      done += 1;
      if (done % 100 === 0) console.error(`${title}: ${String(done)} run`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outputs;
}

/** @param {string} tree @param {string} built */
function build(tree, built) {
  rmSync(built, { recursive: true, force: true });
  checkOut(tree, built);
  execFileSync("npx", ["tsup", "--silent"], { cwd: built, stdio: ["ignore", "ignore", "inherit"] });
}

/**
 * @param {string} name
 * @param {Case | undefined} one none for the library
 * @param {{ folder: string, built: string, outputs: string }} at
 */
async function runCase(name, one, { folder, built, outputs }) {
  const work = mkdtempSync(join(tmpdir(), "wres-case-"));
  const kept = join(work, "kept");
  const out = join(work, "out");
  mkdirSync(kept);
  mkdirSync(out);
  symlinkSync(folder, join(work, "in"));
  const lines = one?.lines ?? [["library"]];
  for (const [index, line] of lines.entries()) {
    const [command, path = "", spoiling = ""] = line;
    if (command === "spoil") {
      await spoilWorkbook(join(work, path), spoiling);
      continue;
    }
    const args =
      command === "library" ? [library, built, folder, out] : [join(built, "dist/cli/wres.js"), ...line];
    const { code, stdout, stderr } = await run(args, work, one?.input && join(folder, one.input));
    const said = `${stderr.replaceAll(built, "<package>")}exit ${String(code)}\n`;
    writeFileSync(join(kept, `${String(index + 1)}-stderr.txt`), said);
    if (stdout !== "") writeFileSync(join(kept, `${String(index + 1)}-stdout.txt`), stdout);
  }
  for (const file of readdirSync(out)) {
    const bytes = readFileSync(join(out, file));
    const isWorkbook = file.endsWith(".xlsx");
    writeFileSync(
      join(kept, isWorkbook ? `${file}.txt` : file),
      isWorkbook ? await workbookText(bytes) : bytes,
    );
  }
  // Only what is complete gets its name.
  execFileSync("cp", ["-r", kept, join(outputs, `.${name}`)]);
  renameSync(join(outputs, `.${name}`), join(outputs, name));
  rmSync(work, { recursive: true });
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string | undefined} input
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function run(args, cwd, input) {
  return new Promise((resolve) => {
    const stdin = input === undefined ? "ignore" : openSync(input, "r");
    const env = { ...process.env, NO_COLOR: "1" };
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: [stdin, "pipe", "pipe"] });
    if (typeof stdin === "number") closeSync(stdin);
    const said = { stdout: "", stderr: "" };
    for (const stream of /** @type {const} */ (["stdout", "stderr"])) {
      child[stream]?.setEncoding("utf8").on("data", (/** @type {string} */ text) => (said[stream] += text));
    }
    child.on("close", (code) => {
      resolve({ code, ...said });
    });
  });
}

/** The lines of a case, as the name of a folder. @param {Case} one */
function nameOf({ lines, input }) {
  const typed = lines.map((line) => line.join(" ")).join(" + ");
  return `wres ${typed}${input === undefined ? "" : ` < ${input}`}`
    .replaceAll(/\b(in|out)\//g, "")
    .replaceAll(/[^\w.,+=<% -]/g, "_");
}
