import { withSign } from "../../foundation/print-number.ts";
import { SIGNIFICANT_BELOW } from "../../model/significance.ts";
import { printValue } from "../../model/print-measure.ts";
import type { ChangeStep, NotTestedReason, YearChange } from "../../model/year-comparison.ts";
import { pWords } from "./certainty-words.ts";
import { type GroupWords, standardWords } from "./group-words.ts";

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

/** How a figure moved since an earlier year, whether that can be told from chance, and for whom it is what. */
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
