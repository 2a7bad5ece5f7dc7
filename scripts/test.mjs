// `npm test`: every check, then every test; the last line of stdout counts what passed.
// --fresh   with an empty home, temporary folder and npm prefix, as continuous integration runs it
// --whole   with all that a test could be tried on, and what of src the tests reach: as the night runs it
// --quick   types, linter, format and the tests that answer at once
import { freshPlace } from "./fresh-place.mjs";
import { runSuite } from "./suite.mjs";
import { quickFolders } from "./test-projects.mjs";

const isQuick = process.argv.includes("--quick");
const isFresh = process.argv.includes("--fresh");
const isWhole = process.argv.includes("--whole");
const environment = {
  ...(isFresh ? freshPlace().environment : process.env),
  NO_COLOR: "1",
  ...(isWhole && { WRES_LANE: "whole" }),
  npm_config_loglevel: "error",
};

// The night has every test; the others have those that are not left to it.
const ofLane = isWhole ? [] : ["--tags-filter='!night'"];

/** @param {readonly string[]} options */
const vitest = (options) => (/** @type {string} */ resultFile) => ({
  label: "vitest",
  command: `WRES_TEST_RESULTS="${resultFile}" vitest run --reporter=default --reporter=./scripts/count-reporter.mjs ${[...ofLane, ...options].join(" ")}`,
});

/** @satisfies {Readonly<Record<string, import("./suite.mjs").Step>>} */
const checks = {
  build: { label: "build", command: "npm run --silent build" },
  engines: { label: "engines", command: "node scripts/engines.mjs" },
  above: { label: "nothing above", command: "node scripts/fresh-place.mjs" },
  // What ships, as it is compiled: without the types of a browser, and each file's declarations from itself. Looks again only
  // at what has changed since the last time.
  source: {
    label: "types of what ships",
    command:
      "tsc -p tsconfig.src.json --incremental --tsBuildInfoFile node_modules/.cache/tsconfig.src.tsbuildinfo",
  },
  // All else has its types from the linter, which has read them: tests of types are right where they compile.
  lint: { label: "linter and types", command: "npm run --silent lint" },
  format: { label: "format", command: "oxfmt --check" },
  knip: { label: "knip", command: "knip --no-progress" },
  // The build empties the folder that the site stands in.
  docs: { label: "docs", command: "npm run --silent docs", needsBuild: true },
  publint: { label: "publint", command: "publint --strict", needsBuild: true },
  attw: {
    label: "attw",
    // The page bundle is a script without types.
    command: "attw --pack . --profile node16 --exclude-entrypoints ./global",
    needsBuild: true,
  },
  size: { label: "size-limit", command: "size-limit", needsBuild: true },
  consumers: { label: "consumers", command: "node scripts/consumers.mjs", needsBuild: true },
};

const quick = {
  checks: [checks.format, checks.lint],
  together: true,
  tests: vitest(["--project unit", ...quickFolders]),
  leftOut:
    "the build and what needs it, declarations of what ships, knip, and the tests of every folder but " +
    `${quickFolders.join(", ")}: npm test has them`,
};
const every = {
  // The longest first, on each of two processors.
  checks: [
    ...(isFresh ? [checks.above] : []),
    checks.build,
    checks.engines,
    checks.consumers,
    checks.lint,
    checks.source,
    checks.docs,
    checks.attw,
    checks.size,
    checks.knip,
    checks.publint,
    checks.format,
  ],
  atOnce: 2,
  tests: vitest(isWhole ? ["--coverage"] : []),
  ...(!isWhole && {
    leftOut:
      "coverage, axe on every page of the site and in every size of the calculator, and two thirds of the tries of a law: npm run test:whole has them",
  }),
};

await runSuite({ ...(isQuick ? quick : every), environment });
