// An ethnicity pay gap of 1.5 million invented people, beside numpy in the same run: the figures have to be the same, the time is
// given as a ratio. Both read the same CSV file, from the disk to the last figure.
// npm run build && node bench/pay-bench.mjs [--rows 1500000] [--rounds 3]      (PYTHON=/usr/bin/python3 chooses a Python with numpy)
import { spawnSync } from "node:child_process";
import { createReadStream, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { noteRatio } from "./ratios.mjs";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1500000" }, rounds: { type: "string", default: "3" } },
});
const CODES = ["A", "B", "C", "H", "M", "F", "S", "Z"];
const GROUPS = { H: "asian", M: "black", F: "mixed", S: "other" };

const PEER = `
import csv, json, sys, time
import numpy
start = time.perf_counter()
codes, pay = [], []
with open(sys.argv[1], newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for code, amount in rows:
        codes.append(code)
        pay.append(amount)
codes = numpy.array(codes)
pay = numpy.round(numpy.array(pay, dtype=float) * 100).astype(numpy.int64)
white = pay[numpy.isin(codes, ["A", "B", "C"])]
answer = {}
for name, own in {"asian": ["H"], "black": ["M"], "mixed": ["F"], "other": ["S"], "bme": ["H", "M", "F", "S"]}.items():
    group = pay[numpy.isin(codes, own)]
    mean = lambda amounts: int(amounts.sum()) / len(amounts)
    answer[name] = [len(group), 1 - mean(group) / mean(white), 1 - numpy.median(group) / numpy.median(white)]
print(json.dumps({"seconds": time.perf_counter() - start, "answer": answer, "version": numpy.__version__}))
`;

const folder = mkdtempSync(join(tmpdir(), "wres-pay-bench-"));
try {
  const file = invent(Number(values.rows));
  const { calculatePayGap, countPayCsv } = await import("../dist/pay.js");
  const ours = [];
  const theirs = [];
  let version = "";
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const start = performance.now();
    const { pay } = await countPayCsv(createReadStream(file), {
      kind: "pay",
      ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
      hourly: "Hourly Rate",
    });
    const { measures } = calculatePayGap(pay);
    ours.push((performance.now() - start) / 1000);
    const peer = python(file);
    theirs.push(peer.seconds);
    version = `numpy ${peer.version}`;
    if (round === 0) compare(pay, measures, peer);
  }
  const [one, other] = [ours, theirs].map(
    (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
  );
  noteRatio({
    job: `pay gaps of ${values.rows} people, from the file`,
    ours: one,
    theirs: other,
    unit: "s",
    peer: version,
    because: "amounts are exact, and medians and quarters come with intervals",
  });
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {number} rows */
function invent(rows) {
  const file = join(folder, "pay.csv");
  const handle = openSync(file, "w");
  let x = 1;
  const next = () => (x = (48_271 * x) % 2_147_483_647);
  let text = "Ethnic Origin,Hourly Rate\n";
  for (let row = 0; row < rows; row += 1) {
    const code = CODES[next() % 8];
    text += `${code},${((1000 + (next() % 4000)) / 100).toFixed(2)}\n`;
    if (text.length > 2 ** 20) {
      writeSync(handle, text);
      text = "";
    }
  }
  writeSync(handle, text);
  closeSync(handle);
  return file;
}

/** @param {string} file */
function python(file) {
  const { stdout, stderr, status } = spawnSync(process.env["PYTHON"] ?? "python3", ["-c", PEER, file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Stops where a figure differs in the tenth digit. */
function compare(pay, measures, { answer, version }) {
  for (const [group, [people, mean, median]] of Object.entries(answer)) {
    const gap = (kind) => measures.find(({ id }) => id === `pay/hourly/${kind}/${group}`)?.number;
    const isSame =
      pay.hourly[group].people === people &&
      Math.abs(gap("mean-gap") - mean) < 1e-10 &&
      Math.abs(gap("median-gap") - median) < 1e-10;
    if (!isSame)
      throw new Error(
        `${group}: ${people}, ${mean}, ${median}; we have ${pay.hourly[group].people}, ${gap("mean-gap")}, ${gap("median-gap")}`,
      );
  }
  console.log(
    `${Object.keys(answer).length} groups agree with numpy ${version} in people, mean and median gap (${Object.keys(GROUPS).length} groups and all of them)`,
  );
}
