/**
 * Staff-level rows of a Parquet file, counted in Node. It needs the package @duckdb/node-api.
 *
 * @module
 */
export { countParquet } from "./records/files/count-parquet.ts";
