// How long 10,000 cells of a relative likelihood take to calculate anew in Univer, beside the same sum as a formula of
// its own in the same workbook. Both times contain filling in the counts.
// npm run build && node bench/spreadsheet-bench.mjs
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { noteRatio } from "./ratios.mjs";
import { openInUniver } from "../test/support/univer.mjs";

const CELLS = 10_000;
const ROUNDS = 9;
const FORMULAS = {
  "own formula": (row) => `=(A${row}*D${row})/(B${row}*C${row})`,
  "our function": (row) => `=WRES.LIKELIHOOD(A${row},B${row},C${row},D${row})`,
};
const RESULT = 4;

const page = createContext(Object.create(null));
new Script(readFileSync(new URL("../dist/wres-metrics.global.js", import.meta.url), "utf8")).runInContext(
  page,
);
const { callSpreadsheetFunction } = page.WresMetrics;

const rows = (formula) =>
  Array.from({ length: CELLS }, (_, row) => [appointed(row, 0), 4319, 342, 1530, formula(row + 1)]);
const sheets = Object.fromEntries(Object.entries(FORMULAS).map(([name, formula]) => [name, rows(formula)]));
let calls = 0;
const univer = await openInUniver(sheets, {
  "WRES.LIKELIHOOD": (cells) => {
    calls += 1;
    return callSpreadsheetFunction("APPOINTMENT_WHITE_OVER_BME", cells);
  },
});

const taken = Object.fromEntries(Object.keys(FORMULAS).map((name) => [name, []]));
for (let round = 1; round <= ROUNDS; round += 1) {
  const names = Object.keys(FORMULAS);
  // Each of them goes first as often as the other.
  for (const name of round % 2 ? names : names.reverse()) {
    const counts = Array.from({ length: CELLS }, (_, row) => appointed(row, round));
    calls = 0;
    const start = performance.now();
    await univer.fill(name, 0, counts);
    taken[name].push(performance.now() - start);
    check(name, counts);
  }
}
univer.close();

noteRatio({
  job: `${CELLS} cells of a relative likelihood, calculated anew in Univer`,
  ours: median(taken["our function"]),
  theirs: median(taken["own formula"]),
  unit: "ms",
  peer: "a formula of the spreadsheet",
  because: "the spreadsheet hands each cell over to a function, which checks its counts",
});

/** Another count in each row and round. */
function appointed(row, round) {
  return 1000 + ((row * 7 + round * 13) % 3000);
}

/** Only the cells of the sheet that was filled are calculated, each of them once, and rightly. */
function check(name, counts) {
  if (calls !== (name === "our function" ? CELLS : 0))
    throw new Error(`${name}: ${calls} calls of our function`);
  for (const row of [0, CELLS - 1]) {
    const found = univer.cell(name, row, RESULT);
    const wanted = (counts[row] * 1530) / (4319 * 342);
    if (Math.abs(found / wanted - 1) > 1e-12)
      throw new Error(`${name}, row ${row + 1}: ${String(found)}, not ${wanted}`);
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
