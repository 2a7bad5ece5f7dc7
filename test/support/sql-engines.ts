import { DuckDBInstance } from "@duckdb/node-api";
import { type Postgresql, postgresqlPrograms, startPostgresql } from "./postgresql.ts";

/** Rows as a query gives them, every value a text or null. */
export type SqlRows = readonly Readonly<Record<string, string | null>>[];

/** A database for a test: fills a table of texts anew, runs one query on it. */
export interface SqlEngine {
  readonly dialect: "duckdb" | "postgresql";
  readonly run: (
    table: {
      readonly name: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    },
    sql: string,
  ) => Promise<SqlRows>;
}

/** DuckDB, in memory. */
async function duckdbEngine(): Promise<SqlEngine> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return {
    dialect: "duckdb",
    run: async ({ name, header, rows }, sql) => {
      const columns = header.map((heading) => `${quotedName(heading)} VARCHAR`);
      await connection.run(`CREATE OR REPLACE TABLE ${quotedName(name)} (${columns.join(", ")})`);
      const appender = await connection.createAppender(name);
      for (const row of rows) {
        for (const cell of row) appender.appendVarchar(cell);
        appender.endRow();
      }
      appender.closeSync();
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as SqlRows;
    },
  };
}

/** A PostgreSQL that has been started. */
function postgresqlEngine({ query }: Postgresql, setting?: string): SqlEngine {
  return {
    dialect: "postgresql",
    run: ({ name, header, rows }, sql) => {
      const table = quotedName(name);
      const columns = header.map((heading) => `${quotedName(heading)} TEXT`);
      const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
      const fill = [
        `DROP TABLE IF EXISTS ${table};`,
        `CREATE TABLE ${table} (${columns.join(", ")});`,
        `COPY ${table} FROM STDIN (FORMAT csv);`,
        ...lines,
        "\\.",
      ];
      return Promise.resolve(query(`${fill.join("\n")}\n${sql};\n`, setting));
    },
  };
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The engines of this machine, started, and what stops them; on a machine that checks changes none may be missing. */
export async function startEngines(): Promise<{
  readonly engines: readonly { readonly name: string; readonly engine: SqlEngine }[];
  readonly missing: readonly string[];
  readonly stop: () => void;
}> {
  const duckdb = { name: "DuckDB", engine: await duckdbEngine() };
  const programs = postgresqlPrograms();
  if (programs === null) {
    if (process.env["CI"]) throw new Error("PostgreSQL is not installed: run node scripts/engines.mjs.");
    return { engines: [duckdb], missing: ["PostgreSQL"], stop: () => undefined };
  }
  const server = await startPostgresql(programs);
  // A server that takes a backslash in a text for an escape must not be led astray either.
  const careless = "-c standard_conforming_strings=off -c backslash_quote=on -c escape_string_warning=off";
  return {
    engines: [
      duckdb,
      { name: "PostgreSQL", engine: postgresqlEngine(server) },
      { name: "PostgreSQL with backslash escapes", engine: postgresqlEngine(server, careless) },
    ],
    missing: [],
    stop: server.stop,
  };
}
