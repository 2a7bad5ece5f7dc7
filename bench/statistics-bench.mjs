// How long Koopman's interval and Fisher's exact test take, beside statsmodels, scipy and R in the same run.
// npm run build && node bench/statistics-bench.mjs        (PYTHON=python3.11 chooses another Python)
import { spawnSync } from "node:child_process";
import { noteRatio } from "./ratios.mjs";
import { fisherExactTest, koopmanRatioInterval } from "../dist/statistics.js";

const ROUNDS = 7;
const esneft = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } };
const millions = { over: { count: 400_000, of: 1_000_000 }, under: { count: 399_000, of: 1_000_000 } };

// Each peer prints `name seconds-per-call value` lines; `value` shows that it computes the same thing.
const PYTHON = `
import time, warnings
warnings.simplefilter("ignore")
from scipy.stats import fisher_exact
import scipy, statsmodels
from statsmodels.stats.proportion import confint_proportions_2indep
print("version", 0, f"scipy-{scipy.__version__},statsmodels-{statsmodels.__version__}")
def koopman(): return confint_proportions_2indep(1203, 4319, 342, 1530, compare="ratio", method="score", correction=False)[0]
def fisher(): return fisher_exact([[1203, 3116], [342, 1188]])[1]
def large(): return fisher_exact([[400000, 600000], [399000, 601000]])[1]
for name, run, times in (("koopman", koopman, 20), ("fisher", fisher, 20), ("large", large, 1)):
    run()
    taken = []
    for _ in range(${ROUNDS}):
        start = time.perf_counter()
        for _ in range(times): value = run()
        taken.append((time.perf_counter() - start) / times)
    print(name, sorted(taken)[${ROUNDS >> 1}], value)
`;
const R = `
fisher <- function() fisher.test(matrix(c(1203, 342, 3116, 1188), 2), conf.int = FALSE)$p.value
invisible(fisher())
cat("version", 0, paste0("R-", getRversion()), "\\n")
taken <- sapply(1:${ROUNDS}, function(i) system.time(for (j in 1:20) fisher())[["elapsed"]] / 20)
cat("fisher", format(median(taken), digits = 10), format(fisher(), digits = 15), "\\n")
`;

const ours = {
  koopman: median(() => koopmanRatioInterval(esneft).lower, 20_000),
  fisher: median(() => fisherExactTest(esneft).p, 500),
  large: median(() => fisherExactTest(millions).p, 200),
};
const python = process.env.PYTHON ?? "python3";
const peers = [peer(python, ["-c", PYTHON]), peer("Rscript", ["-e", R])];

const names = {
  koopman: "Koopman's interval, 5,849 people",
  fisher: "Fisher's exact test, 5,849 people",
  large: "Fisher's exact test, 2 million people",
};
console.log(`median of ${ROUNDS} rounds, microseconds a call`);
for (const [job, { seconds, value }] of Object.entries(ours)) {
  for (const { version, results } of peers) {
    const theirs = results.get(job);
    if (theirs === undefined) continue;
    const difference = Math.abs(theirs.value / value - 1);
    if (!(difference < 1e-7)) throw new Error(`${version} gives ${theirs.value}, not ${value}`);
    noteRatio({
      job: names[job],
      ours: seconds * 1e6,
      theirs: theirs.seconds * 1e6,
      unit: "µs",
      peer: version,
    });
  }
}

function median(run, times) {
  let value = run();
  const taken = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) value = run();
    if (round >= 0) taken.push((performance.now() - start) / 1000 / times);
  }
  return { seconds: taken.sort((one, other) => one - other)[ROUNDS >> 1], value };
}

function peer(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) {
    console.error(
      `not compared with ${command}: ${stderr?.trim().split("\n").at(-1) ?? "it is not installed"}`,
    );
    return { version: command, results: new Map() };
  }
  const [first, ...lines] = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return {
    version: first[2].replaceAll("-", " ").replace(",", ", "),
    results: new Map(
      lines.map(([name, seconds, value]) => [name, { seconds: Number(seconds), value: Number(value) }]),
    ),
  };
}
