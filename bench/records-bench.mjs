// How long counting 1.5 million rows takes, beside the bare parser, DuckDB, pandas and a naive split in the same run; and how
// much memory it needs for more and more rows.
// npm run build && node bench/records-bench.mjs [--rounds 5] [--large]      (PYTHON=/usr/bin/python3 chooses a Python with pandas and polars;
// --large adds 15 million rows, a gigabyte on the disk and some minutes)
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { rowsLike } from "../test/support/invented-trust.mjs";
import { noteGrowth, noteRatio } from "./ratios.mjs";
import { messyCsv } from "../test/support/messy-csv.mjs";

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
const [DUCKDB, PAPAPARSE] = ["@duckdb/node-api", "papaparse"].map(versionOf);
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, large: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
const esneft = JSON.parse(readFileSync(new URL("../examples/esneft-2022.json", import.meta.url), "utf8"));
const runs = join(import.meta.dirname, "records-runs.mjs");

const PANDAS = `
import json, re, sys, time
import pandas
start, before = time.perf_counter(), time.process_time()
used = ["Ethnic Origin", "Pay Scale", "Staff Group", "Assignment Category"]
rows = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False, usecols=used)
rows = rows[rows["Assignment Category"].isin(["Permanent", "Fixed Term Temp"])]
people = int(rows.groupby(used[:3]).size().sum())
seconds, processor = time.perf_counter() - start, time.process_time() - before
memory = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": memory, "people": people, "version": pandas.__version__}))
`;
const POLARS = `
import json, re, sys, time
import polars
start, before = time.perf_counter(), time.process_time()
used = ["Ethnic Origin", "Pay Scale", "Staff Group", "Assignment Category"]
rows = polars.read_csv(sys.argv[1], columns=used, infer_schema=False)
rows = rows.filter(polars.col("Assignment Category").is_in(["Permanent", "Fixed Term Temp"]))
people = int(rows.group_by(used[:3]).len()["len"].sum())
seconds, processor = time.perf_counter() - start, time.process_time() - before
memory = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": memory, "people": people, "version": polars.__version__}))
`;

const folder = mkdtempSync(join(tmpdir(), "wres-records-bench-"));
try {
  await compare(1_500_000);
  memory([15_000, 150_000, 1_500_000, ...(values.large ? [15_000_000] : [])]);
} finally {
  rmSync(folder, { recursive: true });
}

/** Every way of counting one file, one after the other in each round; medians, and what they are to one another. */
async function compare(rows) {
  const file = invent(rows);
  const parquet = await asParquet(file);
  const size = (statSync(file).size / 1e6).toFixed(0);
  const ways = {
    "bare parser": () => run("parser", file),
    "bare parser, in pieces": () => run("pieces", file),
    countCsv: () => run("countCsv", file),
    "countCsv, each person once": () => run("countCsv, persons", file),
    "naive split": () => run("split", file),
    pandas: () => python(PANDAS, file),
    polars: () => python(POLARS, file),
    "DuckDB, GROUP BY by hand": () => run("GROUP BY", file),
    "DuckDB, countingSql": () => run("countingSql", file),
    "DuckDB, countingSql, persons": () => run("countingSql, persons", file),
    "Parquet, GROUP BY by hand": () => run("GROUP BY", parquet),
    "Parquet, countParquet": () => run("countParquet", parquet),
    "ready objects": () => run("objects", file),
  };
  const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) taken[name].push(way());
  }
  console.log(`${rows} rows, ${size} MB; median of ${rounds} rounds, each way in a process of its own`);
  const medians = Object.fromEntries(
    Object.entries(taken).map(([name, results]) => [name, median(results, "seconds")]),
  );
  for (const [name, results] of Object.entries(taken)) {
    const least = Math.min(...results.map(({ seconds }) => seconds)).toFixed(2);
    const most = Math.max(...results.map(({ seconds }) => seconds)).toFixed(2);
    console.log(
      `  ${name.padEnd(30)} ${medians[name].toFixed(2).padStart(6)} s [${least} to ${most}] ${median(results, "processor").toFixed(2).padStart(6)} s of processor ${median(results, "megabytes").toFixed(0).padStart(5)} MB   ${results[0].people} counted`,
    );
  }
  const duckdb = `DuckDB ${DUCKDB}`;
  const [pandas, polars] = ["pandas", "polars"].map((name) => `${name} ${taken[name][0].version}`);
  for (const [name, peer, version, because] of [
    [
      "countCsv",
      "bare parser",
      `papaparse ${PAPAPARSE}, which only reads`,
      "it reads by it, and counts as well",
    ],
    ["countCsv", "pandas", pandas],
    ["countCsv", "polars", polars, "polars reads with every processor, and checks neither a row nor a code"],
    [
      "countCsv",
      "DuckDB, GROUP BY by hand",
      duckdb,
      "DuckDB reads with every processor, and checks neither a row nor a code",
    ],
    [
      "DuckDB, countingSql",
      "DuckDB, GROUP BY by hand",
      duckdb,
      "it maps every code, and counts what it leaves out",
    ],
    [
      "Parquet, countParquet",
      "Parquet, GROUP BY by hand",
      duckdb,
      "it maps every code, and counts what it leaves out",
    ],
  ]) {
    noteRatio({
      job: `counting ${rows} rows, ${name}`,
      ours: medians[name],
      theirs: medians[peer],
      unit: "s",
      peer: version,
      ...(because !== undefined && { because }),
    });
  }
  checkCounts(taken);
  rmSync(file);
  rmSync(parquet);
}

