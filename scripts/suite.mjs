// Runs checks and then tests, and closes with one line, `N passed, N failed`, whatever happens in between.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * One command of the suite.
 * @typedef {{ label: string, command: string, needsBuild?: boolean }} Step
 */
/**
 * What scripts/count-reporter.mjs writes: a line for each file of tests, and one at the end.
 * @typedef {{ file: string, seconds: number, passed: number, failed: number, skipped: readonly string[], toNight: number }} FileLine
 * @typedef {{ end: string, unhandled: number }} EndLine
 */

/**
 * Runs the checks, so many at once, and the tests after them, or beside them too. Ends the process with an exit code other than
 * 0 where anything failed, and with the closing line as the last line of stdout. Progress goes to stderr.
 * @param {{
 *   checks: readonly Step[],
 *   atOnce?: number,
 *   tests: (resultFile: string) => Step,
 *   together?: boolean,
 *   environment?: NodeJS.ProcessEnv,
 *   leftOut?: string,
 * }} suite the checks in their order: one that needs the build is passed over until the step labelled `build` has ended
 */
export async function runSuite({
  checks,
  atOnce = 1,
  tests,
  together = false,
  environment = process.env,
  leftOut,
}) {
  const scratch = mkdtempSync(join(tmpdir(), "wres-test-"));
  const resultFile = join(scratch, "results.jsonl");
  const counts = { passed: 0, failed: 0 };
  /** @type {boolean | null} */
  let testsPassed = null;
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const running = new Set();

  // Reached on every way out: the end, an exception, a signal.
  process.once("exit", () => {
    for (const child of running) endGroup(child);
    const counted = countTests(existsSync(resultFile) ? readFileSync(resultFile, "utf8") : "");
    rmSync(scratch, { recursive: true, force: true });
    for (const { file, seconds } of slowest(counted.files)) console.error(`slow   ${file} (${seconds} s)`);
    for (const name of counted.skipped) console.error(`skipped ${name}`);
    if (counted.fault !== null) console.error(`FAILED vitest: ${counted.fault}`);
    if (leftOut !== undefined) console.error(`left out: ${leftOut}`);
    const toNight = counted.files.filter((file) => file.toNight > 0);
    if (toNight.length > 0) {
      const tests = toNight.reduce((sum, file) => sum + file.toNight, 0);
      console.error(`left to the night: ${tests} tests of ${toNight.length} files (npm run test:whole)`);
    }
    // A run may also fail as a whole: on coverage, in a crash, or before its first test.
    const asAWhole = counted.fault !== null || (testsPassed !== true && counted.failed === 0) ? 1 : 0;
    const passed = counts.passed + counted.passed;
    const failed = counts.failed + counted.failed + asAWhole;
    process.exitCode = failed === 0 ? 0 : 1;
    console.log(closingLine({ passed, failed, skipped: counted.skipped.length }));
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => process.exit(1));
  }

  /** @param {Step} step @returns {Promise<boolean>} */
  const run = ({ label, command }) => {
    const begin = performance.now();
    return new Promise((resolve) => {
      const child = spawn(command, {
        cwd: root,
        env: {
          ...environment,
          PATH: join(root, "node_modules/.bin") + delimiter + (environment["PATH"] ?? ""),
        },
        shell: true,
        // A group of its own, so that what a step has started ends with it.
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      running.add(child);
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
      }
      child.on("close", (code) => {
        running.delete(child);
        const seconds = ((performance.now() - begin) / 1000).toFixed(1);
        console.error(`${code === 0 ? "ok    " : "FAILED"} ${label} (${seconds} s)`);
        if (code !== 0) console.error(`$ ${command}\n${output}`);
        resolve(code === 0);
      });
    });
  };

  const waiting = [...checks];
  let isBuilding = checks.some(({ label }) => label === "build");
  /** @type {(value?: undefined) => void} */
  let tellBuilt = () => undefined;
  const built = new Promise((resolve) => (tellBuilt = resolve));
  /** Takes one check after the other, so that no processor is idle while one is left that can begin. */
  const takeChecks = async () => {
    while (waiting.length > 0) {
      const index = waiting.findIndex(({ needsBuild = false }) => !needsBuild || !isBuilding);
      const [step] = index === -1 ? [] : waiting.splice(index, 1);
      if (step === undefined) {
        await built;
        continue;
      }
      const passed = await run(step);
      counts[passed ? "passed" : "failed"] += 1;
      if (step.label !== "build") continue;
      isBuilding = false;
      tellBuilt();
    }
  };
  const checked = Promise.all(Array.from({ length: atOnce }, takeChecks));
  if (!together) await checked;
  testsPassed = await run(tests(resultFile));
  await checked;
}

/** Ends a step and everything that it has started. @param {import("node:child_process").ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid);
  } catch {
    // It has just ended by itself.
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/**
 * Adds up the lines of scripts/count-reporter.mjs. The fault says what is wrong with a run that has no end, or none that can be read.
 * @param {string} text
 * @returns {{ passed: number, failed: number, skipped: readonly string[], files: readonly FileLine[], fault: string | null }}
 */
export function countTests(text) {
  /** @type {{ passed: number, failed: number, skipped: string[], files: FileLine[] }} */
  const counted = { passed: 0, failed: 0, skipped: [], files: [] };
  /** @type {EndLine | null} */
  let end = null;
  for (const line of text.split("\n").filter((part) => part !== "")) {
    const read = readLine(line);
    if (read === null) return { ...counted, fault: `this line of its results cannot be read: ${line}` };
    if ("end" in read) end = read;
    else {
      counted.files.push(read);
      counted.passed += read.passed;
      counted.failed += read.failed;
      counted.skipped.push(...read.skipped);
    }
  }
  if (end === null)
    return { ...counted, fault: `it ended early, after ${counted.files.length} files of tests` };
  if (end.unhandled > 0) return { ...counted, fault: `${end.unhandled} errors outside of any test` };
  return { ...counted, fault: null };
}

/** The ten files of tests that took longest. @param {readonly FileLine[]} files */
function slowest(files) {
  return files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10);
}

/** @param {string} line @returns {FileLine | EndLine | null} */
function readLine(line) {
  try {
    const read = /** @type {FileLine | EndLine} */ (JSON.parse(line));
    return read;
  } catch {
    return null;
  }
}
