import { divisionWords } from "../../model/strata.ts";
import { NO_NUMBER, withSign } from "../../foundation/print-number.ts";
import type { NationalBenchmark } from "../../model/benchmarks.ts";
import { isBeyondChance, SIGNIFICANT_BELOW } from "../../model/certainty.ts";
import { type FigureHeadline, type HeadlineFigure, turnedRatios } from "../../model/headlines.ts";
import type { Measure } from "../../model/measure.ts";
import type { ChangeDirection, YearChange } from "../../model/year-comparison.ts";
import type { IndicatorOf } from "../../reference/indicators.ts";
import { capitalised, listed } from "../../foundation/capitals.ts";
import type { Years } from "../tables/years.ts";
import type { GroupWords } from "./group-words.ts";
import { isPracticallyEven, likelihoodSentences, peopleOf } from "./indicator-sentences.ts";
import { reasonWords } from "./reason-words.ts";
import { fourFifthsRange, notTestedWords } from "./verdict-words.ts";

/** A comparison in a few words: for whom it is worse, and whether chance explains it. */
export function plainVerdict(measure: Measure, words: GroupWords): string {
  const { judgement } = measure;
  const group = judgement?.disadvantage ?? null;
  if (group === null) return measure.status === "calculated" ? "even" : noFigure(measure);
  if (measure.status === "calculated" && isPracticallyEven(measure))
    return `practically even${chanceBesideEven(measure)}`;
  const inside = judgement?.verdict === "difference-inside-range" ? `, inside ${fourFifthsRange()}` : "";
  return `worse for ${words.people(group, peopleOf(measure))}; ${chanceWords(measure)}${inside}`;
}

/** What chance adds to a figure that prints as even and is not quite: that it could be chance goes without saying. */
function chanceBesideEven(measure: Measure): string {
  const said = chanceWords(measure);
  return said.startsWith(BEYOND_CHANCE) || said === TOO_FEW ? `; ${said}` : "";
}

/** Says why there is no figure, in the words of the legend. */
export function noFigure(measure: Measure | undefined): string {
  const reason = measure?.status === "not-calculable" ? measure.reason : "not-given";
  return reason === "not-given" ? "not given" : reasonWords[reason].words;
}

/** How a publication that hides counts speaks of chance, so that nobody who holds both copies is surprised. */
export const HIDDEN_ARE_EVEN =
  "Hidden comparisons count as even: the internal copy may call more, never fewer.";

/** What the test says, or why there is none. */
export function chanceWords({ test, looks, warnings, method }: Measure): string {
  if (test === undefined) {
    if (method.counted === "episodes") return `${NOT_TESTED}: episodes, not people`;
    if (warnings.includes("more-than-the-whole")) return `${NOT_TESTED}: a count is larger than its whole`;
    return warnings.includes("counts-not-published") ? `${NOT_TESTED}: given without counts` : NOT_TESTED;
  }
  if (!(test.p < SIGNIFICANT_BELOW)) {
    const isSmall = warnings.includes("small-numbers") || warnings.includes("few-people");
    return isSmall ? TOO_FEW : COULD_BE_CHANCE;
  }
  return isBeyondChance(test.p, looks)
    ? BEYOND_CHANCE
    : `${BEYOND_CHANCE} by itself, not among all comparisons`;
}

/** The ratios adjusted for strata that turn a total round, in a few words. */
export function reversalWords(headline: FigureHeadline): string {
  const ratios = turnedRatios(headline).map(({ about, printed }) => {
    const by = about.kind === "relative-likelihood" ? divisionWords(about.adjustedFor ?? "") : "";
    return `adjusted for ${by} the ratio is ${printed}, the other way`;
  });
  return ratios.join("; ");
}

/** The groups within BME that are called, each with its figure. */
export function calledGroupWords(called: readonly FigureHeadline[], words: GroupWords): string {
  const each = called.map(({ figure: { about, printed, unit } }) => {
    const whom = words.people(about.group, peopleOf({ about }));
    if (unit !== "ratio") return `${whom} ${withSign(printed)} points`;
    return printed === NO_NUMBER ? `${whom} (${NOBODY})` : `${whom} ${printed}`;
  });
  return each.length === 0 ? "" : `${each.join(", ")}, beyond chance`;
}

/** Where one of two rates is 0, and there is no ratio. */
const NOBODY = "no ratio, with nobody on one side";

