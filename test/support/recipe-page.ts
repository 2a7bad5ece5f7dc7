import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";

const root = join(import.meta.dirname, "../..");

/** The script of a page that runs a program of test/recipes, bundled with everything that it imports. */
export async function recipeScript(entry: string, folder: string): Promise<string> {
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: { page: entry },
    outDir: folder,
    format: ["esm"],
    splitting: false,
    outExtension: () => ({ js: ".mjs" }),
    platform: "browser",
    target: "es2022",
    // Node alone has DuckDB.
    noExternal: [/^(?!@duckdb\/)/],
    external: ["@duckdb/node-api"],
    env: { NODE_ENV: "production" },
    esbuildOptions(options) {
      options.jsx = "automatic";
      options.nodePaths = [join(root, "node_modules")];
      options.alias = {
        "wres-metrics/records": join(root, "src/records.ts"),
        "wres-metrics/schema": join(root, "src/schema.ts"),
        "wres-metrics": join(root, "src/index.ts"),
      };
    },
  });
  return readFileSync(join(folder, "page.mjs"), "utf8");
}
