// The files that the commands are run on: the examples, the returns of fixtures/cases.json, tables and figures of the evidence,
// invented exports, and each of these with mistakes in it.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import ExcelJS from "exceljs";
import { inventedMappings } from "../../test/support/invented-mappings.mjs";
import { rowsOfCounts } from "../../test/support/invented-trust.mjs";
import { readCases } from "../fixtures.mjs";
import { root } from "../tree-at.mjs";
import { mistakes } from "./mistakes.mjs";
import { peculiarExports, peculiarReturns, peculiarTables } from "./peculiar.mjs";

/** @typedef {import("../../test/support/invented-trust.mjs").Kind} Kind */
/** @typedef {import("../../src/index.ts").Return} Return */
/** @typedef {{ id: string, value: number | null }} Valued */
/** @typedef {{ cells: Valued[], figures?: Valued[] }} Table */

/** The kinds of records, each with a file and a mapping. */
export const kinds = /** @type {const} */ ([
  "workforce",
  "shortlisting",
  "disciplinary",
  "training",
  "survey",
]);

/** The figures that published documents print. */
export const documents = ["esneft-2022", "lpt-2022", "uhl-action-plan-2019", "uhl-action-plan-2023"];

/**
 * The names of the inputs, without their endings, by what they are.
 * @typedef {object} Inputs
 * @property {readonly string[]} returns of fixtures/cases.json that are no examples
 * @property {readonly string[]} tables
 * @property {readonly string[]} publications tables as an outsider sees them
 * @property {readonly string[]} wrongReturns
 * @property {readonly string[]} wrongTables
 * @property {readonly string[]} wrongFigures
 * @property {readonly string[]} wrongMappings
 */

/**
 * Writes them all.
 * @param {string} folder
 * @returns {Promise<Inputs>}
 */
export async function makeInputs(folder) {
  mkdirSync(join(folder, "trusts"), { recursive: true });
  mkdirSync(join(folder, "empty"));
  const save = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    const text = typeof value === "string" ? value : `${JSON.stringify(value, null, 1)}\n`;
    writeFileSync(join(folder, name), text);
  };
  /** @param {string} stem @param {readonly (readonly [string, unknown])[]} values */
  const saveEach = (stem, values) =>
    values.map(([name, value]) => {
      save(`${stem}-${name}.json`, value);
      return `${stem}-${name}`;
    });

  cpSync(join(root, "examples"), folder, { recursive: true });
  cpSync(join(root, "examples/esneft-2022.json"), join(folder, "trusts/one.json"));
  cpSync(join(root, "examples/lpt-2022.json"), join(folder, "trusts/two.json"));
  const returns = readCases().filter(({ file }) => file === undefined);
  for (const { name, return: given } of returns) save(`${name}.json`, given);
  const everything = returnWithEverything(2022);
  save("everything-2022.json", everything);
  save("everything-2021.json", returnWithEverything(2021));
  for (const [name, text] of Object.entries(unreadable)) save(name, text);
  await makeRecords(folder, save, everything);

  const tables = /** @type {{ name: string, table: Table }[]} */ (evidence("disclosure/tables")).filter(
    ({ table }) => table.cells.length < 100,
  );
  const hidden = /** @type {{ hidden: string[] }[]} */ (evidence("disclosure/patterns"));
  const named = tables.map(({ name, table }) => /** @type {const} */ ([dashed(name), table]));
  const published = tables.map(
    ({ name, table }, index) =>
      /** @type {const} */ ([dashed(name), publishedTable(table, hidden[index]?.hidden ?? [])]),
  );
  save("figures.csv", figuresTable);
  save("wrong-figures.csv", figuresTable.replaceAll("numerator 2", "nominator").replaceAll("1203", "many"));
  for (const document of documents) save(`${document}-figures.json`, evidence(`${document}/figures`));
  const [table, figures] = [tables[3]?.table, evidence("esneft-2022/figures")];
  return {
    returns: returns.map(({ name }) => name),
    tables: saveEach("table", named),
    publications: saveEach("publication", published),
    wrongReturns: [
      ...["esneft-2022", "lpt-2022", "everything-2022"].flatMap((name) =>
        saveEach(`wrong-${name}`, mistakes(readJson(join(folder, `${name}.json`)))),
      ),
      ...saveEach("wrong-return", peculiarReturns(everything)),
    ],
    wrongTables: saveEach("wrong-table", [...mistakes(table), ...peculiarTables]),
    wrongFigures: saveEach("wrong-figures", mistakes(figures)),
    wrongMappings: Object.entries(inventedMappings).flatMap(([kind, mapping]) =>
      saveEach(`wrong-mapping-${kind}`, mistakes(mapping)),
    ),
  };
}