/** Gaps that are large and have no test: a ratio for each group, or in the survey how far its share lies from that of White staff. */
export function untestedGroupWords(figures: readonly HeadlineFigure[], words: GroupWords): string {
  const each = figures.map(({ about, printed, unit }) => {
    const whom = words.people(about.group, peopleOf({ about }));
    if (unit === "ratio")
      return printed === NO_NUMBER ? `${whom} (${NOBODY})` : `a ratio of ${printed} for ${whom}`;
    return `${printed.replace("-", "")} percentage points ${printed.startsWith("-") ? "lower" : "higher"} among ${whom}`;
  });
  const said = figures.some(({ unit }) => unit === "ratio")
    ? listed(each)
    : `the share who said yes is ${listed(each)} than among ${words.people("white", "staff")}`;
  return `large, and cannot be tested: ${said}`;
}

/** England's figure, with its year where that is another; of a share with the label of its group. */
export function englandWords(england: NationalBenchmark | undefined, current: string, label = ""): string {
  if (england?.status !== "calculated") return "";
  const year = String(england.nationalYear);
  const old = england.comparison === "not-compared" ? ", too old to compare" : "";
  const whose = label === "" ? "England" : `England: ${label}`;
  return `${whose} ${england.printed}${year === current ? "" : ` in ${year}`}${old}`;
}

/** The unit of a gap, so that a ratio and percentage points can stand in one column: "1.25 times", "+5.5 points". */
export function gapWithUnit(printed: string, unit: Measure["unit"]): string {
  return unit === "ratio" ? `${printed} times` : `${withSign(printed)} points`;
}

/** How the columns of the scorecard are read, said once at the end of a report. */
export function scorecardLegend(years: Pick<Years, "previous" | "words">): readonly string[] {
  const { previous, words } = years;
  const [bme, white] = [words.label("bme"), words.label("white")];
  const share = words.people("bme", "staff");
  return [
    `The gap is how many times as likely one group was as the other in 2 to 4 (${white} over ${bme} in 2 and 4, ${bme} over ${white} in 3; 1.00 is even). It is ${bme} less ${white} in 5 to 8, and the board less the workforce in 9, both in percentage points; 0 is even.`,
    ...(previous === undefined
      ? []
      : [
          `Column “${previous}” is the gap of that year; in 1 it is the share of ${share}. Column “Change” says which way the gap went: wider, narrower, or crossed to the other side of even. It does not say whether the change is beyond chance: the section of the indicator does.`,
        ]),
  ];
}

/** Which way a gap went, by a sign and a word. */
export const wayWords: Readonly<Record<ChangeDirection, string>> = {
  "away-from-even": "▲ wider",
  "towards-even": "▼ narrower",
  "across-even": "◆ crossed",
  better: "▲ better",
  worse: "▼ worse",
  higher: "▲ higher",
  lower: "▼ lower",
  none: "= same",
};

/** Which way a gap went, in a clause. */
const wayClauses: Readonly<Record<ChangeDirection, string>> = {
  "away-from-even": "the gap is wider",
  "towards-even": "the gap is narrower",
  "across-even": "the gap crossed to the other side of even",
  better: "the share is better",
  worse: "the share is worse",
  higher: "the share is higher",
  lower: "the share is lower",
  none: "the gap is the same",
};

/** Whether a figure is printed as it was a year before: then nothing on the page has moved. */
export function isPrintedAlike({ current, previous }: Pick<YearChange, "current" | "previous">): boolean {
  return current.status === "calculated" && current.printed === previous.printed;
}

/** What became of both figures behind a gap since the year before; undefined where one of them is missing or does not compare. */
export interface SharesMoved {
  readonly white: YearChange | undefined;
  readonly bme: YearChange | undefined;
}

/**
 * What both figures behind a gap did, where it did not grow: a gap is narrower too where White staff have come to be as badly placed.
 * Nothing of a gap that is wider, since its word says enough, and where a figure is missing.
 */
export function sharesMovedWords(
  { words: three, current }: Pick<YearChange, "words" | "current">,
  { white, bme }: SharesMoved,
  words: GroupWords,
): readonly string[] {
  const [ofWhite, ofBme] = [wayOfShare(white), wayOfShare(bme)];
  const [first, second] = [words.label("white"), words.label("bme")];
  const isQuiet = three === null || three.direction === "away-from-even" || current.status !== "calculated";
  if (isQuiet || ofWhite === null || ofBme === null) return [];
  if (ofWhite === ofBme) return ofBme === "none" ? [] : [`both ${ofBme}`];
  if (ofBme === "none") return [`only ${first} ${ofWhite}`];
  return [ofWhite === "none" ? `only ${second} ${ofBme}` : `${first} ${ofWhite}, ${second} ${ofBme}`];
}

