import {
  ceiling,
  difference,
  divide,
  fraction,
  type Fraction,
  nearestWhole,
  product,
  sum,
} from "../../foundation/fraction.ts";
import type { CountOf } from "../../model/counts.ts";
import type { ShareBasis } from "../../model/measure.ts";
import { twoShareFractions } from "../../model/measure-fraction.ts";
import { noAnswer, type Trajectory, type TrajectoryStep } from "../../model/targets.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";

/**
 * The straight line from a share to its target, year by year, with the people that each year needs.
 *
 *     share of a year  = share + (target − share) × years passed / years in all
 *     people of a year = the least whole number with people / of ≥ share of the year
 *
 * The headcount stays as it is. Shares are proportions; they begin at today's, end on the target and never pass it,
 * upwards or downwards. People are whole. There is no answer where a count is not given, or the share has nobody in its denominator.
 *
 * @param shares - The share as two counts, and its target as a percentage or as two counts.
 * @param years - `from`: the year of the counts; `to`: the year by whose 31 March the target is due.
 * @returns One step a year, the first and the last year with them, or the reason why there are none.
 * @throws WresError `not-a-count`; `invalid-option` for years out of order; `invalid-target` for a target above 1.
 * @example
 * ```ts
 * import { trajectory } from "wres-metrics";
 * const way = trajectory({ share: { count: 40, of: 584 }, target: { percentage: "25.6" } }, { from: 2022, to: 2025 });
 * if (way.status === "calculated") console.log(way.steps.map(({ people }) => people).join(", ")); // 40, 77, 114, 150
 * ```
 * @since 0.1.0
 */
export function trajectory(
  shares: {
    /** The share as it is, as two counts. */
    readonly share: CountOf;
    /** The share that is aimed at, at most everybody. */
    readonly target: ShareBasis;
  },
  years: LineYears,
): Trajectory {
  const { share, target } = shares;
  checkTarget(target);
  checkLineYears(years);
  const both = twoShareFractions(share, target);
  if (typeof both === "string" || share.of === null) {
    return noAnswer(typeof both === "string" ? both : "not-given");
  }
  const [start, end] = both;
  const growth = fraction(0, 1);
  const steps = lineSteps({ start, target: end, headcount: share.of, growth, ...years });
  return { status: "calculated", steps };
}

/** The first and the last year of a line, each at its 31 March. */
export interface LineYears {
  /** The year of the counts. */
  readonly from: number;
  /** The year by whose 31 March the target is due; after `from`. */
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

/** Stops a program that aims at more than everybody. */
export function checkTarget(target: ShareBasis): void {
  if ("percentage" in target || target.count === null || target.of === null) return;
  if (target.count <= target.of) return;
  throw new WresError(
    "invalid-target",
    `the target is ${target.count} of ${target.of}; a share that is aimed at is at most everybody.`,
  );
}
