import { capitalised } from "../words/capitalised.ts";
import type { Reason } from "../../model/measure.ts";
import { reasonWords } from "../words/reason-words.ts";

/** What stands in a cell where there is no figure: words, which a formula can give and a screen reader says. */
export const noFigureWords: Readonly<Record<Reason, string>> = {
  "not-given": "not given",
  "nobody-in-the-denominator": "out of nobody",
  "nobody-in-the-comparison": "compared with 0",
  "window-not-available": "no such window",
  "not-comparable": "not comparable",
  hidden: "hidden",
};

/** What stands in a cell of a row or group that cannot have a figure. */
export const NOT_IN_USE = "not in use";
export const DOES_NOT_APPLY = "does not apply";
export const OVER_ITS_WHOLE = "over its whole";

/** Every word that may stand in place of a figure in a return, with what it means. */
export const noFigureLegend: readonly (readonly [word: string, meaning: string])[] = [
  ...(
    ["not-given", "nobody-in-the-denominator", "nobody-in-the-comparison", "window-not-available"] as const
  ).map((reason) => [noFigureWords[reason], `${capitalised(reasonWords[reason].words)}.`] as const),
  [NOT_IN_USE, "The organisation has no such row: “In use” says no on the sheet Workforce."],
  [DOES_NOT_APPLY, "There is nothing to say here: White is what the other groups are compared with."],
  [OVER_ITS_WHOLE, "More people in a part than in the whole: one of the two counts is wrong."],
];
