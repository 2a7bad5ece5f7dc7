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
  /** The answers to one question of the survey at Leicestershire Partnership, in both years. */
  const questionOf = (/** @type {keyof NonNullable<import("../src/index.ts").Return["survey"]>} */ key) => {
    const [now, before] = ["lpt-2022", "lpt-2021"].map((name) => {
      const { survey, organisation, year } = readReturn(name);
      return calculateIndicators({
        organisation,
        year,
        survey: { ...(survey?.year && { year: survey.year }), [key]: survey?.[key] },
      });
    });
    if (!now || !before) throw new Error("There are two years.");
    return named(reportCharts(forInternalUse(reportContent(now, [before]))), "survey");
  };
  const goals = modelEmployerGoals(readReturn("esneft-2022").workforce ?? {}, {
    from: 2022,
    by: 2028,
    parts: ["clinical"],
  });
  /** @type {readonly (readonly [string, import("../src/report.ts").Chart | null | undefined])[]} */
  const chosen = [
    ["indicator-1", annotated(named(esneft, "shares-by-band"))],
    ["seniority", named(esneft, "seniority")],
    ["board", named(esneft, "board")],
    ...["3", "4"].map(
      (number) =>
        /** @type {const} */ ([`indicator-${number}`, annotated(named(esneft, `likelihood-${number}`))]),
    ),
    ...Object.entries(questions).map(
      ([number, key]) => /** @type {const} */ ([`indicator-${number}`, annotated(questionOf(key))]),
    ),
    ["indicator-9", annotated(named(esneft, "board"))],
    ["indicator-2", annotated(named(esneft, "relative-likelihoods"))],
    ["indicator-5", annotated(named(lpt, "survey"))],
    ["change-between-years", named(lpt, "trends-ratios")],
    ["disclosure", named(published, "shares-by-band")],
    ["funnel", trusts.find(({ id }) => id === "trusts-indicator-8-bme")],
    ["targets", targetsChart(goals, { organisation: "East Suffolk and North Essex NHS Foundation Trust" })],
  ];
  const drawn = chosen.map(([name, chart]) => {
    if (!chart) throw new Error(`there is no chart for docs/pictures/${name}.svg`);
    return /** @type {const} */ ([
      `${name}.svg`,
      `${inBothSchemes(renderChart(chart, { stands: "alone" }))}\n`,
    ]);
  });
  return new Map(drawn);
}

/**
 * A picture with the colours that a report gives it in the dark: a page that is dark shows it so.
 * @param {string} svg
 */
function inBothSchemes(svg) {
  const style = readFileSync(join(root, "src/report/html/page-style.css"), "utf8");
  const [, dark = ""] =
    /@media screen and \(prefers-color-scheme: dark\) \{\n([^]*?)\n\}\n/.exec(style) ?? [];
  const rules = dark.match(/^ {2}\.wres-chart [^{]*\{[^}]*\}/gm) ?? [];
  if (rules.length === 0) throw new Error("The style of a report has no colours for charts in the dark.");
  const paper = ".wres-chart > rect[width='100%'] { fill: #1b252c; }";
  const together = [paper, ...rules].join("").replaceAll(/\s+/g, " ");
  return svg.replace(">", `><style>@media (prefers-color-scheme: dark) { ${together} }</style>`);
}

/** The indicators of the survey that have a picture of their own, with their questions. */
const questions = /** @type {const} */ ({
  6: "harassment-from-staff",
  7: "equal-opportunities",
  8: "discrimination",
});

const LINE = 18;

/**
 * A chart with numbers beside its parts, and under it what each of them is.
 * @param {import("../src/report.ts").Chart | undefined} chart
 * @returns {import("../src/report.ts").Chart | undefined}
 */
function annotated(chart) {
  if (chart === undefined) return undefined;
  const { drawing } = chart;
  const notes = chart.id === "board" ? boardNotes(drawing) : rowNotes(drawing);
  const texts = notes.map(({ text }, index) => ({ text, number: String(index + 1) }));
  return {
    ...chart,
    description: `${chart.description} ${texts.map(({ number, text }) => `${number}: ${text}.`).join(" ")}`,
    drawing: {
      ...drawing,
      height: drawing.height + LINE * texts.length + 8,
      marks: [
        ...drawing.marks,
        ...notes.map(
          ({ place }, index) =>
            /** @type {const} */ ({ mark: "text", place, text: String(index + 1), isStrong: true }),
        ),
        ...texts.flatMap(({ number, text }, index) => {
          const top = drawing.height + 12 + LINE * index;
          return /** @type {const} */ ([
            { mark: "text", place: [0, top], text: number, isStrong: true },
            { mark: "text", place: [16, top], text },
          ]);
        }),
      ],
    },
  };
}

/**
 * Notes on lines of figures: the first interval, the figures of a year before, a group within BME.
 * @param {import("../src/report.ts").Chart["drawing"]} drawing
 */
function rowNotes({ marks }) {
  // The key stands over the first line of the grid.
  const top = Math.min(
    ...marks.flatMap((mark) =>
      mark.mark === "line" && mark.look === "grid" ? mark.places.map(([, y]) => y) : [],
    ),
  );
  const inPlot = marks
    .flatMap((mark) => {
      if (mark.mark === "dot" && mark.size > 4)
        return [
          {
            look: mark.look,
            isHollow: mark.isHollow === true,
            right: mark.place[0] + mark.size,
            y: mark.place[1],
            isLine: false,
          },
        ];
      if (mark.mark !== "line" || mark.look === "grid" || mark.dashes !== undefined || mark.width === 3)
        return [];
      const [from, to] = mark.places;
      return to && from?.[1] === to[1]
        ? [{ look: mark.look, isHollow: false, right: to[0], y: to[1], isLine: true }]
        : [];
    })
    .filter(({ y }) => y > top);
  /** Beside the right end of everything in a line. */
  const beside = (/** @type {{ y: number } | undefined} */ found, /** @type {string} */ text) => {
    if (found === undefined) return [];
    const right = Math.max(...inPlot.filter(({ y }) => Math.abs(y - found.y) <= 8).map((mark) => mark.right));
    return [{ place: /** @type {const} */ ([right + 5, found.y + 4.5]), text }];
  };
  const first = inPlot.find(({ isLine }) => isLine);
  // On a line of its own where there is one, so that no two numbers stand on each other.
  const outlines = inPlot.filter(({ isHollow }) => isHollow);
  const hollow = outlines.find(({ y }) => first === undefined || Math.abs(y - first.y) > 8) ?? outlines[0];
  const group = inPlot.find(({ look, isLine }) => look === "third" && isLine);
  return [
    ...beside(first, "95% interval: what the counts are compatible with"),
    ...beside(hollow, "outlines: the year before"),
    ...beside(group, "a group within BME: a long line is a small group"),
  ];
}

/**
 * Notes on a board: its BME members.
 * @param {import("../src/report.ts").Chart["drawing"]} drawing
 */
function boardNotes({ marks }) {
  const members = marks.flatMap((mark) => (mark.mark === "dot" && mark.size > 5 ? [mark] : []));
  const [white, bme] = [
    members.find(({ look }) => look === "first"),
    members.find(({ look }) => look === "second"),
  ];
  if (!white || !bme) throw new Error("The board has White and BME members.");
  return [
    {
      place: /** @type {const} */ ([bme.place[0] + 13, bme.place[1] + 4.5]),
      text: "a square for each BME member: one of 19 is 5.3%",
    },
  ];
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
