import { join } from "node:path";
import { build } from "tsup";

/** Bundles an entry point into one module, for a process or a page of its own, and says where it is. */
export async function bundledEntry(
  name: "records" | "disclosure",
  folder: string,
  platform: "node" | "browser",
): Promise<string> {
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: { [name]: join(import.meta.dirname, `../../src/${name}.ts`) },
    outDir: folder,
    format: ["esm"],
    splitting: false,
    outExtension: () => ({ js: ".mjs" }),
    platform,
    target: "es2022",
    noExternal: [/^(?!@duckdb\/)/],
    external: ["@duckdb/node-api"],
  });
  return join(folder, `${name}.mjs`);
}
