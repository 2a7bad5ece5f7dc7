// How long the nine indicators take, beside the same formulas in plain floating point in the same run.
// npm run build && node bench/indicators-bench.mjs
import { readFileSync } from "node:fs";
import { calculateIndicators } from "../dist/index.js";
import { inFloatingPoint } from "./floating-point-peer.mjs";

const ENGLAND = 1700; // some 212 trusts, eight years
const ROUNDS = 7;
const wresReturn = JSON.parse(readFileSync(new URL("../examples/esneft-2022.json", import.meta.url), "utf8"));

const measures = checkThatThePeerIsOne();
const jobs = [
  ["one return", 100, 1],
  [`England: ${ENGLAND} returns`, 1, ENGLAND],
];
console.log(`${measures} measures a return; median of ${ROUNDS} rounds, the two in turn`);
console.log("                          exact, ms    floating point, ms    ratio");
for (const [label, repeats, returns] of jobs) {
  const exact = [];
  const floating = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const taken = [time(calculateIndicators), time(inFloatingPoint)];
    if (round < 0) continue;
    exact.push(taken[0]);
    floating.push(taken[1]);
  }
  const [a, b] = [median(exact), median(floating)];
  const cells = [a.toFixed(3).padStart(9), b.toFixed(3).padStart(18), (a / b).toFixed(1).padStart(8)];
  console.log(label.padEnd(26) + cells.join("    "));

  function time(calculate) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      for (let index = 0; index < returns; index += 1) calculate(wresReturn);
    }
    return (performance.now() - start) / repeats;
  }
}

/** The peer must give the same measures, or the ratio compares two different works. */
function checkThatThePeerIsOne() {
  const exact = calculateIndicators(wresReturn).measures;
  const floating = new Map(inFloatingPoint(wresReturn).map(({ id, value }) => [id, value]));
  for (const measure of exact) {
    const value = floating.get(measure.id);
    const isSame =
      measure.status === "calculated"
        ? Math.abs(value - measure.value.toNumber()) < 1e-12
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
