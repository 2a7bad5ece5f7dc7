/**
 * How a system writes its CSV files.
 * @typedef {object} Manner
 * @property {"," | ";" | "\t"} [delimiter]
 * @property {"\n" | "\r\n"} [newline]
 * @property {"where-needed" | "everywhere" | "at-random"} [quotes]
 * @property {"utf-8" | "utf-8-with-mark" | "utf-16le" | "utf-16be" | "windows-1252"} [encoding]
 * @property {string} [title] a line above the header
 * @property {number} [trailingEmpties] empty columns behind the last
 * @property {"present" | "missing"} [finalNewline]
 * @property {number} [chunkSize] bytes; the borders fall wherever they fall, inside a character too
 */

/** The letters of windows-1252 outside Latin-1 that a staff system is likely to write. */
const windows1252 = new Map([
  ["€", 0x80],
  ["‘", 0x91],
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
  ["–", 0x96],
]);

/**
 * A table as the bytes of a CSV file, a chunk at a time: never more than a chunk in memory.
 * @param {{ header: readonly string[], rows: Iterable<readonly string[]> }} table
 * @param {Manner} [manner]
 * @param {import("./seeded-chance.mjs").Chance} [chance] for quotes at random
 * @returns {Generator<Uint8Array<ArrayBuffer>, void, void>}
 */
export function* messyCsv(table, manner = {}, chance) {
  const { encoding = "utf-8", chunkSize = 65_536 } = manner;
  const encode = encoders[encoding];
  let waiting = new Uint8Array(marks[encoding]);
  let text = "";
  for (const line of linesOf(table, manner, chance)) {
    text += line;
    if (text.length < chunkSize) continue;
    waiting = joined(waiting, encode(text));
    text = "";
    let from = 0;
    for (; from + chunkSize <= waiting.length; from += chunkSize) yield waiting.slice(from, from + chunkSize);
    waiting = waiting.slice(from);
  }
  waiting = joined(waiting, encode(text));
  for (let from = 0; from < waiting.length; from += chunkSize) yield waiting.slice(from, from + chunkSize);
}

/**
 * @param {{ header: readonly string[], rows: Iterable<readonly string[]> }} table
 * @param {Manner} manner
 * @param {import("./seeded-chance.mjs").Chance | undefined} chance
 */
function* linesOf({ header, rows }, manner, chance) {
  const { delimiter = ",", newline = "\n", quotes = "where-needed", title, trailingEmpties = 0 } = manner;
  const special = new RegExp(`["\r\n${delimiter}]`);
  /** @param {string} cell */
  const cellText = (cell) =>
    quotes === "everywhere" || special.test(cell) || (quotes === "at-random" && chance?.happens(0.3))
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const empties = delimiter.repeat(trailingEmpties);
  /** @param {readonly string[]} cells */
  const line = (cells) => cells.map(cellText).join(delimiter) + empties;
  if (title !== undefined) yield cellText(title) + newline;
  yield line(header);
  for (const row of rows) yield newline + line(row);
  if (manner.finalNewline !== "missing") yield newline;
}

/** @type {Record<NonNullable<Manner["encoding"]>, number[]>} */
const marks = {
  "utf-8": [],
  "utf-8-with-mark": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  "windows-1252": [],
};

const utf8 = new TextEncoder();
/** @type {Record<NonNullable<Manner["encoding"]>, (text: string) => Uint8Array>} */
const encoders = {
  "utf-8": (text) => utf8.encode(text),
  "utf-8-with-mark": (text) => utf8.encode(text),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
  "windows-1252": (text) =>
    Uint8Array.from(text, (letter) => windows1252.get(letter) ?? letter.charCodeAt(0)),
};

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function joined(one, other) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
