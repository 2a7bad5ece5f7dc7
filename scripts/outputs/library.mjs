// What a program gets of a built package that no command prints: the names it exports, and answers of its entry points.
// node library.mjs <package> <inputs> <out>
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const [folder = "", inputs = "", out = ""] = process.argv.slice(2);
/** @type {{ exports: Record<string, unknown> }} */
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== "./package.json" && entry !== "./global")
  .map((entry) => (entry === "." ? "index" : entry.slice(2)));

/** @typedef {import("../../src/index.ts").Return} Return */
/** @typedef {import("../../src/index.ts").Measure} Measure */
/** @typedef {import("../../src/index.ts").MeasureId} MeasureId */
/** @typedef {import("../../src/index.ts").ShareStem} ShareStem */
/** @typedef {import("../../src/disclosure.ts").DisclosureTable} DisclosureTable */
/** @typedef {import("../../src/records.ts").RecordMapping} RecordMapping */

/** @param {string} entry */
const addressOf = (entry) => pathToFileURL(join(folder, `dist/${entry}.js`)).href;
/** @type {typeof import("../../src/index.ts")} */
const index = await import(addressOf("index"));
/** @type {typeof import("../../src/disclosure.ts")} */
const disclosure = await import(addressOf("disclosure"));
/** @type {typeof import("../../src/records.ts")} */
const records = await import(addressOf("records"));
/** @type {typeof import("../../src/report.ts")} */
const report = await import(addressOf("report"));
/** @type {typeof import("../../src/spreadsheet.ts")} */
const spreadsheet = await import(addressOf("spreadsheet"));

/** @param {string} name @returns {unknown} */
const input = (name) => JSON.parse(readFileSync(join(inputs, `${name}.json`), "utf8"));
/** @param {string} name @param {unknown} value */
const save = (name, value) => {
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
};

/** What a call answers, or what it throws. @param {() => unknown} call */
async function answer(call) {
  try {
    return await call();
  } catch (error) {
    return { thrown: String(error) };
  }
}

/** Calls something with each of some names. @param {readonly string[]} names @param {(name: string) => unknown} call */
async function each(names, call) {
  /** @type {Record<string, unknown>} */
  const answers = {};
  for (const name of names) answers[name] = await answer(() => call(name));
  return answers;
}

/** A return and that of the year before. @param {string} name */
const pairOf = (name) => ({
  current: /** @type {Return} */ (input(`${name}-2022`)),
  previous: /** @type {Return} */ (input(`${name}-2021`)),
});
const names = ["esneft", "lpt", "everything"];
const numbers = index.indicators.map(({ number }) => number);

await saveExports();
save("sql", await sqlTexts());
save("years", await yearsOf());
save("groups", await groupsOf());
save("peers", await peersOf());
save("tables", await tablesOf());
save("charts", await chartsOf());
save("cells", cellsOf());
save("plan", await planOf());
save("issues", await issuesOf());

