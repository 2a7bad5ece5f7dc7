import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { search, type SearchIndex } from "../../scripts/site/search.mjs";

const text = readFileSync(join(import.meta.dirname, "../../dist/site/assets/search.js"), "utf8");
const index = JSON.parse(text.replace(/^globalThis\.wresSearch = /, "").replace(/;\s*$/, "")) as SearchIndex;

/** What people type, and the page that has to stand first. */
const questions: readonly (readonly [asked: string, page: string])[] = [
  ["ESR", "guides/from-exports"],
  ["count staff from ESR", "guides/records"],
  ["Trac export", "guides/from-exports"],
  ["exports to board paper", "guides/from-exports"],
  ["what is the WRES", "guides/new-to-the-wres"],
  ["new to the wres", "guides/new-to-the-wres"],
  ["beginner", "guides/new-to-the-wres"],
  ["BAME", "language"],
  ["global majority", "language"],
  ["people of colour", "language"],
  ["four-fifths", "methods/verdicts"],
  ["four fifths rule", "methods/verdicts"],
  ["80% rule", "methods/verdicts"],
  ["adverse impact", "methods/verdicts"],
  ["redact", "guides/disclosure"],
  ["suppress small numbers", "guides/disclosure"],
  ["what may I publish", "guides/what-may-i-publish"],
  ["publish small numbers", "guides/what-may-i-publish"],
  ["GDPR", "guides/what-may-i-publish"],
  ["likelihood ratio", "concepts/likelihood-and-parity"],
  ["relative risk", "concepts/likelihood-and-parity"],
  ["webpack", "guides/bundlers"],
  ["Next.js", "guides/bundlers"],
  ["vite", "guides/bundlers"],
  ["bundle size", "guides/bundlers"],
  ["zod", "guides/forms"],
  ["React", "guides/forms"],
  ["form validation", "guides/forms"],
  ["standard schema", "guides/forms"],
  ["Python", "guides/embedding"],
  ["pandas", "guides/embedding"],
  ["DuckDB", "guides/embedding"],
  ["Postgres", "guides/embedding"],
  ["port to Java", "guides/porting"],
  ["fixtures", "guides/porting"],
  ["Excel", "guides/excel"],
  ["Excel add-in", "guides/excel"],
  ["Google Sheets", "guides/google-sheets"],
  ["LibreOffice", "guides/libreoffice"],
  ["spreadsheet functions", "spreadsheet-functions"],
  ["fill in workbook template", "guides/workbook"],
  ["Word document", "guides/report"],
  ["PDF", "guides/report"],
  ["check last year's report", "guides/checking-a-report"],
  ["disparity ratio", "methods/disparity-ratio"],
  ["shortlisting", "methods/indicator-2"],
  ["recruitment indicator", "methods/indicator-2"],
  ["disciplinary", "methods/indicator-3"],
  ["CPD training", "methods/indicator-4"],
  ["bullying from patients", "methods/indicator-5"],
  ["discrimination", "methods/indicator-8"],
  ["career progression", "methods/indicator-7"],
  ["board membership", "methods/indicator-9"],
  ["pay bands", "methods/indicator-1"],
  ["confidence interval ratio", "methods/interval-for-a-ratio"],
  ["Wilson", "methods/interval-for-a-share"],
  ["p value", "methods/tests"],
  ["multiple testing", "methods/several-looks"],
  ["rolling average", "methods/pooling-and-windows"],
  ["Simpson's paradox", "methods/strata"],
  ["year on year change", "methods/change-between-years"],
  ["Asian Black Mixed", "methods/groups-within-bme"],
  ["funnel plot", "methods/funnel"],
  ["model employer goals", "methods/targets"],
  ["compare with England", "methods/benchmark"],
  ["NaN", "concepts/why-an-answer-may-not-exist"],
  ["missing counts", "concepts/counts-and-not-given"],
  ["not stated ethnicity", "concepts/unknown-ethnicity"],
  ["unverified", "roadmap"],
  ["new year update national figures", "guides/updating-for-a-new-year"],
];

describe("a search leads first to the page that answers", () => {
  test("at least sixty questions are asked", () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });

  test.each(questions)("%s: %s", (asked, page) => {
    expect(search(index, asked)[0]?.address).toBe(`${page}.html`);
  });

  test.each([
    ["wilsonInterval", "wilsonInterval"],
    ["calculateIndicators", "calculateIndicators"],
    ["Measure", "Measure"],
    ["Results", "Results"],
    ["Return", "Return"],
    ["parseReturn", "parseReturn"],
  ])("the name %s leads to its page of the API", (asked, name) => {
    expect(search(index, asked)[0]?.address).toMatch(new RegExp(`^api/.*[/.]${name}\\.html$`));
  });

  test("the beginning of a word is enough, and words that nobody wrote find nothing", () => {
    expect(search(index, "shortl")[0]?.address).toBe("methods/indicator-2.html");
    expect(search(index, "xyzzy")).toEqual([]);
    expect(search(index, "")).toEqual([]);
  });
});
