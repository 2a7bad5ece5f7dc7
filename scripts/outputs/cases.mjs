// What is typed in the shell: every command, in every format, on every input.
import { documents, kinds } from "./inputs.mjs";
import { peculiarExports } from "./peculiar.mjs";
import { spoilings } from "./workbooks.mjs";

/** @typedef {readonly string[]} Line the words after `wres`; or `spoil`, a workbook and how its inputs are to be spoilt */
/**
 * @typedef {object} Case
 * @property {readonly Line[]} lines one after another, in one folder
 * @property {string} [input] the file that stands on standard input
 */

const examples = /** @type {const} */ ([
  { year: "esneft-2022", previous: "esneft-2021" },
  { year: "lpt-2022", previous: "lpt-2021" },
  { year: "everything-2022", previous: "everything-2021" },
  { year: "esneft-2021", previous: null },
  { year: "lpt-2021", previous: null },
]);
const texts = ["terminal", "html", "markdown", "json"];
const label = ["--label", "ethnic minority"];
const windows = ["single-year", "two-year-total", "two-year-average"];

/** @param {string} name */
const json = (name) => `in/${name}.json`;

/** @param {string} words */
const line = (words) => words.split(" ");

/** Every choice with every other. @param {readonly (readonly Line[])[]} choices @returns {readonly Line[]} */
const product = (...choices) =>
  choices.reduce(
    (lines, options) => lines.flatMap((one) => options.map((option) => [...one, ...option])),
    [/** @type {Line} */ ([])],
  );

/** @param {readonly string[]} formats */
const formatted = (formats) => formats.map((format) => ["--format", format]);

/**
 * @param {import("./inputs.mjs").Inputs} inputs
 * @returns {readonly Case[]}
 */
export function allCases(inputs) {
  const lines = [
    ...helpLines(),
    ...reportLines(inputs),
    ...calculateLines(inputs),
    ...targetLines(),
    ...compareLines(),
    ...checkLines(inputs),
    ...tableLines(inputs),
    ...recordLines(inputs),
    ...wrongLines(inputs),
  ];
  return [...lines.map((one) => ({ lines: [one] })), ...templateCases(inputs), ...inputCases()];
}

function helpLines() {
  const commands = [
    "report",
    "calculate",
    "targets",
    "compare",
    "suppress",
    "audit",
    "check",
    "count",
    "template",
  ];
  return [
    [],
    ["--help"],
    ["--version"],
    ["help"],
    ["schema"],
    ...[...commands, "schema"].map((command) => [command, "--help"]),
    ...commands.map((command) => [command]),
  ];
}

const reportFormats = [...formatted([...texts, "csv"]), ["--out", "out/report.xlsx"]];

/** @param {import("./inputs.mjs").Inputs} inputs */
function reportLines({ returns }) {
  const beside = examples.flatMap(({ year, previous }) => [
    [json(year)],
    ...(previous === null ? [] : [[json(year), "--previous", json(previous)]]),
  ]);
  const others = returns.map((name) => [json(name)]);
  const years = ["report", json("esneft-2022"), "--previous", json("esneft-2021")];
  const publish = ["--publish"];
  return [
    ...product([["report"]], beside, [[], ["--denominator", "known"], publish], reportFormats),
    ...product([["report"]], beside, [[...publish, "--denominator", "known"]]),
    ...product([["report"]], others, [...reportFormats, publish]),
    ...product([[...years, ...label]], [...reportFormats, publish, [...publish, "--out", "out/report.html"]]),
    ...product(
      [years],
      windows.map((window) => ["--window", window]),
      reportFormats,
    ),
    [...years, ...publish, "--threshold", "5"],
    [...years, ...publish, "--threshold", "20", "--zeros", "shown"],
    line("report in/esneft-2022.json --out out/report.html"),
    line("report in/esneft-2022.json --previous in/lpt-2021.json"),
    line("report in/workforce.csv --year 2022 --columns in/mappings.json"),
    line("report in/workforce.csv --year 2022 --organisation Example"),
    line(
      "report in/workforce.csv --shortlisting in/shortlisting.csv --disciplinary in/disciplinary.csv --training in/training.csv --survey in/survey.csv --columns in/mappings.json --year 2022 --format json",
    ),
    line("report in/workforce.xlsx --year 2022 --columns in/mappings.json"),
    line("report in/workforce.parquet --year 2022 --columns in/mappings.json"),
  ];
}

