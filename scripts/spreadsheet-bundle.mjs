// What makes the page bundle and the spreadsheet files small. A test holds what they calculate against the library.
import { readFileSync } from "node:fs";
import ts from "typescript";

/** @typedef {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]} Plugin */

/**
 * Takes out of the tables of src/reference what only a report or a page of documentation says.
 * @type {Plugin}
 */
export const bareTables = {
  name: "bare-tables",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]reference[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: withoutWords(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

const WORDS = new Set(["source", "title", "shortTitle", "headline"]);

/** @param {string} text of a table */
function withoutWords(text) {
  const file = ts.createSourceFile("table.ts", text, ts.ScriptTarget.Latest, true);
  /** @type {[number, number][]} */
  const cuts = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && WORDS.has(node.name.getText())) {
      cuts.push([node.pos, text[node.end] === "," ? node.end + 1 : node.end]);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((kept, [start, end]) => kept.slice(0, start) + kept.slice(end), text);
}
