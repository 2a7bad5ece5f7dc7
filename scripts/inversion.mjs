// Small tables, each suppressed, and the program run again on every table that agrees with what is shown: how much the choice of cells
// says of the hidden counts. npm run inversion -- 240
import { parseArgs } from "node:util";
import { runLonger } from "./longer-test.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [tables = "240"] = positionals;
const { seed = "5" } = values;
runLonger("test/laws/inversion.test.ts", { WRES_INVERSIONS: tables, WRES_SEED: seed });
