import type { Shortfall } from "../../model/shortfall.ts";
import { type GroupWords, standardWords } from "./group-words.ts";
import { withThousands } from "./with-thousands.ts";

const things = {
  2: { one: "appointment", many: "appointments" },
  3: { one: "person entering the process", many: "people entering the process" },
  4: { one: "person accessing training", many: "people accessing training" },
} as const;

/** "85 more BME appointments would have made it even"; nothing where BME people are not the worse placed. */
export function shortfallSentence(
  shortfall: Shortfall | null,
  number: 2 | 3 | 4,
  words: GroupWords = standardWords,
): readonly string[] {
  if (shortfall === null || shortfall.people === 0) return [];
  const { people, direction } = shortfall;
  const { one, many } = things[number];
  return [
    `${withThousands(people)} ${direction} ${words.label("bme")} ${people === 1 ? one : many} would have made it even.`,
  ];
}

/** Simpson's paradox, for somebody who has never heard of it. */
export const STRATA_DISAGREE =
  "The total and the ratio adjusted for strata do not say the same. The total mixes how people fare with where they work or apply: read the strata.";
