import { protect } from "wres-metrics/disclosure";
import { forInternalUse, renderMarkdown, reportContent, reportDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { calculateIndicators } from "../../../src/pipeline/calculate-indicators.ts";

const of = (code: string, year: number) =>
  calculateIndicators({
    organisation: { code, name: code },
    year,
    shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 30 } },
  });
const said = (...previous: readonly ReturnType<typeof of>[]) =>
  reportContent(of("RXX", 2022), previous).results.findings.filter(({ code }) => code === "not-last-year");

describe("earlier years of another organisation", () => {
  test("are named, the latest first", () => {
    expect(said(of("RYY", 2020), of("RXX", 2021), of("RZZ", 2019))).toMatchObject([
      {
        severity: "warning",
        paths: ["organisation.code"],
        received: "RYY (2020), RZZ (2019)",
        message:
          "Earlier years of another organisation: RYY (2020), RZZ (2019). Expected RXX: a change is of one organisation from one year to the next. Check that these are the right files, or that the one was made from the other.",
      },
    ]);
  });

  test("are in the document before any figure, published or not", async () => {
    const content = reportContent(of("RXX", 2022), [of("RYY", 2021)]);
    for (const report of [forInternalUse(content), await protect(content)]) {
      const text = renderMarkdown(reportDocument(report));
      const at = text.indexOf("Earlier years of another organisation: RYY");
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(text.indexOf("| ---"));
    }
  });
});

test("a code is the same whatever its case and blanks", () => {
  expect(said(of(" rxx ", 2021))).toEqual([]);
  expect(said()).toEqual([]);
});
