// After the build: writes dist/excel and dist/apps-script from the catalogue of the built library.
import { copyFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsHtml, functionsJson, manifest } from "./spreadsheet-excel.mjs";
import { wrappers } from "./spreadsheet-wrappers.mjs";

const dist = join(import.meta.dirname, "../dist");
const built = "../dist/spreadsheet.js";
/** @type {typeof import("../src/spreadsheet.ts")} */
const { spreadsheetFunctions } = await import(built);
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(join(dist, "../package.json"), "utf8"))
);

/** @param {string} file @param {string} text */
function append(file, text) {
  const path = join(dist, file);
  writeFileSync(
    path,
    `/* wres-metrics ${version}, MIT licence */\n${readFileSync(path, "utf8").trimEnd()}\n${text}`,
  );
}

const associate = (/** @type {string} */ id) => `CustomFunctions.associate("${id}", ${id});\n`;
// Excel shows the help of functions.json, and has no use for comments.
append(
  "excel/functions.js",
  wrappers(spreadsheetFunctions, { prefix: "", after: associate }).replace(/\/\*\*[^]*?\*\/\n/g, ""),
);
// Only a .js file is made small.
renameSync(join(dist, "apps-script/Code.js"), join(dist, "apps-script/Code.gs"));
append("apps-script/Code.gs", wrappers(spreadsheetFunctions, { prefix: "WRES_" }));
/** @param {string} file @param {unknown} value */
const writeJson = (file, value) => {
  writeFileSync(join(dist, file), `${JSON.stringify(value, null, 2)}\n`);
};
writeJson("excel/functions.json", functionsJson(spreadsheetFunctions));
writeJson("excel/manifest.json", manifest(spreadsheetFunctions, version));
writeFileSync(join(dist, "excel/functions.html"), functionsHtml);
for (const icon of ["color.png", "outline.png"]) {
  copyFileSync(join(import.meta.dirname, "excel-icons", icon), join(dist, "excel", icon));
}