/** @param {import("./inputs.mjs").Inputs} inputs */
function calculateLines({ returns }) {
  const formats = formatted(["json", "csv"]);
  const names = [...examples.map(({ year }) => year), "everything-2021"].map((name) => [json(name)]);
  const choices = [[], ["--denominator", "known"], ...windows.map((window) => ["--window", window])];
  return [
    ...product([["calculate"]], names, choices, formats),
    ...product(
      [["calculate"]],
      returns.map((name) => [json(name)]),
      [[], ["--denominator", "known"]],
      formats,
    ),
  ];
}

function targetLines() {
  const choices = [
    [],
    ["--denominator", "known"],
    line("--by 2030 --target 25.6% --growth 0.02 --turnover 0.1"),
    line("--target 0.9"),
    line("--target 0"),
    label,
  ];
  return product(
    [["targets"]],
    examples.map(({ year }) => [json(year)]),
    choices,
    formatted(texts),
  );
}

function compareLines() {
  const trusts = [
    [json("esneft-2022"), json("lpt-2022")],
    [json("esneft-2021"), json("lpt-2021")],
    ["in/trusts"],
  ];
  const choices = [[], ["--denominator", "known"], ["--window", "single-year"], label];
  return [
    ...product([["compare"]], trusts, choices, formatted(texts)),
    ["compare", json("esneft-2022"), json("lpt-2022"), json("everything-2022")],
    ["compare", json("esneft-2022"), json("lpt-2021")],
    ["compare", json("esneft-2022"), json("esneft-2022")],
    ["compare", json("esneft-2022")],
    ["compare", "in/empty"],
  ];
}

/** @param {import("./inputs.mjs").Inputs} inputs */
function checkLines({ wrongFigures }) {
  const formats = formatted(["terminal", "json", "markdown", "csv"]);
  return [
    ...product(
      [["check"]],
      documents.map((name) => [json(`${name}-figures`)]),
      formats,
    ),
    ...product([["check", "in/figures.csv"]], formats),
    ["check", "in/wrong-figures.csv"],
    ...wrongFigures.map((name) => ["check", json(name), "--format", "json"]),
  ];
}

/** @param {import("./inputs.mjs").Inputs} inputs */
function tableLines({ tables, publications, wrongTables }) {
  const [suppressed, audited] = [tables, publications].map((names) => names.map((name) => [json(name)]));
  const formats = formatted(["json", "terminal"]);
  return [
    ...product([["suppress"]], suppressed ?? [], formats),
    ...product([["audit"]], audited ?? [], formats),
    ...product([["audit"]], audited ?? [], [line("--mark-means-below 10 --zeros-always-shown")]),
    ...(suppressed ?? [])
      .slice(0, 8)
      .map((file) => ["suppress", ...file, "--threshold", "5", "--zeros", "shown"]),
    line("suppress in/table-three-cells-zeros-hidden.json --never all --never yes"),
    line("suppress in/table-three-cells-zeros-hidden.json --never nobody"),
    ...product(
      [["suppress"], ["audit"]],
      wrongTables.map((name) => [json(name)]),
    ),
  ];
}

/** @param {import("./inputs.mjs").Inputs} inputs */
function recordLines({ wrongMappings }) {
  const formats = formatted(["json", "terminal"]);
  const files = kinds.flatMap((kind) =>
    ["csv", "xlsx", "parquet"].map((ending) => [
      `in/${kind}.${ending}`,
      "--columns",
      json(`${kind}-mapping`),
    ]),
  );
  const spoilt = kinds.map((kind) => [`in/spoilt-${kind}.csv`, "--columns", json(`${kind}-mapping`)]);
  const sheets = kinds.flatMap((kind) => [[`in/${kind}.csv`], [`in/${kind}.xlsx`]]);
  const suggested = [[], ["--suggest-mapping"], ["--suggest-mapping", "--year", "2022"]];
  return [
    ...product([["count"]], [...files, ...spoilt], formats),
    ...product([["count"]], sheets, suggested, formats),
    ...sheets.map((file) => ["count", ...file, "--suggest-mapping", "--out", "out/mapping.json"]),
    ...kinds.map((kind) => ["count", `in/${kind}.csv`, "--as", kind, "--columns", "in/mappings.json"]),
    ...peculiarExports.map(([name, kind]) => [
      "count",
      `in/${name}.csv`,
      "--columns",
      json(`${kind}-mapping`),
    ]),
    ...peculiarExports.map(([name]) => ["count", `in/${name}.csv`, "--suggest-mapping"]),
    ...wrongMappings.map((name) => ["count", "in/headings-only.csv", "--columns", json(name)]),
    ...[
      "count in/training.csv --columns in/mappings.json",
      "count in/training.csv --columns in/workforce-mapping.json",
      "count in/training.csv --sheet One",
      "count in/training.xlsx --sheet Nowhere --columns in/training-mapping.json",
      "count in/training.xlsx --sheet Notes --columns in/training-mapping.json",
      "count in/headings-only.csv --columns in/training-mapping.json",
      "count in/headings-only.csv",
      "count in/no-such-headings.csv",
      "count in/short-rows.csv --columns in/training-mapping.json",
      "count in/empty.csv --columns in/training-mapping.json",
      "count in/no-workbook.xlsx --columns in/training-mapping.json",
      "count in/training.parquet",
      "count in/training.csv --as nothing",
      "count in/training.csv --year 22",
    ].map(line),
  ];
}

