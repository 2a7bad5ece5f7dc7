import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { RecordCounts } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { checkedMapping, planRecords } from "../mapping.ts";
import { countingSql } from "../sql/counting-sql.ts";
import { countsOfTable } from "../sql/counts-of-sql.ts";
import { recordCounts } from "../count.ts";
import { RowCounter } from "../read-rows.ts";
import { sqlDuckdb } from "../sql/dialects.ts";

/**
 * Counts the rows of a Parquet file through DuckDB, by the same rules as `count`. DuckDB is not a part of this package: it
 * has to be installed beside it (`@duckdb/node-api`), and there is none for browsers.
 *
 * @param path - The file; with `*` in it, all the files that fit, as one.
 * @param mapping - Which column is what, and how its codes are read.
 * @returns The part of a return, the balance of all rows, and what is wrong with them. A Parquet file has no lines, so no
 *   issue names one.
 * @throws WresError `invalid-mapping`; `not-installed` where there is no DuckDB; `unreadable-file` where DuckDB
 *   cannot read the file.
 * @example
 * ```ts
 * import { WresError } from "wres-metrics";
 * import { countParquet } from "wres-metrics/parquet";
 * try {
 *   const { part } = await countParquet("training-2022.parquet", {
 *     kind: "training",
 *     persons: { column: "Employee Number", choose: "highest" },
 *     ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
 *   });
 *   console.log(part.training?.accessed?.white);
 * } catch (error) {
 *   // There is no such file here.
 *   if (error instanceof WresError) console.log(error.code); // unreadable-file
 * }
 * ```
 * @since 0.1.0
 */
export async function countParquet(path: string, mapping: RecordMapping): Promise<RecordCounts> {
  const checked = checkedMapping(mapping);
  const connection = await openDuckdb();
  try {
    return await countView(connection, path, checked);
  } finally {
    connection.closeSync();
  }
}

async function countView(
  connection: DuckDBConnection,
  path: string,
  mapping: RecordMapping,
): Promise<RecordCounts> {
  const columns = await openFile(connection, path);
  const counter = new RowCounter(planRecords(mapping));
  const hasColumns = counter.begin(columns, "objects");
  const read = counter.finish();
  if (!hasColumns) return recordCounts(mapping, read);
  const answer = await connection.runAndReadAll(
    countingSql(mapping, "duckdb", { table: "records", columns }),
  );
  return countsOfTable(answer.getRowObjectsJS(), mapping, read.unused);
}

/** Makes the file the table `records`, and gives the names of its columns. */
async function openFile(connection: DuckDBConnection, path: string): Promise<readonly string[]> {
  try {
    await connection.run(`CREATE VIEW records AS FROM read_parquet(${sqlDuckdb.text(path)})`);
    const described = await connection.runAndReadAll("SELECT * FROM records LIMIT 0");
    return described.columnNames();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : describeValue(cause);
    throw new WresError("unreadable-file", `${describeValue(path)} is not a Parquet file: ${reason}`, {
      cause,
    });
  }
}

/**
 * Opens an empty database of DuckDB in memory. It fetches nothing from the network, and writes nothing to a disk: what it
 * cannot keep in memory would otherwise lie there, and it is about people.
 */
async function openDuckdb(): Promise<DuckDBConnection> {
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
