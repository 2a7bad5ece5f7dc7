import { decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { NO_NUMBER, printFixed, withSign } from "../../foundation/print-number.ts";
import type { Measure } from "../../model/measure.ts";
import { type Judgement, SIGNIFICANT_BELOW, type Verdict } from "../../model/certainty.ts";
import { printValue } from "../../model/print-measure.ts";
import type { NationalBenchmark, Standing } from "../../model/benchmarks.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import { capitalised, type GroupWords, standardWords } from "./group-words.ts";
import type { ChangeStep, NotTestedReason, YearChange } from "../../model/year-comparison.ts";
import { thresholdById } from "../../reference/thresholds.ts";

const LEAST_SHOWN = 0.000001;

/** Where a limit is nearer to even than this shows, it is printed as even. */
const MOST_PLACES = 8;

/** Keeps "p = 0.06" on one line. */
const HARD_SPACE = "\u00A0";

/** An interval in a phrase: "95% interval 1.12 to 1.39"; empty where there is none. */
export function intervalWords(measure: Measure): string {
  const { interval } = measure;
  if (interval === undefined) return "";
  const level = `${pointMoved(decimalText(interval.level), 2)}% interval`;
  return interval.upper === null
    ? `${level} from ${printLimit(measure, interval.lower)} upward`
    : `${level} ${printLimit(measure, interval.lower)} to ${printLimit(measure, interval.upper)}`;
}

/** The same for a place in a table: "1.12 to 1.39". */
export function intervalRange(measure: Measure | undefined): string {
  const { interval } = measure ?? {};
  if (measure === undefined || interval === undefined) return "";
  const upper = interval.upper === null ? NO_NUMBER : printLimit(measure, interval.upper);
  return `${printLimit(measure, interval.lower)} to ${upper}`;
}

/** A p-value in a phrase, with as many places as it needs: "p = 0.27", "p = 0.044", "p = 0.00003". */
export function pWords(p: number): string {
  if (p < LEAST_SHOWN) return `p${HARD_SPACE}below${HARD_SPACE}${decimalText(LEAST_SHOWN)}`;
  return `p${HARD_SPACE}=${HARD_SPACE}${printP(p)}`;
}

/** Two places, three below 0.1, one digit below 0.001; more where rounding would cross the line at 0.05. */
function printP(p: number): string {
  const value = decimalText(p);
  if (p < 0.001) return decimalText(printFixed(value, value.search(/[1-9]/) - 1));
  let places = p < 0.1 ? 3 : 2;
  while (p < SIGNIFICANT_BELOW && Number(printFixed(value, places)) >= SIGNIFICANT_BELOW) places += 1;
  return printFixed(value, places);
}

/** A limit with the places of its measure; with more where rounding would put it on even, which it is not. */
function printLimit(measure: Measure, limit: number): string {
  const value = decimalText(limit);
  const printed = printValue(measure, value);
  const neutral = measure.unit === "ratio" ? 1 : 0;
  if (measure.unit === "proportion" || limit === neutral || Number(printed) !== neutral) return printed;
  const shown = measure.unit === "ratio" ? value : pointMoved(value, 2);
  for (let places = 3; places < MOST_PLACES; places += 1) {
    const longer = printFixed(shown, places);
    if (Number(longer) !== neutral) return longer;
  }
  return printed;
}

const standings: Readonly<Record<Standing, string>> = {
  "better-than-average": "the trust's is lower, beyond what chance would explain",
  "worse-than-average": "the trust's is higher, beyond what chance would explain",
  "not-distinguishable-from-average": "the trust's cannot be told from it by these numbers",
};

/** England's figure beside the trust's, in a sentence. */
export function englandSentence(england: NationalBenchmark | undefined): readonly string[] {
  if (england?.status !== "calculated") return [];
  const { nationalYear, printed, placement } = england;
  const standing = placement.status === "placed" ? `; ${standings[placement.standing]}` : "";
  return [`England's ratio in ${String(nationalYear)} was ${printed}${standing}.`];
}

/** Says in a sentence if one figure for BME hides that its groups differ. */
export function heterogeneitySentence(
  heterogeneity: Heterogeneity | undefined,
  words: GroupWords,
): readonly string[] {
  if (heterogeneity?.status !== "tested") return [];
  const { groups, significant, p } = heterogeneity;
  const compared = `the groups within ${words.bmeGroup} (${groups.map((group) => words.label(group)).join(", ")})`;
  return [
    significant
      ? `${capitalised(compared)} differ from one another beyond what chance would explain (${pWords(p)}): one figure for ${words.bmeGroup} hides it.`
      : `Whether ${compared} differ from one another cannot be told from these numbers (${pWords(p)}).`,
  ];
}

const steps: Readonly<Record<ChangeStep, string>> = {
  worse: "worse",
  "slightly-worse": "slightly worse",
  similar: "similar: no change is called",
  "slightly-better": "slightly better",
  better: "better",
};

const reasons: Readonly<Record<NotTestedReason, string>> = {
  "not-calculable": "there is no figure to test",
  "same-people": "the two years are largely the same people",
  overlapping: "the two windows share a year",
  "window-not-stated": "the window of the cases is not stated, and the two may share a year",
  "adjusted-for-strata": "it would need every stratum of both years",
  "not-given": "only percentages were published",
  hidden: "a count behind it is hidden",
  "not-tested": "a count is 0, or everybody",
};

/** The change of a figure since an earlier year, if it can be told from chance, and for whom it is better or worse. */
export function changeSentence(
  change: YearChange | undefined,
  previousYear: number,
  words: GroupWords = standardWords,
): readonly string[] {
  if (change === undefined || change.change.status === "not-calculable") return [];
  const { current, unit, test, step, whom } = change;
  const moved = withSign(printValue({ unit, indicator: current.indicator }, change.change.value));
  const size = unit === "ratio" ? `the ratio changed by ${moved}` : `a change of ${moved} percentage points`;
  const word = step === null ? "" : `; ${stepWords(step, whom, words)}`;
  return [`Since ${String(previousYear)}: ${size}, ${chanceWords(test)}${word}.`];
}

function chanceWords(test: YearChange["test"]): string {
  if ("notTested" in test) return `not tested for chance, because ${reasons[test.notTested]}`;
  return test.p < SIGNIFICANT_BELOW
    ? `unlikely to be chance (${pWords(test.p)})`
    : `which could be chance (${pWords(test.p)})`;
}

function stepWords(step: ChangeStep, whom: YearChange["whom"], words: GroupWords): string {
  return step === "similar" || whom === null
    ? steps[step]
    : `${steps[step]} for ${words.people(whom, "staff")}`;
}

const CHANCE = `p is below ${String(SIGNIFICANT_BELOW)}`;
const RANGE = `${thresholdById["four-fifths"].lower} to ${thresholdById["four-fifths"].upper}`;

const rules: Readonly<Record<Judgement["rule"], string>> = {
  "four-fifths-and-significance": `a disparity is called where the ratio is outside ${RANGE} and ${CHANCE}`,
  "four-fifths": `a disparity is called where the ratio is outside ${RANGE}`,
  significance: `a disparity is called where ${CHANCE}`,
  "five-points": "a disparity is called where the shares are five percentage points or more apart",
};

/** The rule of the verdicts, said once in a report. */
export function ruleWords(rule: Judgement["rule"]): string {
  return `Verdicts: ${rules[rule]}. It is a rule for reading figures, not a finding about people's conduct.`;
}

/** Both halves of a judgement and what the rule makes of them, in a sentence; none where nothing is judged. */
export function verdictSentence(
  { judgement, test, warnings }: Measure,
  words: GroupWords = standardWords,
): readonly string[] {
  if (judgement === undefined) return [];
  const halves = [
    ...(judgement.fourFifths === null
      ? []
      : [
          judgement.fourFifths === "inside"
            ? `the ratio is inside ${RANGE}`
            : `the ratio is outside ${RANGE}`,
        ]),
    ...(test === undefined
      ? []
      : [
          `${judgement.significant === true ? "the difference is unlikely to be chance" : "the difference could be chance"} (${pWords(test.p)})`,
        ]),
  ];
  if (halves.length === 0) return [];
  const both = capitalised(halves.join(" and "));
  const isSmall = warnings.includes("small-numbers") || warnings.includes("few-people");
  const small = isSmall ? " The numbers are small." : "";
  return [`${both}: ${verdictWords(judgement.verdict, words)}.${small}`];
}

/** The verdict on a representation in one word for a column. */
export function verdictWord(verdict: Verdict | undefined): string {
  if (verdict === "over-represented") return "over";
  if (verdict === "under-represented") return "under";
  return verdict === "proportionate" ? "no" : "";
}

/** The legend of those words. */
export function representationWords(rule: Judgement["rule"], words: GroupWords = standardWords): string {
  return `Column “${capitalised(words.label("bme"))} called”: over- or under-represented by the same rule (${rules[rule].replace("a disparity is", "it is")}); no: not called.`;
}

/** A verdict in a few words. */
function verdictWords(verdict: Verdict, words: GroupWords): string {
  switch (verdict) {
    case "no-disparity-called":
      return "no disparity is called";
    case "over-represented":
      return "over-represented";
    case "under-represented":
      return "under-represented";
    case "proportionate":
      return "proportionately represented";
    case "not-judged":
      return "not judged";
    default:
      return `a disparity is called, to the disadvantage of ${words.people(verdict.slice("disparity-against-".length), "people")}`;
  }
}
