import { ceiling, nearestWhole, product } from "../../foundation/fraction-arithmetic.ts";
import { difference, divide, type Fraction, fraction, sum } from "../../foundation/fraction.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { TrajectoryStep } from "../../model/target-trajectory.ts";

/** The first and the last year of a line, each at its 31 March. */
export interface LineYears {
  readonly from: number;
  readonly to: number;
}

/** A straight line from one share to another, and the headcount beneath it. */
interface Line extends LineYears {
  readonly start: Fraction;
  readonly target: Fraction;
  readonly headcount: number;
  /** Per year: 0.02 is two in a hundred more. */
  readonly growth: Fraction;
}

const MOST_YEARS = 100;

/**
 * Every year of a straight line between two shares, both ends with it: the line's share, the headcount as it grows,
 * and the least whole number of people that reaches the share.
 */
export function lineSteps({ start, target, headcount, growth, from, to }: Line): readonly TrajectoryStep[] {
  const rise = difference(target, start);
  return Array.from({ length: to - from + 1 }, (_, passed) => {
    const share = sum([start, product(rise, fraction(passed, to - from))]);
    const everyone = grown(headcount, growth, passed);
    return {
      year: from + passed,
      headcount: everyone,
      share: divide(share),
      people: Number(ceiling(product(share, fraction(everyone, 1)))),
    };
  });
}

/** Stops a program whose line goes back, stands still or never ends. */
export function checkLineYears({ from, to }: LineYears): void {
  const isYear = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  if (isYear && to > from && to - from <= MOST_YEARS) return;
  throw new WresError(
    "invalid-option",
    `the years run from ${describeValue(from)} to ${describeValue(to)}; expected whole years, the last after the first and at most ${MOST_YEARS} later.`,
  );
}

/** headcount × (1 + growth)^years, in whole people, a half away from zero. */
function grown(headcount: number, growth: Fraction, years: number): number {
  const factor = sum([fraction(1, 1), growth]);
  const people = nearestWhole({
    numerator: BigInt(headcount) * factor.numerator ** BigInt(years),
    denominator: factor.denominator ** BigInt(years),
  });
  if (people <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(people);
  throw new WresError("invalid-option", "growth leads to more people than a count can hold.");
}
