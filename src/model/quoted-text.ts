import { describeValue } from "../foundation/wres-error.ts";

/** A text in so many rows is not a text about one person. */
export const REPEATED = 3;

/** So many digits, in a row or apart, may be a number of a person, of a telephone or of a birthday. */
export const LONG_NUMBER = 5;

/** A rare text of so few characters is a code; with a digit it may have two more. */
export const SHORT = 2;
export const SHORT_WITH_DIGIT = 4;

/** No code is longer than this. */
export const LONG = 60;

/**
 * True where a text of a column of codes may be quoted: where it looks like a code. A cell may have slipped from the column
 * beside it and hold a name, an address or a number, so that a rare text is quoted only where it is short.
 */
export function looksLikeCode(text: string, rows: number): boolean {
  if (saysWho(text) || text.length > LONG) return false;
  if (rows >= REPEATED || text.length <= SHORT) return true;
  return text.length <= SHORT_WITH_DIGIT && /\d/.test(text);
}

/** True for a text with a long number or an address of e-mail, however often it is there. */
export function saysWho(text: string): boolean {
  return text.includes("@") || (text.slice(0, 1000).match(/\d/g) ?? []).length >= LONG_NUMBER;
}

/** A cell in a message: quoted where it looks like a code or a known word; else its kind alone, since its place is given. */
export function quotedCell(text: string, isKnown: (text: string) => boolean = isCommon): string {
  const trimmed = text.slice(0, 1000).trim();
  if (looksLikeCode(trimmed, 1) || (!saysWho(trimmed) && isKnown(trimmed))) return describeValue(text);
  return /\p{L}/u.test(trimmed)
    ? "a text that is not quoted, since it may be about a person"
    : "a long number";
}

/** What people write into a cell in place of a figure or an answer: words in small letters, which no name has, or one of these. */
// oxfmt-ignore
const common: ReadonlySet<string> = new Set([
  "n/a", "na", "nil", "none", "no", "yes", "unknown", "zero", "tbc", "tbd", "blank", "missing", "redacted", "suppressed", "total", "other",
  "not known", "not given", "not stated", "not applicable", "not available",
  "#n/a", "#ref!", "#div/0!", "#value!", "#name?", "#null!", "#num!",
]);

function isCommon(text: string): boolean {
  const isFigure = /^-?[\d., ]*%?$/.test(text);
  return isFigure || common.has(text.toLowerCase()) || (text.length <= LONG && /^[a-z][a-z ]*$/.test(text));
}
