import { join } from "node:path";
import { build } from "tsup";

/** Bundles `src/records.ts` into one module, for a process or a page of its own, and says where it is. */
export async function bundledRecords(folder: string, platform: "node" | "browser"): Promise<string> {
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: { records: join(import.meta.dirname, "../../src/records.ts") },
    outDir: folder,
    format: ["esm"],
    outExtension: () => ({ js: ".mjs" }),
    platform,
    target: "es2022",
    noExternal: [/^(?!@duckdb\/)/],
    external: ["@duckdb/node-api"],
  });
  return join(folder, "records.mjs");
}