/** Which way a figure went as it is printed; null where that cannot be told. */
function wayOfShare(change: YearChange | undefined): "rose" | "fell" | "none" | null {
  if (change?.change.status !== "calculated") return null;
  if (isPrintedAlike(change)) return "none";
  return change.change.number > 0 ? "rose" : "fell";
}

/** A change of a gap in clauses: which way, from what to what; and what chance makes of the gap and of its change. */
export interface ChangeClauses {
  /** "the gap is wider, 1.25 times after 1.16 in 2021". */
  readonly moved: string;
  /** "the gap is beyond chance; the change could be chance". */
  readonly chance: string;
  /** "the change could be chance". */
  readonly changeChance: string;
}

/** The clauses of a change; null where there is none to say. */
export function changeClauses(
  change: YearChange,
  shares: SharesMoved,
  previous: string,
  words: GroupWords,
): ChangeClauses | null {
  const { current, previous: before, unit, words: three } = change;
  if (change.change.status === "not-calculable" || three === null) return null;
  const now = isPracticallyEven(current) ? null : (current.judgement?.disadvantage ?? null);
  const isOther = now !== null && now !== (before.judgement?.disadvantage ?? null);
  const whom = isOther ? ` and is now worse for ${words.people(now, peopleOf(current))}` : "";
  const after = unit === "ratio" ? before.printed : withSign(before.printed);
  const [ofGap, ofChange] = [chanceWords(current), chanceOfChange(change)];
  const changeChance = chanceClause("the change", ofChange);
  const both = isState(ofGap) ? `are ${ofGap}` : ofGap;
  return {
    moved: [
      `${wayClauses[three.direction]}${whom}, ${gapWithUnit(current.printed, unit)} after ${after} in ${previous}`,
      ...sharesMovedWords(change, shares, words),
    ].join("; "),
    chance:
      now === null
        ? changeChance
        : ofGap === ofChange
          ? `the gap and its change ${both}`
          : `${chanceClause("the gap", ofGap)}; ${changeChance}`,
    changeChance,
  };
}

/** What chance makes of something, as a clause about it. */
function chanceClause(what: string, said: string): string {
  if (said === TOO_FEW) return `too few people are behind ${what} to say`;
  return isState(said) ? `${what} is ${said}` : `${what} ${said}`;
}

function isState(said: string): boolean {
  return said.startsWith(BEYOND_CHANCE) || said.startsWith(NOT_TESTED);
}

/** What the test of a change says, in the words of the test of a gap. */
function chanceOfChange({ test, looks }: YearChange): string {
  if ("notTested" in test) return `${NOT_TESTED}: ${notTestedWords(test.notTested)}`;
  if (!(test.p < SIGNIFICANT_BELOW)) return COULD_BE_CHANCE;
  return isBeyondChance(test.p, looks) ? BEYOND_CHANCE : `${BEYOND_CHANCE} by itself, not among all changes`;
}

const [BEYOND_CHANCE, NOT_TESTED, TOO_FEW] = [
  "beyond chance",
  "not tested",
  "too few people to say",
] as const;

/** What is said of a figure whose test calls nothing, where the people are not too few to say. */
export const COULD_BE_CHANCE = "could be chance";

/** What people say yes to in the survey. */
const answers: Readonly<Record<IndicatorOf<"survey">, string>> = {
  5: "experienced harassment, bullying or abuse from patients, relatives or the public",
  6: "experienced harassment, bullying or abuse from staff",
  7: "believe that the trust offers equal opportunities for career progression or promotion",
  8: "experienced discrimination from a manager, team leader or other colleagues",
};

/** Both shares of a question: "13.5% of BME staff and 6.1% of White staff experienced …". */
export function surveyFinding(
  { indicator, method }: Measure,
  shares: Readonly<Record<"over" | "under", Measure | undefined>>,
  words: GroupWords,
): string {
  const { over = "bme", under = "white" } = method;
  const [first, second] = [words.people(over, "staff"), words.people(under, "staff")];
  const said = answers[indicator as IndicatorOf<"survey">];
  return `${shares.over?.printed ?? ""} of ${first} and ${shares.under?.printed ?? ""} of ${second} ${said}`;
}

