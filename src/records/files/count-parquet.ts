import { type FileHandle, open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { systemFaultWords } from "../../foundation/system-faults.ts";
import { describeValue, printable, WresError } from "../../foundation/wres-error.ts";
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
 * @param path - The file. A name is taken as it is: it is never a pattern, and never an address of the web.
 * @param mapping - Which column is what, and how its codes are read.
 * @returns The part of a return, the balance of all rows, and what is wrong with them. A Parquet file has no lines, so no
 *   issue names one.
 * @throws WresError `wrong-arguments` where the path is no name of a file; `invalid-mapping`; `unreadable-file` where there is no such
 *   file, or it is no Parquet file; `not-installed` where there is no DuckDB.
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
  const file = fullPath(path);
  const checked = checkedMapping(mapping);
  const duckdb = await installed();
  await checkFile(path, file);
  const connection = await openDuckdb(duckdb, file);
  try {
    return await countFile(connection, file, checked);
  } catch (cause) {
    throw cause instanceof WresError ? cause : unreadable(path, reasonOf(cause), cause);
  } finally {
    connection.closeSync();
  }
}

/** The path from the root, under which no file could be taken for an address or for one in a home folder. */
function fullPath(path: unknown): string {
  if (typeof path === "string" && path !== "" && !path.includes("\0")) return resolve(path);
  throw new WresError(
    "wrong-arguments",
    `The path is ${describeValue(path)}; expected the name of a Parquet file, such as "staff.parquet".`,
  );
}

/** Looks at the file before DuckDB does, whose messages speak of SQL. */
async function checkFile(path: string, file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unopened(path, cause);
  });
  if (!found.isFile() && !found.isDirectory()) {
    throw unreadable(
      path,
      "is a pipe or a device, and a Parquet file is not read from its beginning to its end; save it as a file",
    );
  }
  const beginning = await firstBytes(file).catch((cause: unknown) => {
    throw unopened(path, cause);
  });
  if (beginning === "") throw unreadable(path, "is empty");
  if (beginning === "PARE") throw unreadable(path, "is encrypted; save it without encryption");
  if (beginning !== "PAR1") throw unreadable(path, "is not a Parquet file");
}

async function firstBytes(file: string): Promise<string> {
  const opened: FileHandle = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(new Uint8Array(4), 0, 4, 0);
    return String.fromCharCode(...buffer.subarray(0, bytesRead));
  } finally {
    await opened.close();
  }
}

/** What DuckDB could not do with a file that begins as a Parquet file does. */
function reasonOf(cause: unknown): string {
  const isTooLarge = cause instanceof Error && cause.message.startsWith("Out of Memory");
  return isTooLarge
    ? "needs more memory than there is; count it on a larger computer, or save it as CSV"
    : "is damaged, or written in a way that DuckDB does not read; write it again, or save it as CSV";
}

function unopened(path: string, cause: unknown): WresError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return unreadable(path, `cannot be opened: ${systemFaultWords(code)}`, cause);
}

function unreadable(path: string, why: string, cause?: unknown): WresError {
  return new WresError("unreadable-file", `"${printable(path)}" ${why}.`, { cause });
}

async function countFile(
  connection: DuckDBConnection,
  file: string,
  mapping: RecordMapping,
): Promise<RecordCounts> {
  // The name of a folder such as year=2021 would else be a column.
  const rows = `read_parquet(${sqlDuckdb.text(literalPath(file))}, hive_partitioning = false)`;
  await connection.run(`CREATE VIEW records AS FROM ${rows}`);
  const columns = (await connection.runAndReadAll("SELECT * FROM records LIMIT 0")).columnNames();
  const counter = new RowCounter(planRecords(mapping));
  const hasColumns = counter.begin(columns, "objects");
  const read = counter.finish();
  if (!hasColumns) return recordCounts(mapping, read);
  const answer = await connection.runAndReadAll(
    countingSql(mapping, "duckdb", { table: "records", columns }),
  );
  return countsOfTable(answer.getRowObjectsJS(), mapping, read.unused);
}

/** A path as a pattern that fits nothing but itself: a sign in brackets stands for that sign. */
function literalPath(file: string): string {
  return file.replace(/[[*?]/g, "[$&]");
}

/**
 * Opens an empty database of DuckDB in memory. It reads the one file and no other, fetches nothing from the network, and writes nothing
 * to a disk: what it cannot keep in memory would otherwise lie there, and it is about people.
 */
async function openDuckdb(duckdb: Duckdb, file: string): Promise<DuckDBConnection> {
  const database = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: "",
  });
  const connection = await database.connect();
  // It asks whether it may read the pattern, and then the file that fits it.
  const allowed = [file, literalPath(file)].map((path) => sqlDuckdb.text(path)).join(", ");
  await connection.run(`SET allowed_paths = [${allowed}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  return connection;
}

/** What is taken of DuckDB's package. */
interface Duckdb {
  readonly DuckDBInstance: typeof DuckDBInstance;
}

async function installed(): Promise<Duckdb> {
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
