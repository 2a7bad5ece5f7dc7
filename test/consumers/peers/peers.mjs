// Each package that the library can be used with is asked for something through it. What it has to print stands in expected.txt.
import { DuckDBInstance } from "@duckdb/node-api";
import { Decimal } from "decimal.js";
import { chartPng, renderChart } from "wres-metrics/charts";
import { decimalOf } from "wres-metrics/decimal";
import { illustratedDocx } from "wres-metrics/docx";
import { countParquet } from "wres-metrics/parquet";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";

const tenth = decimalOf("0.1");
console.log(`decimal.js ${tenth instanceof Decimal} ${tenth.plus("0.2")}`);

const wresReturn = { organisation: { code: "X", name: "Example" }, year: 2022 };
console.log(`exceljs ${(await fromWorkbook(await toWorkbook(wresReturn))).status}`);

const startOf = (bytes) => String.fromCharCode(...bytes.slice(0, 4)).replace(/[^ -~]/g, "");
const drawing = { width: 1, height: 1, marks: [] };
const chart = { id: "a", title: "", description: "", source: "", drawing };
console.log(`resvg ${startOf(await chartPng(renderChart(chart)))}`);

const note = { title: "A note", subtitle: [], sections: [], legend: [], closing: [] };
console.log(`docx ${startOf(await illustratedDocx(note))}`);

const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(
  `COPY (SELECT unnest(['A', 'A', 'H']) AS "Ethnic Origin") TO 'staff.parquet' (FORMAT parquet)`,
);
const { part } = await countParquet("staff.parquet", {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
});
console.log(`DuckDB ${part.training.accessed.white} White, ${part.training.accessed.asian} Asian`);