/** Both shares of a question in a sentence, how far they are apart, and what chance makes of it. */
export function surveyGapSentence(
  difference: Measure,
  shares: Readonly<Record<"over" | "under", Measure | undefined>>,
  words: GroupWords,
): string {
  const points = difference.printed.replace("-", "");
  return `${surveyFinding(difference, shares, words)}, ${points} percentage points apart: ${plainVerdict(difference, words)}.`;
}

/** A ratio in a sentence, and what chance makes of it. */
export function ratioGapSentence(ratio: Measure, year: string, words: GroupWords): string {
  const [sentence = ""] = likelihoodSentences(ratio, year, words);
  const said = sentence.replace(`${year}: `, "").replace(/\.$/, "");
  // "Equally likely", or "practically equally likely", needs no verdict that repeats it.
  return isPracticallyEven(ratio)
    ? `${said}${chanceBesideEven(ratio)}.`
    : `${said}: ${plainVerdict(ratio, words)}.`;
}

/** The shares of a group in leading places, as printed, and in the workforce; empty where there is no figure. */
export interface LeadershipShares {
  readonly seniors: readonly { readonly part: string; readonly share: string }[];
  readonly board: readonly string[];
  readonly workforce: readonly string[];
}

/** Says what part of the senior bands and of the board a group is, beside its part of the workforce. */
export function leadershipSentence(shares: LeadershipShares, words: GroupWords): string {
  const said = leadershipWords(shares, words);
  return said === "" ? "" : `Leadership: ${said}.`;
}

/** The same as a clause; empty where there is no figure of a leading place. */
export function leadershipWords({ seniors, board, workforce }: LeadershipShares, words: GroupWords): string {
  const parts = [
    ...(seniors.length === 0
      ? []
      : [
          `${seniors.map(({ part, share }) => `${share} of ${part} staff`).join(" and ")} in bands 8a and above`,
        ]),
    ...board.map((share) => `${share} of the board`),
  ];
  if (parts.length === 0) return "";
  const beside = workforce.map((share) => `, beside ${share} of the workforce`).join("");
  return `${words.people("bme", "people")} are ${parts.join(", and ")}${beside}`;
}

/** How many of a board a group are: of everybody on it, or of those whose ethnicity is known. */
export interface BoardCount {
  readonly count: number;
  readonly of: number;
  readonly denominator: Measure["method"]["denominator"];
}

/** How many people a share of a board is, this year and the year before: "1 of 19 members is BME (2021: 1 of 26)". */
export function boardCountWords(
  now: BoardCount | null,
  before: BoardCount | null,
  previous: string,
  words: GroupWords,
): string {
  if (now === null) return "";
  const known = now.denominator === "known" ? " of known ethnicity" : "";
  const members = `${now.of === 1 ? "member" : "members"}${known}`;
  const then = before === null ? "" : ` (${previous}: ${String(before.count)} of ${String(before.of)})`;
  const count = now.count === 0 ? "none" : String(now.count);
  return `${count} of ${String(now.of)} ${members} ${now.count > 1 ? "are" : "is"} ${words.label("bme")}${then}`;
}

/** How many rows of the workforce are called for a group, of those that have a figure; of some the publication may hide it. */
export function rowsCalledWords(
  { under, over, shown }: Readonly<Record<"under" | "over" | "shown", number>>,
  hides: boolean,
  words: GroupWords,
): string {
  const one = shown === 1;
  const which = hides ? "shown" : one ? "with a figure" : "with figures";
  const rows = `${one ? "one pay band or grade" : `${String(shown)} pay bands and grades`} ${which}`;
  const called = [
    ...(under === 0 ? [] : [`under-represented in ${String(under)}`]),
    ...(over === 0 ? [] : [`over-represented in ${String(over)}`]),
  ];
  if (called.length === 0) return one ? `the ${rows} is not called` : `none of the ${rows} is called`;
  return one
    ? `in the ${rows}, ${words.people("bme", "staff")} are ${called.join("").replace(/ in 1$/, "")}, beyond chance`
    : `of the ${rows}, ${words.people("bme", "staff")} are ${called.join(" and ")}, beyond chance`;
}

/** A note as a sentence: its parts, the first with a capital. */
export function noteSentence(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? "" : `${capitalised(said.join("; "))}.`;
}
