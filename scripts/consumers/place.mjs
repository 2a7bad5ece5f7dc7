// What the consumers share: their sources, what they have to answer, and a page under a strict policy.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "../chromium.mjs";
import { servedFolder } from "./served-folder.mjs";

export const root = join(import.meta.dirname, "../..");
const sources = join(root, "test/consumers");

/** What a run may use: a folder for it, and the packed package. @typedef {{ folder: string, tarball: string }} Place */
/** @typedef {{ name: string, run: (place: Place) => Promise<void> | void }} Consumer */

/** Copies the source of a consumer. @param {string} folder @param {readonly string[]} parts */
export function copySources(folder, parts) {
  for (const part of parts) cpSync(join(sources, part), join(folder, part), { recursive: true });
}

/** @param {string} part of test/consumers, with a file of what has to be printed */
export const expectedOf = (part) => readFileSync(join(sources, part, "expected.txt"), "utf8").trim();

/** @param {string} given @param {string} wanted */
export function expectSame(given, wanted) {
  if (given.trim() !== wanted) throw new Error(`expected:\n${wanted}\nreceived:\n${given.trim()}`);
}

/** What the two ways into the package run. */
const programs = {
  "answers.mjs": `import { answers } from "./program/answers.js"; console.log((await answers()).join("\\n"));`,
  "answers.cjs": `const { answers } = require("./program/answers.cjs"); answers().then((lines) => console.log(lines.join("\\n")));`,
};

/**
 * Writes the program for `import` and for `require`.
 * @param {string} folder
 */
export function writePrograms(folder) {
  copySources(folder, ["program"]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [file, text] of Object.entries(programs)) writeFileSync(join(folder, file), text);
  const text = readFileSync(join(folder, "program/answers.js"), "utf8");
  const required = text
    .replaceAll(/^import \{([^}]*)\} from (".*");$/gm, "const {$1} = require($2);")
    .replace("export async function", "async function");
  writeFileSync(join(folder, "program/answers.cjs"), `${required}module.exports = { answers };\n`);
}

/** Asks every optional peer for something. @param {string} folder */
export function askPeers(folder) {
  copySources(folder, ["peers"]);
  const printed = execFileSync(process.execPath, ["peers/peers.mjs"], { cwd: folder, encoding: "utf8" });
  expectSame(printed, expectedOf("peers"));
}

/**
 * Compiles the consumer in TypeScript twice, as Node resolves the package and as a bundler does.
 * @param {string} folder
 * @param {string} tsc
 */
export function compileConsumer(folder, tsc) {
  copySources(folder, ["typescript"]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const strict = { strict: true, noEmit: true, target: "es2022", skipLibCheck: false };
    const compilerOptions = { ...strict, lib: ["es2022", "dom"], types: [], module, moduleResolution };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["typescript/consumer.ts"] }),
    );
    execFileSync(process.execPath, [tsc, "-p", folder], { cwd: folder, encoding: "utf8" });
  }
}

/**
 * Opens a folder as a page that may run its own scripts and nothing else, and waits for what it shows.
 * @param {string} folder
 * @param {string} [more] what its policy allows of scripts besides
 */
export async function shownIn(folder, more = "") {
  const served = await servedFolder(folder, {
    "content-security-policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${more}; worker-src 'self'; connect-src 'self'`,
  });
  const browser = await launchChromium();
  try {
    const shown = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    shown.on("pageerror", (error) => faults.push(error.message));
    await shown.goto(served.address);
    await shown
      .locator("output:not(:empty)")
      .waitFor({ state: "attached", timeout: 60_000 })
      .catch((/** @type {unknown} */ error) => {
        throw new Error([String(error), ...faults].join("\n"));
      });
    return (await shown.textContent("output")) ?? "";
  } finally {
    await browser.close();
    served.close();
  }
}
