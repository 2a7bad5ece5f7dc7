import { jsonText } from "./json-text.ts";
import { type ParsedFigures, parseFigures } from "./parse-figures.ts";
import { parseFiguresCsv } from "./parse-figures-csv.ts";

/** The figures of a thousand reports stay below this. */
const LONGEST_TEXT = 20_000_000;

/**
 * Reads the text of a file as printed figures: JSON where it begins with a brace or a bracket, else CSV. A text that
 * is neither is an issue like any other.
 *
 * @param text - The whole text of the file. CSV has one figure a row, with the columns `label`, `printed`, `numerator`,
 * `denominator`, and others where they are needed.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { checkFigures, parseFiguresText } from "wres-metrics/report";
 * const parsed = parseFiguresText("label,printed,numerator,denominator\nBoard members who are BME,5.5%,1,19\n");
 * if (parsed.status === "valid") {
 *   for (const figure of checkFigures(parsed.figures).figures) console.log(figure.status); // does-not-follow
 * }
 * ```
 * @since 0.1.0
 */
export function parseFiguresText(text: string): ParsedFigures {
  const content = text.replace(/^\uFEFF/, "");
  if (!/^\s*[{[]/.test(content)) return parseFiguresCsv(content);
  const json = jsonText(content, LONGEST_TEXT);
  return json.status === "read" ? parseFigures(json.value) : { status: "invalid", issues: [json.issue] };
}
