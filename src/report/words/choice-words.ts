import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import type { Denominator, Measure } from "../../model/measure.ts";
import { capitalised } from "./capitalised.ts";
import type { GroupWords } from "./group-words.ts";

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
