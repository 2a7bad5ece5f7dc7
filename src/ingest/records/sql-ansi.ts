import { quoted } from "./sql-quoted.ts";
import type { SqlWords } from "./sql-words.ts";

/** The standard, SQL:2023, with its own patterns: there UPPER folds the letters beyond z too. */
export const sqlAnsi: SqlWords = {
  name: (name) => quoted(name, '"'),
  text: (text) => quoted(text, "'"),
  asText: (value) => `CAST(${value} AS VARCHAR(4000))`,
  code: (value) => `UPPER(BTRIM(${value}, U&'\\0009\\000a\\000d\\0020\\00a0'))`,
  fits: (value, pattern) => `${value} LIKE_REGEX ${quoted(`^(${pattern})$`, "'")}`,
  group: (value, pattern, group) =>
    `SUBSTRING_REGEX(${quoted(`^${pattern}$`, "'")} IN ${value} GROUP ${String(group)})`,
  escaped: (codePoint) => String.fromCodePoint(codePoint).replace(/[\\|.?*+(){}\-[\]^$]/, "\\$&"),
  once: "",
};
