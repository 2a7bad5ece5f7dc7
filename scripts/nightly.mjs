// `npm run nightly`: what takes too long for every change, one after the other. Writes the day of what has passed into
// docs/evidence.md, and ends with a line that counts it.
// `-- 3` begins with the third.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { steps } from "./nightly-steps.mjs";
import { closingLine } from "./suite.mjs";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/evidence.md");
const first = Number(process.argv[2] ?? "1");
const today = new Date().toISOString().slice(0, 10);
const counts = { passed: 0, failed: 0, skipped: first - 1 };
for (const step of steps.slice(first - 1)) {
  const begin = performance.now();
  const { status } = spawnSync(step, {
    cwd: root,
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const minutes = ((performance.now() - begin) / 60_000).toFixed(0);
  console.error(`${status === 0 ? "ok    " : "FAILED"} ${step} (${minutes} min)`);
  counts[status === 0 ? "passed" : "failed"] += 1;
  if (status === 0) writeFileSync(page, dated(readFileSync(page, "utf8"), step));
}
console.log(closingLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** The page with today as the day on which a step last passed. @param {string} text @param {string} step */
function dated(text, step) {
  return text
    .split("\n")
    .map((line) => (line.startsWith(`| \`${step}\` `) ? line.replace(/[^|]+\|$/, ` ${today} |`) : line))
    .join("\n");
}
