import { type Fraction, nearestWhole, product } from "../foundation/fraction.ts";
import type { Between, FigureKind, FigureOperation, SameCounts } from "../model/figure-check.ts";
import { boundsOf, formulaValue, type Term } from "./formula.ts";
import type { Printed } from "./read-printed.ts";

/** How a value is brought to the page. */
export interface PrintFormat {
  /** By how much a value is multiplied: 100 for a percentage. */
  readonly scale: 1n | 100n;
  readonly places: number;
  readonly suffix: string;
}

/** The format that a document has chosen for a figure. */
export function formatOf(kind: FigureKind, { unit, places, suffix }: Printed): PrintFormat {
  const isPercentage = kind === "percentage" || kind === "percentage-point-difference";
  // A part in words has neither places nor a unit: it is set beside a percentage with one place, a ratio with two.
  if (unit === "part") {
    return {
      scale: isPercentage ? 100n : 1n,
      places: kind === "count" ? 0 : isPercentage ? 1 : 2,
      suffix: isPercentage ? "%" : "",
    };
  }
  return { scale: isPercentage || unit === "percent" ? 100n : 1n, places, suffix };
}

/** A value in units of the last place: 0.21341 at one place of a percentage is 213. */
export function unitsOf(value: Fraction, { scale, places }: Omit<PrintFormat, "suffix">): bigint {
  return nearestWhole(inUnits(value, { scale, places }));
}

/** The same, cut off instead of rounded. */
export function unitsCutOff(value: Fraction, format: Omit<PrintFormat, "suffix">): bigint {
  const { numerator, denominator } = inUnits(value, format);
  return numerator / denominator;
}

/** Units of the last place as text: 213 at one place is "21.3%". */
export function printUnits(units: bigint, { places, suffix }: Omit<PrintFormat, "scale">): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const decimals = places === 0 ? "" : `.${digits.slice(-places)}`;
  return `${units < 0n ? "-" : ""}${whole}${decimals}${suffix}`;
}

/** A value as it should be printed: half away from zero at the places that are printed. */
export function printIn(format: PrintFormat, value: Fraction): string {
  return printUnits(unitsOf(value, format), format);
}

function inUnits(value: Fraction, { scale, places }: Omit<PrintFormat, "suffix">): Fraction {
  return product(value, { numerator: scale * 10n ** BigInt(places), denominator: 1n });
}

/** A value with three places more than are printed; where it goes on, cut off and marked so. */
export function preciseText(value: Fraction, format: PrintFormat): string {
  const finer = { ...format, places: format.places + 3 };
  const units = unitsCutOff(value, finer);
  const { numerator, denominator } = inUnits(value, finer);
  if (numerator % denominator !== 0n) return printUnits(units, { ...finer, suffix: `…${format.suffix}` });
  const spare = /0{0,3}$/.exec(String(units))?.[0].length ?? 0;
  return printUnits(units / 10n ** BigInt(spare), { ...finer, places: finer.places - spare });
}

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
export function sameCounts({
  operation,
  terms,
}: {
  readonly operation: FigureOperation;
  readonly terms: readonly Term[];
}): SameCounts | null {
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
  operation: FigureOperation,
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
