import { decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { indicatorByNumber, type IndicatorOf, indicators } from "../../reference/indicators.ts";
import { sources } from "../../reference/sources.ts";
import type { Results } from "../../model/results.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { Denominator, Measure } from "../../model/measure.ts";
import { printValue } from "../../model/print-measure.ts";

/** The methods behind the figures of a report, and the sources of the indicators' wording. */
export function methodLines({ options }: Results): readonly string[] {
  const level = `${pointMoved(decimalText(options.level), 2)}%`;
  const used = new Set<string>(indicators.map(({ source }) => source));
  return [
    "Every figure is worked out from the counts in one division, and is rounded once, where it is printed.",
    `Intervals (${level}): Wilson’s for a share, Newcombe’s for a difference of shares, Koopman’s score interval for a ratio.`,
    "Tests: chi-squared without correction, or Fisher’s exact test where a count that is expected is below 5. Where the number invited to the survey is given, Wilson’s and Newcombe’s intervals and the chi-squared test are corrected for a finite population (Cochran 1977). Changes: a z test of the difference between the two years.",
    ...sources
      .filter(({ id }) => used.has(id))
      .map(({ title, publisher }) => `Wording of the indicators: ${title}, ${publisher}.`),
  ];
}

/** How chance can have a part in figures that counted everybody; said once in every report. */
export function inferenceWords(periods = "years"): string {
  return `Everybody was counted, so that nothing here is a sample but the survey. Chance means this: the same process, in another ${periods.replace(/s$/, "")} like this one, would not give the very same counts. An interval holds the values that these counts are compatible with; p says how often a process without any difference would show figures at least this far apart, and never how likely it is that there is no difference.`;
}

/** The people in a denominator, in one word for a column and in a phrase for a line. */
export const denominatorWords: Readonly<
  Record<Denominator, { readonly word: string; readonly phrase: string }>
> = {
  all: { word: "all", phrase: "of everyone, unknown ethnicity included" },
  known: { word: "known", phrase: "of people whose ethnicity is known" },
};

/** The even ratio as an indicator's ratios are printed: "1.00". */
export function evenWords(indicator: IndicatorOf<"workforce" | "likelihood">): string {
  return printValue({ unit: "ratio", indicator }, String(indicatorByNumber[indicator].neutral));
}

/** The window of the disciplinary process that a measure was calculated over. */
export function windowWords({ method }: Measure): string {
  const title = disciplinaryWindows.find(({ id }) => id === method.window)?.title;
  return title === undefined ? "" : `Window: ${title.replace(/^window /, "")}.`;
}
