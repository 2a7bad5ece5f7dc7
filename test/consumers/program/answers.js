// A program that asks every entry point for something, as a page or a server would. What it has to print stands in expected.txt.
import { calculateIndicators, isWresError, parseReturn, printMeasure, share } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { parseFigures } from "wres-metrics/check";
import { audit } from "wres-metrics/disclosure";
import { countCsv } from "wres-metrics/records";
import { forInternalUse, htmlPage, measuresCsv, reportCharts, reportContent } from "wres-metrics/report";
import { callSpreadsheetFunction } from "wres-metrics/spreadsheet";
import { wilsonInterval } from "wres-metrics/statistics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";

export async function answers() {
  const parsed = parseReturn({
    organisation: { code: "RDE", name: "East Suffolk and North Essex NHS Foundation Trust" },
    year: 2022,
    shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
  });
  const results = calculateIndicators(parsed.return);
  const ratio = results.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
  const report = forInternalUse(reportContent(results, []));
  const interval = wilsonInterval({ count: 81, of: 263 });
  const publication = {
    cells: [
      { id: "all", value: 90 },
      { id: "a", value: 85 },
      { id: "b", value: null },
    ],
    sums: [{ total: "all", parts: ["a", "b"] }],
  };
  const [finding] = (await audit(publication)).cells;
  const staff = new Blob(["Ethnic Origin\nA\nH\n"]);
  const counted = await countCsv(staff.stream(), {
    kind: "training",
    persons: "one-row-each",
    ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
  });
  const [chart] = reportCharts(report);
  const svg = renderChart(chart);
  const read = await fromWorkbook(await toWorkbook(parsed.return));
  return [
    `relative likelihood ${printMeasure(ratio)}`,
    `interval ${interval.lower.toFixed(4)} to ${interval.upper.toFixed(4)}`,
    `hidden count ${finding.least} to ${finding.greatest}`,
    `rows ${counted.balance.read}`,
    `page ${htmlPage(report).slice(0, 15)}`,
    `csv ${measuresCsv(forInternalUse(results)).includes("indicator-2/relative-likelihood")}`,
    `chart ${svg.slice(0, 15)}`,
    `workbook ${read.status}`,
    `cell ${callSpreadsheetFunction("SHARE", [1, 4]).value}`,
    `figures ${parseFigures({}).status}`,
    `mistake ${mistake()}`,
  ];
}

function mistake() {
  try {
    share({ count: 12.5, of: 100 });
    return "none";
  } catch (error) {
    return isWresError(error) ? error.code : "another";
  }
}
