// docs/benchmarks.md and its picture, of what the benchmarks found.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printed } from "../../bench/ratios.mjs";
import { formatted } from "../formatted.mjs";
import { growthPicture } from "./growth-picture.mjs";

/**
 * What one benchmark found.
 * @typedef {{ on: string, machine: string, ratios: readonly import("../../bench/ratios.mjs").Ratio[], growths: readonly import("./growth-picture.mjs").Growth[] }} Found
 */

const root = join(import.meta.dirname, "../..");
const [START, END] = ["<!-- measured -->", "<!-- end of what is measured -->"];

/** Sets out all of it: what is slowest beside its peer first. @param {Readonly<Record<string, Found>>} found */
export async function writeBenchmarks(found) {
  const page = join(root, "docs/benchmarks.md");
  const text = readFileSync(page, "utf8");
  const [head = ""] = text.split(START);
  const [, tail = ""] = text.split(END);
  const written = `${head}${START}\n\n${measured(Object.values(found))}\n\n${END}${tail}`;
  writeFileSync(page, await formatted(page, written));
  const growths = Object.values(found).flatMap((one) => one.growths);
  writeFileSync(join(root, "docs/pictures/growth-of-cost.svg"), growthPicture(growths));
}

/** @param {readonly Found[]} found */
function measured(found) {
  const machines = [...new Set(found.map(({ machine }) => machine))].join("; ");
  const rows = found
    .flatMap(({ on, ratios }) => ratios.map((ratio) => ({ on, ...ratio })))
    .toSorted((one, other) => other.ours / other.theirs - one.ours / one.theirs)
    .map(
      ({ on, job, ours, theirs, unit, peer, because }) =>
        `| ${job} | ${printed(ours)} ${unit} | ${peer} | ${printed(theirs)} ${unit} | ${printed(ours / theirs)} | ${ours > theirs ? (because ?? "") : ""} | ${on} |`,
    );
  return [
    `On ${machines}.`,
    "",
    "| job | here | beside | takes | here, of its time | why slower | measured on |",
    "| --- | ---: | --- | ---: | ---: | --- | --- |",
    ...rows,
  ].join("\n");
}
