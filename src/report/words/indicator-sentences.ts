import { divisionWords } from "../../model/strata.ts";
import type { Group } from "../../reference/groups.ts";
import type { CalculatedMeasure, Measure, Method } from "../../model/measure.ts";
import { decimalPlaces, printValue } from "../../model/print-measure.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
import { evenWords } from "./method-words.ts";
import { intervalWords, pWords, sizeAndSide, wordsOfSides } from "./measure-words.ts";
import { verdictSentence } from "./verdict-words.ts";
import { type Shortfall, SIGNIFICANT_BELOW } from "../../model/certainty.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { indicatorByNumber, type IndicatorNumber, type IndicatorOf } from "../../reference/indicators.ts";

/** The people of an indicator, and what happens to them. */
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
} as const satisfies Readonly<Record<IndicatorOf<"likelihood">, unknown>>;

/** Which group stands over which, and on which side of even BME staff are worse placed. */
export function directionWords(indicator: IndicatorOf<"likelihood">, words: GroupWords): string {
  const { over, under, neutral, worseForBme } = indicatorByNumber[indicator];
  const people = words.people("bme", wordsOf[indicator].people);
  return capitalised(
    `${words.label(over)} over ${words.label(under)}: ${evenWords(indicator)} is even, ${worseForBme} ${String(neutral)} is worse for ${people}`,
  );
}

/** A relative likelihood in sentences: who is compared with whom, how sure it is, and what the rule makes of it. */
export function likelihoodSentences(
  measure: Measure,
  year: string,
  words: GroupWords = standardWords,
): readonly string[] {
  const { about, method } = measure;
  const { over, under } = method;
  if (about.kind !== "relative-likelihood" || over === undefined || under === undefined) return [];
  const said = comparison(measure, { over, under, ...wordsOf[about.indicator] }, words);
  if (said === null) return [];
  const isJudged = measure.judgement?.verdict !== "not-judged";
  return [
    `${year}: ${said}`,
    ...(isJudged || untestedWords(measure) === null ? verdictSentence(measure, words) : []),
  ];
}

/** What a figure says of whether it can be tested. */
interface TestedOrNot extends Pick<Measure, "warnings"> {
  readonly basis: Readonly<Record<string, object | undefined>>;
  readonly method: Pick<Method, "counted" | "published">;
}

/** Why nothing can be said of chance, in a few words; null where something can. */
export function untestedWords({ basis, warnings, method }: TestedOrNot): string | null {
  if (method.counted === "episodes") return "episodes, not people";
  if (warnings.includes("more-than-the-whole")) return "a share is above 100%";
  if (!warnings.includes("counts-not-published")) return null;
  const isOneOfTwo = method.published === undefined && Object.values(basis).some(isOfCounts);
  return isOneOfTwo ? "one of the two percentages is given without its counts" : "given without counts";
}

/** How sure a figure is, in brackets behind it: its interval, or why it has none. */
export function sureWords(measure: TestedOrNot, interval: string): string {
  const said = untestedWords(measure) ?? interval;
  return said === "" ? "" : ` (${said})`;
}

/** What those brackets mean, said once in a report that has them. */
export function untestedSentences(measures: readonly Measure[]): readonly string[] {
  const compared = measures.filter(
    ({ status, method }) => status === "calculated" && method.over !== undefined,
  );
  const warned = (warning: Measure["warnings"][number]): boolean =>
    compared.some(({ warnings }) => warnings.includes(warning));
  return [
    ...(warned("counts-not-published")
      ? ["A figure that is given without its counts has neither an interval nor a test."]
      : []),
    ...(warned("more-than-the-whole")
      ? [
          "Where a count is larger than the number it is a share of, the share is above 100%, and its figures have neither an interval nor a test.",
        ]
      : []),
    ...(compared.some(({ method }) => method.counted === "episodes")
      ? [
          "One person can have several episodes, so that a ratio of episodes has neither an interval nor a test.",
        ]
      : []),
  ];
}

/** True for a share that was given by its counts. */
function isOfCounts(share: object | undefined): boolean {
  return share !== undefined && "count" in share && share.count !== null;
}

interface ComparisonWords {
  readonly over: Group;
  readonly under: Group;
  readonly people: "people" | "staff";
  readonly deed: string;
  readonly done: string;
}

