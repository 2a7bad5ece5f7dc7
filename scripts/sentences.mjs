// Every sentence of random reports, read by a grammar of its own and held against the measures: npm run sentences -- 500 --seed 12
// The suite reads forty reports. A failure prints its returns, and is found again by its seed.
import { parseArgs } from "node:util";
import { runLonger, seedOfDay } from "./longer-test.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [reports = "500"] = positionals;
const { seed = seedOfDay() } = values;
console.log(`${reports} reports from seed ${seed}`);
runLonger("test/laws/sentences.test.ts", { WRES_SENTENCES: reports, WRES_SEED: seed });
