// Changes good inputs at random and passes them through every door: npm run fuzz -- 200000 [seed]
// A night's work; the suite does five thousand cases. A failure names its door and seed, and becomes a test of its own.
import { spawnSync } from "node:child_process";

const [cases = "200000", seed = String(Math.floor(Date.now() / 86_400_000))] = process.argv.slice(2);
console.log(`${cases} cases from seed ${seed}`);
const { status } = spawnSync("npx", ["vitest", "run", "--coverage.enabled=false", "test/laws/fuzz.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, WRES_FUZZ_CASES: cases, WRES_FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
