// Counts one giant file, made up a chunk at a time, and prints what came of it and how much memory it took.
// node --max-old-space-size=64 count-giant.mjs <module of records> <giant>
import { pathToFileURL } from "node:url";
import { peakMemory } from "./peak-memory.mjs";

const MEGABYTE = 2 ** 20;
const GIGABYTE = 2 ** 30;
const heading = "Ethnic Origin,Who\n";
const [, , path = "", name = ""] = process.argv;
/** @type {typeof import("wres-metrics/records")} */
const { countCsv } = await import(pathToFileURL(path).href);

/** @type {Record<string, () => Generator<string, void, void>>} */
const giants = {
  *"ten million columns in the headings"() {
    yield* repeated("a,", 20_000_000);
    yield "\nA,1\n";
  },
  *"ten million columns in a row"() {
    yield heading;
    yield* repeated("A,", 20_000_000);
    yield "\nA,1\n";
  },
  *"a quoted cell of a gigabyte"() {
    yield `${heading}A,"`;
    yield* repeated("x", GIGABYTE);
    yield '"\nA,1\n';
  },
  *"a quote that nobody closes before a gigabyte of rows"() {
    yield `${heading}A,"1\n`;
    yield* repeated("A,1\n", GIGABYTE);
  },
  *"a hundred megabytes of doubled quotes"() {
    yield `${heading}A,"`;
    yield* repeated('""', 100 * MEGABYTE);
  },
  *"a hundred megabytes without a line break"() {
    yield* repeated("x", 100 * MEGABYTE);
  },
  *"ten megabytes of line breaks"() {
    yield heading;
    yield* repeated("\r\n", 10 * MEGABYTE);
    yield "A,1\n";
  },
  *"two hundred thousand codes that nobody knows"() {
    yield heading;
    for (let code = 0; code < 200_000; code += 1000)
      yield Array.from({ length: 1000 }, (_, index) => `code ${String(code + index)},1\n`).join("");
  },
};

/**
 * @param {string} text
 * @param {number} length
 */
function* repeated(text, length) {
  const piece = text.repeat(MEGABYTE / text.length);
  for (let made = 0; made < length; made += piece.length) yield piece.slice(0, length - made);
}

const encoder = new TextEncoder();
let bytes = 0;
async function* chunks() {
  for (const text of giants[name]?.() ?? []) {
    bytes += text.length;
    yield encoder.encode(text);
    await Promise.resolve();
  }
}

const mapping = /** @type {const} */ ({
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { table: { A: "white" } } },
});
const atFirst = peakMemory();
const { balance, issues } = await countCsv(chunks(), mapping);
const grown = Math.round(peakMemory() - atFirst);
const answer = { megabytes: grown, bytes, balance, issues: issues.map(({ code }) => code) };
process.stdout.write(JSON.stringify(answer));
