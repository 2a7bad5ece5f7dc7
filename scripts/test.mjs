// `npm test`: every check, then every test. Progress goes to stderr; the last line of stdout counts what passed.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "wres-test-"));
const resultFile = join(scratch, "vitest.json");

const build = { label: "build", command: "npm run --silent build" };
/** @type {{ label: string, command: string, needsBuild?: boolean }[]} */
const checks = [
  build,
  { label: "engines", command: "node scripts/engines.mjs" },
  { label: "types of src", command: "tsc" },
  { label: "types of the page", command: "tsc -p tsconfig.page.json" },
  { label: "types of everything else", command: "tsc -p tsconfig.test.json" },
  { label: "eslint", command: "eslint --max-warnings 0 ." },
  { label: "prettier", command: "prettier --check ." },
  { label: "knip", command: "knip --no-progress" },
  { label: "publint", command: "publint --strict", needsBuild: true },
  // The page bundle is a script without types.
  {
    label: "attw",
    command: "attw --pack . --profile node16 --exclude-entrypoints ./global",
    needsBuild: true,
  },
  // The build empties the folder that the site stands in.
  { label: "docs", command: "npm run --silent docs", needsBuild: true },
  { label: "size-limit", command: "size-limit", needsBuild: true },
];
const tests = {
  label: "vitest",
  command: `vitest run --coverage --reporter=default --reporter=json --outputFile.json="${resultFile}"`,
};

const environment = {
  ...process.env,
  PATH: join(root, "node_modules/.bin") + delimiter + (process.env["PATH"] ?? ""),
  NO_COLOR: "1",
  npm_config_loglevel: "error",
};

/**
 * Runs a command and says on stderr how it went; what it printed is shown only where it failed.
 * @param {{ label: string, command: string }} step
 * @returns {Promise<boolean>} whether it passed
 */
function run({ label, command }) {
  const begin = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: environment,
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    child.on("close", (code) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.error(`${code === 0 ? "ok    " : "FAILED"} ${label} (${seconds} s)`);
      if (code !== 0) console.error(`$ ${command}\n${output}`);
      resolve(code === 0);
    });
  });
}

/** Runs the checks two at a time, in order, those that need the build after it. */
async function runChecks() {
  const waiting = [...checks];
  const built = run(build);
  const passed = [built];
  waiting.shift();
  /** @param {Promise<unknown>} start */
  const work = async (start) => {
    await start;
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (step.needsBuild) await built;
      const done = run(step);
      passed.push(done);
      await done;
    }
  };
  await Promise.all([work(built), work(Promise.resolve())]);
  return Promise.all(passed);
}

/** How many tests passed and failed; vitest may also fail as a whole, on coverage or a file that does not load. */
async function runTests() {
  const passed = await run(tests);
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(resultFile, "utf8"));
  } catch {
    console.error("vitest wrote no results");
  }
  const failedAsAWhole = !passed && counts.numFailedTests === 0 ? 1 : 0;
  return { passed: counts.numPassedTests, failed: counts.numFailedTests + failedAsAWhole };
}

const outcomes = await runChecks();
const counted = await runTests();
rmSync(scratch, { recursive: true });
const passed = counted.passed + outcomes.filter((ok) => ok).length;
const failed = counted.failed + outcomes.filter((ok) => !ok).length;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
