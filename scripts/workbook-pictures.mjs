// Draws the pictures of docs/guides/workbook.md: what LibreOffice makes of the built library's workbook. It needs LibreOffice and
// poppler-utils: `npm run build && npm run pictures:office`; a test says when they are out of date.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { withSource } from "./picture-source.mjs";

/** @typedef {typeof import("../src/workbook.ts")} Workbook */

const root = join(import.meta.dirname, "..");

/** The sheets, and how much of the printed page is shown: from the left, from above, across and down, in dots; and in rows. */
const pictures = [
  { name: "workbook-workforce", sheet: "Workforce", part: [40, 52, 1220, 456], rows: 24 },
  { name: "workbook-likelihoods", sheet: "Likelihoods", part: [40, 52, 1220, 200], rows: 12 },
];

/**
 * What can be seen on each picture, by the name of its file: the cells with their values, numbers, colours and lines.
 * @param {Pick<Workbook, "toWorkbook">} library
 * @returns {Promise<Readonly<Record<string, unknown>>>}
 */
export async function workbookPictureSources(library) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(/** @type {never} */ (Buffer.from(await picturedWorkbook(library))));
  return Object.fromEntries(
    pictures.map(({ name, sheet, rows }) => {
      const drawn = workbook.getWorksheet(sheet);
      if (drawn === undefined) throw new Error(`the workbook has no sheet ${sheet}`);
      /** @type {unknown[]} */
      const cells = [];
      for (const row of drawn.getRows(1, rows) ?? []) {
        row.eachCell((cell) => {
          const { font, fill, border, numFmt } = cell;
          cells.push([cell.address, cell.text, font, fill, border, numFmt]);
        });
      }
      return [`${name}.png`, { widths: drawn.columns.map(({ width }) => width), cells }];
    }),
  );
}

/** @param {Pick<Workbook, "toWorkbook">} library */
function picturedWorkbook({ toWorkbook }) {
  return toWorkbook(readReturn("esneft-2022"), { previous: readReturn("esneft-2021") });
}

const dots = 110;

/** @param {string} folder */
async function draw(folder) {
  const library = /** @type {Workbook} */ (await import(pathToFileURL(join(root, "dist/workbook.js")).href));
  const sources = await workbookPictureSources(library);
  writeFileSync(join(folder, "return.xlsx"), await picturedWorkbook(library));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, "return.xlsx"], {
    cwd: folder,
    stdio: "ignore",
  });
  const pages = execFileSync("pdftotext", ["return.pdf", "-"], { cwd: folder, encoding: "utf8" }).split("\f");
  for (const { name, sheet, part } of pictures) {
    const page = String(pages.findIndex((text) => text.startsWith(`${sheet}: `)) + 1);
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
    writeFileSync(`${target}.png`, withSource(readFileSync(`${target}.png`), sources[`${name}.png`]));
  }
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = mkdtempSync(join(tmpdir(), "wres-pictures-"));
  try {
    await draw(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
