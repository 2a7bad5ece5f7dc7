// Every entry point, its types read in full; and what must not compile.
import { type Return, WresError, calculateIndicators, isWresError, parseReturn } from "wres-metrics";
import { htmlReport, renderChart } from "wres-metrics/charts";
import { checkFigures, parseFigures } from "wres-metrics/check";
import { audit, protect } from "wres-metrics/disclosure";
import { countParquet } from "wres-metrics/parquet";
import { type RecordMapping, countCsv } from "wres-metrics/records";
import { forInternalUse, htmlPage, measuresCsv, reportContent } from "wres-metrics/report";
import { spreadsheetFunctions } from "wres-metrics/spreadsheet";
import { wilsonInterval } from "wres-metrics/statistics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";

const wresReturn: Return = { organisation: { code: "X", name: "Example" }, year: 2022 };
const results = calculateIndicators(wresReturn);
const report = forInternalUse(reportContent(results, []));
const mapping: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};

export const page: string = htmlPage(report);
export const pictured: string = htmlReport(report, { label: "BME" });
export const csv: string = measuresCsv(forInternalUse(results));
export const lower: number | null = wilsonInterval({ count: 81, of: 263 })?.lower ?? null;
export const known = [
  parseReturn,
  renderChart,
  checkFigures,
  parseFigures,
  audit,
  protect,
  countParquet,
  countCsv,
];
export const others = [spreadsheetFunctions, fromWorkbook, toWorkbook, WresError, mapping];
export const code = (error: unknown): string | null => (isWresError(error) ? error.code : null);

// @ts-expect-error What nobody let through is not reported.
htmlPage(reportContent(results, []));
