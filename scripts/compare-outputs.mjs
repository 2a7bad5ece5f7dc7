// `npm run compare-outputs -- <before> [<after>]`: runs every command on every example at two revisions (the second is the work
// tree where it is left out) and prints each difference that scripts/outputs/allowed.json does not allow.
// --keep <folder> keeps what was built and printed, by its tree, for the next time; --only <word> runs the cases with that word.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareOutputs } from "./outputs/compare.mjs";
import { outputsOf, prepare } from "./outputs/run-cases.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: "string" }, only: { type: "string", default: "" } },
});
const [before, after] = positionals;
if (before === undefined) throw new Error("usage: compare-outputs <before> [<after>]");

/** @type {import("./outputs/compare.mjs").Allowed} */
const allowed = JSON.parse(readFileSync(join(import.meta.dirname, "outputs/allowed.json"), "utf8"));
const scratch = mkdtempSync(join(tmpdir(), "wres-outputs-"));
try {
  const keep = resolve(values.keep ?? join(scratch, "kept"));
  const prepared = await prepare(join(scratch, "inputs"), values.only);
  const folders = [await outputsOf(before, keep, prepared), await outputsOf(after, keep, prepared)];
  const found = compareOutputs(folders[0] ?? "", folders[1] ?? "", prepared.names, allowed);
  for (const difference of found.differences) console.log(`${difference}\n`);
  console.log(
    `${String(prepared.names.length)} cases: ${String(found.same)} outputs the same, ${String(found.allowed)} different as allowed, ${String(found.different)} different.`,
  );
  process.exitCode = found.different === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true });
}
