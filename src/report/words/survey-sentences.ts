import type { Measure } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { intervalWords } from "./certainty-words.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
import { verdictSentence } from "./verdict-words.ts";

/** How far one group's share of the answers is from another's, in a sentence. */
export function differenceSentences(
  measure: Measure,
  year: number,
  words: GroupWords = standardWords,
): readonly string[] {
  const { over, under } = measure.method;
  if (measure.status === "not-calculable" || over === undefined || under === undefined) return [];
  const points = printMeasure(measure);
  const size = points.replace("-", "");
  const [first, second] = [words.people(over, "staff"), words.people(under, "staff")];
  const compared =
    Number(size) === 0
      ? `the shares of ${words.both(over, under, "staff")} who said yes are the same to a tenth of a point`
      : `the share of ${first} who said yes is ${size} percentage points ${points.startsWith("-") ? "lower" : "higher"} than that of ${second}`;
  const sure = intervalWords(measure);
  const published = measure.warnings.includes("counts-not-published")
    ? " Only percentages were published, so how sure this is cannot be said."
    : "";
  return [
    `${String(year)}: ${compared}${sure === "" ? "" : ` (${sure})`}.${published}`,
    ...(published === "" ? verdictSentence(measure, words) : []),
  ];
}
