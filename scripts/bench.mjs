// `npm run bench`: every benchmark, one after the other; `-- <name>` those whose name begins so. What each found is kept in
// bench/results.json, and docs/benchmarks.md is made of all of it: one table of ratios, and a picture of how cost grows.
// `--rounds 1` is for those that take long. PYTHON chooses a Python with scipy, statsmodels, pandas and polars.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { writeBenchmarks } from "./bench/benchmarks-page.mjs";
import { formatted } from "./formatted.mjs";

/** @typedef {import("./bench/benchmarks-page.mjs").Found} Found */

const root = join(import.meta.dirname, "..");
const kept = join(root, "bench/results.json");
const given = process.argv.slice(2);
const at = given.findIndex((one) => one.startsWith("--"));
const options = at === -1 ? [] : given.slice(at);
const asked = at === 0 ? "" : (given[0] ?? "");
const scratch = mkdtempSync(join(tmpdir(), "wres-bench-"));
const found = /** @type {Record<string, Found>} */ (JSON.parse(readFileSync(kept, "utf8")));
for (const file of readdirSync(join(root, "bench"))) {
  const name = /^(.+)-bench\.mjs$/.exec(file)?.[1];
  if (name?.startsWith(asked) !== true) continue;
  console.error(`${name} …`);
  const told = join(scratch, name);
  writeFileSync(told, "");
  const { status } = spawnSync(process.execPath, [join(root, "bench", file), ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, BENCH_RESULTS: told },
  });
  if (status === 0)
    found[name] = { on: new Date().toISOString().slice(0, 10), machine: machine(), ...toldIn(told) };
  else {
    console.error(`${name} failed`);
    process.exitCode = 1;
  }
}
rmSync(scratch, { recursive: true });
writeFileSync(kept, await formatted(kept, JSON.stringify(found)));
await writeBenchmarks(found);

/** @param {string} file @returns {Pick<Found, "ratios" | "growths">} */
function toldIn(file) {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  const told = lines.map((line) => {
    const read = /** @type {{ ratio?: Found["ratios"][number], growth?: Found["growths"][number] }} */ (
      JSON.parse(line)
    );
    return read;
  });
  return {
    ratios: told.flatMap(({ ratio }) => ratio ?? []),
    growths: told.flatMap(({ growth }) => growth ?? []),
  };
}

function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${String(cpus().length)} processors (${cpu?.model.trim() ?? "unknown"}), ${String(memory)} GB`;
}
