// With nothing installed but the package: everything loads, and what needs more says what.
import { calculateIndicators } from "wres-metrics";
import { chartPng, renderChart } from "wres-metrics/charts";
import { audit } from "wres-metrics/disclosure";
import { illustratedDocx } from "wres-metrics/docx";
import { countParquet } from "wres-metrics/parquet";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import "wres-metrics/check";
import "wres-metrics/global";
import "wres-metrics/records";
import "wres-metrics/report";
import "wres-metrics/spreadsheet";
import "wres-metrics/statistics";

const wresReturn = { organisation: { code: "X", name: "Example" }, year: 2022 };
const refused = (work) =>
  work.then(
    () => "nothing missing",
    ({ code, message }) => `${code}: ${/npm install .*\./.exec(message)?.[0] ?? message}`,
  );
const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};

console.log(calculateIndicators(wresReturn).measures.length > 0);
console.log((await audit({ cells: [], sums: [] })).safe);
console.log((await fromWorkbook(new Uint8Array([1, 2, 3]))).status);
const chart = {
  id: "a",
  title: "",
  description: "",
  source: "",
  drawing: { width: 1, height: 1, marks: [] },
};
console.log(await refused(chartPng(renderChart(chart))));
console.log(await refused(toWorkbook(wresReturn)));
const note = { title: "", subtitle: [], sections: [], legend: [], closing: [] };
console.log(await refused(illustratedDocx(note)));
console.log(await refused(countParquet("staff.parquet", mapping)));
console.log(Object.keys(WresMetrics).includes("calculateIndicators"));
