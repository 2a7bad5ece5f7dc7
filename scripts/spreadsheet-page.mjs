// Writes docs/spreadsheet-functions.md from the catalogue of the built library; with --check, only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { formatted } from "./formatted.mjs";

/** @typedef {import("../src/spreadsheet.ts").SpreadsheetFunction} SpreadsheetFunction */
/** @typedef {import("../src/spreadsheet.ts").CellArgument} CellArgument */

const page = join(import.meta.dirname, "../docs/spreadsheet-functions.md");

const INTRODUCTION = `# Functions for spreadsheets

This page is made from the catalogue (\`npm run functions\`). The names begin with \`WRES.\` in Excel and with \`WRES_\` in
Google Sheets: \`=WRES.SHARE(B2, C2)\`, \`=WRES_SHARE(B2, C2)\`.

An empty cell is _not given_: never 0. A number kept as text ("4,319") is read. A share is a number from 0 to 1; format
its cell as a percentage to see one. Where there is no answer there is an error:

| error      | what it means                                                    |
| ---------- | ---------------------------------------------------------------- |
| \`#DIV/0!\`  | a rate out of nobody, or a ratio over a rate of 0                |
| \`#N/A\`     | a count is not given, or the counts do not say                   |
| \`#VALUE!\`  | a cell holds something that cannot be read, such as "R" or 12.5  |

An error in a cell that a function reads goes on as what it is. Excel shows the message beside the cell. Google Sheets shows \`#ERROR!\`, and code and message in its note.
`;

/**
 * The page, as the formatter wants it.
 * @param {readonly SpreadsheetFunction[]} functions
 */
export function functionsPage(functions) {
  return formatted(page, [INTRODUCTION, ...functions.map(section)].join("\n"));
}

/** @param {SpreadsheetFunction} entry */
function section({ id, description, parameters, result, example }) {
  const names = parameters.map(({ name, presence }) => (presence === "optional" ? `[${name}]` : name));
  const rows = parameters.map(({ name, help, takes, presence }) => {
    const kind = takes === "range" ? "a range" : "a cell";
    return `| ${name} | ${presence === "optional" ? `${kind}, or nothing` : kind} | ${help} |`;
  });
  return [
    `## WRES.${id}`,
    description,
    `\`WRES.${id}(${names.join(", ")})\` gives ${result === "table" ? "a table" : `a ${result}`}.`,
    ["| argument | takes | what it is |", "| --- | --- | --- |", ...rows].join("\n"),
    `For example \`=WRES.${id}(${example.cells.map(written).join(", ")})\` gives ${shown(example.result)} (${example.source}).`,
    "",
  ].join("\n\n");
}

/** @param {CellArgument} cell @returns {string} as Excel writes it in a formula */
function written(cell) {
  if (typeof cell === "object" && cell !== null) {
    return `{${cell.map((row) => row.map(written).join(",")).join(";")}}`;
  }
  return typeof cell === "number" ? String(cell) : `"${String(cell ?? "")}"`;
}

/** @param {SpreadsheetFunction["example"]["result"]} result */
function shown(result) {
  if (typeof result !== "object") return `\`${String(result)}\``;
  return result.map((row) => `\`${row.join(" | ")}\``).join(", ");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = "../dist/spreadsheet.js";
  /** @type {typeof import("../src/spreadsheet.ts")} */
  const { spreadsheetFunctions } = await import(built);
  const text = await functionsPage(spreadsheetFunctions);
  if (!process.argv.includes("--check")) writeFileSync(page, text);
  else if (readFileSync(page, "utf8") !== text) {
    console.error("docs/spreadsheet-functions.md is out of date. Run `npm run functions`.");
    process.exitCode = 1;
  }
}
