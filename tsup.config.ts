import { existsSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { entryPoints } from "./architecture/rooms.json";
import { guardedDoors, guardedDoorsOfPackage } from "./scripts/guarded-doors.mjs";
import { solverInside } from "./scripts/solver-inside.mjs";
import { bareTables } from "./scripts/spreadsheet-bundle.mjs";

/** The entry points that exist, except the page bundle, which is built for itself. */
const entries = entryPoints
  .map(({ name }) => ({ name, file: `src/${name}.ts` }))
  .filter(({ name, file }) => name !== "global" && existsSync(file));

/** A script without imports, for pages and spreadsheets; what it may use is that of 2019. */
const script = {
  format: "iife",
  platform: "browser",
  target: "es2019",
  noExternal: [/.*/],
  minify: "terser",
  terserOptions: {
    ecma: 2019,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
  },
  esbuildPlugins: [bareTables, guardedDoors],
} as const satisfies Options;

// `npm run build` empties dist first: three builds at once would clean each other's files away.
export default defineConfig([
  {
    name: "library",
    entry: Object.fromEntries(entries.map(({ name, file }) => [name, file])),
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    tsconfig: "tsconfig.src.json",
    splitting: true,
    external: [/^node:/],
    // Deno wants the node: that tsup would take away.
    removeNodeProtocol: false,
    // Small packages are a part of the library, so that there is nothing to install for them: the parser of CSV, those of a
    // workbook and the solver. They are built as pages need them, which Node can run too.
    esbuildPlugins: [solverInside("./solver-bytes.js"), guardedDoorsOfPackage],
    esbuildOptions(options) {
      options.mainFields = ["browser", "module", "main"];
      options.conditions = ["browser", "module"];
    },
    metafile: true,
    // TypeScript 6 refuses the baseUrl that tsup's declaration build sets.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...script,
    name: "page",
    entry: { "wres-metrics": "src/global.ts" },
    globalName: "WresMetrics",
    // A script tag makes the variable a global; a module, a wrapper of CommonJS or a strict `eval` does not.
    footer: { js: "globalThis.WresMetrics=WresMetrics;" },
  },
  // scripts/spreadsheet-files.mjs adds to these two the functions that the host sees.
  {
    ...script,
    name: "Excel",
    entry: { functions: "src/spreadsheet/hosts/excel-host.ts" },
    outDir: "dist/excel",
    outExtension: () => ({ js: ".js" }),
    globalName: "WresHost",
  },
  {
    ...script,
    name: "Google Sheets",
    entry: { Code: "src/spreadsheet/hosts/apps-script-host.ts" },
    outDir: "dist/apps-script",
    outExtension: () => ({ js: ".js" }),
    globalName: "WresHost",
  },
  {
    name: "command",
    entry: { wres: "src/cli/wres.ts" },
    outDir: "dist/cli",
    format: ["esm"],
    platform: "node",
    target: "node20",
    removeNodeProtocol: false,
    // What reads records, and what reads and writes workbooks, is large, and is read when one of these is asked for.
    splitting: true,
    esbuildOptions(options) {
      options.alias = {
        ...options.alias,
        // What it needs of Node it asks for in a way that a module does not know; its build for pages needs nothing.
        exceljs: "exceljs/dist/exceljs.bare.min.js",
        // Its build for Node starts with Node's threads, which only its asynchronous functions use.
        fflate: "fflate/browser",
      };
    },
    noExternal: [/^(?!@duckdb\/|@resvg\/)/],
    esbuildPlugins: [solverInside("../solver-bytes.js")],
    minify: true,
    // Says what the bundle contains; scripts/notices.mjs reads it and removes it.
    metafile: true,
  },
]);