/**
 * An example with bank workers and strata, as returns of fixtures/cases.json have them, and a survey of counts.
 * @param {number} year
 */
function returnWithEverything(year) {
  const cases = new Map(readCases().map(({ name, return: given }) => [name, given]));
  const questions = Object.keys(inventedMappings.survey.questions);
  const answers = {
    white: { yes: year - 1210, answered: 2714 },
    bme: { yes: year - 2013, answered: 31 },
    unknown: { yes: 3, answered: 12 },
  };
  return /** @type {Return} */ ({
    ...cases.get(`esneft-${String(year)}`),
    shortlisting: cases.get("strata")?.shortlisting,
    bank: cases.get("bank")?.bank,
    survey: { year: year - 1, ...Object.fromEntries(questions.map((question) => [question, answers])) },
  });
}

/**
 * The records of a trust as its systems write them, as they should be and with codes and days that nobody can read, and the
 * mappings that read them.
 * @param {string} folder
 * @param {(name: string, value: unknown) => void} save
 * @param {Return} trust a return with every kind of count
 */
async function makeRecords(folder, save, trust) {
  for (const kind of kinds) {
    for (const [name, faults] of /** @type {const} */ ([
      [kind, {}],
      [`spoilt-${kind}`, { unmapped: 0.01, unreadable: 0.01 }],
    ])) {
      const { header, rows } = rowsOfCounts(kind, trust, {
        seed: 31,
        around: 0.2,
        texts: "awkward",
        ...faults,
      });
      save(`${name}.csv`, csv([header, ...rows]));
    }
    save(`${kind}-mapping.json`, inventedMappings[kind]);
    const { header, rows } = rowsOfCounts(kind, trust, { seed: 7 });
    await saveWorkbook(join(folder, `${kind}.xlsx`), kind, [header, ...rows.slice(0, 2000)]);
  }
  for (const [name, , text] of peculiarExports) save(`${name}.csv`, text);
  save("mappings.json", Object.values(inventedMappings));
  save("headings-only.csv", "Employee Number,Ethnic Origin,Pay Scale\n");
  save("no-such-headings.csv", "one,two\n1,2\n");
  save(
    "short-rows.csv",
    'Employee Number,Ethnic Origin,Course Type,Completed\n1,A\n2,"A\n3,H,CPD,2021-05-01,more\n',
  );
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const kind of kinds) {
    const [from, to] = [join(folder, `${kind}.csv`), join(folder, `${kind}.parquet`)];
    await connection.run(
      `COPY (SELECT * FROM read_csv('${from}', all_varchar = true, header = true)) TO '${to}' (FORMAT parquet)`,
    );
  }
  connection.closeSync();
}

/** As `wres check` reads them from a spreadsheet; of ESNEFT's report of 2022. */
const figuresTable = `label,printed,numerator,denominator,numerator 2,denominator 2,counts,year
White staff in bands 5 to 8b,91.9%,712,774,,,,2022
BME staff in bands 5 to 8b,8.1%,62,774,,,,2022
"White staff, clinical bands 5 to 7",2107,,,,,1175 + 1306 + 796,2021
Relative likelihood of appointment,1.25,1203,4319,342,1530,,2022
BME members of the board,5.5%,1,19,,,,2022
"BME members of the board, voting",5.6%,1,18,,,,2021
Asian staff who entered the process,R,R,1409,,,,2022
`;

/** Files that are not what they are taken for. */
const unreadable = {
  "empty.json": "",
  "broken.json": '{ "organisation": { "code": "X", ',
  "list.json": "[]",
  "number.json": "12",
  "deep.json": "[".repeat(5000) + "]".repeat(5000),
  "text.json": "a return\n",
  "empty.csv": "",
  "no-workbook.xlsx": "a workbook\n",
};

/**
 * A table as it would be printed.
 * @param {Table} table
 * @param {readonly string[]} hidden
 */
function publishedTable(table, hidden) {
  return {
    ...table,
    cells: table.cells.map((cell) => (hidden.includes(cell.id) ? { ...cell, value: null } : cell)),
  };
}

/** @param {readonly (readonly string[])[]} rows */
function csv(rows) {
  const cell = (/** @type {string} */ text) =>
    /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/**
 * @param {string} path
 * @param {string} title
 * @param {readonly (readonly string[])[]} rows
 */
async function saveWorkbook(path, title, rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Notes").addRow(["Nothing here"]);
  workbook.addWorksheet(title).addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(path);
}

/** @param {string} name */
const dashed = (name) => name.replaceAll(/[^a-z0-9]+/gi, "-");

/** @param {string} path @returns {unknown} */
const evidence = (path) => readJson(join(root, "test/evidence", `${path}.json`));

/** @param {string} path @returns {unknown} */
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
