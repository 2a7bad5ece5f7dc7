import type { Group } from "../../reference/groups.ts";
import type { Measure } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
import { intervalWords, verdictSentence } from "./measure-words.ts";
import type { Shortfall } from "../../model/certainty.ts";
import { withThousands } from "../../foundation/print-number.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";

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

const things = {
  2: { one: "appointment", many: "appointments" },
  3: { one: "person entering the process", many: "people entering the process" },
  4: { one: "person accessing training", many: "people accessing training" },
} as const;

/** "85 more BME appointments would have made it even"; nothing where BME people are not the worse placed. */
export function shortfallSentence(
  shortfall: Shortfall | null,
  number: 2 | 3 | 4,
  words: GroupWords = standardWords,
): readonly string[] {
  if (shortfall === null || shortfall.people === 0) return [];
  const { people, direction } = shortfall;
  const { one, many } = things[number];
  return [
    `${withThousands(people)} ${direction} ${words.label("bme")} ${people === 1 ? one : many} would have made it even.`,
  ];
}

/** Simpson's paradox, for somebody who has never heard of it. */
export const STRATA_DISAGREE =
  "The total and the ratio adjusted for strata do not say the same. The total mixes how people fare with where they work or apply: read the strata.";

/** What each indicator is about, in as few words as a chart has room for. */
export const subjectWords: Readonly<Record<IndicatorNumber, string>> = {
  1: "Pay bands",
  2: "Appointment",
  3: "Disciplinary process",
  4: "Training and CPD",
  5: "Harassment from patients or the public",
  6: "Harassment from staff",
  7: "Belief in equal opportunities",
  8: "Discrimination at work",
  9: "Board",
};

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
