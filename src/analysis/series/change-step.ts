import { type Decimal, decimal } from "../../foundation/decimal.ts";
import { difference, divide, type Fraction, quotient } from "../../foundation/fraction.ts";
import { changeSteps } from "../../reference/change-steps.ts";
import { SIGNIFICANT_BELOW } from "../../model/significance.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import type { ChangeDirection, ChangeStep, ChangeTest, YearChange } from "../../model/year-comparison.ts";
import { standingOf, type Standing } from "./change-standing.ts";
import type { TwoYears } from "./change-test.ts";

/** What a change says of somebody's position. */
type Said = Pick<YearChange, "whom" | "direction" | "step">;

/**
 * Puts a change in a word. The direction is that of the position; the word depends on its size and on the test:
 *
 * |                                    | below `slight` | below `full` | `full` and above   |
 * |------------------------------------|----------------|--------------|--------------------|
 * | tested, p below 0.05               | similar        | slightly …   | worse, or better   |
 * | tested, p not below 0.05           | similar        | similar      | similar            |
 * | the same people (indicators 1, 9)  | similar        | slightly …   | slightly …         |
 * | not tested for another reason      | no word        | no word      | no word            |
 *
 * So nothing that could be chance is called better or worse. The sizes stand in `changeSteps`.
 */
export function changeStep(years: TwoYears, test: ChangeTest): Said {
  const standing = standingOf(years.now);
  if (standing === null) return { whom: null, direction: null, step: null };
  const now = standing.scale(measureFraction(years.now));
  const then = standing.scale(measureFraction(years.then));
  const direction = directionOf(standing, now, then);
  return { whom: standing.whom, direction, step: stepOf(standing, { now, then, direction, test }) };
}

interface Moved {
  readonly now: Fraction;
  readonly then: Fraction;
  readonly direction: ChangeDirection;
  readonly test: ChangeTest;
}

function directionOf({ worse }: Standing, now: Fraction, then: Fraction): ChangeDirection {
  const { numerator } = difference(now, then);
  if (numerator === 0n) return "none";
  return numerator > 0n === (worse === "larger") ? "worse" : "better";
}

function stepOf({ kind }: Standing, { now, then, direction, test }: Moved): ChangeStep | null {
  if ("notTested" in test && test.notTested !== "same-people") return null;
  if (direction === "none" || isChance(test)) return "similar";
  const row = changeSteps.find(({ id }) => id === kind);
  if (row === undefined) throw new TypeError("Every kind of measure has a row.");
  const size = row.by === "factor" ? factor(now, then) : divide(difference(now, then)).abs();
  if (size.lt(decimal(row.slight))) return "similar";
  return row.full === null || size.lt(decimal(row.full)) ? `slightly-${direction}` : direction;
}

/** How many times the one is the other, the larger over the smaller. */
function factor(now: Fraction, then: Fraction): Decimal {
  const isLarger = difference(now, then).numerator > 0n;
  return divide(isLarger ? quotient(now, then) : quotient(then, now));
}

function isChance(test: ChangeTest): boolean {
  return "p" in test && !(test.p < SIGNIFICANT_BELOW);
}
