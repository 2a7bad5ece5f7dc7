import type { Shortfall } from "../../model/shortfall.ts";

const things = {
  2: { one: "BME appointment", many: "BME appointments" },
  3: { one: "BME person entering the process", many: "BME people entering the process" },
  4: { one: "BME person accessing training", many: "BME people accessing training" },
} as const;

/** "85 more BME appointments would have made it even"; nothing where BME people are not the worse placed. */
export function shortfallSentence(shortfall: Shortfall | null, number: 2 | 3 | 4): readonly string[] {
  if (shortfall === null || shortfall.people === 0) return [];
  const { people, direction } = shortfall;
  return [
    `${people.toLocaleString("en-GB")} ${direction} ${people === 1 ? things[number].one : things[number].many} would have made it even.`,
  ];
}

/** Simpson's paradox, for somebody who has never heard of it. */
export const STRATA_DISAGREE =
  "The total and the ratio adjusted for strata do not say the same. The total mixes how people fare with where they work or apply: read the strata.";
