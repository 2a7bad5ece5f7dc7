// What a page with its pictures costs from the command line, beside the same report on a terminal, which has none. Then a
// comparison of 250 invented trusts, beside calculating their returns and no more. Medians of fresh processes; read the ratios, for machines differ.
// npm run build && node bench/report-bench.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteRatio } from "./ratios.mjs";

const ROUNDS = 5;
const TRUSTS = 250;
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "wres-report-"));
const examples = ["esneft-2022", "esneft-2021"].map((name) => join(root, "examples", `${name}.json`));
const trusts = join(folder, "trusts");
mkdirSync(trusts);
for (let index = 0; index < TRUSTS; index += 1) writeFileSync(join(trusts, `${index}.json`), invented(index));

const wres = join(root, "dist/cli/wres.js");
const calculated = `
  const { calculateIndicators, parseReturnText } = await import("./dist/index.js");
  const { readFileSync, readdirSync } = await import("node:fs");
  for (const name of readdirSync(${JSON.stringify(trusts)})) {
    calculateIndicators(parseReturnText(readFileSync(${JSON.stringify(trusts)} + "/" + name, "utf8")).return);
  }`;
const page = join(folder, "page.html");
const runs = {
  "a report as a page": [wres, "report", examples[0], "--previous", examples[1], "--out", page],
  "a report on a terminal": [wres, "report", examples[0], "--previous", examples[1]],
  [`a page of ${TRUSTS} trusts`]: [wres, "compare", trusts, "--out", page],
  [`${TRUSTS} returns calculated`]: ["--input-type=module", "-e", calculated],
};
// As a shell throws an answer away; what Node calls "ignore" looks like an output that is closed.
const nowhere = openSync("/dev/null", "w");
const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, line] of Object.entries(runs)) {
      const start = performance.now();
      execFileSync(process.execPath, line, { cwd: root, stdio: ["ignore", nowhere, "inherit"] });
      taken[name].push(performance.now() - start);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const medians = Object.entries(taken).map(([name, values]) => [
  name,
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)],
]);
for (const [name, value] of medians)
  console.log(`${name.padEnd(26)} ${(value / 1000).toFixed(2).padStart(6)} s`);
const [[, report], [, terminal], [, comparison], [, calculation]] = medians;
noteRatio({
  job: "a report of two years as a page with its pictures, from start to end",
  ours: report / 1000,
  theirs: terminal / 1000,
  unit: "s",
  peer: "the same report on a terminal",
  because: "it draws ten pictures, and holds every measure for programs",
});
noteRatio({
  job: `comparing ${TRUSTS} trusts as a page, from start to end`,
  ours: comparison / 1000,
  theirs: calculation / 1000,
  unit: "s",
  peer: "calculating their returns",
  because: "it sets each trust beside all others, and draws a picture an indicator",
});

/** An example return with other answers to its survey, and another code. */
function invented(index) {
  const given = JSON.parse(readFileSync(examples[0], "utf8"));
  const answered = 200 + 13 * index;
  const answers = (share) => ({ yes: Math.round(answered * share), answered });
  const survey = { year: 2021 };
  for (const question of ["harassment-from-public", "equal-opportunities", "discrimination"]) {
    survey[question] = { white: answers(0.2 + (index % 7) / 100), bme: answers(0.25 + (index % 11) / 100) };
  }
  return JSON.stringify({ ...given, organisation: { code: `T${index}`, name: `Trust ${index}` }, survey });
}
