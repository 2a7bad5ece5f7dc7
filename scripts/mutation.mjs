// `npm run mutation -- <room or folder of src> [tests …]`: changes the code one small thing at a time, and says which changes no test notices.
// A night's work, a room at a time: what was tried before is not tried again (reports/mutation/<room>.json, which git leaves out).
// Stryker is fetched when this is first run, since it is as large as all other tools together.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const VERSION = "9.6.1";
const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}`);
const [place, ...tests] = process.argv.slice(2);
if (place === undefined || !existsSync(join(root, "src", place))) {
  console.error(
    "expected a room of src, such as statistics, a folder or a file in it, such as foundation/fraction.ts.",
  );
  process.exit(2);
}
if (!existsSync(join(root, "node_modules", packages[0] ?? ""))) {
  const wanted = packages.map((name) => `${name}@${VERSION}`);
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", ...wanted], {
    cwd: root,
    stdio: "inherit",
  });
}

const [room = ""] = place.split("/");
const patterns = tests.length > 0 ? tests : [`test/unit/${room}/**/*.test.ts`];
const name = place.replaceAll(/[^a-z0-9]+/gi, "-");
const folder = join(root, "reports/mutation");
mkdirSync(folder, { recursive: true });
const settings = join(folder, `${name}.config.json`);
writeFileSync(
  settings,
  JSON.stringify({
    mutate: [place.endsWith(".ts") ? `src/${place}` : `src/${place}/**/*.ts`],
    testRunner: "vitest",
    plugins: packages.slice(1),
    vitest: { configFile: "scripts/mutation.config.mjs", related: false },
    // The tests that take long, or that need a build, are not run for each change.
    ignorePatterns: ["dist", "reports", "fixtures", "test/site", "test/browser", "test/bundle", "test/docs"],
    coverageAnalysis: "perTest",
    incremental: true,
    incrementalFile: join(folder, `${name}.json`),
    concurrency: 2,
    timeoutMS: 20_000,
    thresholds: { high: 95, low: 85, break: 85 },
    reporters: ["clear-text", "json"],
    jsonReporter: { fileName: join(folder, `${name}.report.json`) },
    tempDirName: "node_modules/.cache/stryker",
  }),
);
const { status } = spawnSync(join(root, "node_modules/.bin/stryker"), ["run", settings], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CI: "true", WRES_MUTATION_TESTS: patterns.join(",") },
});
process.exitCode = status ?? 1;
