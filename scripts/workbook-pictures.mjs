// Draws the pictures of docs/guides/workbook.md: what LibreOffice makes of the built library's workbook. Run by hand where
// LibreOffice and poppler-utils are there: `npm run build && node scripts/workbook-pictures.mjs`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {typeof import("../src/report.ts")} Report */

const root = join(import.meta.dirname, "..");

/** The sheets, and how much of the printed page is shown: from the left, from above, across and down, in dots. */
const pictures = [
  { name: "workbook-workforce", starts: "Workforce: ", part: [40, 52, 1220, 456] },
  { name: "workbook-likelihoods", starts: "Likelihoods: ", part: [40, 52, 1220, 200] },
];

const dots = 110;
const folder = mkdtempSync(join(tmpdir(), "wres-pictures-"));
try {
  const { toWorkbook } = /** @type {Report} */ (
    await import(pathToFileURL(join(root, "dist/report.js")).href)
  );
  const bytes = await toWorkbook(readReturn("esneft-2022"), { previous: readReturn("esneft-2021") });
  writeFileSync(join(folder, "return.xlsx"), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, "return.xlsx"], {
    cwd: folder,
    stdio: "ignore",
  });
  const pages = execFileSync("pdftotext", ["return.pdf", "-"], { cwd: folder, encoding: "utf8" }).split("\f");
  for (const { name, starts, part } of pictures) {
    const page = String(pages.findIndex((text) => text.startsWith(starts)) + 1);
    const [left, above, across, down] = part.map(String);
    const place = ["-x", left, "-y", above, "-W", across, "-H", down].map(String);
    const target = join(root, "docs/pictures", name);
    execFileSync(
      "pdftoppm",
      [
        ...["-png", "-singlefile", "-r", String(dots), "-f", page, "-l", page],
        ...place,
        "return.pdf",
        target,
      ],
      { cwd: folder },
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @returns {import("../src/index.ts").Return}
 */
function readReturn(name) {
  const text = readFileSync(join(root, "examples", `${name}.json`), "utf8");
  /** @type {unknown} */
  const given = JSON.parse(text);
  return /** @type {import("../src/index.ts").Return} */ (given);
}
