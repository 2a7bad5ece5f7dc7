import { calculateIndicators } from "wres-metrics";
import { htmlReport } from "wres-metrics/charts";
import { forInternalUse, htmlPage, reportCharts, reportContent } from "wres-metrics/report";
import { expect, test } from "vitest";
import { readExample } from "../../../support/read-example.ts";

const report = forInternalUse(reportContent(calculateIndicators(readExample("lpt-2022")), []));

test("a page without pictures says in its tables all that the page with pictures says", () => {
  const [plain, pictured] = [htmlPage(report), htmlReport(report)];
  expect(pictured).toContain("<svg");
  expect(plain).not.toContain("<svg");
  const tables = (page: string): readonly string[] =>
    Array.from(page.matchAll(/<table[^]*?<\/table>/g), ([table]) => table.replace(/\s+/g, " "));
  expect(tables(plain).length).toBeGreaterThan(5);
  expect(tables(plain)).toEqual(tables(pictured));
});

test("a picture that is given stands where its chart does", () => {
  const [chart] = reportCharts(report);
  const page = htmlPage(report, { pictures: new Map([[chart?.id ?? "", "<svg>drawn elsewhere</svg>"]]) });
  expect(page.split("<svg>drawn elsewhere</svg>")).toHaveLength(2);
});
