// What importing the library costs beyond importing zod and decimal.js, each in a fresh process.
// npm run build && node bench/import-bench.mjs
import { execFileSync } from "node:child_process";
import { noteRatio } from "./ratios.mjs";

const ROUNDS = 15;
const root = new URL("..", import.meta.url);
const both = 'await import("zod"); await import("decimal.js");';
const programs = {
  "zod and decimal.js": both,
  "and the library": `${both} await import("./dist/index.js");`,
};
const taken = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, program] of Object.entries(programs)) taken[name].push(run(program));
}
const medians = Object.entries(taken).map(([name, values]) => [
  name,
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)],
]);
for (const [name, value] of medians) console.log(`${name.padEnd(20)} ${value.toFixed(1).padStart(7)} ms`);
const [[, parts], [, whole]] = medians;
noteRatio({
  job: "importing the library, with zod and decimal.js",
  ours: whole,
  theirs: parts,
  unit: "ms",
  peer: "zod and decimal.js alone",
  because: "it is them and the library",
});
console.log(`${"the library alone".padEnd(20)} ${(medians[1][1] - medians[0][1]).toFixed(1).padStart(7)} ms`);

function run(program) {
  const timed = `const start = performance.now(); ${program} console.log(performance.now() - start);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", timed], { cwd: root, encoding: "utf8" }),
  );
}
