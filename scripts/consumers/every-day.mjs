// The consumers of every day. They need nothing from the registry: the package is unpacked, and what it may be used with is linked to
// what is installed here.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { bundlers } from "./bundlers.mjs";
import {
  askPeers,
  compileConsumer,
  copySources,
  expectedOf,
  expectSame,
  root,
  shownIn,
  writePrograms,
} from "./place.mjs";
import { weigh } from "./sizes.mjs";

/** @typedef {import("./place.mjs").Place} Place */

const dependencies = Object.keys(manifest.dependencies);
const drawing = [...dependencies, "exceljs"];
const everyPeer = [...dependencies, ...Object.keys(manifest.peerDependencies)];

/** @type {readonly import("./place.mjs").Consumer[]} */
export const everyDay = [
  { name: "bare: Node, with nothing else installed", run: bare },
  { name: "command: wres, with nothing else installed", run: command },
  {
    name: "node: by import",
    run: (place) => {
      inNode(place, "answers.mjs");
    },
  },
  {
    name: "node: by require",
    run: (place) => {
      inNode(place, "answers.cjs");
    },
  },
  { name: "peers: each that is optional, as installed here", run: peers },
  { name: "typescript: as a module and for a bundler, with every type read", run: typescript },
  .../** @type {const} */ (["esbuild", "vite", "webpack"]).map((name) => ({
    name: `${name}: a page under a strict policy`,
    run: (/** @type {Place} */ place) => page(place, name, "main"),
  })),
  { name: "worker: of a page under a strict policy", run: (place) => page(place, "esbuild", "in-worker") },
  { name: "sizes: some names in Vite, with all they need", run: sizes },
];

/**
 * Unpacks the package into a folder, with links to these packages beside it.
 * @param {Place} place
 * @param {readonly string[]} beside
 */
function unpack({ folder, tarball }, beside) {
  const installed = join(folder, "node_modules", manifest.name);
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  for (const name of beside) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "junction");
  }
  return installed;
}

/** @param {Place} place */
function bare(place) {
  unpack(place, dependencies);
  copySources(place.folder, ["bare"]);
  const printed = execFileSync(process.execPath, ["bare/bare.mjs"], { cwd: place.folder, encoding: "utf8" });
  expectSame(printed, expectedOf("bare"));
}

/** @param {Place} place */
function command(place) {
  const installed = unpack(place, []);
  const wres = (/** @type {string[]} */ ...args) =>
    execFileSync(process.execPath, [join(installed, manifest.bin.wres), ...args], {
      cwd: place.folder,
      encoding: "utf8",
    });
  const example = join(installed, "examples/esneft-2022.json");
  wres("report", example, "--publish", "--out", "report.html");
  wres("template", "form.xlsx");
  const page_ = readFileSync(join(place.folder, "report.html"), "utf8");
  const workbook = readFileSync(join(place.folder, "form.xlsx"), "latin1");
  expectSame(
    [wres("--version"), page_.includes("<svg"), workbook.slice(0, 2)].join(" ").replace(/\s+/g, " "),
    `${manifest.version} true PK`,
  );
}

/** @param {Place} place @param {string} file */
function inNode(place, file) {
  unpack(place, drawing);
  writePrograms(place.folder);
  const printed = execFileSync(process.execPath, [file], { cwd: place.folder, encoding: "utf8" });
  expectSame(printed, expectedOf("program"));
}

/** @param {Place} place */
function peers(place) {
  unpack(place, everyPeer);
  askPeers(place.folder);
}

/** @param {Place} place */
function typescript(place) {
  // The types of Node belong to nobody who uses the library in a page.
  unpack(place, dependencies);
  compileConsumer(place.folder, join(root, "node_modules/typescript/bin/tsc"));
}

/** @param {Place} place @param {keyof typeof bundlers} bundler @param {"main" | "in-worker"} begin */
async function page(place, bundler, begin) {
  unpack(place, drawing);
  copySources(place.folder, ["program", "browser"]);
  const out = join(place.folder, "out");
  const entries = begin === "main" ? ["main"] : ["in-worker", "worker"];
  await bundlers[bundler](
    entries.map((name) => join(place.folder, "browser", `${name}.js`)),
    out,
  );
  // A script of webpack finds its other parts by its own element, which a module has none of.
  const attribute = bundler === "webpack" ? "defer" : 'type="module"';
  writeFileSync(
    join(out, "index.html"),
    `<!doctype html><title>Answers</title><output></output><script ${attribute} src="${begin}.js"></script>`,
  );
  expectSame(await shownIn(out), expectedOf("program"));
}

/** @param {Place} place */
async function sizes(place) {
  unpack(place, dependencies);
  await weigh(place.folder, bundlers.vite);
}