/** All count the same people, but the split, which takes a comma in quotes for one between cells. */
function checkCounts(taken) {
  const persons = ["countCsv, each person once", "DuckDB, countingSql, persons"];
  const others = ["bare parser", "bare parser, in pieces", "naive split", ...persons];
  const same = Object.entries(taken).filter(([name]) => !others.includes(name));
  const counts = new Set(same.map(([, [{ people }]]) => people));
  if (counts.size !== 1) throw new Error(`not the same people: ${[...counts].join(", ")}`);
  const counted = new Set(persons.map((name) => taken[name][0].people));
  if (counted.size !== 1) throw new Error(`not the same persons: ${[...counted].join(", ")}`);
}

function memory(sizes) {
  console.log("\nmost memory of the whole process");
  const seconds = [];
  for (const rows of sizes) {
    const file = invent(rows);
    const [plain, persons] = [run("countCsv", file), run("countCsv, persons", file)];
    seconds.push(plain.seconds);
    const each = ((persons.megabytes - plain.megabytes) * 2 ** 20) / persons.people;
    console.log(
      `  ${String(rows).padStart(9)} rows: ${plain.megabytes.toFixed(0)} MB; each person once: ${persons.megabytes.toFixed(0)} MB, ${each.toFixed(0)} bytes more for each of ${persons.people} people`,
    );
    rmSync(file);
  }
  noteGrowth({ job: "counting records", per: "rows", sizes, seconds });
}

/** A file of so many rows like ESNEFT's, in eight columns, with a comma in the largest staff group. */
function invent(rows) {
  const table = rowsLike("workforce", esneft, { seed: 2022, rows });
  const kept = [0, 2, 3, 4, 5, 6, 8];
  const shorter = (cell) =>
    cell === "Nursing and Midwifery Registered"
      ? "Nursing, Midwifery"
      : cell.replace(/^(Non )?Review Body /, "");
  const file = join(folder, `${rows}.csv`);
  const output = openSync(file, "w");
  const columns = {
    header: kept.map((index) => table.header[index]),
    rows: (function* () {
      for (const row of table.rows) yield kept.map((index) => shorter(row[index]));
    })(),
  };
  for (const chunk of messyCsv(columns, { newline: "\r\n", chunkSize: 2 ** 20 })) writeSync(output, chunk);
  closeSync(output);
  return file;
}

async function asParquet(file) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const parquet = file.replace(/csv$/, "parquet");
  await connection.run(
    `COPY (FROM read_csv('${file}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`,
  );
  connection.closeSync();
  return parquet;
}

function run(way, file) {
  return answer(process.execPath, ["--max-old-space-size=8192", runs, way, file]);
}

function python(program, file) {
  return answer(process.env.PYTHON ?? "/usr/bin/python3", ["-c", program, file]);
}

function answer(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function median(results, key) {
  const sorted = results.map((result) => result[key]).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
