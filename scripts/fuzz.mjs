// Changes good inputs at random and passes them through every door: npm run fuzz -- 200000 [seed]
// A night's work; the suite does five thousand cases. A failure names its door and seed, and becomes a test of its own.
import { runLonger, seedOfDay } from "./longer-test.mjs";

const [cases = "200000", seed = seedOfDay()] = process.argv.slice(2);
console.log(`${cases} cases from seed ${seed}`);
runLonger("test/laws/fuzz.test.ts", { WRES_FUZZ_CASES: cases, WRES_FUZZ_SEED: seed });
