// Draws the pictures of docs/ with the charts of the built library: `npm run pictures`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {typeof import("../src/index.ts")} Main */
/** @typedef {typeof import("../src/report.ts")} Report */

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");

/**
 * Every picture, by the name of its file.
 * @param {Pick<Main, "calculateIndicators" | "modelEmployerGoals">} main
 * @param {Report & Pick<typeof import("../src/disclosure.ts"), "protect"> & Pick<typeof import("../src/charts.ts"), "renderChart">} library
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function docsPictures({ calculateIndicators, modelEmployerGoals }, library) {
  const { documentCharts, forInternalUse, protect, reportCharts, reportContent, renderChart } = library;
  const { targetsChart, trustsContent, trustsDocument } = library;
  const resultsOf = (/** @type {string} */ name) => calculateIndicators(readReturn(name));
  const contentOf = (/** @type {string} */ trust) =>
    reportContent(resultsOf(`${trust}-2022`), [resultsOf(`${trust}-2021`)]);
  const esneft = reportCharts(forInternalUse(contentOf("esneft")));
  const published = reportCharts(await protect(reportContent(resultsOf("esneft-2022"), [])));
  const lpt = reportCharts(forInternalUse(contentOf("lpt")));
  const trusts = documentCharts(trustsDocument(forInternalUse(trustsContent(inventedTrusts))));
  const goals = modelEmployerGoals(readReturn("esneft-2022").workforce ?? {}, {
    from: 2022,
    by: 2028,
    parts: ["clinical"],
  });
  /** @type {readonly (readonly [string, import("../src/report.ts").Chart | null | undefined])[]} */
  const chosen = [
    ["indicator-1", named(esneft, "shares-by-band")],
    ["seniority", named(esneft, "seniority")],
    ["board", named(esneft, "board")],
    ["indicator-2", named(esneft, "relative-likelihoods")],
    ["indicator-5", named(lpt, "survey")],
    ["change-between-years", named(lpt, "trends-ratios")],
    ["disclosure", named(published, "shares-by-band")],
    ["funnel", trusts.find(({ id }) => id === "trusts-indicator-8-bme")],
    ["targets", targetsChart(goals, { organisation: "East Suffolk and North Essex NHS Foundation Trust" })],
  ];
  const drawn = chosen.map(([name, chart]) => {
    if (!chart) throw new Error(`there is no chart for docs/pictures/${name}.svg`);
    return /** @type {const} */ ([`${name}.svg`, `${renderChart(chart, { stands: "alone" })}\n`]);
  });
  return new Map(drawn);
}

/**
 * @param {readonly import("../src/report.ts").Chart[]} charts
 * @param {string} id
 */
const named = (charts, id) => charts.find((chart) => chart.id === id);

/** @param {string} name */
function readReturn(name) {
  const text = readFileSync(join(root, `examples/${name}.json`), "utf8");
  const given = /** @type {import("../src/index.ts").Return} */ (JSON.parse(text));
  return given;
}

/** Made up: BME staff of twelve trusts who said that they had experienced discrimination, of those who answered. */
const inventedAnswers = [
  [82, 516],
  [15, 110],
  [210, 1280],
  [41, 240],
  [330, 1900],
  [64, 480],
  [28, 95],
  [120, 820],
  [92, 700],
  [9, 60],
  [260, 1150],
  [55, 390],
];
const inventedTrusts = inventedAnswers.map(([yes = 0, answered = 0], index) => ({
  organisation: { code: `T${String(index + 1)}`, name: `Trust ${String(index + 1)}` },
  year: 2022,
  survey: { year: 2021, discrimination: { bme: { yes, answered } } },
}));

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = (/** @type {string} */ name) => import(`../dist/${name}.js`);
  /** @type {Main} */
  const main = await built("index");
  /** @type {Parameters<typeof docsPictures>[1]} */
  const library = { ...(await built("report")), ...(await built("disclosure")), ...(await built("charts")) };
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of await docsPictures(main, library)) writeFileSync(join(folder, name), svg);
}
