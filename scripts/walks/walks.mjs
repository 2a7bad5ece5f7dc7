/**
 * @typedef {object} Library the entry points
 * @property {typeof import("../../src/index.ts")} index
 * @property {typeof import("../../src/disclosure.ts")} disclosure
 * @property {typeof import("../../src/records.ts")} records
 * @property {typeof import("../../src/report.ts")} report
 */
/**
 * @typedef {object} Walk
 * @property {string} title
 * @property {readonly string[]} rooms the room that the walk leads through, by the names it has had
 * @property {(library: Library) => (() => Promise<string>) | Promise<() => Promise<string>>} begin makes what is there before
 *   the first step, and gives the walk itself, which ends with a text
 * @property {string} endsWith what that text holds
 */

const organisation = { code: "X", name: "Example" };

/** @param {Library} library @param {unknown} given */
function returnOf({ index }, given) {
  const parsed = index.parseReturn(given);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed.return;
}

/** @type {readonly Walk[]} */
export const walks = [
  {
    title: "a shortlisting count, from `parseReturn` to the printed ratio",
    rooms: ["indicators"],
    begin: (library) => () => {
      const given = returnOf(library, {
        organisation,
        year: 2022,
        shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
      });
      const results = library.index.calculateIndicators(given);
      // By the list alone, since a revision may be one that has no `measureOf`.
      const ratio = results.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
      return Promise.resolve(ratio === undefined ? "" : library.index.printMeasure(ratio));
    },
    endsWith: "1.25",
  },
  {
    title: "a hidden count, through `protect` to the HTML",
    rooms: ["disclosure"],
    begin: (library) => {
      const given = returnOf(library, {
        organisation,
        year: 2022,
        workforce: { total: { white: 900, bme: 300, unknown: 4 } },
        disciplinary: { entered: { white: 12, bme: 3 }, window: "single-year" },
      });
      const content = library.disclosure.reportContent(library.index.calculateIndicators(given), []);
      return async () => library.report.htmlReport(await library.disclosure.protect(content));
    },
    endsWith: "[c]",
  },
  {
    title: "a table, through `suppress`",
    rooms: ["disclosure"],
    begin: (library) => async () => {
      const { cells } = await library.disclosure.suppress({
        cells: [
          { id: "all", value: 140 },
          { id: "white", value: 120 },
          { id: "bme", value: 14 },
          { id: "unknown", value: 6 },
        ],
        sums: [{ total: "all", parts: ["white", "bme", "unknown"] }],
      });
      return cells.map(({ id, value }) => `${id} ${String(value)}`).join();
    },
    endsWith: "unknown null",
  },
  {
    title: "a mapping, through `countCsv`",
    rooms: ["records", "ingest/records"],
    begin: (library) => async () => {
      const rows = new Blob(["Employee Number,Ethnic Origin\n1,A\n2,H\n2,H\n"]);
      const { part } = await library.records.countCsv(rows.stream(), {
        kind: "training",
        persons: { column: "Employee Number", choose: "highest" },
        ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
      });
      return JSON.stringify(part);
    },
    endsWith: '"white":1',
  },
];
