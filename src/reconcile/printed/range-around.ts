import { difference, type Fraction, fraction, sum } from "../../foundation/fraction.ts";
import { compare, product } from "../../foundation/fraction-arithmetic.ts";
import type { BoundWords } from "./number-words.ts";
import type { Range } from "./printed.ts";
import type { Amount } from "./read-amount.ts";

/** The range that a number and the words beside it name. */
export function rangeAround(amount: Amount, { side, within, orEqual }: BoundWords): Range {
  const { number } = amount;
  const reach = within === null ? null : furthest(product(number, fraction(...within)), halfUnit(amount));
  const below = reach === null ? null : difference(number, reach);
  const above = reach === null ? null : sum([number, reach]);
  switch (side) {
    case "below":
      return { least: below, greatest: number, ends: orEqual ? "both" : "least" };
    case "above":
      return { least: number, greatest: above, ends: orEqual ? "both" : "greatest" };
    case "around":
      return { least: below, greatest: above, ends: "both" };
  }
}

/** Whether a number, in the unit that is printed, lies in a range. */
export function isWithin(number: Fraction, { least, greatest, ends }: Range): boolean {
  const [fromLeast, fromGreatest] = [
    least === null ? 1 : compare(number, least),
    greatest === null ? -1 : compare(number, greatest),
  ];
  const isAbove = fromLeast > 0 || (fromLeast === 0 && (ends === "least" || ends === "both"));
  const isBelow = fromGreatest < 0 || (fromGreatest === 0 && (ends === "greatest" || ends === "both"));
  return isAbove && isBelow;
}

/** A part or a multiple in words has no last place. */
function halfUnit({ unit, places }: Amount): Fraction {
  return unit === "part" ? fraction(0, 1) : { numerator: 1n, denominator: 2n * 10n ** BigInt(places) };
}

function furthest(one: Fraction, other: Fraction): Fraction {
  const size = one.numerator < 0n ? { ...one, numerator: -one.numerator } : one;
  return compare(size, other) > 0 ? size : other;
}
