import { decimal } from "../../foundation/decimal.ts";
import type { Measure } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { bothOf, peopleOf } from "./choice-words.ts";
import { intervalWords } from "./certainty-words.ts";
import { verdictSentence } from "./verdict-words.ts";

const wordsOf = {
  2: { people: "people", deed: "to be appointed from shortlisting", done: "appointed" },
  3: {
    people: "staff",
    deed: "to enter the formal disciplinary process",
    done: "counted as having entered the formal disciplinary process",
  },
  4: {
    people: "staff",
    deed: "to access non-mandatory training and CPD",
    done: "counted as having accessed non-mandatory training and CPD",
  },
} as const;

/** A relative likelihood in a sentence: who is compared with whom, how sure it is, and what the rule makes of it. */
export function likelihoodSentences(measure: Measure, year: number): readonly string[] {
  const { over, under } = measure.method;
  const { indicator } = measure;
  if (over === undefined || under === undefined || (indicator !== 2 && indicator !== 3 && indicator !== 4))
    return [];
  const { people, deed, done } = wordsOf[indicator];
  const [first, second] = [peopleOf(over, people), peopleOf(under, people)];
  const sure = intervalWords(measure);
  if (measure.status === "calculated") {
    const compared = measure.value.equals(decimal(1))
      ? `${bothOf(over, under, people)} were equally likely ${deed}`
      : `${first} were ${printMeasure(measure)} times as likely as ${second} ${deed}`;
    return [`${String(year)}: ${compared}${sure === "" ? "" : ` (${sure})`}.`, ...verdictSentence(measure)];
  }
  if (measure.reason !== "nobody-in-the-comparison") return [];
  const data = sure === "" ? "" : ` The data fit a ratio in the ${sure}.`;
  return [`${String(year)}: there is no ratio, because nobody among ${second} was ${done}.${data}`];
}
