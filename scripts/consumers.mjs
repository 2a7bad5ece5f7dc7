// `npm run consumers`: the packed package in the projects of test/consumers, each in a folder of its own, as a stranger installs it.
// `-- --all` runs those of the night as well, which ask the registry, and `-- <name>` those whose name begins so.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everyDay } from "./consumers/every-day.mjs";
import { ofTheNight } from "./consumers/of-the-night.mjs";
import { root } from "./consumers/place.mjs";

/** @typedef {import("./consumers/place.mjs").Consumer} Consumer */

/** @param {readonly Consumer[]} consumers */
async function runEach(consumers) {
  const scratch = mkdtempSync(join(tmpdir(), "wres-consumers-"));
  try {
    const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", scratch];
    const tarball = join(scratch, execFileSync("npm", pack, { cwd: root, encoding: "utf8" }).trim());
    for (const [index, { name, run }] of consumers.entries()) {
      const folder = join(scratch, String(index));
      mkdirSync(folder);
      const begin = performance.now();
      /** @type {unknown} */
      let fault = null;
      try {
        await run({ folder, tarball });
      } catch (error) {
        fault = error;
        process.exitCode = 1;
      }
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${fault === null ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
      if (fault !== null) console.log(faultText(fault));
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {unknown} fault */
function faultText(fault) {
  const { message, stdout, stderr } = /** @type {{ message?: string, stdout?: string, stderr?: string }} */ (
    fault
  );
  return [message, stdout, stderr].map((text) => (text ?? "").slice(0, 4000)).join("\n");
}

const options = process.argv.slice(2);
const starts = options.filter((option) => option !== "--all");
const offered = options.length === 0 ? everyDay : [...everyDay, ...ofTheNight];
await runEach(
  offered.filter(({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start))),
);
