// Small tables, each suppressed, and the program run again on every table that agrees with what is shown: how much the choice of cells
// says of the hidden counts. npm run inversion -- 240
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [tables = "240"] = positionals;
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--coverage.enabled=false", "test/laws/inversion.test.ts"],
  { stdio: "inherit", env: { ...process.env, WRES_INVERSIONS: tables, WRES_SEED: values.seed ?? "5" } },
);
process.exitCode = status ?? 1;
