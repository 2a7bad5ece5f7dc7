// `npm run second-reader`: every pair of oddities of workbooks is read as LibreOffice reads it, which takes some minutes. The test by
// itself takes every third pair. Needs LibreOffice: node scripts/engines.mjs.
import { runLonger } from "./longer-test.mjs";

// That LibreOffice is missing is a fault here, and not a reason to pass over the test.
runLonger("test/evidence/workbook/second-reader.test.ts", { WRES_PAIRS_OF_ODDITIES: "1", CI: "1" });
