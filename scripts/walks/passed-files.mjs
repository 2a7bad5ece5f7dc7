// Runs one walk through a library and prints the files it passes, as JSON: those of which a function ran.
// node passed-files.mjs <folder of the library> <number of the walk>
import { readdirSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { walks } from "./walks.mjs";

const [folder = "", number = "0"] = process.argv.slice(2);
const walk = walks[Number(number)];
if (walk === undefined) throw new Error(`There is no walk ${number}.`);

/** The address of a file of the library. @param {string} path */
const addressOf = (path) => pathToFileURL(join(folder, path)).href;

// What runs where a file is loaded is no part of a walk: so all are loaded before it, but those that need a page or act at once.
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (path) =>
    path.endsWith(".js") && !/^(?:cli|calculator|spreadsheet|global|report\/page)\b|^node_modules/.test(path),
);
for (const path of files) await import(addressOf(path));

/** @type {import("./walks.mjs").Library} */
const library = {
  index: await import(addressOf("index.js")),
  disclosure: await import(addressOf("disclosure.js")),
  records: await import(addressOf("records.js")),
  report: await import(addressOf("report.js")),
  // An older library draws its charts in its report.
  charts: await import(addressOf(files.includes("charts.js") ? "charts.js" : "report.js")),
};
const steps = await walk.begin(library);

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
const end = await steps();
const { result } = await session.post("Profiler.takePreciseCoverage");
session.disconnect();

if (!end.includes(walk.endsWith)) throw new Error(`The walk ends with ${JSON.stringify(end.slice(0, 200))}.`);
const start = addressOf("");
const passed = result
  .filter(({ url }) => url.startsWith(start) && !url.includes("/node_modules/"))
  .filter(({ functions }) =>
    // The function from 0 on is the file itself.
    functions.some(({ ranges }) => ranges.some(({ startOffset, count }) => startOffset > 0 && count > 0)),
  )
  .map(({ url }) => url.slice(start.length + 1).replace(/\.js$/, ".ts"));
console.log(JSON.stringify(passed.sort()));
