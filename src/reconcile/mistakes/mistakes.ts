import type { Mistake } from "./candidate.ts";
import { complementOfPrinted } from "./complement-of-printed.ts";
import { excessOverOne } from "./excess-over-one.ts";
import { fromRoundedRates } from "./from-rounded-rates.ts";
import { inverted } from "./inverted.ts";
import { partOverRest } from "./part-over-rest.ts";
import { previousYear } from "./previous-year.ts";
import { sign } from "./sign.ts";
import { unknownInDenominator } from "./unknown-in-denominator.ts";
import { wrongUnit } from "./wrong-unit.ts";

/** What is looked for in the figure itself, the likeliest first among those that hold equally well. */
export const ownMistakes: readonly Mistake[] = [
  wrongUnit,
  sign,
  inverted,
  excessOverOne,
  fromRoundedRates,
  unknownInDenominator,
  partOverRest,
  previousYear,
];

/** The same, and what is taken from figures that are printed beside it. */
export const allMistakes: readonly Mistake[] = [complementOfPrinted, ...ownMistakes];
