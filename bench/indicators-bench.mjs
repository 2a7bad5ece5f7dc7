// How long the nine indicators take with their intervals, tests and verdicts, beside the bare formulas in plain floating
// point in the same run; and how long `calculateIndicators` takes, which checks the return as well.
// npm run build && node bench/indicators-bench.mjs
import { readFileSync } from "node:fs";
import * as wres from "../dist/index.js";
import { noteGrowth, noteRatio } from "./ratios.mjs";
import { inFloatingPoint } from "./floating-point-peer.mjs";

const ENGLAND = 1700; // some 212 trusts, eight years
const ROUNDS = 7;
const wresReturn = JSON.parse(readFileSync(new URL("../examples/esneft-2022.json", import.meta.url), "utf8"));

const works = {
  "floating point": inFloatingPoint,
  "the nine indicators": nineIndicators,
  calculateIndicators: (given) => wres.calculateIndicators(given).measures,
};
const measures = checkThatThePeerIsOne();
console.log(`${measures} measures a return; median of ${ROUNDS} rounds, one after the other in each`);
const sizes = [1, 10, 100, ENGLAND];
const seconds = [];
for (const returns of sizes) {
  const repeats = Math.ceil(100 / returns);
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const milliseconds = time(work, returns * repeats) / repeats;
      if (round >= 0) taken[name].push(milliseconds);
    }
  }
  seconds.push(median(taken.calculateIndicators) / 1000);
  if (returns !== 1 && returns !== ENGLAND) continue;
  for (const name of ["the nine indicators", "calculateIndicators"]) {
    noteRatio({
      job: `${name}, ${returns === 1 ? "one return" : `${returns} returns`}`,
      ours: median(taken[name]),
      theirs: median(taken["floating point"]),
      unit: "ms",
      peer: "the bare formulas in floating point",
      because:
        "each figure comes with its counts, its interval, its test and its verdict, exact to 40 digits; the peer divides, and does nothing else",
    });
  }
}
noteGrowth({ job: "calculating returns", per: "returns", sizes, seconds });

function time(work, times) {
  const start = performance.now();
  for (let index = 0; index < times; index += 1) work(wresReturn);
  return performance.now() - start;
}

function nineIndicators({ workforce, shortlisting, disciplinary, training, survey, board }) {
  const { total } = workforce;
  return [
    ...wres.indicator1Workforce(workforce),
    ...wres.indicator2Appointment(shortlisting),
    ...wres.indicator3Disciplinary({ disciplinary, workforce: total }),
    ...wres.indicator4Training({ training, workforce: total }),
    ...wres.indicator5HarassmentFromPublic(survey),
    ...wres.indicator6HarassmentFromStaff(survey),
    ...wres.indicator7EqualOpportunities(survey),
    ...wres.indicator8Discrimination(survey),
    ...wres.indicator9Board({ board, workforce: total }),
  ];
}

/** The peer must give the same measures, or the ratio compares two different works. */
function checkThatThePeerIsOne() {
  const exact = nineIndicators(wresReturn);
  const floating = new Map(inFloatingPoint(wresReturn).map(({ id, value }) => [id, value]));
  for (const measure of exact) {
    const value = floating.get(measure.id);
    const isSame =
      measure.status === "calculated"
        ? Math.abs(value - measure.number) < 1e-12
        : value !== undefined && !Number.isFinite(value);
    if (!isSame) throw new Error(`${measure.id}: the peer gives ${value}`);
  }
  if (floating.size !== exact.length)
    throw new Error(`the peer gives ${floating.size} measures, not ${exact.length}`);
  return exact.length;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
