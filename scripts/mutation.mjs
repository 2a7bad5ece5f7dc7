// Changes the code one small thing at a time, and says which changes no test notices:
// npm run mutation                      what stands in scripts/mutation-rooms.mjs, a night's work
// npm run mutation -- <room, folder or file of src> [tests …] [--share 0.1] [--seed 12]
// What was noticed before is not tried again (reports/mutation/<room>.json, which git leaves out). So what takes long, such as a
// law, is named in a second run: it is then run for those changes alone that no quick test noticed.
// With a share, only changes of some of the lines are tried, drawn by the seed. docs/mutation.md has the scores.
// Stryker is fetched when this is first run, since it is as large as all other tools together.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededChance } from "../test/support/seeded-chance.mjs";
import { seedOfDay } from "./longer-test.mjs";
import { nightlyRooms } from "./mutation-rooms.mjs";

const root = join(import.meta.dirname, "..");
const VERSION = "9.6.1";
const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}`);
/** So many lines are drawn together: most changes are of a line or two, and a larger one is tried where all of it is drawn. */
const WINDOW = 20;
/** In percent: of fewer changes noticed, the run fails. */
const LEAST = 85;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: "string", default: "1" }, seed: { type: "string", default: seedOfDay() } },
});
const parts = positionals.length === 0 ? nightlyRooms : [asked(positionals)];
if (!existsSync(join(root, "node_modules", packages[0] ?? ""))) {
  const wanted = packages.map((name) => `${name}@${VERSION}`);
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", ...wanted], {
    cwd: root,
    stdio: "inherit",
  });
}
const failed = parts.filter((part) => !isNoticed(part));
for (const { place } of failed)
  console.error(`FAILED ${place}: of its changes, less than ${LEAST}% are noticed`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** What the command line asks for. @param {readonly string[]} words @returns {import("./mutation-rooms.mjs").Part} */
function asked([place = "", ...tests]) {
  const share = Number(values.share);
  if (!existsSync(join(root, "src", place)))
    refuse(
      "expected a room of src, such as statistics, a folder or a file in it, such as foundation/fraction.ts.",
    );
  if (!(share > 0 && share <= 1))
    refuse(`expected a share above 0 and at most 1, such as --share 0.1; found ${values.share}.`);
  const [room = ""] = place.split("/");
  return { place, tests: tests.length > 0 ? tests : [`test/unit/${room}/**/*.test.ts`], share };
}

/** @param {string} message */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** Changes a part of src, and says whether enough is noticed. @param {import("./mutation-rooms.mjs").Part} part */
function isNoticed({ place, tests, share }) {
  const drawn = share === 1 ? "" : `-${share}-${values.seed}`;
  const name = `${place}${drawn}`.replaceAll(/[^a-z0-9]+/gi, "-");
  const folder = join(root, "reports/mutation");
  mkdirSync(folder, { recursive: true });
  const incrementalFile = join(folder, `${name}.json`);
  if (existsSync(incrementalFile)) keepNoticed(incrementalFile);
  const settings = join(folder, `${name}.config.json`);
  console.log(
    share === 1 ? place : `a share of ${share} of the lines of ${place}, drawn by seed ${values.seed}`,
  );
  const files = filesOf(place);
  writeFileSync(
    settings,
    JSON.stringify({
      mutate: share === 1 ? files : files.flatMap(windowsOf(seededChance(Number(values.seed)), share)),
      testRunner: "vitest",
      plugins: packages.slice(1),
      vitest: { configFile: "scripts/mutation.config.mjs", related: false },
      // The tests that take long, or that need a build, are not run for each change.
      ignorePatterns: [
        "dist",
        "reports",
        "fixtures",
        "test/site",
        "test/browser",
        "test/bundle",
        "test/docs",
      ],
      coverageAnalysis: "perTest",
      incremental: true,
      incrementalFile,
      concurrency: 2,
      timeoutMS: 20_000,
      thresholds: { high: 95, low: LEAST, break: LEAST },
      reporters: ["clear-text", "json", "progress-append-only"],
      jsonReporter: { fileName: join(folder, `${name}.report.json`) },
      tempDirName: "node_modules/.cache/stryker",
    }),
  );
  const { status } = spawnSync(join(root, "node_modules/.bin/stryker"), ["run", settings], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CI: "true", WRES_MUTATION_TESTS: tests.join("\n") },
  });
  return status === 0;
}

/** @param {string} path a folder or file of src @returns {string[]} its files, from the root of the repository */
function filesOf(path) {
  if (path.endsWith(".ts")) return [`src/${path}`];
  return readdirSync(join(root, "src", path), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${path}/${file}`)
    .toSorted();
}

/**
 * Forgets the changes that no test noticed, so that they are tried again: Stryker itself does not see that a new test reaches a
 * constant.
 * @param {string} file
 */
function keepNoticed(file) {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const one of Object.values(report.files))
    one.mutants = one.mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
  writeFileSync(file, JSON.stringify(report));
}

/**
 * Draws windows of lines, each as Stryker writes a range: `src/foundation/fraction.ts:21-40`.
 * @param {import("../test/support/seeded-chance.mjs").Chance} chance
 * @param {number} share
 */
function windowsOf(chance, share) {
  return (/** @type {string} */ file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n").length;
    return Array.from({ length: Math.ceil(lines / WINDOW) }, (_, index) => index * WINDOW)
      .filter(() => chance.happens(share))
      .map((first) => `${file}:${first + 1}-${Math.min(first + WINDOW, lines)}`);
  };
}
