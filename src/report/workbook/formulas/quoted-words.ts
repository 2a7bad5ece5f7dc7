import type { Reason } from "../../../model/measure.ts";
import { noFigureWords } from "../no-figure-words.ts";

/** The words of each reason why there is no figure, as a text inside a formula. */
export function quotedWords(reason: Reason): string {
  return `"${noFigureWords[reason]}"`;
}
