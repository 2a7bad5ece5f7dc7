// Runs tests of the suite longer than the suite does: what makes it longer stands in its environment.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The day, as a number: a night's run without a seed is another each time. */
export const seedOfDay = () => String(Math.floor(Date.now() / 86_400_000));

/**
 * Ends with the exit code of the tests.
 * @param {string | readonly string[]} files
 * @param {Readonly<Record<string, string>>} longer
 */
export function runLonger(files, longer) {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(process.execPath, [vitest, "run", ...[files].flat()], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...longer },
  });
  process.exitCode = status ?? 1;
}
