// Draws the picture of docs/guides/libreoffice.md: the formulas that it gives, as LibreOffice calculates and prints them.
// It needs LibreOffice and poppler-utils: `npm run pictures:office`; a test says when it is out of date.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { withSource } from "./picture-source.mjs";

const root = join(import.meta.dirname, "..");

/** The rows of the guide's table: what a formula says, the formula, and what it gives as printed there. */
export function guideFormulas() {
  const guide = readFileSync(join(root, "docs/guides/libreoffice.md"), "utf8");
  return [...guide.matchAll(/^\| (.+?) +\| `=(.+?)` +\| ([\d.]+) +\|$/gm)].map(
    ([, what = "", formula = "", gives = ""]) => ({ what, formula, gives }),
  );
}

/** The guide's sheet, with each formula from row 5 on in column B, and nothing calculated yet. */
export async function guideWorkbook() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Recruitment", {
    pageSetup: {
      showRowColHeaders: true,
      showGridLines: true,
      orientation: "landscape",
      fitToPage: true,
      fitToHeight: 0,
    },
  });
  sheet.addRows([["", "Shortlisted", "Appointed"], ["White", 4319, 1203], ["BME", 1530, 342], []]);
  for (const { what, formula } of guideFormulas()) {
    const row = sheet.addRow([what, { formula }]);
    row.getCell(3).value = { formula: `_xlfn.FORMULATEXT(B${row.number})`, date1904: false };
    row.getCell(2).numFmt = formula.includes("ROUND") ? "General" : "0.0000";
  }
  [34, 14, 52].forEach((width, column) => {
    sheet.getColumn(column + 1).width = width;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = mkdtempSync(join(tmpdir(), "wres-picture-"));
  const profile = pathToFileURL(join(folder, "profile")).href;
  writeFileSync(join(folder, "sheet.xlsx"), await guideWorkbook());
  const convert = [
    "--headless",
    `-env:UserInstallation=${profile}`,
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
  ];
  execFileSync("soffice", [...convert, join(folder, "sheet.xlsx")]);
  // The part of the page where the sheet stands, in dots.
  const part = ["-x", "70", "-y", "85", "-W", "1170", "-H", "268"];
  const picture = join(root, "docs/pictures/libreoffice");
  execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "120", ...part, join(folder, "sheet.pdf"), picture]);
  writeFileSync(`${picture}.png`, withSource(readFileSync(`${picture}.png`), guideFormulas()));
  rmSync(folder, { recursive: true });
}
