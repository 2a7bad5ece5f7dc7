import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const EXECUTABLE = "/usr/bin/soffice";

/** Whether LibreOffice is here; that it is not is a fault on a machine that checks changes. */
export function hasLibreOffice(): boolean {
  if (existsSync(EXECUTABLE)) return true;
  if (process.env["CI"]) throw new Error("LibreOffice is not installed: run node scripts/engines.mjs.");
  return false;
}

/**
 * Lets LibreOffice open workbooks, calculate every formula anew and save them. Left to itself it believes the results that
 * a file brings along, and would prove nothing.
 */
export async function recalculated(
  workbooks: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = await mkdtemp(join(tmpdir(), "wres-workbook-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths = await Promise.all(
      Object.entries(workbooks).map(async ([name, bytes]) => {
        const path = join(folder, `${name}.xlsx`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const saved = join(folder, "saved");
    await promisify(execFile)(EXECUTABLE, [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved],
      ...paths,
    ]);
    const names = Object.keys(workbooks);
    const read = await Promise.all(names.map((name) => readFile(join(saved, `${name}.xlsx`))));
    return Object.fromEntries(names.map((name, index) => [name, new Uint8Array(read[index] ?? [])]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;
