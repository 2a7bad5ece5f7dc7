import {
  documentCharts,
  forInternalUse,
  renderMarkdown,
  reportContent,
  reportDocument,
} from "wres-metrics/report";
import { expect, test } from "vitest";
import { plainStyle, renderTerminal } from "../../../../src/report/formats/render-terminal.ts";
import { reportWithoutCharts } from "../../../../src/report/tables/report-document.ts";
import { resultsOf } from "../../../support/build-return.ts";

test("a report for what shows no pictures says what the illustrated one says, and draws none", () => {
  const shortlisting = { shortlisted: { white: 812, bme: 431 }, appointed: { white: 164, bme: 61 } };
  const workforce = { clinical: { "band-5": { white: 90, bme: 30 } } };
  const years = [
    resultsOf({ shortlisting, workforce }),
    resultsOf({ year: 2021, shortlisting, workforce }),
  ] as const;
  const report = forInternalUse(reportContent(years[0], [years[1]]));
  const [illustrated, plain] = [reportDocument(report), reportWithoutCharts(report)];
  expect(documentCharts(illustrated).length).toBeGreaterThan(3);
  expect(documentCharts(plain)).toEqual([]);
  expect(renderTerminal(plain, plainStyle)).toBe(renderTerminal(illustrated, plainStyle));
  expect(renderMarkdown(plain)).toBe(renderMarkdown(illustrated));
});
