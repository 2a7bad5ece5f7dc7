// `npm run second-reader`: every pair of oddities of workbooks is read as LibreOffice reads it, which takes some minutes. The test by
// itself takes every third pair. Needs LibreOffice: node scripts/engines.mjs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const file = "test/evidence/workbook/second-reader.test.ts";
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    ...["run", "--project", "evidence", "--coverage.enabled=false", file],
  ],
  // That LibreOffice is missing is a fault here, and not a reason to pass over the test.
  { cwd: root, stdio: "inherit", env: { ...process.env, WRES_PAIRS_OF_ODDITIES: "1", CI: "1" } },
);
process.exitCode = status ?? 1;
