import { decimal } from "../../foundation/decimal.ts";
import { indicatorByNumber, indicators } from "../../reference/indicators.ts";
import { sources } from "../../reference/sources.ts";
import type { Results } from "../../model/results.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { Denominator, Measure } from "../../model/measure.ts";
import { capitalised, type GroupWords } from "./group-words.ts";

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

/** Who is in a denominator, in one word for a column and in a phrase for a line. */
export const denominatorWords: Readonly<
  Record<Denominator, { readonly word: string; readonly phrase: string }>
> = {
  all: { word: "all", phrase: "of everyone, unknown ethnicity included" },
  known: { word: "known", phrase: "of people whose ethnicity is known" },
};

/** Which group stands over which, and on which side of even BME staff are worse placed. */
export function directionWords(number: 2 | 3 | 4, words: GroupWords): string {
  const { over, under, worseForBme } = indicatorByNumber[number];
  const people = words.people("bme", number === 2 ? "people" : "staff");
  return capitalised(
    `${words.label(over)} over ${words.label(under)}: 1.00 is even, ${worseForBme} 1 is worse for ${people}`,
  );
}

/** The window of the disciplinary process that a measure was calculated over. */
export function windowWords({ method }: Measure): string {
  const title = disciplinaryWindows.find(({ id }) => id === method.window)?.title;
  return title === undefined ? "" : `Window: ${title.replace(/^window /, "")}.`;
}
