import type { Publishable } from "../../model/publishable.ts";
import type { Results } from "../../model/results.ts";
import { protectionLines, symbolWords } from "../words/protection-words.ts";

/** Every measure of some results as JSON text. What is published says what was hidden, and what the symbols mean. */
export function resultsJson(publishable: Publishable<Results>): string {
  const { measures, warnings, ...head } = publishable.content.toJSON();
  const legend = { notes: protectionLines(publishable), symbols: symbolWords };
  const json =
    publishable.protection === "published"
      ? { ...head, legend, measures, warnings }
      : { ...head, measures, warnings };
  return `${JSON.stringify(json, null, 2)}\n`;
}
