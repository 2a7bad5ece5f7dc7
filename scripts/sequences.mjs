// Random trusts of two to four publications, each made with the earlier ones, and an outsider who looks at all of them:
// npm run sequences -- 500 --seed 12
// A night's work; npm test does ten. A failure prints its trust, and is found again by its seed.
import { parseArgs } from "node:util";
import { runLonger, seedOfDay } from "./longer-test.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [trusts = "500"] = positionals;
const { seed = seedOfDay() } = values;
console.log(`${trusts} trusts from seed ${seed}`);
runLonger("test/laws/sequences.test.ts", { WRES_SEQUENCES: trusts, WRES_SEED: seed });
