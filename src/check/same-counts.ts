import type { Between, SameCounts } from "../model/figure-check.ts";
import { boundsOf, formulaValue, type Term } from "./formula.ts";
import { printIn, type PrintFormat } from "./print-format.ts";
import type { Subject } from "./read-figure.ts";

const formats = {
  ratio: { scale: 1n, places: 2, suffix: "" },
  excess: { scale: 100n, places: 0, suffix: "%" },
  share: { scale: 100n, places: 1, suffix: "%" },
  points: { scale: 100n, places: 1, suffix: "" },
  people: { scale: 1n, places: 0, suffix: "" },
} as const satisfies Readonly<Record<string, PrintFormat>>;

/**
 * Two rates, or two numbers of people, in each form in which a report prints how they compare: the ratio, how many per cent more or
 * less, and the distance. Null for a figure of one rate, and for a sum.
 */
export function sameCounts({ operation, terms }: Pick<Subject, "operation" | "terms">): SameCounts | null {
  const [one, other] = terms;
  if (one === undefined || other === undefined || terms.length > 2 || operation === "sum") return null;
  const isOfPeople = one.count !== null;
  if (isOfPeople !== (other.count !== null)) return null;
  const ratio = printedSpan("ratio", terms, formats.ratio);
  const excess = printedSpan("ratio-minus-one", terms, formats.excess);
  const distance = printedSpan("difference", terms, isOfPeople ? formats.people : formats.points);
  return {
    of: terms.map((term) => (term.rate === null ? term.text : printIn(formats.share, term.value))),
    unit: isOfPeople ? "people" : "percentage-points",
    ...(ratio !== null && { ratio }),
    ...(excess !== null && { excess }),
    ...(distance !== null && { distance }),
  };
}

/** The value of a formula as it would be printed: twice the same, but for rates that are known only as printed. */
function printedSpan(
  operation: Subject["operation"],
  terms: readonly Term[],
  format: PrintFormat,
): Between | null {
  const value = formulaValue(
    operation,
    terms.map((term) => term.value),
  );
  if (typeof value === "string") return null;
  const { least, greatest } = boundsOf(operation, terms) ?? { least: value, greatest: value };
  return { least: printIn(format, least), greatest: printIn(format, greatest) };
}
