// The files of tests that take longest, by their last names, longest first. The suite begins with them, so that no processor is
// left without work at the end; the quick one leaves them out.
export const slowTests = [
  "site/site",
  "browser/calculator",
  "browser/live",
  "browser/edits",
  "browser/report-html",
  "browser/report-pdf",
  "laws/sequences",
  "laws/printed",
  "laws/any-option",
  "docs/examples",
  "workbook/recalculated",
  "workbook/second-reader",
  "bundle/faults",
  "spreadsheet-univer",
  "laws/workbook-return",
  "disclosure/patterns",
  "laws/results",
  "laws/protection",
  "lpt-2022/audit",
  "architecture/rules",
  "protection/protect",
  "laws/hostile-workbooks",
  "published-page",
  "bundle/types",
  "bundle/spreadsheet",
  "disclosure/hidden-counts",
  "words/language",
  "template-command",
  "laws/hostile-records",
  "laws/misuse",
  "architecture/patterns",
  "laws/series",
  "evidence/records/esneft",
  "spreadsheet/hosts",
  "report-publish",
  "bundle/entries",
  "laws/records-sql",
  "random-patterns",
  "suppression/suppress",
  "laws/suppression",
  "records/sheet",
  "count-command",
  "laws/audit",
  "counting-sql",
  "report-command",
  "to-workbook",
  "laws/parsing",
  "call-spreadsheet-function",
  "brute-force",
  "report-sheets",
  "laws/check",
  "report/label",
  "open-workbook",
  "laws/records",
  "html/html",
  "read-returns",
];

/**
 * Where a file stands in the list; behind all of them where it is not in it.
 * @param {string} path
 */
export function slownessOf(path) {
  const found = slowTests.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return found === -1 ? slowTests.length : found;
}
