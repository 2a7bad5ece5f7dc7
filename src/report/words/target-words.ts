import { type DecimalText, decimalText } from "../../foundation/decimal-text.ts";
import { printValue } from "../../model/print-measure.ts";
import type { IndicatorOf } from "../../reference/indicators.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import type { GoalWarning, ModelEmployerGoals } from "../../model/targets.ts";
import { capitalised } from "../../foundation/capitals.ts";
import type { GroupWords } from "./group-words.ts";
import { denominatorWords } from "./method-words.ts";
import { reasonWords } from "./reason-words.ts";

/** The mark of a goal's warning; null where a line above the table says it. */
export const goalWarningWords: Readonly<
  Record<GoalWarning, { readonly mark: string; readonly words: string } | null>
> = {
  "unknown-not-given": null,
  "more-than-the-places": {
    mark: "!",
    words: "in some years more people would have to join than there are places that fall vacant or are new",
  },
};

/** The indicator whose figures shares of staff are. */
const WORKFORCE: IndicatorOf<"workforce"> = 1;

/** A share of staff with the decimal places of the indicator of the workforce. */
export function shareOfStaff(share: DecimalText): string {
  return printValue({ unit: "proportion", indicator: WORKFORCE }, share);
}

/** A ratio of shares of staff, likewise. */
export function ratioOfStaff(ratio: DecimalText): string {
  return printValue({ unit: "ratio", indicator: WORKFORCE }, ratio);
}

/** The target in one sentence: the share, whose it is, and by when. */
export function targetLine({ target, method, group, by }: ModelEmployerGoals, words: GroupWords): string {
  const { share } = target;
  if (share.status === "not-calculable") {
    return `There is no target: ${reasonWords[share.reason].words.replace(/^[^:]*: /, "")}.`;
  }
  const whose =
    target.from === "given"
      ? ", as given"
      : `: the ${words.label(group)} share of the whole workforce, ${denominatorWords[method.denominator].phrase}`;
  return `The target is ${shareOfStaff(share.value)} by 31 March ${by}${whose}.`;
}

/** The assumptions about the headcount until then. */
export function assumptionLines({ method, goals }: ModelEmployerGoals): readonly string[] {
  const { growth, turnover, denominator } = method;
  const rate = (text: string): string => shareOfStaff(decimalText(text));
  const isKnown = goals.some(({ warnings }) => warnings.includes("unknown-not-given"));
  const growing = decimalText(growth);
  return [
    growing === "0"
      ? "The headcount of every band is taken to stay as it is."
      : `The headcount of every band is taken to ${growing.startsWith("-") ? "fall" : "grow"} by ${rate(growing.replace("-", ""))} a year.`,
    ...(turnover === null ? [] : [`${rate(turnover)} of every group are taken to leave in a year.`]),
    ...(isKnown && denominator === "known"
      ? [
          "Shares are of people whose ethnicity is known: not every band gives the number of people whose ethnicity is not.",
        ]
      : []),
  ];
}

/** Whose bands a table adds up. */
export function partsWords(parts: ModelEmployerGoals["parts"]): string {
  const titles = parts.map((part) => workforceParts.find(({ id }) => id === part)?.title ?? part);
  return titles.length === 1
    ? `${titles.join("")} staff`
    : `${titles.map((title, index) => (index === 0 ? title : title.toLowerCase())).join(" and ")} staff together`;
}

/** The meaning of the race disparity ratio, and how far it can be trusted. */
export function disparityLead(words: GroupWords): readonly string[] {
  const bme = capitalised(words.label("bme"));
  return [
    `How far do the numbers of ${words.people("bme", "staff")} fall from a lower level of pay to a higher one, against those of White staff? The ratio is (White higher / White lower) / (${bme} higher / ${bme} lower): ${ratioOfStaff("1")} is even, and above 1 is worse for ${words.people("bme", "staff")}.`,
    "The official method has not been published. The formula and the levels of pay are those in wide use, and could not be verified.",
  ];
}

/** What the numbers are, and are not. */
export const PARITY =
  "These numbers say what the target would look like. They are not a quota, and no reason to choose or to refuse anybody: people are chosen on merit, whatever the numbers say.";

/** What stands in place of a number where there is nothing left to reach. */
export const MET = "met";

/** Why the bands do not add up. */
export const ROUNDED_UP =
  "Every band is rounded up to whole people by itself, so that the bands can add up to more than all of them together need.";
