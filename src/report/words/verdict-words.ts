import { thresholds } from "../../reference/thresholds.ts";
import type { Judgement, Verdict } from "../../model/certainty.ts";
import { SIGNIFICANT_BELOW } from "../../model/significance.ts";
import type { Measure } from "../../model/measure.ts";
import { capitalised } from "./capitalised.ts";
import { pWords } from "./certainty-words.ts";
import { type GroupWords, standardWords } from "./group-words.ts";

const [fourFifths] = thresholds;
const CHANCE = `p is below ${String(SIGNIFICANT_BELOW)}`;
const RANGE = `${fourFifths.lower} to ${fourFifths.upper}`;

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

/** What those words mean. */
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
