import { decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { printFixed, withSign, withThousands } from "../../foundation/print-number.ts";
import {
  allowingForOthers,
  isBeyondChance,
  type Judgement,
  type Looks,
  SIGNIFICANT_BELOW,
  type Verdict,
} from "../../model/certainty.ts";
import type { Measure } from "../../model/measure.ts";
import { printValue } from "../../model/print-measure.ts";
import type {
  ChangeDirection,
  ChangeSize,
  ChangeWords,
  NotTestedReason,
  YearChange,
  YearsTrend,
} from "../../model/year-comparison.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
import { chanceSentence, pWords } from "./measure-words.ts";

const CHANCE = /* @__PURE__ */ (() => `p is below ${String(SIGNIFICANT_BELOW)}`)();
const RANGE = /* @__PURE__ */ (() =>
  `${thresholdById["four-fifths"].lower} to ${thresholdById["four-fifths"].upper}`)();

const rules: Readonly<Record<Judgement["rule"], string>> = /* @__PURE__ */ (() => ({
  "by-unit": `a disparity is called where a ratio is outside ${RANGE} and ${CHANCE}, and in the survey where ${CHANCE}`,
  "four-fifths-and-significance": `a disparity is called where the ratio is outside ${RANGE} and ${CHANCE}`,
  "four-fifths": `a disparity is called where the ratio is outside ${RANGE}`,
  significance: `a disparity is called where ${CHANCE}`,
  "five-points": "a disparity is called where the shares are five percentage points or more apart",
}))();

/** The rule of the verdicts, said once in a report. */
export function ruleWords(rule: Judgement["rule"]): string {
  return `Verdicts: ${rules[rule]}. It is a rule for reading figures, not a finding about people's conduct.`;
}

/** The limits of every verdict, said once in a report. */
export const NOT_CALLED =
  "Where no disparity is called, and where a figure is large and could be chance, the numbers do not show that there is none: the interval says what the counts are compatible with.";

/**
 * Both halves of a judgement, what the rule makes of them, and whether that stands beside all the comparisons that are made; no
 * sentence where nothing is judged.
 */
export function verdictSentence(measure: Measure, words: GroupWords = standardWords): readonly string[] {
  const { judgement, test, looks } = measure;
  if (judgement === undefined) return [];
  const halves = [
    ...sizeWords(judgement, measure),
    ...(test === undefined
      ? []
      : [
          `${judgement.significant === true ? "" : "could be chance: "}${chanceSentence(test.p, "difference", words.periods)}`,
        ]),
  ];
  if (halves.length === 0) return [];
  const small = smallWords(measure);
  const others = looksWords(test?.p, looks);
  const said = capitalised(
    verdictWords(judgement.verdict, words, others === "" ? BEYOND_CHANCE : BEYOND_CHANCE_BY_ITSELF),
  );
  // A difference that is beyond chance is said to be so by itself before the sentence that says what the others make of it.
  const call =
    others === ""
      ? `${said}.`
      : said.includes(BEYOND_CHANCE_BY_ITSELF)
        ? `${said}. ${capitalised(others)}`
        : `${said}. That is by itself: ${others}`;
  return [`${capitalised(halves.join("; "))}. ${call}${small}`];
}

/** The four-fifths range, inside which a ratio is not large: "0.80 to 1.25". */
export function fourFifthsRange(): string {
  return RANGE;
}

/** The four-fifths range is named with the ratio that it is held against. */
export function sizeWords(
  { fourFifths, ratioOfShares }: Pick<Judgement, "fourFifths" | "ratioOfShares">,
  { status }: Pick<Measure, "status">,
): readonly string[] {
  if (fourFifths === null) return [];
  if (status === "not-calculable") return ["with nobody on one side, the gap is beyond any ratio"];
  const ratio =
    ratioOfShares === undefined
      ? "the ratio"
      : `the ratio of the shares, ${printFixed(ratioOfShares, RATIO_PLACES)},`;
  return [`${ratio} is ${fourFifths === "inside" ? "inside" : "outside"} ${RANGE}`];
}

/** As ratios are printed; indicators 5 to 8 have none of their own. */
const RATIO_PLACES = 2;

/** Small numbers that are beyond chance are tested exactly; that they are small takes nothing away from it. */
function smallWords({ warnings, judgement }: Measure): string {
  if (!warnings.includes("small-numbers") && !warnings.includes("few-people")) return "";
  return judgement?.significant === true
    ? " The test is exact, since the numbers are small."
    : " The numbers are small.";
}

const BEYOND_CHANCE = "beyond chance";

/** Beyond chance, where no other comparison is allowed for. */
export const BEYOND_CHANCE_BY_ITSELF = "beyond chance by itself";

/** What the other comparisons make of a call that stands only by itself. */
function looksWords(p: number | undefined, looks: Looks | undefined): string {
  if (p === undefined || looks === undefined) return "";
  if (!(p < SIGNIFICANT_BELOW) || isBeyondChance(p, looks)) return "";
  const { among, p: adjusted } = allowingForOthers(looks);
  return `allowing for the ${withThousands(among)} comparisons that it is one of, it could be chance (adjusted ${pWords(adjusted)}).`;
}

/** The verdict on a representation in a word for a column. */
export function verdictWord(measure: Pick<Measure, "judgement" | "looks"> | undefined): string {
  const verdict = measure?.judgement?.verdict;
  const looks = measure?.looks;
  const mark = looks !== undefined && !(allowingForOthers(looks).p < SIGNIFICANT_BELOW) ? "?" : "";
  if (verdict === "over-represented") return `over${mark}`;
  if (verdict === "under-represented") return `under${mark}`;
  return verdict === undefined || verdict === "not-judged" ? "" : "no";
}

/** The legend of those words. */
export function representationWords(rule: Judgement["rule"], words: GroupWords = standardWords): string {
  const called = rules[rule === "by-unit" ? "four-fifths-and-significance" : rule];
  return `Column “${capitalised(words.label("bme"))} called”: over- or under-represented by the same rule (${called.replace("a disparity is", "it is")}); with “?”: by itself, and not when the other comparisons are allowed for; no: not called, which is not to say that there is no difference.`;
}

/** A verdict in a few words; `chance` says it of one that stands by itself alone. */
export function verdictWords(
  verdict: Verdict,
  words: Pick<GroupWords, "people">,
  chance: string = BEYOND_CHANCE,
): string {
  switch (verdict) {
    case "no-disparity-called":
      return "no disparity is called";
    case "difference-inside-range":
      return `a difference ${chance}, inside the four-fifths range`;
    case "large-could-be-chance":
      return "large, and it could be chance";
    case "large-not-tested":
      return "large, and the counts allow no test";
    case "over-represented":
      return "over-represented";
    case "under-represented":
      return "under-represented";
    case "not-judged":
      return "not judged";
    default:
      return `a disparity is called, to the disadvantage of ${words.people(verdict.slice("disparity-against-".length), "people")}`;
  }
}

/** How many comparisons a report tests, and how many of them chance alone would call; none where it tests none. */
export function looksSentence(
  measures: readonly Measure[],
  hides: boolean,
  { bmeGroup }: GroupWords = standardWords,
): readonly string[] {
  const tested = measures.reduce((most, { looks }) => Math.max(most, looks?.testedInAll ?? 0), 0);
  if (tested === 0) return [];
  const expected = Math.round(tested * SIGNIFICANT_BELOW);
  const many = expected < 1 ? "at most one" : `about ${withThousands(expected)}`;
  return [
    tested === 1
      ? `One comparison is tested. If nothing differed, it would have p below ${String(SIGNIFICANT_BELOW)} in one report of twenty.`
      : `${withThousands(tested)} comparisons are tested${hides ? ", or hidden and taken not to differ" : ""}: of the indicators, the groups within them, the pay bands and the ratios adjusted for strata. If nothing differed, ${many} of them would have p below ${String(SIGNIFICANT_BELOW)} by chance. “Beyond chance” allows for all of them, in every heading, sentence and mark (Benjamini and Hochberg). Bands taken together, single strata, bank workers, trends, and whether the groups within ${bmeGroup} differ are not among them: each allows for those of its own kind (Holm). A change allows for the other changes, and “by itself” or “alone” for nothing.`,
  ];
}

/** The change of a figure since an earlier year: from what to what, how large, which way, and what chance makes of it. */
export function changeSentence(
  change: YearChange | undefined,
  previous: string,
  words: GroupWords = standardWords,
): readonly string[] {
  const said = change === undefined ? null : changeParts(change, words);
  if (change === undefined || said === null) return [];
  const { between, moved, size } = said;
  return [`Since ${previous}: ${between}, by ${moved}: ${size}; ${chanceWords(change, words.periods)}.`];
}

function changeParts(
  change: YearChange,
  words: GroupWords,
): Readonly<Record<"between" | "moved" | "size", string>> | null {
  if (change.change.status === "not-calculable" || change.words === null) return null;
  const { current, previous, unit } = change;
  const moved = withSign(printValue({ unit, indicator: current.indicator }, change.change.value));
  return {
    between: `from ${previous.printed} to ${current.printed}`,
    moved: unit === "ratio" ? moved : `${moved} percentage points`,
    size: `${sizes[change.words.size]}${directionWords(change, words)}`,
  };
}

/** The size of a change, and which way it went, whatever it is a change of. */
export function sizeAndDirection({ size, direction }: ChangeWords): string {
  const way = directions[direction];
  return `${sizes[size]}${way === "" ? "" : `, ${way}`}`;
}

const sizes: Readonly<Record<ChangeSize, string>> = {
  none: "no change",
  small: "a small change",
  moderate: "a moderate change",
  large: "a large change",
};

const directions: Readonly<Record<ChangeDirection, string>> = {
  "towards-even": "towards even",
  "away-from-even": "away from even",
  "across-even": "from one side of even to the other",
  better: "for the better",
  worse: "for the worse",
  higher: "upwards",
  lower: "downwards",
  none: "",
};

/** The direction, and whom the figure now puts at a disadvantage where that is another group than before. */
function directionWords({ words: three, current, previous }: YearChange, words: GroupWords): string {
  const direction = three === null ? "" : directions[three.direction];
  if (direction === "") return "";
  const now = current.judgement?.disadvantage ?? null;
  const isOther = now !== null && now !== (previous.judgement?.disadvantage ?? null);
  const whom = isOther ? `, and now to the disadvantage of ${words.people(now, "people")}` : "";
  return `, ${direction}${whom}`;
}

const reasons: Readonly<Record<NotTestedReason, string>> = {
  "not-calculable": "there is no figure to test",
  "same-people": "the years are largely the same people",
  overlapping: "the windows share a year",
  "window-not-stated": "the window of the cases is not stated, and the years may share one",
  "adjusted-for-strata": "it would need every stratum of the years",
  "not-given": "the counts are not given",
  hidden: "a count behind it is hidden",
  amounts: "amounts and episodes are no counts of people",
  "not-tested": "in one of the years it happened to nobody of a group, or to everybody",
};

/** Why a change has no test. */
export function notTestedWords(reason: NotTestedReason): string {
  return reason === "not-given" ? "given without counts" : reasons[reason];
}

/** Says of a whole indicator that its years do not compare, and why; no sentence where they do. */
export function notComparedSentence(change: YearChange | undefined, previous: string): readonly string[] {
  const because = change === undefined ? null : notComparableBecause(change);
  return because === null ? [] : [`Since ${previous}: not compared, because ${because}.`];
}

/**
 * Why two figures that are both there do not compare: what of their measurement is another in the one year than in the other; null
 * where they do, and where one of them is missing.
 */
export function notComparableBecause({ change, current, previous }: YearChange): string | null {
  if (change.status !== "not-calculable" || change.reason !== "not-comparable") return null;
  const [now, then] = [current.method, previous.method];
  if (now.window !== then.window) return "the cases of the two years are counted over different windows";
  if (now.counted !== then.counted) return "one year counts people, and the other counts episodes";
  if (indicatorByNumber[current.indicator].family === "survey")
    return "only one of the years counts “not sure” as an answer";
  return "one year is of everyone, and the other of people whose ethnicity is known";
}

export function chanceWords({ test, looks }: Pick<YearChange, "test" | "looks">, periods: string): string {
  if ("notTested" in test)
    return test.notTested === "not-given"
      ? `not tested: ${notTestedWords(test.notTested)}`
      : `not tested, because ${reasons[test.notTested]}`;
  return chanceAmong("change", { p: test.p, looks }, periods);
}

/** What chance makes of a change or of a trend: by itself, and among all of its kind where others are allowed for. */
function chanceAmong(
  what: "change" | "trend",
  { p, looks }: { readonly p: number; readonly looks?: Looks | undefined },
  periods?: string,
): string {
  const seen = chanceSentence(p, what, periods);
  if (!(p < SIGNIFICANT_BELOW)) return `it could be chance: ${seen}`;
  if (looks === undefined) return `${BEYOND_CHANCE_BY_ITSELF}: ${seen}`;
  if (isBeyondChance(p, looks)) return `${BEYOND_CHANCE}: ${seen}`;
  const { among, p: adjusted } = allowingForOthers(looks);
  return `${BEYOND_CHANCE_BY_ITSELF}: ${seen}; among the ${withThousands(among)} ${what}s that are allowed for it could be chance (adjusted ${pWords(adjusted)})`;
}

/** A figure through three years and more: its latest run, and the line through all years with what chance makes of it. */
export function trendSentences(
  trend: YearsTrend,
  figures: readonly { readonly year: string; readonly measure: Pick<Measure, "printed"> | undefined }[],
): readonly string[] {
  if (trend.status === "not-tested" && trend.reason === "not-calculable") return [];
  const { run, years } = trend;
  const span = `${String(years[0] ?? "")} to ${String(years.at(-1) ?? "")}`;
  const since = (from: number): string =>
    figures
      .filter(({ year }) => Number(year) >= from)
      .map(({ measure }) => measure?.printed ?? "")
      .join(", ");
  return [
    ...(run === null
      ? []
      : [`Since ${String(run.since)} each year ${directions[run.direction]}: ${since(run.since)}.`]),
    trend.status === "not-tested"
      ? `${span}: no trend is tested, because ${trend.reason === "too-few-years" ? "that takes three years" : reasons[trend.reason]}.`
      : `${span}: a line through all ${String(years.length)} years ${lineWords(trend)}; ${chanceAmong("trend", trend)}.`,
  ];
}

type TestedTrend = Extract<YearsTrend, { readonly status: "tested" }>;

/** How steep a line is: by a factor for a ratio, in percentage points for shares. */
function lineWords({ line, perYear, lower, upper, level }: TestedTrend): string {
  const isRatio = line === "log-linear";
  const said = (value: number): string => {
    const text = decimalText(value);
    return isRatio ? printFixed(text, RATIO_PLACES) : withSign(printFixed(pointMoved(text, 2), POINT_PLACES));
  };
  const range = `${pointMoved(decimalText(level), 2)}% interval ${said(lower)} to ${said(upper)}`;
  return isRatio
    ? `is multiplied by ${said(perYear)} a year (${range})`
    : `moves by ${said(perYear)} percentage points a year (${range})`;
}

/** As differences of shares are printed. */
const POINT_PLACES = 1;
