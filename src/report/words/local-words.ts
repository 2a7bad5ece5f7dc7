import { capitalised } from "../../foundation/capitals.ts";
import { withSign } from "../../foundation/print-number.ts";
import {
  type LocalJudgement,
  type LocalMeasure,
  groupsOf,
  printLocalValue,
  schemeOf,
} from "../../model/local-measure.ts";
import type { LocalChange } from "../../model/year-comparison.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { type Source, sources } from "../../reference/sources.ts";
import type { GroupWords } from "./group-words.ts";
import { homogeneitySentences, likeWithLike, sureWords, untestedWords } from "./indicator-sentences.ts";
import {
  chanceSentence,
  rangeOfInterval,
  sizeAndSide,
  wordsOfInterval,
  wordsOfSides,
} from "./measure-words.ts";
import {
  BEYOND_CHANCE_BY_ITSELF,
  chanceWords,
  sizeAndDirection,
  sizeWords,
  verdictWords,
} from "./verdict-words.ts";

/** The names of the groups of a definition, and what they mean. */
export type LocalWords = Pick<GroupWords, "label" | "people" | "both" | "definition" | "periods">;

/** The words of a definition's groups: those of ethnicity as everywhere in a report, others as their scheme has them. */
export function localWords(definition: MeasureDefinition, ethnic: GroupWords): LocalWords {
  const scheme = schemeOf(definition);
  if (scheme.id === "ethnicity") return ethnic;
  const groups = new Map(groupsOf(scheme).map((group) => [group.id, group]));
  const label = (id: string): string => groups.get(id)?.label ?? id;
  const people: LocalWords["people"] = (id, who) => {
    const whose = groups.get(id)?.whose;
    return whose === undefined ? `${label(id)} ${who}` : `${who} ${whose}`;
  };
  return {
    label,
    people,
    both: (one, other, who) => `${people(one, who)} and ${people(other, who)}`,
    definition: scheme.definition,
    periods: ethnic.periods,
  };
}

/** How to read a measure: which group stands over which, and which side is worse for whom. */
export function localLead(definition: MeasureDefinition, words: LocalWords): readonly string[] {
  const { reference, compared } = schemeOf(definition);
  const whom = words.people(compared.id, "staff");
  return [
    readingOf(definition, words, { reference: reference.id, compared: compared.id, whom }),
    ...basedOn(definition),
  ];
}

function readingOf(
  definition: MeasureDefinition,
  words: LocalWords,
  { reference, compared, whom }: Readonly<Record<"reference" | "compared" | "whom", string>>,
): string {
  const { worse } = definition;
  switch (definition.kind) {
    case "likelihood": {
      const isOver = (definition.over ?? (worse === "more" ? "compared" : "reference")) === "compared";
      const [over, under] = isOver ? [compared, reference] : [reference, compared];
      const side = isOver === (worse === "more") ? "above" : "below";
      const end = worse === "neither" ? "" : `, ${side} 1 is worse for ${whom}`;
      return `${capitalised(words.label(over))} over ${words.label(under)}: 1 is even${end}.`;
    }
    case "share":
      return `${definition.counted}: the share of each group.${worse === "neither" ? "" : ` ${betterWords(worse)}.`}`;
    case "survey-share":
      return `Share of those who answered. ${betterWords(worse)}. Difference: ${words.label(compared)} less ${words.label(reference)}, in percentage points.`;
    case "difference-from-workforce":
      return `${definition.counted}: the share of each group, and the same less its share of the workforce, in percentage points.`;
    case "rate-of-an-amount":
      return `${definition.amount}, as a percentage of ${definition.outOfIs}. ${betterWords(worse)}. Difference: ${words.label(compared)} less ${words.label(reference)}, in percentage points. Amounts are no counts of people, so that no interval and no test is made of them.`;
  }
}

function betterWords(worse: MeasureDefinition["worse"]): string {
  if (worse === "neither") return "Neither a higher nor a lower figure is worse";
  return worse === "more" ? "Higher is worse" : "Higher is better";
}

