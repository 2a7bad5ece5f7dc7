// `npm run rooms`: how many files the rooms have, how long they are and how often they import each other, as Markdown.
// `npm run rooms -- --at <revision>` measures another revision than the work tree.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureRooms, readSource, repeatedNames } from "../architecture/measure-rooms.mjs";
import { inTreeAt } from "./tree-at.mjs";

/** @typedef {import("../architecture/measure-rooms.mjs").MeasuredRoom} MeasuredRoom */
/** @typedef {import("../architecture/measure-rooms.mjs").Room} Room */

const { values } = parseArgs({ options: { at: { type: "string" } } });

await inTreeAt(values.at, (folder) => {
  const table = readFileSync(join(folder, "architecture/rooms.json"), "utf8");
  const { rooms } = /** @type {{ rooms: readonly Room[] }} */ (JSON.parse(table));
  const files = readSource(join(folder, "src"));
  console.log(`${String(files.length)} files in src.\n`);
  console.log(
    "| room | files | of types only | median lines | imports per 1,000 lines | single use, same folder | longest file |",
  );
  console.log("| --- | --: | --: | --: | --: | --: | --- |");
  for (const room of measureRooms(files, rooms)) console.log(row(room));
  const repeated = repeatedNames(files);
  console.log(`\nFile names that occur more than once: ${String(repeated.length)}`);
  for (const paths of repeated) console.log(`- ${paths.join(", ")}`);
});

/** @param {MeasuredRoom} room */
function row({ name, files, typeFiles, medianLines, importsPer1000, singleUse, longest }) {
  const cells = [
    name.includes("/") ? `– ${name}` : `**${name}**`,
    files,
    typeFiles,
    medianLines,
    Math.round(importsPer1000),
    `${String(Math.round(singleUse * 100))}%`,
    `${longest.path.slice(longest.path.lastIndexOf("/") + 1)} ${String(longest.lines)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}
