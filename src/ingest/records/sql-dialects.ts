import { sqlAnsi } from "./sql-ansi.ts";
import { sqlDuckdb } from "./sql-duckdb.ts";
import { sqlPostgresql } from "./sql-postgresql.ts";
import { sqlSpark } from "./sql-spark.ts";
import type { SqlWords } from "./sql-words.ts";

/**
 * The kinds of SQL that `countingSql` writes. DuckDB and PostgreSQL run it in the tests of this library; Spark SQL and the
 * standard (`ansi`, SQL:2023) are written by their books and not run.
 *
 * @since 0.1.0
 */
export type SqlDialect = "ansi" | "duckdb" | "postgresql" | "spark";

/** The words of each dialect. */
export const sqlDialects: { readonly [dialect in SqlDialect]: SqlWords } = {
  ansi: sqlAnsi,
  duckdb: sqlDuckdb,
  postgresql: sqlPostgresql,
  spark: sqlSpark,
};
