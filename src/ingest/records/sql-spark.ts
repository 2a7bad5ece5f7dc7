import { quoted, withoutNull } from "./sql-quoted.ts";
import { foldedLetters, type SqlWords } from "./sql-words.ts";

/** Spark SQL as it is set up (`spark.sql.parser.escapedStringLiterals` is false), whose patterns are those of Java. */
export const sqlSpark: SqlWords = {
  name: (name) => quoted(name, "`"),
  text,
  asText: (value) => `CAST(${value} AS STRING)`,
  code: (value) => `translate(btrim(${value}, '\\t\\n\\r \\u00a0'), ${foldedLetters})`,
  // Java's $ would fit before a last line break too.
  fits: (value, pattern) => `${value} RLIKE ${text(`\\A(${pattern})\\z`)}`,
  group: (value, pattern, group) => `regexp_extract(${value}, ${text(`\\A${pattern}\\z`)}, ${String(group)})`,
  escaped: (codePoint) => `\\x{${codePoint.toString(16)}}`,
  once: "",
};

/** Spark reads two quotes as the end of one text and the beginning of the next. */
function text(value: string): string {
  return `'${withoutNull(value).replace(/[\\']/g, "\\$&")}'`;
}
