import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { groups } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import type { Denominator, Measure } from "../../model/measure.ts";

/** Who is in a denominator, in one word for a column and in a phrase for a line. */
export const denominatorWords: Readonly<
  Record<Denominator, { readonly word: string; readonly phrase: string }>
> = {
  all: { word: "all", phrase: "of everyone, unknown ethnicity included" },
  known: { word: "known", phrase: "of people whose ethnicity is known" },
};

/** Which group stands over which, and on which side of even BME staff are worse placed. */
export function directionWords(number: 2 | 3 | 4): string {
  const { over, under, worseForBme } = indicators[({ 2: 1, 3: 2, 4: 3 } as const)[number]];
  return `${labelOf(over)} over ${labelOf(under)}: 1.00 is even, ${worseForBme} 1 is worse for BME ${number === 2 ? "people" : "staff"}`;
}

/** The label of a group as tables print it. */
export function labelOf(group: string): string {
  return groups.find(({ id }) => id === group)?.label ?? group;
}

/** The people of a group, in a sentence: "BME staff", "staff from Mixed ethnic groups". */
export function peopleOf(group: string, people: "people" | "staff"): string {
  return group === "mixed" || group === "other"
    ? `${people} from ${labelOf(group)} ethnic groups`
    : `${labelOf(group)} ${people}`;
}

/** The people of two groups together: "White and BME staff". */
export function bothOf(one: string, other: string, people: "people" | "staff"): string {
  const [first, second] = [peopleOf(one, people), peopleOf(other, people)];
  return first.endsWith(` ${people}`) && second.endsWith(` ${people}`)
    ? `${labelOf(one)} and ${second}`
    : `${first} and ${second}`;
}

/** The window of the disciplinary process that a measure was calculated over. */
export function windowWords({ method }: Measure): string {
  const title = disciplinaryWindows.find(({ id }) => id === method.window)?.title;
  return title === undefined ? "" : `Window: ${title.replace(/^window /, "")}.`;
}

/** What "White" and "BME" mean, said once in every output. */
export const GROUP_DEFINITION =
  "White includes White minorities; BME is every other ethnic group, which the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.";
