import { quoted } from "./sql-quoted.ts";
import { foldedLetters, type SqlWords } from "./sql-words.ts";

/** DuckDB, whose patterns are those of RE2. */
export const sqlDuckdb: SqlWords = {
  name: (name) => quoted(name, '"'),
  text: (text) => quoted(text, "'"),
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  // Most texts have nothing to trim and letters of ASCII only: `trim` and `translate` take ten times as long as `upper`.
  code: (value) => {
    const trimmed = `trim(${value}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;
    return `CASE WHEN regexp_full_match(${value}, '[!-~]*') THEN upper(${value}) ELSE translate(${trimmed}, ${foldedLetters}) END`;
  },
  fits: (value, pattern) => `regexp_full_match(${value}, ${quoted(pattern, "'")})`,
  group: (value, pattern, group) =>
    `regexp_extract(${value}, ${quoted(`^${pattern}$`, "'")}, ${String(group)})`,
  escaped: (codePoint) => `\\x{${codePoint.toString(16)}}`,
  once: "MATERIALIZED ",
};
