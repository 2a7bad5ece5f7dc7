import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { WresError } from "../../foundation/wres-error.ts";

/**
 * Opens an empty database of DuckDB in memory. It fetches nothing from the network, and writes nothing to a disk: what it
 * cannot keep in memory would otherwise lie there, and it is about people.
 */
export async function openDuckdb(): Promise<DuckDBConnection> {
  const duckdb = await installed();
  const database = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: "",
  });
  return database.connect();
}

async function installed(): Promise<{ readonly DuckDBInstance: typeof DuckDBInstance }> {
  try {
    return await import("@duckdb/node-api");
  } catch (cause) {
    throw new WresError(
      "not-installed",
      "Parquet files are read by DuckDB, which is not installed here: npm install @duckdb/node-api.",
      { cause },
    );
  }
}
