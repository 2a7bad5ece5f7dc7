import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const EXECUTABLE = "/usr/bin/soffice";

/** LibreOffice leaves out what is beyond some 250 files of one call, and says nothing. */
const MOST_FILES = 200;

/**
 * Lets LibreOffice convert many files, 200 a call: to CSV, as a second reader of workbooks, or to workbooks, as a second
 * writer of them. A file that it does not read is missing from the answer.
 */
export async function convertedByOffice(
  files: Readonly<Record<string, Uint8Array | string>>,
  to: "csv" | "xlsx",
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "wres-office-"));
  try {
    const [given, saved] = [join(folder, "given"), join(folder, "saved")];
    await mkdir(given);
    await mkdir(saved);
    for (const [name, content] of Object.entries(files)) await writeFile(join(given, name), content);
    // Commas, double quotes, UTF-8, from the first line, every text in quotes, values as they are shown.
    const filter =
      to === "csv"
        ? "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true"
        : "xlsx:Calc MS Excel 2007 XML";
    const paths = Object.keys(files).map((name) => join(given, name));
    for (let from = 0; from < paths.length; from += MOST_FILES) {
      await promisify(execFile)(
        EXECUTABLE,
        [
          "--headless",
          `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
          ...["--convert-to", filter, "--outdir", saved],
          ...paths.slice(from, from + MOST_FILES),
        ],
        { maxBuffer: 20_000_000 },
      );
    }
    const names = await readdir(saved);
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, new Uint8Array(await readFile(join(saved, name)))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
