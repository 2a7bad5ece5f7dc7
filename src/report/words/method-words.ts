import { decimal } from "../../foundation/decimal.ts";
import { indicators } from "../../reference/indicators.ts";
import { sources } from "../../reference/sources.ts";
import type { Results } from "../../model/results.ts";

/** How the figures of a report are worked out, and where the wording of the indicators is from. */
export function methodLines({ options }: Results): readonly string[] {
  const level = `${decimal(options.level).times(100).toFixed()}%`;
  const used = new Set<string>(indicators.map(({ source }) => source));
  return [
    "Every figure is worked out from the counts in one division, and is rounded once, where it is printed.",
    `Intervals (${level}): Wilson’s for a share, Newcombe’s for a difference of shares, Koopman’s score interval for a ratio.`,
    "Tests: chi-squared without correction, or Fisher’s exact test where a count that is expected is below 5. Changes: a z test of the difference between the two years.",
    ...sources
      .filter(({ id }) => used.has(id))
      .map(({ title, publisher }) => `Wording of the indicators: ${title}, ${publisher}.`),
  ];
}
