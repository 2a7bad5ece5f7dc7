import { LONGEST_CODE } from "../../model/record-pattern.ts";
import type { SqlWords } from "./sql-words.ts";

/** The pieces of a pattern that a mapping may hold, which `unsafePattern` has checked. */
const PIECES = /\(\?:|[()|*+?]|\{(\d+)(,?)(\d*)\}|\\.|\[(?:\\.|[^\\\]])+\]|./g;

/** A piece that stands for one character: itself, or the one behind the backslash. */
const LITERAL = /^(?:([^.\\])|\\([^a-zA-Z0-9]))$/;

/** Characters that no piece tells apart, by the first and the last: outside ASCII, `\s` and `.` know some. */
const alike: readonly (readonly [number, number])[] = [
  ...Array.from({ length: 0x7f }, (_, index) => [index + 1, index + 1] as const),
  [0x80, 0x9f],
  [0xa0, 0xa0],
  [0xa1, 0x167f],
  [0x1680, 0x1680],
  [0x1681, 0x1fff],
  [0x2000, 0x200a],
  [0x200b, 0x2027],
  [0x2028, 0x2029],
  [0x202a, 0x202e],
  [0x202f, 0x202f],
  [0x2030, 0x205e],
  [0x205f, 0x205f],
  [0x2060, 0x2fff],
  [0x3000, 0x3000],
  [0x3001, 0xfefe],
  [0xfeff, 0xfeff],
  [0xff00, 0x10ffff],
];

/**
 * A pattern of a mapping for another engine than JavaScript's, each of which reads `\s`, `.` and capitals in its own way:
 * every piece that stands for one character becomes a list of the characters that JavaScript takes for it. For codes
 * without the letters a to z, which are folded.
 */
export function sqlPattern(pattern: string, escaped: SqlWords["escaped"]): string {
  return pattern.replace(PIECES, (piece, least?: string, comma?: string, most?: string) => {
    if (piece === "(?:") return "(";
    if (/^[()|*+?]$/.test(piece)) return piece;
    if (least !== undefined) return repeat(Number(least), comma === "" ? least : most);
    const [, plain, behindBackslash] = LITERAL.exec(piece) ?? [];
    const character = plain ?? behindBackslash;
    return character === undefined ? classOf(piece, escaped) : written(character.toUpperCase(), escaped);
  });
}

function written(character: string, escaped: SqlWords["escaped"]): string {
  return /[A-Z0-9 ]/.test(character) ? character : escaped(character.codePointAt(0) ?? 0);
}

/** PostgreSQL counts to 255 only; no code is longer than the longest. */
function repeat(least: number, most = ""): string {
  const from = String(Math.min(least, LONGEST_CODE + 1));
  if (most === "" || Number(most) > LONGEST_CODE) return `{${from},}`;
  return from === most ? `{${from}}` : `{${from},${most}}`;
}

/** A piece that stands for several characters, as a class of them. */
function classOf(piece: string, escaped: SqlWords["escaped"]): string {
  const fitting = new RegExp(`^${piece}$`, "i");
  const ranges: [number, number][] = [];
  for (const [first, last] of alike) {
    const character = String.fromCodePoint(first);
    if (/[a-z]/.test(character) || !fitting.test(character)) continue;
    const before = ranges.at(-1);
    if (before?.[1] === first - 1) before[1] = last;
    else ranges.push([first, last]);
  }
  // No text of a file holds it, and a class of nothing is no class.
  if (ranges.length === 0) return escaped(0xffff);
  const ends = (range: [number, number]): string =>
    [...new Set(range)].map((codePoint) => written(String.fromCodePoint(codePoint), escaped)).join("-");
  return `[${ranges.map(ends).join("")}]`;
}
