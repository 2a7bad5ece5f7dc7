import { textWords } from "../foundation/text-words.ts";
import { ethnicCategories } from "../reference/ethnic-categories.ts";
import { ethnicLocalCodes } from "../reference/ethnic-local-codes.ts";
import * as ethnic from "../reference/ethnic-words.ts";
import { recordCodes } from "../reference/record-codes.ts";
import { recordHeadings } from "../reference/record-headings.ts";

/** The words that the tables of the library know, as alternatives of a pattern. */
export interface KnownWords {
  /** Of ethnic categories, pay bands, grades, staff groups, stages, outcomes, answers and headings. */
  readonly all: string;
  /** Of those, words of ethnic categories that are no surname. */
  readonly categories: string;
  /** Of those, words that are surnames. */
  readonly surnames: string;
}

let known: KnownWords | null = null;

export function knownWords(): KnownWords {
  known ??= collected();
  return known;
}

function collected(): KnownWords {
  const titles = [...ethnicCategories, ...ethnicLocalCodes].flatMap(({ code, title }) => [code, title]);
  const patterns = [
    ...Object.values(ethnic),
    ...titles.map(textWords),
    ...recordCodes.map(({ code }) => code),
    ...recordHeadings.map(({ words }) => words),
  ];
  const surnames = `${ethnic.SURNAMES}|${OTHER_SURNAMES}`;
  const without = (words: Iterable<string>, others: string): string =>
    [...words].filter((word) => !others.split("|").includes(word)).join("|");
  const categories = new Set(titles.flatMap((title) => textWords(title).split(" ")));
  return {
    all: without(new Set(patterns.flatMap(wordsOfPattern)), FIRST_NAMES),
    categories: without(
      [...categories].filter((word) => word.length > 3),
      `${surnames}|${FIRST_NAMES}`,
    ),
    surnames,
  };
}

/** Words of the tables that are first names or months. A month may be that of a birthday. */
const FIRST_NAMES = "DON|SIERRA|GERMAN|ROMANY|ROMANI|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|OCTOBER";

const OTHER_SURNAMES = "NORTH|SOUTH|EAST|WEST|ROMA|BLANK|HOUSE|CASE|POST|SENIOR|LONG|SHORT|CHAIR";

/** What a piece of a pattern may read: words whole, and where it reads more than one, the end and the beginning of its outer ones. */
interface Pieces {
  readonly whole: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** A character that the pattern does not name. No word of a table has it. */
const ANY = "\0";

/** The words that a pattern of a table spells out. It is read as `ethnicRules` writes its patterns; what it leaves open is no word. */
function wordsOfPattern(pattern: string): readonly string[] {
  const found: string[] = [];
  let at = 0;

  const joined = (a: Pieces, b: Pieces): Pieces => {
    found.push(...pairs(a.last, b.first));
    return {
      whole: pairs(a.whole, b.whole),
      first: [...a.first, ...pairs(a.whole, b.first)],
      last: [...b.last, ...pairs(a.last, b.whole)],
    };
  };
  const either = (): Pieces => {
    const all = [sequence()];
    while (pattern[at] === "|") {
      at += 1;
      all.push(sequence());
    }
    return {
      whole: all.flatMap(({ whole }) => whole),
      first: all.flatMap(({ first }) => first),
      last: all.flatMap(({ last }) => last),
    };
  };
  const sequence = (): Pieces => {
    let all = only("");
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")")
      all = joined(all, repeated(one()));
    return all;
  };
  const one = (): Pieces => {
    const sign = pattern[at] ?? "";
    at += 1;
    if (sign === " ") return { whole: [], first: [""], last: [""] };
    if (sign === "(") {
      const inner = either();
      at += 1;
      return inner;
    }
    if (sign !== "[") return only(sign === "." ? ANY : sign);
    const end = pattern.indexOf("]", at);
    const letters = pattern.slice(at, end);
    at = end + 1;
    return letters.includes("-") ? only(ANY) : { ...only(""), whole: letters.split("") };
  };
  const repeated = (piece: Pieces): Pieces => {
    const [sign = ""] = /^(?:[?*+]|\{[^}]*\})/.exec(pattern.slice(at, at + 8)) ?? [];
    at += sign.length;
    const again = sign === "*" || sign === "+" ? joined(piece, piece) : piece;
    const all = { ...again, whole: [...piece.whole, ...again.whole] };
    return sign === "?" || sign === "*" ? { ...all, whole: [...all.whole, ""] } : all;
  };

  const { whole, first, last } = either();
  return [...new Set([...found, ...whole, ...first, ...last])].filter(
    (word) => word !== "" && !word.includes(ANY),
  );
}

function only(text: string): Pieces {
  return { whole: [text], first: [], last: [] };
}

function pairs(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(some.flatMap((one) => others.map((other) => one + other)))];
}
