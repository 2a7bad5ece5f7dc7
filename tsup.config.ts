import { existsSync } from "node:fs";
import { defineConfig } from "tsup";
import { entryPoints } from "./architecture/rooms.json";

/** The entry points that exist, except the page bundle, which is built for itself. */
const entries = entryPoints
  .map(({ name }) => ({ name, file: `src/${name}.ts` }))
  .filter(({ name, file }) => name !== "global" && existsSync(file));

// `npm run build` empties dist first: three builds at once would clean each other's files away.
export default defineConfig([
  {
    name: "library",
    entry: Object.fromEntries(entries.map(({ name, file }) => [name, file])),
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    splitting: true,
    external: [/^node:/],
    // Deno wants the node: that tsup would take away.
    removeNodeProtocol: false,
    // TypeScript 6 refuses the baseUrl that tsup's declaration build sets.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    name: "page",
    entry: { "wres-metrics": "src/global.ts" },
    format: ["iife"],
    globalName: "WresMetrics",
    platform: "browser",
    target: "es2019",
    noExternal: [/.*/],
    minify: true,
  },
  {
    name: "command",
    entry: { wres: "src/cli/wres.ts" },
    outDir: "dist/cli",
    format: ["esm"],
    platform: "node",
    target: "node20",
    removeNodeProtocol: false,
    // What draws charts is large, and is read when a page is asked for.
    splitting: true,
    // The solver looks for its WebAssembly beside itself, and is installed with this package.
    noExternal: [/^(?!highs$|@duckdb\/)/],
    // Says what the bundle contains; scripts/notices.mjs reads it and removes it.
    metafile: true,
  },
]);