function comparison(measure: Measure, whose: ComparisonWords, words: GroupWords): string | null {
  const { over, under, people, done } = whose;
  const [first, second] = [words.people(over, people), words.people(under, people)];
  const sure = intervalWords(measure);
  if (measure.status === "not-calculable") {
    if (measure.reason !== "nobody-in-the-comparison") return null;
    const data = sure === "" ? "" : ` The data fit a ratio in the ${sure}.`;
    return `there is no ratio of ${first} to ${second}, because nobody among ${second} was ${done}.${data}`;
  }
  const end = `${sureWords(measure, sure)}.`;
  return measure.value === "0"
    ? `nobody among ${first} was ${done}: the ratio to ${second} is ${measure.printed}${end}`
    : `${likeliness(measure, whose, words)}${end}`;
}

/** Whether a figure prints as even, though it is not exactly so: no word about it may then say for whom it is worse. */
export function isPracticallyEven({ printed, unit }: Pick<Measure, "printed" | "unit">): boolean {
  return Number(printed) === (unit === "ratio" ? 1 : 0);
}

/** A ratio in a clause: who is how likely beside whom. */
function likeliness(
  measure: CalculatedMeasure,
  { over, under, people, deed, done }: ComparisonWords,
  words: GroupWords,
): string {
  const { value, printed } = measure;
  const [first, second] = [words.people(over, people), words.people(under, people)];
  if (value === "0") return `nobody among ${first} was ${done}`;
  if (value === "1") return `${words.both(over, under, people)} were equally likely ${deed}`;
  return isPracticallyEven(measure)
    ? `${words.both(over, under, people)} were practically equally likely ${deed}: the ratio is ${printed}`
    : `${first} were ${printed} times as likely as ${second} ${deed}`;
}

/** A relative likelihood in a clause, without how sure it is; null where there is no ratio. */
export function likelihoodFinding(measure: Measure, words: GroupWords): string | null {
  const { about, method } = measure;
  const { over, under } = method;
  if (about.kind !== "relative-likelihood" || over === undefined || under === undefined) return null;
  return measure.status === "calculated"
    ? likeliness(measure, { over, under, ...wordsOf[about.indicator] }, words)
    : null;
}

/** Both likelihoods in a clause: "27.9% of White people and 22.4% of BME people were appointed"; null where one is missing. */
export function likelihoodsFinding(
  white: Measure | undefined,
  bme: Measure | undefined,
  words: GroupWords,
): string | null {
  if (white?.status !== "calculated" || bme?.status !== "calculated") return null;
  if (bme.about.kind !== "likelihood") return null;
  const { people, done } = wordsOf[bme.about.indicator];
  return `${white.printed} of ${words.people("white", people)} and ${bme.printed} of ${words.people("bme", people)} were ${done}`;
}

const things = {
  2: { one: "appointment", many: "appointments" },
  3: { one: "person entering the process", many: "people entering the process" },
  4: { one: "person accessing training", many: "people accessing training" },
} as const satisfies Readonly<Record<IndicatorOf<"likelihood">, unknown>>;

/** The people who would have made it even, in both readings; nothing where BME people are not the worse placed. */
export function shortfallSentence(
  shortfall: Shortfall | null,
  indicator: IndicatorOf<"likelihood">,
  words: GroupWords = standardWords,
): readonly string[] {
  if (shortfall === null || shortfall.people === 0) return [];
  const { people, direction, exchanged } = shortfall;
  const { one, many } = things[indicator];
  const other = direction === "more" ? "fewer" : "more";
  const moved = withThousands(exchanged.people);
  return [
    `${withThousands(people)} ${direction} ${words.label("bme")} ${people === 1 ? one : many} would have made it even with the White likelihood as it was; of the same ${withThousands(exchanged.of)}, ${moved} ${direction} ${words.label("bme")} and ${moved} ${other} White would. This describes even, and is no number of people to be chosen.`,
  ];
}

/** The word for the people of a comparison: applicants are not staff. */
export function peopleOf({ about }: Pick<Measure, "about">): "people" | "staff" {
  return about.kind === "relative-likelihood" ? wordsOf[about.indicator].people : "staff";
}

/** A total beside the same ratio adjusted for strata, where the two do not say the same (Simpson's paradox). */
export function strataSentences(
  total: Measure,
  adjusted: readonly Measure[],
  words: GroupWords = standardWords,
): readonly string[] {
  const people = peopleOf(total);
  return adjusted.map((measure) =>
    likeWithLike(total, measure, {
      sure: intervalWords(measure),
      verdict: verdictSentence(measure, words),
      people: (group) => words.people(group, people),
      where: "where they work or apply",
    }),
  );
}