/** @param {import("./inputs.mjs").Inputs} inputs */
function wrongLines({ wrongReturns }) {
  const files = [
    "empty.json",
    "broken.json",
    "list.json",
    "number.json",
    "deep.json",
    "text.json",
    "nowhere.json",
  ];
  const commands = [["report"], ["calculate"], ["targets"], ["suppress"], ["audit"], ["check"]];
  return [
    ...wrongReturns.map((name) => ["report", json(name)]),
    ...product(
      commands,
      [...files, "no-workbook.xlsx"].map((file) => [`in/${file}`]),
    ),
    ...product(
      [["count", "in/training.csv", "--columns"]],
      files.map((file) => [`in/${file}`]),
    ),
    ...[
      "nonsense",
      "report in/esneft-2022.json in/lpt-2022.json",
      "report in/esneft-2022.json --nonsense",
      "report in/esneft-2022.json --format nonsense",
      "report in/esneft-2022.json --out out/report.doc",
      "report in/esneft-2022.json --out out/nowhere/report.html",
      "report in/esneft-2022.json --format xlsx",
      "report in/esneft-2022.json --denominator some",
      "report in/esneft-2022.json --window some",
      "report in/esneft-2022.json --threshold 5",
      "report in/esneft-2022.json --publish --threshold 0",
      "report in/esneft-2022.json --publish --zeros some",
      "report in/esneft-2021.json --previous in/esneft-2022.json",
      "report in/esneft-2022.json --columns in/mappings.json",
      "report in/workforce.csv",
      "report in/workforce.csv --year 22",
      "targets in/esneft-2022.json --by 2020",
      "targets in/esneft-2022.json --by soon",
      "targets in/esneft-2022.json --target 25",
      "targets in/esneft-2022.json --growth much",
      "targets in/esneft-2022.json --turnover 2",
      "audit in/table-three-cells-zeros-hidden.json --mark-means-below none",
      "suppress in/table-three-cells-zeros-hidden.json --threshold few",
      "template out/return.csv",
      "template out/return.xlsx in/broken.json",
    ].map(line),
    ["report", json("esneft-2022"), "--label", ""],
    ["report", json("esneft-2022"), "--label", "a label\nof two lines"],
    ["targets", json("esneft-2022"), "--label", "white"],
  ];
}

/** Workbooks to fill in, and what is read from them again. @param {import("./inputs.mjs").Inputs} inputs @returns {readonly Case[]} */
function templateCases({ returns }) {
  const out = "out/return.xlsx";
  const read = line(`calculate ${out}`);
  const single = [...examples.map(({ year }) => year), ...returns];
  return [
    { lines: [["template", out], read, ["template", out], ["template", out, "--overwrite"]] },
    { lines: [["template", out, "--bank"], read] },
    ...single.map((name) => ({ lines: [["template", out, json(name)], read] })),
    ...spoilings.map((spoiling) => ({
      lines: [["template", out, json("everything-2022")], ["spoil", out, spoiling], read],
    })),
    ...examples.flatMap(({ year, previous }) =>
      previous === null
        ? []
        : [
            {
              lines: [
                ["template", out, json(year), "--previous", json(previous), "--bank"],
                ["report", out],
              ],
            },
          ],
    ),
  ];
}

/** What comes on standard input. @returns {readonly Case[]} */
function inputCases() {
  return [
    { lines: [line("report -")], input: "esneft-2022.json" },
    { lines: [line("report -")], input: "broken.json" },
    { lines: [line("count - --columns in/training-mapping.json")], input: "training.csv" },
    { lines: [line("count -")], input: "training.csv" },
    { lines: [line("suppress -")], input: "table-three-cells-zeros-hidden.json" },
    { lines: [line("check -")], input: "esneft-2022-figures.json" },
  ];
}
