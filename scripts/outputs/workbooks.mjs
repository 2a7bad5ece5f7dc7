import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import ExcelJS from "exceljs";

/**
 * A workbook as lines of text: each cell with its value, its formula and the number of its style, then what else a sheet has,
 * then the styles, then the parts of the file that are neither. The times in a zip do not come into it.
 * @param {Uint8Array} bytes
 */
export async function workbookText(bytes) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(/** @type {never} */ (bytes));
  /** @type {Map<string, number>} */
  const styles = new Map();
  const lines = [
    ...workbook.worksheets.flatMap((sheet) => sheetLines(sheet, styles)),
    ...[...styles].map(([style, number]) => `style ${String(number)} ${style}`),
    ...partLines(bytes),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {Map<string, number>} styles each with its number, in the order in which they are met
 */
function sheetLines(sheet, styles) {
  const { name } = sheet;
  /** @type {string[]} */
  const lines = [`sheet ${name}`];
  sheet.eachRow((row) => {
    if (row.height) lines.push(`${name} row ${String(row.number)} ${String(row.height)}`);
    row.eachCell({ includeEmpty: true }, (cell) => {
      const style = JSON.stringify(cell.style);
      if (!styles.has(style)) styles.set(style, styles.size + 1);
      lines.push(`${name}!${cell.address} ${JSON.stringify(cell.value)} ${String(styles.get(style))}`);
    });
  });
  const others = Object.entries(sheet.model).filter(([key]) => key !== "rows" && key !== "name");
  return [...lines, ...others.map(([key, value]) => `${name} ${key} ${JSON.stringify(value)}`)];
}

/** @param {Uint8Array} bytes */
function partLines(bytes) {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => !/worksheets\/sheet|sharedStrings|styles\.xml/.test(path))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, part]) =>
      strFromU8(part)
        .replaceAll("><", ">\n<")
        .split("\n")
        .map((line) => `${path} ${line}`),
    );
}

/** How the inputs of a filled-in workbook can be spoilt: what stands in every seventh of them then. */
const spoilt = /** @type {const} */ ({
  text: "many",
  negative: -5,
  fraction: 12.5,
  huge: 1e15,
  formula: { formula: "1+1", result: 2 },
  error: { error: "#N/A" },
  comma: "1,234",
  nothing: null,
});

/** Their names. */
export const spoilings = Object.keys(spoilt);

/**
 * Spoils the inputs of a workbook: the cells that have a name and no formula.
 * @param {string} path
 * @param {string} spoiling
 */
export async function spoilWorkbook(path, spoiling) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(/** @type {never} */ (readFileSync(path)));
  const inputs = workbook.definedNames.model
    .flatMap(({ ranges }) => ranges)
    .map((range) => {
      const [, sheet = "", cell = ""] = /^'?(.+?)'?!(.+)$/.exec(range.replaceAll("$", "")) ?? [];
      return workbook.getWorksheet(sheet)?.getCell(cell);
    })
    .filter((cell) => cell !== undefined && cell.type !== ExcelJS.ValueType.Formula);
  if (inputs.length < 50) throw new Error(`${path} has only ${String(inputs.length)} inputs.`);
  for (const [index, cell] of inputs.entries()) {
    if (cell && index % 7 === 3) cell.value = /** @type {never} */ (spoilt[/** @type {"text"} */ (spoiling)]);
  }
  await workbook.xlsx.writeFile(path);
}
