// How much memory results keep: 1,700 of them, as a national run has, of a return with 346 measures; the goal is half of the 232 kB that
// each kept while a measure was an object of a class.
// npm run build && node bench/kept-results.mjs
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { calculateIndicators } from "../dist/index.js";
import { printed } from "./ratios.mjs";

const RESULTS = 1700;
const MOST = 232 / 2;
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const wresReturn = JSON.parse(readFileSync(new URL("../examples/esneft-2022.json", import.meta.url), "utf8"));

// What is kept once for all results, and the code itself, is there before the count begins.
for (let index = 0; index < 100; index += 1) calculateIndicators(wresReturn);
const before = heap();
const kept = Array.from({ length: RESULTS }, () => calculateIndicators(wresReturn));
const each = (heap() - before) / RESULTS / 1000;
console.log(
  `${String(kept[0].measures.length)} measures a return; each of ${String(RESULTS)} results keeps ${printed(each)} kB`,
);
if (each > MOST) {
  console.error(`more than ${String(MOST)} kB`);
  process.exitCode = 1;
}

function heap() {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
