/**
 * Words by which people look for a page and which the page does not say, or says in passing.
 * @type {ReadonlyMap<string, string>}
 */
export const keywordsOfPage = new Map(
  Object.entries({
    "concepts/counts-and-not-given": "missing blank empty null zero",
    "concepts/inference": "confidence interval significance uncertainty margin of error",
    "concepts/likelihood-and-parity":
      "likelihood ratio relative risk odds parity even times as likely more likely",
    "concepts/unknown-ethnicity": "not stated prefer not to say undeclared Z denominator self-report",
    "concepts/ids-of-measures": "measure id key name find",
    "concepts/what-a-measure-is-about": "find filter measures about",
    "concepts/why-an-answer-may-not-exist":
      "NaN Infinity division by zero null undefined not calculable reason",
    "concepts/forty-sentences": "wording sentence report text check claims phrases",
    "methods/indicator-1": "pay bands AfC agenda for change VSM representation workforce metric 1",
    "methods/indicator-2": "recruitment appointment shortlisting hiring applicants interview metric 2",
    "methods/indicator-3": "disciplinary investigation process sanctions metric 3",
    "methods/indicator-4": "training CPD non-mandatory development courses metric 4",
    "methods/indicator-5": "staff survey harassment bullying abuse patients public Q14a metric 5",
    "methods/indicator-6":
      "staff survey harassment bullying abuse colleagues staff managers Q14b Q14c metric 6",
    "methods/indicator-7": "staff survey equal opportunities career progression promotion Q15 metric 7",
    "methods/indicator-8": "staff survey discrimination manager team leader colleagues Q16b metric 8",
    "methods/indicator-9": "board membership voting executive non-executive directors metric 9",
    "methods/verdicts":
      "four-fifths 80% rule adverse impact disparity threshold statistically significant verdict 0.80 1.25",
    "methods/interval-for-a-share": "Wilson confidence interval proportion percentage",
    "methods/interval-for-a-ratio": "Koopman Katz confidence interval risk ratio",
    "methods/interval-for-a-difference": "Newcombe Miettinen Nurminen confidence interval percentage points",
    "methods/tests": "p value p-value chi-squared Fisher exact significance test",
    "methods/several-looks":
      "multiple comparisons multiple testing Holm Benjamini Hochberg Bonferroni false discovery",
    "methods/change-between-years": "trend year on year compare years last year improvement",
    "methods/pooling-and-windows": "rolling average two-year window combine years add up trusts ICS system",
    "methods/strata":
      "Simpson's paradox adjusted stratified Mantel-Haenszel confounding international recruits",
    "methods/pooled-ratio": "Mantel-Haenszel common ratio meta",
    "methods/groups-within-bme": "disaggregate Asian Black Mixed Other ethnic groups breakdown",
    "methods/benchmark": "national average England peers compare trusts ranking quartile",
    "methods/funnel": "funnel plot control limits outlier overdispersion",
    "methods/targets": "model employer goals trajectory aspirational leadership target KPI 19% parity date",
    "methods/disparity-ratio": "race disparity ratio bands progression 6 7 8a",
    "methods/check": "verify printed figure recompute reproduce",
    "methods/disclosure":
      "statistical disclosure control secondary suppression primary suppression differencing audit algorithm",
    "methods/review": "data quality validation plausibility sanity check odd return",
    "guides/from-exports": "ESR Trac exports afternoon board paper story end to end",
    "guides/records":
      "ESR Trac electronic staff record staff list CSV rows count mapping payroll recruitment system headcount",
    "guides/checking-a-report": "proofread verify last year's report published figures wrong error",
    "guides/disclosure":
      "redact suppress mask hide small numbers fewer than five cells rounding publish command audit",
    "guides/what-may-i-publish":
      "publish redact suppress small numbers GDPR identify people privacy safe fewer than 10 board paper public",
    "guides/new-to-the-wres":
      "beginner introduction start first time new newcomer WRES WRES deadline workforce race equality standard",
    "guides/updating-for-a-new-year":
      "new year annual update national figures survey questions categories maintain",
    "guides/porting": "port another language Java C# Go Rust PHP fixtures conformance reimplement",
    "guides/workbook": "xlsx template form fill in spreadsheet workbook",
    "guides/excel": "add-in Microsoft Excel functions formula Office",
    "guides/google-sheets": "Apps Script Google Sheets functions",
    "guides/libreoffice": "Calc LibreOffice OpenOffice ods",
    "guides/report": "Word document documents Word docx PDF print HTML Markdown board report action plan",
    "guides/calculator": "browser page offline no install web form",
    "guides/embedding": "Python R pandas Node Deno Bun worker database Postgres DuckDB server REST",
    "guides/bundlers":
      "webpack Vite Next Next.js esbuild Rollup bundle size tree shaking install peer dependency",
    "guides/forms": "zod React react-hook-form standard schema validation form server",
    "spreadsheet-functions": "spreadsheet functions formula function list Excel",
    deviations: "differ difference official template national return DCF",
    language: "BAME global majority ethnic minority people of colour words wording label terminology style",
    roadmap: "unverified planned future verify",
  }),
);
