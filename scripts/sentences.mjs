// Every sentence of random reports, read by a grammar of its own and held against the measures: npm run sentences -- 500 --seed 12
// The suite reads forty reports. A failure prints its returns, and is found again by its seed.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [reports = "500"] = positionals;
const { seed = String(Math.floor(Date.now() / 86_400_000)) } = values;
console.log(`${reports} reports from seed ${seed}`);
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--coverage.enabled=false", "test/laws/sentences.test.ts"],
  { stdio: "inherit", env: { ...process.env, WRES_SENTENCES: reports, WRES_SEED: seed } },
);
process.exitCode = status ?? 1;
