import type { Fraction } from "../foundation/fraction.ts";
import { product } from "../foundation/fraction-arithmetic.ts";
import type { Working } from "../model/check-answer.ts";
import { preciseText, printUnits, unitsCutOff, unitsOf } from "./print-format.ts";
import { isWithin } from "./printed/range-around.ts";
import type { Subject } from "./subject.ts";

/** How a value comes to stand on the page as it is printed. */
export type CameAbout = Pick<Working, "printing" | "steps">;

/** More places than these beyond the printed ones nobody rounds to on the way. */
const PLACES_ON_THE_WAY = [1, 2, 3] as const;

/** Whether a value, rounded as it should be, is what is printed. */
export function isRoundedTo(value: Fraction, { printed, format }: Subject): boolean {
  if (printed.range === undefined) return unitsOf(value, format) === printedUnits({ printed, format });
  const scale = printed.unit === "part" ? 1n : format.scale;
  return isWithin(product(value, { numerator: scale, denominator: 1n }), printed.range);
}

/** How a value comes to be what is printed: rounded as it should be, else cut off or rounded twice; null: not at all. */
export function comeAbout(value: Fraction, subject: Subject): CameAbout | null {
  const { printed, format, figure } = subject;
  if (isRoundedTo(value, subject)) {
    const precise = preciseText(value, format);
    const last = printed.range === undefined ? asPrinted(subject) : `"${figure.published.trim()}"`;
    return { printing: "rounded", steps: precise === last ? [last] : [precise, last] };
  }
  if (printed.range !== undefined) return null;
  const units = printedUnits(subject);
  if (unitsCutOff(value, format) === units) {
    return { printing: "truncated", steps: [preciseText(value, format), asPrinted(subject)] };
  }
  for (const more of PLACES_ON_THE_WAY) {
    const finer = { ...format, places: format.places + more };
    const between = unitsOf(value, finer);
    const again = unitsOf({ numerator: between, denominator: 10n ** BigInt(more) }, { scale: 1n, places: 0 });
    if (again !== units) continue;
    const through = printUnits(between, finer);
    return { printing: "rounded-twice", steps: [preciseText(value, format), through, asPrinted(subject)] };
  }
  return null;
}

function printedUnits({ printed, format }: Pick<Subject, "printed" | "format">): bigint {
  return unitsOf(printed.number, { scale: 1n, places: format.places });
}

function asPrinted(subject: Subject): string {
  return printUnits(printedUnits(subject), subject.format);
}
