// Draws the pictures of the guides for Excel and Google Sheets: sheets with the values that Univer, a spreadsheet that runs here, works out
// with our functions. `npm run build && npm run pictures`; a test says when they are out of date.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openInUniver } from "../test/support/univer.mjs";
import { formatted } from "./formatted.mjs";

/** @typedef {import("../src/spreadsheet.ts").CellArgument} CellArgument */
/** @typedef {typeof import("../src/spreadsheet.ts").callSpreadsheetFunction} Call */
/** @typedef {import("../src/spreadsheet.ts").SpreadsheetFunctionId} Id */
/** @typedef {import("../test/support/univer.mjs").Cell} Cell */
/**
 * A sheet as it is typed, and how much of it is drawn: the widths of its columns, in letters, and how many rows.
 * @typedef {{ title: string, rows: readonly (readonly Cell[])[], widths: readonly number[], height?: number }} Picture
 */

const recruitment = [
  ["", "Shortlisted", "Appointed"],
  ["White", 4319, 1203],
  ["BME", 1530, 342],
];

/** @param {string} prefix @returns {Readonly<Record<string, Picture>>} */
const picturesOf = (prefix) => ({
  "first-figure": {
    title: "The counts, and the first figure",
    rows: [...recruitment, [], ["White over BME", `=${prefix}APPOINTMENT_WHITE_OVER_BME(C2,B2,C3,B3)`]],
    widths: [16, 13, 13],
  },
  "more-figures": {
    title: "The interval in two cells, the verdict and the shortfall",
    rows: [
      ...recruitment,
      [],
      ["Interval", `=${prefix}INTERVAL(2,C2,B2,C3,B3)`],
      ["Verdict", `=${prefix}VERDICT(2,C2,B2,C3,B3)`],
      ["Shortfall", `=${prefix}SHORTFALL(2,C2,B2,C3,B3)`],
    ],
    widths: [11, 22, 13],
  },
  report: {
    title: "A report of a range: the first rows of the table that it fills",
    rows: [
      ["Counts", "White", "BME", "Unknown"],
      ["workforce", 9066, 2483, 86],
      ["shortlisted", 4319, 1530, 109],
      ["appointed", 1203, 342, 55],
      [],
      [`=${prefix}REPORT(A1:D4,2022)`],
    ],
    widths: [33, 9, 13, 13, 13, 13, 21, 12],
    height: 13,
  },
});

/** @type {Picture} */
const errors = {
  title: "What a cell shows where there is no answer",
  rows: [
    ["", "Shortlisted", "Appointed", "Share"],
    ["Not given", 4319, "", "=WRES.SHARE(C2,B2)"],
    ["Out of nobody", 0, 0, "=WRES.SHARE(C3,B3)"],
    ["Not a count", 4319, "R", "=WRES.SHARE(C4,B4)"],
    ["Text", "4,319", 1203, "=WRES.SHARE(C5,B5)"],
  ],
  widths: [15, 13, 13, 13],
};

/**
 * The pictures, by the names of their files.
 * @param {Call} call
 * @param {readonly Id[]} ids
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function drawnPictures(call, ids) {
  const guides = [
    { guide: "excel", prefix: "WRES.", pictures: { ...picturesOf("WRES."), errors } },
    { guide: "google-sheets", prefix: "WRES_", pictures: picturesOf("WRES_") },
  ];
  /** @type {Record<string, string>} */
  const drawn = {};
  for (const { guide, prefix, pictures } of guides) {
    const functions = Object.fromEntries(
      ids.map((id) => [
        prefix + id,
        (/** @type {readonly CellArgument[]} */ cells) => withTexts(call(id, cells)),
      ]),
    );
    for (const [name, picture] of Object.entries(pictures)) {
      const svg = drawing(picture, await calculated(picture, functions));
      // The formatter leaves a picture alone, unless it is told that it stands in a page.
      drawn[`${guide}-${name}.svg`] = await formatted(`${name}.html`, svg);
    }
  }
  return drawn;
}

const JOINER = "\u2060";

/**
 * Univer would keep a text such as "21.3%" as a number, which Excel and Google Sheets do not: an invisible character, taken out
 * when it is drawn, keeps it a text.
 * @param {ReturnType<Call>} answer
 */
function withTexts(answer) {
  if (answer.status === "error" || typeof answer.value !== "object") return answer;
  const value = answer.value.map((row) =>
    row.map((cell) => (typeof cell === "string" ? JOINER + cell : cell)),
  );
  return { ...answer, value };
}

