// `npm run runtimes`: the packed package in Node, Bun and Deno, each installed from the npm registry into a folder of its own.
// It asks every entry point for something, the solver's WebAssembly, a chart and a workbook among them; all have to print
// the same. Not a part of the tests: it needs the registry, and some 300 MB on the disk for a while.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "wres-runtimes-"));
const program = `
import { readFileSync } from "node:fs";
import { calculateIndicators, measureOf, parseReturnText } from "wres-metrics";
import { suppress } from "wres-metrics/disclosure";
import { countCsv } from "wres-metrics/records";
import { forInternalUse, fromWorkbook, htmlReport, reportContent, toWorkbook } from "wres-metrics/report";
import { wilsonInterval } from "wres-metrics/statistics";
import { spreadsheetFunctions } from "wres-metrics/spreadsheet";

const parsed = parseReturnText(readFileSync("node_modules/wres-metrics/examples/esneft-2022.json", "utf8"));
const results = calculateIndicators(parsed.return);
console.log(measureOf(structuredClone(results), "indicator-2/relative-likelihood").printed);
console.log(wilsonInterval({ count: 342, of: 1530 }).lower.toFixed(10), spreadsheetFunctions.length);
const { audit } = await suppress({
  cells: [{ id: "all", value: 140 }, { id: "one", value: 131 }, { id: "other", value: 9 }],
  sums: [{ total: "all", parts: ["one", "other"] }],
});
console.log(audit.safe);
const staff = new Blob(["Ethnic Origin\\nA\\nH\\n"]);
const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};
console.log(JSON.stringify((await countCsv(staff.stream(), mapping)).balance));
const page = await htmlReport(forInternalUse(reportContent(results, [])));
console.log(page.split("<svg").length - 1);
const read = await fromWorkbook(await toWorkbook(parsed.return));
console.log(read.status);
`;

try {
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
  const packed = execFileSync("npm", pack, { cwd: root, encoding: "utf8" }).trim();
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(join(folder, "program.mjs"), program);
  const peers = Object.keys(manifest.peerDependencies).filter((name) => !name.startsWith("@duckdb/"));
  const install = ["install", "--silent", "--no-audit", "--no-fund", `./${packed}`, ...peers, "bun", "deno"];
  execFileSync("npm", install, { cwd: folder, stdio: "inherit" });
  const bin = join(folder, "node_modules/.bin");
  const answers = {
    Node: run(process.execPath, []),
    Bun: run(join(bin, "bun"), []),
    Deno: run(join(bin, "deno"), [
      "run",
      "--allow-read",
      "--allow-env",
      "--allow-sys",
      "--node-modules-dir=manual",
    ]),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const isSame = answer === answers.Node;
    console.log(`${isSame ? "same  " : "OTHER "} ${name}\n${isSame && name !== "Node" ? "" : answer}`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 */
function run(command, options) {
  return execFileSync(command, [...options, "program.mjs"], { cwd: folder, encoding: "utf8" });
}
