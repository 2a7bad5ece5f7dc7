import { quoted } from "./sql-quoted.ts";
import { foldedLetters, type SqlWords } from "./sql-words.ts";

/** PostgreSQL 12 and later, in a database whose encoding is UTF8. */
export const sqlPostgresql: SqlWords = {
  name: (name) => quoted(name, '"'),
  text,
  asText: (value) => `CAST(${value} AS TEXT)`,
  code: (value) =>
    `translate(btrim(${value}, ' ' || chr(9) || chr(10) || chr(13) || chr(160)), ${foldedLetters})`,
  fits: (value, pattern) => `${value} ~ ${text(`^(${pattern})$`)}`,
  group: (value, pattern, group) => `(regexp_match(${value}, ${text(`^${pattern}$`)}))[${String(group)}]`,
  escaped: (codePoint) => `\\U${codePoint.toString(16).padStart(8, "0")}`,
  once: "MATERIALIZED ",
};

/** Outside E'…' a setting of the server decides what a backslash is. */
function text(value: string): string {
  return value.includes("\\") ? `E${quoted(value.replaceAll("\\", "\\\\"), "'")}` : quoted(value, "'");
}
