/** The characters of the bytes 0x80 to 0x9F. */
const SPECIAL =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Reads bytes as Windows-1252. The decoder of Node 20 leaves out what makes it another encoding than Latin-1. */
export function windows1252Text(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80] ?? character);
}