/** A ratio with its verdict, of one of the nine indicators or of a local measure. */
interface JudgedRatio<Name extends string> {
  readonly printed: string;
  readonly method: { readonly adjustedFor?: string | undefined };
  readonly judgement?: { readonly disadvantage: Name | null } | undefined;
}

/** A ratio that is adjusted for strata beside its total: another size, or the opposite direction. */
export function likeWithLike<Name extends string>(
  total: JudgedRatio<Name>,
  adjusted: JudgedRatio<Name>,
  {
    sure,
    verdict,
    people,
    where,
  }: {
    readonly sure: string;
    readonly verdict: readonly string[];
    readonly people: (group: Name) => string;
    readonly where: string;
  },
): string {
  const by = divisionWords(adjusted.method.adjustedFor ?? "");
  const like = `Like with like, adjusted for ${by}, the ratio is ${adjusted.printed}${sure === "" ? "" : ` (${sure})`}, not ${total.printed}`;
  const whole = total.judgement?.disadvantage ?? null;
  const parts = adjusted.judgement?.disadvantage ?? null;
  const isTurned = whole !== null && parts !== null && whole !== parts;
  const said = isTurned
    ? `${like}: the opposite direction. The total is to the disadvantage of ${people(whole)}, and within each ${by} it is to that of ${people(parts)}.`
    : `${like}. ${verdict.join(" ")}`;
  return `${said} The total mixes how people fare with ${where}: read the strata.`;
}

/** Says in a sentence if one adjusted ratio can stand for all strata. */
export function homogeneitySentences(
  adjusted: readonly (Pick<Measure, "homogeneity"> & {
    readonly method: { readonly adjustedFor?: string | undefined };
  })[],
): readonly string[] {
  return adjusted.flatMap(({ homogeneity, method }) => {
    if (homogeneity === undefined) return [];
    const by = divisionWords(method.adjustedFor ?? "");
    return homogeneity.p < SIGNIFICANT_BELOW
      ? [
          `The strata by ${by} differ from one another beyond chance, by this test alone (Breslow and Day, odds ratios, ${pWords(homogeneity.p)}): one adjusted ratio does not stand for all of them.`,
        ]
      : [
          `That the strata by ${by} differ from one another could be chance (Breslow and Day, odds ratios, ${pWords(homogeneity.p)}).`,
        ];
  });
}

/** The subject of each indicator, in as few words as a chart has room for. */
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

/** The distance of one group's share of the answers from another's, in sentences. */
export function differenceSentences(
  measure: Measure,
  year: string,
  words: GroupWords = standardWords,
): readonly string[] {
  const { over, under } = measure.method;
  if (measure.status === "not-calculable" || over === undefined || under === undefined) return [];
  const { size, side } = sizeAndSide(measure.printed);
  const [first, second] = [words.people(over, "staff"), words.people(under, "staff")];
  const compared =
    side === null
      ? `the shares of ${words.both(over, under, "staff")} who said yes are the same to ${partOfPoint(measure)}`
      : `the share of ${first} who said yes is ${size} percentage points ${side} than that of ${second}`;
  const sure = wordsOfSides(measure, side, (value) => printValue(measure, value));
  return [
    `${year}: ${compared}${sureWords(measure, sure)}.`,
    ...(untestedWords(measure) === null ? verdictSentence(measure, words) : []),
  ];
}

/** The board less the workforce in a sentence: described, and never tested. */
export function boardSentence(
  measure: Measure,
  year: string,
  words: GroupWords = standardWords,
): readonly string[] {
  if (measure.status === "not-calculable") return [];
  const { size, side } = sizeAndSide(measure.printed);
  const compared =
    side === null ? `the same, to ${partOfPoint(measure)}, as` : `${size} percentage points ${side} than`;
  return [
    `${year}: ${words.people("bme", "people")}'s share of the board is ${compared} their share of the workforce${sureWords(measure, "")}.`,
  ];
}

/** Why a board has no test, said once in its section. */
export const BOARD_DESCRIBED =
  "A board is described and never tested: its members are few and appointed one by one, and one member more or less moves its share by several points.";

const partsOfPoint = ["a point", "a tenth of a point", "a hundredth of a point"];

/** The smallest step in which a difference is printed. */
function partOfPoint(measure: Measure): string {
  return partsOfPoint[decimalPlaces(measure)] ?? "the last decimal";
}