/** Whom a measure counts, its window, its standard and where it is described. */
function basedOn(definition: MeasureDefinition): readonly string[] {
  const { note, standard, source, standing = "local" } = definition;
  const window = definition.kind === "likelihood" ? definition.window : undefined;
  const title = disciplinaryWindows.find(({ id }) => id === window)?.title;
  return [
    ...(definition.kind === "likelihood" ? [`${definition.counted}, of ${outOfWords(definition)}.`] : []),
    ...(title === undefined ? [] : [`Window: ${title}.`]),
    [
      ...(standard === undefined ? [] : [`${standard}.`]),
      `${standingWords[standing]}${sourceWords(source, standing)}.`,
    ].join(" "),
    ...(note === undefined ? [] : [note]),
  ];
}

function outOfWords({ outOf, outOfIs }: Extract<MeasureDefinition, { readonly kind: "likelihood" }>): string {
  if (outOf === "workforce") return "the workforce";
  return outOfIs === undefined ? "those whom the measure before it counts" : lowered(outOfIs);
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

const standingWords: Readonly<Record<NonNullable<MeasureDefinition["standing"]>, string>> = {
  defined: "Defined in",
  named: "Named in",
  unverified: "Unverified: no text that defines it was read",
  local: "A definition of the organisation's own",
};

function sourceWords(
  source: string | undefined,
  standing: NonNullable<MeasureDefinition["standing"]>,
): string {
  if (source === undefined || standing === "unverified") return "";
  const found: Source | undefined = sources.find(({ id }) => id === source);
  const words = found === undefined ? source : `${found.title}, ${found.publisher}`;
  return standing === "local" ? ` (${words})` : `: ${words}`;
}

/** The interval of a local measure for a place in a table. */
export function localRange(definition: MeasureDefinition, measure: LocalMeasure | undefined): string {
  return measure === undefined ? "" : rangeOfInterval(measure, printing(definition, measure));
}

function printing(definition: MeasureDefinition, { unit }: Pick<LocalMeasure, "unit">) {
  return (value: string): string => printLocalValue(definition, unit, value);
}

/** A comparison in sentences: who is compared with whom, how sure it is, and what the rule makes of it. */
export function localSentences(
  definition: MeasureDefinition,
  measure: LocalMeasure,
  year: string,
  words: LocalWords,
): readonly string[] {
  const said = comparison(definition, measure, words);
  if (said === null) return [];
  const isUntested = untestedWords({ ...measure, method: {} }) !== null;
  return [`${year}: ${said}`, ...(isUntested ? [] : verdictSentence(measure, words))];
}

function comparison(definition: MeasureDefinition, measure: LocalMeasure, words: LocalWords): string | null {
  const { over, under } = measure.method;
  const print = printing(definition, measure);
  const sure = (interval: string): string => `${sureWords({ ...measure, method: {} }, interval)}.`;
  const end = sure(wordsOfInterval(measure, print));
  if (definition.kind === "share") {
    if (measure.status === "not-calculable" || definition.group === undefined) return null;
    return `${measure.printed}${end}`;
  }
  if (definition.kind === "difference-from-workforce") {
    if (measure.status === "not-calculable") return null;
    const whom = words.people(measure.about.group, "people");
    const { size, side } = sizeAndSide(measure.printed);
    const compared =
      side === null ? "the same, as far as it is printed, as" : `${size} percentage points ${side} than`;
    return `${whom}: their share of ${lowered(definition.counted)} is ${compared} their share of the workforce${sure(wordsOfSides(measure, side, print))} It is described and never tested.`;
  }
  if (over === undefined || under === undefined) return null;
  const [first, second] = [words.people(over, "staff"), words.people(under, "staff")];
  if (definition.kind === "likelihood") {
    const { deed, done } = definition;
    if (measure.status === "not-calculable") {
      if (measure.reason !== "nobody-in-the-comparison") return null;
      return `there is no ratio of ${first} to ${second}, because nobody among ${second} was ${done}.`;
    }
    if (measure.value === "0") {
      return `nobody among ${first} was ${done}: the ratio to ${second} is ${measure.printed}${end}`;
    }
    return measure.value === "1"
      ? `${words.both(over, under, "staff")} were equally likely ${deed}${end}`
      : `${first} were ${measure.printed} times as likely as ${second} ${deed}${end}`;
  }
  if (measure.status === "not-calculable") return null;
  const what =
    definition.kind === "survey-share"
      ? [`the share of ${first} who ${definition.said}`, `that of ${second}`]
      : [`the rate of ${first}`, `that of ${second}`];
  const [one = "", other = ""] = what;
  const { size, side } = sizeAndSide(measure.printed);
  const apart = sure(wordsOfSides(measure, side, print));
  return side === null
    ? `${one} and ${other} are the same, as far as they are printed${apart}`
    : `${one} is ${size} percentage points ${side} than ${other}${apart}`;
}

/** A total beside the same ratio adjusted for strata, where the two do not say the same (Simpson's paradox), and whether one can stand for all. */
export function localStrataSentences(
  definition: MeasureDefinition,
  total: LocalMeasure | undefined,
  adjusted: readonly LocalMeasure[],
  words: LocalWords,
): readonly string[] {
  const isTold = total?.warnings.includes("strata-disagree") === true;
  const disagreeing = adjusted.filter(({ warnings }) => isTold && warnings.includes("strata-disagree"));
  return [
    ...disagreeing.flatMap((measure) =>
      total === undefined
        ? []
        : [
            likeWithLike(total, measure, {
              sure: wordsOfInterval(measure, printing(definition, measure)),
              verdict: verdictSentence(measure, words),
              people: (group) => words.people(group, "staff"),
              where: "where they work",
            }),
          ],
    ),
    ...homogeneitySentences(adjusted),
  ];
}

/** What is allowed for in local measures, said once where there are any. */
export const LOCAL_BY_THEMSELVES =
  "Each local measure and its change is judged by itself: no other comparison is allowed for.";

/** Both halves of a judgement, and what the rule makes of them; no sentence where nothing is judged. */
function verdictSentence(
  { judgement, test, status, warnings }: LocalMeasure,
  words: LocalWords,
): readonly string[] {
  if (judgement === undefined) return [];
  const halves = [
    ...sizeWords(judgement, { status }),
    ...(test === undefined
      ? []
      : [
          `${judgement.significant === true ? "" : "could be chance: "}${chanceSentence(test.p, "difference", words.periods)}`,
        ]),
  ];
  if (halves.length === 0) return [];
  const isSmall = warnings.includes("small-numbers") || warnings.includes("few-people");
  const small = isSmall ? " The numbers are small." : "";
  return [`${capitalised(halves.join("; "))}. ${capitalised(localVerdict(judgement, words))}.${small}`];
}

/** A verdict in a few words. */
export function localVerdict({ verdict, disadvantage }: LocalJudgement, words: LocalWords): string {
  if (verdict !== "disparity") return verdictWords(verdict, words, BEYOND_CHANCE_BY_ITSELF);
  return `a disparity is called, to the disadvantage of ${words.people(disadvantage ?? "", "people")}`;
}

/** The change of a local figure since an earlier year, in a sentence. */
export function localChangeSentence(
  definition: MeasureDefinition,
  change: LocalChange | undefined,
  before: string,
  periods: string,
): readonly string[] {
  if (change === undefined || change.change.status === "not-calculable" || change.words === null) return [];
  const { current, previous, unit } = change;
  const moved = withSign(printLocalValue(definition, unit, change.change.value));
  const by = unit === "ratio" ? moved : `${moved} percentage points`;
  return [
    `Since ${before}: from ${previous.printed} to ${current.printed}, by ${by}: ${sizeAndDirection(change.words)}; ${chanceWords(change, periods)}.`,
  ];
}