/** The names that each entry point exports: those that exist at run time, and all that its types declare. */
async function saveExports() {
  const files = entries.map((entry) => join(folder, `dist/${entry}.d.ts`));
  const program = ts.createProgram(files, { skipLibCheck: true, target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  for (const [place, entry] of entries.entries()) {
    /** @type {object} */
    const loaded = await import(addressOf(entry));
    const source = program.getSourceFile(files[place] ?? "");
    const symbol = source && checker.getSymbolAtLocation(source);
    const declared = symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
    const lines = [
      ...Object.entries(loaded).map(([name, value]) => `${typeof value} ${name}`),
      ...declared.map((name) => `declared ${name}`),
    ];
    writeFileSync(
      join(out, `exports-${entry}.txt`),
      lines
        .sort()
        .map((line) => `${line}\n`)
        .join(""),
    );
  }
}

function sqlTexts() {
  const dialects = /** @type {const} */ (["ansi", "duckdb", "postgresql", "spark"]);
  return each(["workforce", "shortlisting", "disciplinary", "training", "survey"], (kind) =>
    each(dialects, (dialect) =>
      records.countingSql(
        /** @type {RecordMapping} */ (input(`${kind}-mapping`)),
        /** @type {"duckdb"} */ (dialect),
      ),
    ),
  );
}

function yearsOf() {
  return each(names, async (name) => {
    const { current, previous } = pairOf(name);
    const results = index.calculateIndicators(current);
    return {
      changes: await answer(() => index.compareYears(results, index.calculateIndicators(previous))),
      pooled: await each(numbers.map(String), (number) =>
        index.pool([previous, current], /** @type {1} */ (Number(number))),
      ),
      rolling: await each(["two-year-average", "two-year-total"], (window) =>
        index.rollingAverage([previous, current], { window: /** @type {"two-year-total"} */ (window) }),
      ),
      again: await answer(() =>
        results.measures.map((measure) => {
          /** @type {Measure} */
          const again = JSON.parse(JSON.stringify(measure));
          return index.printMeasure(again);
        }),
      ),
    };
  });
}

function groupsOf() {
  const shares = ["2/likelihood", "3/likelihood", "4/likelihood", "5", "6", "6/managers", "7", "8"];
  const stems = [...shares, "1/workforce", "9/board"].flatMap((stem) => [
    `indicator-${stem}`,
    `bank/indicator-${stem}`,
  ]);
  return each(names, (name) => {
    const results = index.calculateIndicators(pairOf(name).current);
    return each(stems, (stem) =>
      index.disaggregate(index.countsByGroup(results, /** @type {ShareStem} */ (stem))),
    );
  });
}

async function peersOf() {
  const own = pairOf("esneft").current;
  const peers = names.flatMap((name) => Object.values(pairOf(name)));
  const ids = index.calculateIndicators(own).measures.map(({ id }) => id);
  return {
    measures: await each(
      ids.filter((id) => /relative-likelihood|indicator-[2-8].*\/bme$/.test(id)),
      (id) => index.benchmarkReturns({ own, peers }, /** @type {MeasureId} */ (id)),
    ),
    england: await each(["1", "2", "3", "4", "5"], (number) =>
      index.benchmarkAgainstEngland(
        { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } },
        { indicator: /** @type {2} */ (Number(number)), year: 2022 },
      ),
    ),
  };
}

async function tablesOf() {
  const small = readdirSync(inputs)
    .filter((name) => name.startsWith("table-") && readFileSync(join(inputs, name)).length < 3000)
    .map((name) => name.replace(/\.json$/, ""));
  return {
    ofResults: await each(names, (name) => {
      const { current, previous } = pairOf(name);
      return disclosure.tableOfResults([
        index.calculateIndicators(current),
        index.calculateIndicators(previous),
      ]);
    }),
    ofReturns: await each(names, (name) => {
      const { current, previous } = pairOf(name);
      return disclosure.tableOfReturns([current, previous], { denominator: "known" });
    }),
    rounded: await each(small, (name) =>
      each(["conventional", "controlled"], (method) =>
        disclosure.roundTable(/** @type {DisclosureTable} */ (input(name)), {
          base: 5,
          method: /** @type {"controlled"} */ (method),
        }),
      ),
    ),
    bands: await each(names, (name) =>
      disclosure.coarserBands(
        Object.entries(pairOf(name).current.workforce?.clinical ?? {}).map(([id, counts]) => ({
          id,
          counts: { white: counts?.white ?? 0, bme: counts?.bme ?? 0 },
        })),
      ),
    ),
  };
}

function chartsOf() {
  return each(names, async (name) => {
    const { current, previous } = pairOf(name);
    const content = disclosure.reportContent(index.calculateIndicators(current), [
      index.calculateIndicators(previous),
    ]);
    return {
      internal: report.reportCharts(disclosure.forInternalUse(content)),
      published: report.reportCharts(await disclosure.protect(content)),
    };
  });
}

/** Every spreadsheet function with its own example, and with each of the example's cells spoilt. */
function cellsOf() {
  const calls = spreadsheet.spreadsheetFunctions.flatMap(({ id, example: { cells } }) => [
    { id, cells },
    ...cells.flatMap((_, place) =>
      ["", "R", -1, 0, 12.5].map((cell) => ({ id, cells: cells.with(place, cell) })),
    ),
  ]);
  return {
    functions: spreadsheet.spreadsheetFunctions.map(({ implementation: _, ...row }) => row),
    answers: calls.map(({ id, cells }) => ({ id, cells, ...spreadsheet.callSpreadsheetFunction(id, cells) })),
  };
}

async function planOf() {
  const kpi = /** @type {const} */ ({
    id: "workforce",
    title: "BME staff, overall",
    unit: "percentage",
    better: "higher",
    baseline: { on: "2023-03-31", value: "44.23" },
    targets: [
      { by: "2024-03", value: "49.5" },
      { by: "2025-03", value: "55" },
    ],
    readings: [{ on: "2023-09-30", value: "46" }],
  });
  const ratio = /** @type {const} */ ({
    ...kpi,
    id: "ratio",
    unit: "ratio",
    better: "lower",
    indicator: 3,
    baseline: { on: "2023-03-31", value: "0.72" },
    targets: [{ by: "2025-03", value: "0.50" }],
    readings: [],
  });
  const action = {
    id: "1a",
    title: "Review",
    indicators: [2, 7],
    owner: "Head",
    due: "2023-06",
    kpis: ["ratio"],
  };
  const organisation = { code: "X", name: "Example" };
  const plan = { organisation, title: "Plan", kpis: [kpi, ratio], actions: [action] };
  const wrong = [
    { ...plan, kpis: [kpi, kpi] },
    { ...plan, actions: [{ ...action, due: "spring", indicators: [0, 10], kpis: ["nothing"] }] },
    { ...plan, kpis: [{ ...kpi, targets: [{ by: "2022-03", value: "101" }], unit: "feet" }] },
    { organisation, actions: 5, more: 1 },
  ];
  return {
    progress: await answer(() => index.planProgress(/** @type {never} */ (plan), { today: "2023-09-30" })),
    contradictions: await answer(() => index.targetContradictions([kpi, ratio])),
    parsed: [plan, ...wrong].map((value) => index.parseActionPlan(value)),
  };
}

/** The issues of every wrong input, with their codes and places. */
function issuesOf() {
  const wrong = readdirSync(inputs)
    .filter((name) => /^wrong-.*\.json$/.test(name))
    .sort();
  return each(wrong, (name) => {
    const value = input(name.replace(/\.json$/, ""));
    if (name.startsWith("wrong-table")) {
      const parsed = disclosure.parseTable(value);
      return parsed.status === "valid" ? disclosure.tableIssues(parsed.table) : parsed.issues;
    }
    if (name.startsWith("wrong-figures")) return report.parseFigures(value);
    if (name.startsWith("wrong-mapping")) return records.parseRecordMapping(value);
    return index.parseReturn(value);
  });
}
