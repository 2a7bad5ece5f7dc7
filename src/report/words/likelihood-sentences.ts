import type { Group } from "../../reference/groups.ts";
import type { Measure } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
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
export function likelihoodSentences(
  measure: Measure,
  year: number,
  words: GroupWords = standardWords,
): readonly string[] {
  const { indicator, method } = measure;
  const { over, under } = method;
  const isLikelihood = indicator === 2 || indicator === 3 || indicator === 4;
  if (!isLikelihood || over === undefined || under === undefined) return [];
  const said = comparison(measure, { over, under, ...wordsOf[indicator] }, words);
  return said === null ? [] : [`${String(year)}: ${said}`, ...verdictSentence(measure, words)];
}

interface ComparisonWords {
  readonly over: Group;
  readonly under: Group;
  readonly people: "people" | "staff";
  readonly deed: string;
  readonly done: string;
}

function comparison(
  measure: Measure,
  { over, under, people, deed, done }: ComparisonWords,
  words: GroupWords,
): string | null {
  const [first, second] = [words.people(over, people), words.people(under, people)];
  const sure = intervalWords(measure);
  if (measure.status === "not-calculable") {
    if (measure.reason !== "nobody-in-the-comparison") return null;
    const data = sure === "" ? "" : ` The data fit a ratio in the ${sure}.`;
    return `there is no ratio, because nobody among ${second} was ${done}.${data}`;
  }
  const end = sure === "" ? "." : ` (${sure}).`;
  const printed = printMeasure(measure);
  if (measure.value.isZero()) return `nobody among ${first} was ${done}: the ratio is ${printed}${end}`;
  return measure.value.equals(1)
    ? `${words.both(over, under, people)} were equally likely ${deed}${end}`
    : `${first} were ${printed} times as likely as ${second} ${deed}${end}`;
}
