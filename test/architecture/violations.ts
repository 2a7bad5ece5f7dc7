/** A tree of files: path to content. */
type Tree = Record<string, string>;

const empty = "export {};\n";
const importing = (...paths: string[]): string => paths.map((path) => `import "${path}";\n`).join("");

/** For a rule, the smallest tree that breaks it and no other rule. */
export const violations: Record<string, Tree> = {
  "room-foundation": {
    "src/foundation/a.ts": importing("../reference/b.ts"),
    "src/reference/b.ts": empty,
  },
  "room-reference": {
    "src/reference/a.ts": importing("../model/b.ts"),
    "src/model/b.ts": empty,
  },
  "room-statistics": {
    "src/statistics/a.ts": importing("../reference/b.ts"),
    "src/reference/b.ts": empty,
  },
  "room-model": {
    "src/model/a.ts": importing("../statistics/b.ts"),
    "src/statistics/b.ts": empty,
  },
  "room-ingest": {
    "src/ingest/a.ts": importing("../indicators/b.ts"),
    "src/indicators/b.ts": empty,
  },
  "room-indicators": {
    "src/indicators/a.ts": importing("../statistics/b.ts"),
    "src/statistics/b.ts": empty,
  },
  "room-analysis": {
    "src/analysis/a.ts": importing("../disclosure/b.ts"),
    "src/disclosure/b.ts": empty,
  },
  "room-records": {
    "src/records/a.ts": importing("../workbook/form/b.ts"),
    "src/workbook/form/b.ts": empty,
  },
  "room-disclosure": {
    "src/disclosure/a.ts": importing("../analysis/b.ts"),
    "src/analysis/b.ts": empty,
  },
  "room-disclosure-table": {
    "src/disclosure/table/a.ts": importing("../solver/b.ts"),
    "src/disclosure/solver/b.ts": empty,
  },
  "room-disclosure-solver": {
    "src/disclosure/solver/a.ts": importing("../table/b.ts"),
    "src/disclosure/table/b.ts": empty,
  },
  "room-disclosure-audit": {
    "src/disclosure/audit/a.ts": importing("../suppression/b.ts"),
    "src/disclosure/suppression/b.ts": empty,
  },
  "room-disclosure-suppression": {
    "src/disclosure/suppression/a.ts": importing("../alternatives/b.ts"),
    "src/disclosure/alternatives/b.ts": empty,
  },
  "room-disclosure-alternatives": {
    "src/disclosure/alternatives/a.ts": importing("../protection/b.ts"),
    "src/disclosure/protection/b.ts": empty,
  },
  "room-disclosure-protection": {
    "src/disclosure/protection/a.ts": importing("../alternatives/b.ts"),
    "src/disclosure/alternatives/b.ts": empty,
  },
  "room-report": {
    "src/report/a.ts": 'import type { B } from "../indicators/b.ts";\nexport type A = B;\n',
    "src/indicators/b.ts": "export type B = 1;\n",
  },
  "room-review": {
    "src/review/a.ts": importing("../analysis/b.ts"),
    "src/analysis/b.ts": empty,
  },
  "room-check": {
    "src/check/a.ts": importing("../report/b.ts"),
    "src/report/b.ts": empty,
  },
  "room-workbook": {
    "src/workbook/a.ts": importing("../indicators/b.ts"),
    "src/indicators/b.ts": empty,
  },
  "room-workbook-xlsx": {
    "src/workbook/xlsx/a.ts": importing("../attic/b.ts"),
    "src/workbook/attic/b.ts": empty,
  },
  "rooms-of-workbook-xlsx": {
    "src/workbook/xlsx/a.ts": importing("../../model/b.ts"),
    "src/model/b.ts": empty,
  },
  "room-workbook-form": {
    "src/workbook/form/a.ts": importing("../reading/b.ts"),
    "src/workbook/reading/b.ts": empty,
  },
  "room-workbook-reading": {
    "src/workbook/reading/a.ts": importing("../writing/b.ts"),
    "src/workbook/writing/b.ts": empty,
  },
  "room-workbook-writing": {
    "src/workbook/writing/a.ts": importing("../reading/b.ts"),
    "src/workbook/reading/b.ts": empty,
  },
  "room-pipeline": {
    "src/pipeline/a.ts": importing("../spreadsheet/b.ts"),
    "src/spreadsheet/b.ts": empty,
  },
  "room-entry-points": {
    "src/index.ts": importing("./cli/b.ts"),
    "src/cli/b.ts": empty,
  },
  "room-spreadsheet": {
    "src/spreadsheet/a.ts": importing("../ingest/b.ts"),
    "src/ingest/b.ts": empty,
  },
  "room-cli": {
    "src/cli/a.ts": importing("../calculator/b.ts"),
    "src/calculator/b.ts": empty,
  },
  "room-calculator": {
    "src/calculator/state/a.ts": importing("../../cli/b.ts"),
    "src/cli/b.ts": empty,
  },
  "room-calculator-state": {
    "src/calculator/state/a.ts": importing("../answers/b.ts"),
    "src/calculator/answers/b.ts": empty,
  },
  "room-calculator-answers": {
    "src/calculator/answers/a.ts": importing("../view/b.ts"),
    "src/calculator/view/b.ts": empty,
  },
  "room-calculator-view": {
    "src/calculator/view/a.ts": importing("../page/b.ts"),
    "src/calculator/page/b.ts": empty,
  },
  "room-calculator-work": {
    "src/calculator/work/a.ts": importing("../page/b.ts"),
    "src/calculator/page/b.ts": empty,
  },
  "room-calculator-page": {
    "src/calculator/page/a.ts": importing("../attic/b.ts"),
    "src/calculator/attic/b.ts": empty,
  },
  "package-decimal-js": { "src/statistics/a.ts": importing("decimal.js") },
  "package-docx": { "src/pipeline/a.ts": 'export const file = await import("docx");\n' },
  "package-exceljs": { "src/report/a.ts": 'export const book = await import("exceljs");\n' },
  "package-fflate": { "src/report/a.ts": importing("fflate") },
  "package-saxes": { "src/ingest/a.ts": importing("saxes") },
  "package-zod": { "src/model/a.ts": importing("zod") },
  "package-papaparse": { "src/pipeline/a.ts": importing("papaparse") },
  "package-duckdb-node-api": { "src/cli/a.ts": importing("@duckdb/node-api") },
  "package-highs": { "src/analysis/a.ts": importing("highs") },
  "package-resvg-resvg-js": { "src/cli/a.ts": importing("@resvg/resvg-js") },
  "package-not-listed": {
    "src/report/a.ts": importing("left-pad"),
    "node_modules/left-pad/index.js": empty,
  },
  "node-only-at-the-edge": { "src/ingest/a.ts": importing("node:fs") },
  "stay-in-src": {
    "src/model/a.ts": importing("../../test/b.ts"),
    "test/b.ts": empty,
  },
  "rooms-only": {
    "src/model/a.ts": importing("../model/b.ts"),
    "src/model/b.ts": empty,
    "test/a.ts": importing("../src/attic/c.ts"),
    "src/attic/c.ts": empty,
  },
  "entry-points-only": {
    "src/second.ts": importing("./model/b.ts"),
    "src/model/b.ts": empty,
  },
  "no-cycles": {
    "src/model/a.ts": importing("./b.ts"),
    "src/model/b.ts": importing("./a.ts"),
  },
  "no-inner-index": {
    "src/model/a.ts": importing("./count/index.ts"),
    "src/model/count/index.ts": empty,
  },
  "no-orphans": { "src/model/a.ts": empty },
  "no-vague-folders": {
    "src/model/a.ts": importing("./helpers/b.ts"),
    "src/model/helpers/b.ts": empty,
  },
  "no-unresolvable": { "src/model/a.ts": importing("./nowhere.ts") },
};
