// Puts the solver into what is built, so that no program has to install it, serve a file of it or know where one lies: a bundler
// sees nothing but modules. The WebAssembly, of 3.5 MB, stands as packed text in a module of its own, which is loaded when the
// solver is first asked for.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** @typedef {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]} Plugin */

const folder = dirname(createRequire(import.meta.url).resolve("highs"));

/**
 * What the solver's own script does only in Node, or to find its file: a bundler for pages stops at the first and looks for the
 * second. Each has to be there once, so that a new version of highs is looked at.
 */
const replaced = [
  ['globalThis.process?.versions?.node&&globalThis.process?.type!="renderer"', "false"],
  ['const{createRequire}=await import("node:module");var require=createRequire(import.meta.url)', ""],
  ["var _scriptName=import.meta.url", 'var _scriptName=""'],
  ['new URL("highs.wasm",import.meta.url).href', '""'],
];

/**
 * @param {string} bytesModule what is imported for the WebAssembly; where it is left out, it stands in the same file
 * @returns {Plugin}
 */
export function solverInside(bytesModule = "") {
  return {
    name: "solver-inside",
    setup(build) {
      // The paths name the package, whose licence is looked up by them.
      build.onResolve({ filter: /^(highs|solver-script|solver-bytes)$/ }, ({ path }) =>
        path === "solver-bytes" && bytesModule !== ""
          ? { path: bytesModule, external: true }
          : { path: `node_modules/highs/${path}`, namespace: "solver-inside" },
      );
      build.onLoad({ filter: /highs$/, namespace: "solver-inside" }, () => ({ contents: unpacking }));
      build.onLoad({ filter: /solver-script$/, namespace: "solver-inside" }, () => ({
        contents: solverScript(),
      }));
      build.onLoad({ filter: /solver-bytes$/, namespace: "solver-inside" }, () => ({
        contents: bytesText(),
      }));
    },
  };
}

const unpacking = `
import load from "solver-script";

export default async function (options) {
  if (options?.instantiateWasm) return load(options);
  const module = await WebAssembly.compile(await unpacked());
  return load({
    ...options,
    instantiateWasm: (imports, done) => void WebAssembly.instantiate(module, imports).then(done),
  });
}

async function unpacked() {
  const { default: text } = await import("solver-bytes");
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
`;

function solverScript() {
  let text = readFileSync(join(folder, "highs.mjs"), "utf8");
  for (const [before = "", after = ""] of replaced) {
    if (text.split(before).length !== 2) {
      throw new Error(`highs.mjs has this ${text.split(before).length - 1} times, expected once: ${before}`);
    }
    text = text.replace(before, () => after);
  }
  return text;
}

/** The WebAssembly as a module. The same bytes on every machine. */
function bytesText() {
  const packed = gzipSync(readFileSync(join(folder, "highs.wasm")), { level: 9 });
  // The operating system that packed it stands in the tenth byte.
  packed[9] = 255;
  return `export default "${packed.toString("base64")}";\n`;
}

/**
 * Writes the WebAssembly beside the library: as a module, and for `require`, which takes the text out of that module so that it is
 * installed once.
 * @param {string} dist
 */
export function writeSolverBytes(dist) {
  writeFileSync(join(dist, "solver-bytes.js"), bytesText());
  writeFileSync(
    join(dist, "solver-bytes.cjs"),
    `const module_ = require("node:fs").readFileSync(require("node:path").join(__dirname, "solver-bytes.js"), "utf8");
exports.default = module_.split('"')[1];
`,
  );
}
