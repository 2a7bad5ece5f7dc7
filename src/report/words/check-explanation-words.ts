import type { ExplanationId, Working } from "../../model/check-answer.ts";

/** What each explanation is called, before its arithmetic. */
export const explanationTitles: Readonly<Record<ExplanationId, string>> = {
  truncated: "Cut off instead of rounded",
  "rounded-twice": "Rounded twice",
  "complement-of-printed": "What is printed for the rest, taken from 100%",
  "from-rounded-rates": "From rates that were already rounded",
  inverted: "The two rates the other way round",
  "excess-over-one": "The ratio, and how far it is above 1, taken for each other",
  "wrong-unit": "In another unit",
  "unknown-excluded": "People whose ethnicity is unknown left out of the denominator",
  "unknown-included": "People whose ethnicity is unknown put into the denominator",
  "part-over-rest": "The part over the rest, instead of over the whole",
  "previous-year": "A figure of the year before",
  sign: "With the other sign",
  digits: "One number mistyped",
  unexplained: "No mistake that is looked for gives this figure",
};

/** How a printed figure may have come about, as a sentence with its arithmetic. */
export function explanationWords(working: Working): string {
  const { id, expression, figures, slip } = working;
  const title = explanationTitles[id];
  if (expression === "") return id === "wrong-unit" ? RATIO_WITH_SIGN : `${title}.`;
  const source = figures.length === 0 ? "" : ` (${figures.join(", ")})`;
  const arithmetic = `${expression} = ${stepsWords(working)}`;
  if (slip === undefined) return `${title}${source}: ${arithmetic}.`;
  const isFigure = slip.meant === working.steps.at(-1);
  return isFigure
    ? `${title}: ${arithmetic}, and typed as ${slip.typed}.`
    : `${title}: ${slip.typed} for ${slip.meant}, and ${arithmetic}.`;
}

const RATIO_WITH_SIGN =
  "In another unit: a ratio has no per cent sign. Either the sign is one too many, or the ratio was multiplied by 100.";

function stepsWords({ id, steps, printing }: Working): string {
  const [first = "", second, third] = steps;
  if (second === undefined) return first;
  if (third !== undefined) return `${first}, rounded to ${second} and again to ${third}`;
  if (second.startsWith('"')) return `${first}, which is ${second}`;
  if (id === "wrong-unit") return `${first}, printed as ${second}`;
  return `${first}, ${printing === "truncated" ? "cut off" : "rounded"} ${second}`;
}
