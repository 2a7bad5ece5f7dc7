/** What the dialects of SQL say each in its own way. Values are SQL; names, texts and patterns are not yet. */
export interface SqlWords {
  /** A name that stays a name whatever stands in it. */
  readonly name: (name: string) => string;
  /** A text that stays a text whatever stands in it. */
  readonly text: (text: string) => string;
  readonly asText: (value: string) => string;
  /** A text as mappings compare it: without blanks at its ends, the letters a to z as capitals. */
  readonly code: (value: string) => string;
  /** Whether a pattern fits the whole value. */
  readonly fits: (value: string, pattern: string) => string;
  /** A group of a pattern that fits the whole value; NULL or an empty text where it does not. */
  readonly group: (value: string, pattern: string, group: number) => string;
  /** A character of a pattern that could be taken for something else. */
  readonly escaped: (codePoint: number) => string;
  /** Before a WITH query that is read more than once. */
  readonly once: "MATERIALIZED " | "";
}

/** The letters that are folded, as SQL. */
export const foldedLetters = "'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'";
