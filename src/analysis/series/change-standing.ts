import { difference, type Fraction, fraction } from "../../foundation/fraction.ts";
import type { ChangeKind } from "../../reference/change-steps.ts";
import { type Group, groups, groupsWithinBme } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import type { Measure } from "../../model/measure.ts";

/** How to read a measure as a position: of whom, on which scale, and which end of the scale is worse for them. */
export interface Standing {
  readonly kind: ChangeKind;
  readonly whom: Group;
  /** Brings the measure's value to the scale; never below 0. */
  readonly scale: (value: Fraction) => Fraction;
  readonly worse: "larger" | "smaller";
}

/**
 * Whose position a measure speaks of, and which way is worse for them, from the table of indicators:
 *
 * - a relative likelihood, for BME staff (or the group in their place): max(value, 1). Beyond 1 on the other side they
 *   are not worse placed, and a move there is neither better nor worse for them;
 * - the difference of indicators 5 to 8 likewise, from 0 on the side that is worse;
 * - a likelihood, or a share of answers, for its own group: lower or higher, as the indicator has it;
 * - the board less the workforce, for BME staff and the four groups: as far as they are under-represented;
 * - representation, for the same: the distance from 1, on whichever side.
 *
 * Null for what has no direction: a share of a row or of the board, White people's representation, and whatever is of
 * people whose ethnicity is unknown.
 */
export function standingOf(measure: Measure): Standing | null {
  const { id, unit, basis, method } = measure;
  if (measure.indicator === 1 || measure.indicator === 9) return ofRepresentation(measure);
  const { over, neutral, worseForBme } = directionOf(measure.indicator);
  if (unit === "proportion") {
    const whom = groups.find((group) => basis[group.id] !== undefined)?.id;
    if (whom === undefined || whom === "unknown") return null;
    const higherIsWorse = (over === "bme") === (worseForBme === "above");
    const kind = id.includes("/likelihood/") ? "likelihood" : "share";
    return { kind, whom, scale: (value) => value, worse: higherIsWorse ? "larger" : "smaller" };
  }
  const inPlaceOfBme = over === "bme" ? method.over : method.under;
  return {
    kind: unit === "ratio" ? "relative-likelihood" : "difference",
    whom: inPlaceOfBme ?? "bme",
    worse: "larger",
    scale:
      worseForBme === "above"
        ? (value) => larger(value, fraction(neutral, 1))
        : (value) => larger(difference(fraction(neutral, 1), value), zero),
  };
}

function ofRepresentation({ id, unit }: Measure): Standing | null {
  const whom = (["bme", ...groupsWithinBme] as const).find((group) => id.endsWith(`/${group}`));
  if (whom === undefined || unit === "proportion") return null;
  return unit === "ratio"
    ? { kind: "representation", whom, worse: "larger", scale: (value) => size(difference(value, one)) }
    : {
        kind: "board-difference",
        whom,
        worse: "larger",
        scale: (value) => larger(difference(zero, value), zero),
      };
}

const zero = fraction(0, 1);
const one = fraction(1, 1);

function directionOf(number: Measure["indicator"]) {
  const row = indicators.find((indicator) => indicator.number === number);
  if (row === undefined) throw new TypeError("Every indicator has a row.");
  return row;
}

function larger(a: Fraction, b: Fraction): Fraction {
  return difference(a, b).numerator > 0n ? a : b;
}

function size({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
