// What `npm run mutation` changes in a night on two processors, with the tests that it runs for each change. Of a large room it tries
// a share of the lines, another one each night.
/** @typedef {{ place: string, tests: readonly string[], share: number }} Part */

/** @param {string} folder */
const testsIn = (folder) => `test/${folder}/**/*.test.ts`;

/** @type {readonly Part[]} */
export const nightlyRooms = [
  { place: "foundation", tests: [testsIn("unit/foundation"), "test/unit/decimal.test.ts"], share: 1 },
  { place: "indicators", tests: [testsIn("unit/indicators")], share: 1 },
  { place: "spreadsheet/cells", tests: ["test/unit/spreadsheet/!(hosts).test.ts"], share: 1 },
  { place: "statistics", tests: [testsIn("unit/statistics"), testsIn("evidence/statistics")], share: 0.3 },
  { place: "check", tests: [testsIn("unit/check"), testsIn("evidence/check")], share: 0.15 },
  { place: "analysis", tests: [testsIn("unit/analysis"), testsIn("unit/pipeline")], share: 0.05 },
  { place: "disclosure", tests: [testsIn("unit/disclosure")], share: 0.03 },
  { place: "records", tests: [testsIn("unit/records")], share: 0.03 },
];