/**
 * What Univer shows in each cell, with what a formula spills.
 * @param {Picture} picture
 * @param {Parameters<typeof openInUniver>[1]} functions
 */
async function calculated({ rows, widths, height = rows.length }, functions) {
  // Univer hands an empty cell over as 0; one with a space in it is empty too.
  const typed = rows.map((cells) => cells.map((cell) => (cell === "" ? " " : cell)));
  const univer = await openInUniver({ Sheet: typed }, functions);
  const shown = Array.from({ length: height }, (_, row) =>
    widths.map((_width, column) => univer.cell("Sheet", row, column) ?? ""),
  );
  for (const [row, cells] of rows.entries()) {
    for (const column of cells.keys()) {
      univer.spill("Sheet", row, column)?.forEach((line, down) => {
        line.forEach((value, across) => {
          const into = shown[row + down];
          if (into) into[column + across] = value;
        });
      });
    }
  }
  univer.close();
  return shown;
}

const LETTER = 8;
const ROW = 26;
const MARGIN = 34;

/** @param {Picture} picture @param {readonly (readonly unknown[])[]} shown */
function drawing({ title, rows, widths }, shown) {
  const lefts = widths.map((_, column) => MARGIN + sum(widths.slice(0, column)) * LETTER);
  const right = MARGIN + sum(widths) * LETTER;
  const bottom = ROW * (shown.length + 1);
  const formulas = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      String(cell).startsWith("=") ? [`${letter(column)}${row + 1}: ${String(cell)}`] : [],
    ),
  );
  const width = Math.max(right, ...formulas.map((line) => line.length * LETTER + 12)) + 1;
  const height = bottom + formulas.length * 22 + 8;
  const lines = [
    ...[...lefts, right].map((x) => `<path d="M${x} 0V${bottom}" />`),
    ...[...shown.keys(), shown.length].map((row) => `<path d="M0 ${(row + 1) * ROW}H${right}" />`),
  ];
  const heads = [
    ...widths.map((across, column) =>
      text((lefts[column] ?? 0) + (across * LETTER) / 2, 0, "middle", letter(column)),
    ),
    ...shown.map((_, row) => text(MARGIN / 2, row + 1, "middle", String(row + 1))),
  ];
  const cells = shown.flatMap((values, row) =>
    values.map((value, column) =>
      typeof value === "number"
        ? text((lefts[column + 1] ?? right) - 6, row + 1, "end", asShown(value))
        : text((lefts[column] ?? 0) + 6, row + 1, "start", String(value).replace(JOINER, "").trim()),
    ),
  );
  const below = formulas.map(
    (line, index) => `<text x="6" y="${bottom + 20 + index * 22}">${escaped(line)}</text>`,
  );
  const words = `${title}. Values computed by Univer with the functions of this package.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="14">
<title id="title">${escaped(words)}</title>
<rect width="${width}" height="${height}" fill="#fff" /><path d="M0 0H${right}V${ROW}H${MARGIN}V${bottom}H0z" fill="#e8edee" />
<g stroke="#768692" fill="none"><path d="M0 0.5H${right}M0.5 0V${bottom}" />${lines.join("")}</g>
<g fill="#425563">${heads.join("")}</g>
<g fill="#212b32">${cells.join("")}</g>
<g fill="#212b32" font-family="ui-monospace, monospace" font-size="13">${below.join("")}</g>
</svg>`;
}

/** @param {number} x @param {number} row @param {"start" | "middle" | "end"} anchor @param {string} words */
function text(x, row, anchor, words) {
  if (words === "") return "";
  return `<text x="${x}" y="${row * ROW + 18}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** As a cell of ordinary width shows a number. @param {number} value */
function asShown(value) {
  return String(Number(value.toFixed(8)));
}

/** @param {string} words */
function escaped(words) {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** @param {number} column */
function letter(column) {
  return String.fromCodePoint(65 + column);
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = "../dist/spreadsheet.js";
  /** @type {typeof import("../src/spreadsheet.ts")} */
  const { callSpreadsheetFunction, spreadsheetFunctions } = await import(built);
  const ids = spreadsheetFunctions.map(({ id }) => id);
  for (const [name, svg] of Object.entries(await drawnPictures(callSpreadsheetFunction, ids))) {
    writeFileSync(join(import.meta.dirname, "../docs/pictures", name), svg);
  }
}
