import { describe, expect, test } from "vitest";
import { calculateIndicators } from "wres-metrics";
import { htmlReport } from "wres-metrics/charts";
import {
  forInternalUse,
  htmlPage,
  measuresCsv,
  publishableResults,
  reportCharts,
  reportContent,
  reportDocument,
  resultsJson,
} from "wres-metrics/report";
import { workbookReport } from "wres-metrics/workbook";

test("what is let through unprotected says so in the output", () => {
  const results = calculateIndicators({ organisation: { code: "X", name: "Y" }, year: 2022 });
  const [header, first] = measuresCsv(forInternalUse(results)).split("\r\n");
  expect(first?.split(",")[header?.split(",").indexOf("protection") ?? -1]).toBe("internal-use");
});

const results = calculateIndicators({ organisation: { code: "X", name: "Y" }, year: 2022 });
const content = reportContent(results, []);

/** Every door that prints what was let through, by what it takes. */
const ofResults = { measuresCsv, resultsJson };
const ofReport = { htmlPage, reportCharts, reportDocument, htmlReport, publishableResults, workbookReport };

describe.each([
  ...Object.entries(ofResults).map(([name, print]) => ({ name, print, genuine: forInternalUse(results) })),
  ...Object.entries(ofReport).map(([name, print]) => ({ name, print, genuine: forInternalUse(content) })),
])("$name", ({ print, genuine }) => {
  const printed = (given: unknown): Promise<unknown> =>
    Promise.resolve(given).then(print as (given: unknown) => unknown);

  test("prints what was let through", async () => {
    await expect(printed(genuine)).resolves.toBeDefined();
  });

  test.each([
    ["nothing but the content", genuine.content],
    ["an object of the same shape", { protection: "published", content: genuine.content }],
    ["a copy that says something else", { ...genuine, protection: "published" }],
    ["a clone", structuredClone(genuine)],
    ["nothing at all", undefined],
  ])("refuses %s", async (_, forged) => {
    await expect(printed(forged)).rejects.toMatchObject({ code: "invalid-option" });
  });

  test("refuses another content in the place of what was let through", async () => {
    const opened = forInternalUse<unknown>(genuine.content);
    const exchanged = Object.assign(opened, { content: { ...genuine.content } });
    await expect(printed(exchanged)).rejects.toMatchObject({ code: "invalid-option" });
  });
});
