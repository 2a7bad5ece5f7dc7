import { jsonText } from "./json-text.ts";
import { type ParsedReturn, parseReturn } from "./parse-return.ts";

/** A return with every row, group and stratum stays far below this; what exceeds it is another file. */
const LONGEST_TEXT = 5_000_000;

/**
 * Reads the text of a JSON file as a return. A text that is not JSON, or far too long for a return, is an
 * issue like any other.
 *
 * @param text - The whole text of the file.
 * @returns The return, or the issues.
 * @example
 * ```ts
 * import { parseReturnText } from "wres-metrics";
 * const parsed = parseReturnText("{ year: 2022 }");
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.code); // not-json
 * ```
 * @since 0.1.0
 */
export function parseReturnText(text: string): ParsedReturn {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read"
    ? parseReturn(json.value)
    : { status: "invalid", issues: [json.issue], warnings: [] };
}
