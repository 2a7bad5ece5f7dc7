// Every sentence of random reports, comparisons, pay gaps, targets, plans and checks, read by a grammar of its own and held against the measures: npm run sentences -- 500 --seed 12
// The suite reads fewer of each. A failure prints its returns, and is found again by its seed.
import { parseArgs } from "node:util";
import { runLonger, seedOfDay } from "./longer-test.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [reports = "500"] = positionals;
const { seed = seedOfDay() } = values;
console.log(`${reports} reports from seed ${seed}`);
const files = ["sentences", "trusts-sentences", "document-sentences", "file-sentences"].map(
  (name) => `test/laws/${name}.test.ts`,
);
runLonger(files, { WRES_SENTENCES: reports, WRES_SEED: seed });
