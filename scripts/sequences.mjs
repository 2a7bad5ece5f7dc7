// Random trusts of two to four publications, each made with the earlier ones, and an outsider who looks at all of them:
// npm run sequences -- 500 --seed 12
// A night's work; the suite does sixty. A failure prints its trust, and is found again by its seed.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [trusts = "500"] = positionals;
const { seed = String(Math.floor(Date.now() / 86_400_000)) } = values;
console.log(`${trusts} trusts from seed ${seed}`);
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--coverage.enabled=false", "test/laws/sequences.test.ts"],
  { stdio: "inherit", env: { ...process.env, WRES_SEQUENCES: trusts, WRES_SEED: seed } },
);
process.exitCode = status ?? 1;
