// What a benchmark found beside its peer: a line to read, and for `npm run bench` a row of docs/benchmarks.md.
import { appendFileSync } from "node:fs";

/**
 * One job, done by us and by what somebody would pick instead, in the same run.
 * @typedef {object} Ratio
 * @property {string} job what is done, in words that stand alone
 * @property {number} ours
 * @property {number} theirs
 * @property {"s" | "ms" | "µs"} unit of both
 * @property {string} peer with its version
 * @property {string} [because] why we are slower
 */

/** @param {Ratio} ratio */
export function noteRatio(ratio) {
  const { job, ours, theirs, unit, peer } = ratio;
  console.log(
    `${job}: ${printed(ours)} ${unit}; ${peer} ${printed(theirs)} ${unit}: ${printed(ours / theirs)} of its time`,
  );
  tell({ ratio });
}

/** How the cost of a job grows: sizes, and the seconds of each. @param {{ job: string, per: string, sizes: readonly number[], seconds: readonly number[] }} growth */
export function noteGrowth(growth) {
  tell({ growth });
}

/** Three digits, and no more. @param {number} value */
export function printed(value) {
  return String(Number(value.toPrecision(3)));
}

/** @param {object} line */
function tell(line) {
  const target = process.env["BENCH_RESULTS"];
  if (target !== undefined) appendFileSync(target, `${JSON.stringify(line)}\n`);
}
