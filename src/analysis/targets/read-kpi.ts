import { dayNumber } from "../../foundation/day-number.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { compare, difference, type Fraction, fraction, product, sum } from "../../foundation/fraction.ts";
import {
  type Better,
  type DatedTarget,
  expectedValue,
  type Kpi,
  targetValue,
} from "../../model/action-plan.ts";
import { plannedDay, plannedValue } from "../../model/plan-words.ts";
import type { TargetUnit } from "../../reference/target-units.ts";

/** A value on a day, ready to be calculated with. */
interface DayValue {
  /** As the plan writes the day. */
  readonly on: string;
  readonly day: number;
  readonly value: Fraction;
}

/** The days and values of an indicator of progress. */
export interface KpiDays {
  readonly baseline: DayValue;
  /** By day. */
  readonly targets: readonly DayValue[];
  /** By day. */
  readonly readings: readonly DayValue[];
}

/** Reads the days and values of an indicator of progress, and stops a program whose plan cannot be followed. */
export function readKpi(kpi: Kpi): KpiDays {
  const at = (on: string, value: string, name: string): DayValue => dayValue(kpi, on, value, name);
  const baseline = at(kpi.baseline.on, kpi.baseline.value, "baseline");
  const targets = kpi.targets.map((target) => targetDay(kpi, target));
  const readings = (kpi.readings ?? []).map(({ on, value }) => at(on, value, "reading"));
  if (targets.length === 0) refuse(kpi, "it has no target; expected at least one.");
  for (const { on, day } of targets) {
    if (day <= baseline.day) refuse(kpi, `a target is due ${on}; expected a day after ${baseline.on}.`);
  }
  for (const { on, day } of readings) {
    if (day < baseline.day)
      refuse(kpi, `a reading is of ${on}; expected none before the baseline's ${baseline.on}.`);
  }
  if (kpi.better === "toward-parity" && (kpi.unit === "percentage" || kpi.unit === "count")) {
    refuse(kpi, `a ${kpi.unit} has no parity; expected better: "higher" or "lower".`);
  }
  return { baseline, targets: byDay(targets), readings: byDay(readings) };
}

/** The number of a day that a caller gives. */
export function dayOf(today: string): number {
  const day = dayNumber(today);
  if (day !== null) return day;
  throw new WresError(
    "invalid-target",
    `today is ${describeValue(today)}; expected a day, such as "2024-03-31".`,
  );
}

function targetDay(kpi: Kpi, target: DatedTarget): DayValue {
  const value = plannedValue(kpi, target);
  const expected = value === null ? expectedValue(kpi.unit) : "question" in value ? value.question : null;
  if (value === null || "question" in value) {
    refuse(kpi, `a target is ${describeValue(target.value)}; expected ${expected ?? ""}.`);
  }
  return { on: target.by, day: dayIn(kpi, target.by, "target"), value };
}

function dayIn(kpi: Kpi, on: string, name: string): number {
  const day = plannedDay(on);
  if (typeof day === "number") return day;
  return refuse(kpi, `the day of a ${name} is ${describeValue(on)}; expected a day, such as "2024-03-31".`);
}

function dayValue(kpi: Kpi, on: string, text: string, name: string): DayValue {
  const day = dayIn(kpi, on, name);
  const value = targetValue(text, kpi.unit);
  if (value === null) {
    refuse(kpi, `a ${name} is ${describeValue(text)}; expected ${expectedValue(kpi.unit)}.`);
  }
  return { on, day, value };
}

/** In order of days; what is given later stands later where two have the same. */
function byDay(values: readonly DayValue[]): readonly DayValue[] {
  return [...values].sort((one, other) => one.day - other.day);
}

function refuse({ id }: Kpi, fault: string): never {
  throw new WresError("invalid-target", `${describeValue(id)}: ${fault}`);
}

/**
 * What a plan expects on a day: on the straight line between the two dated values around it, the baseline before the
 * first and the last target after it. Days count, not months.
 */
export function expectedOn(
  { baseline, targets }: Pick<KpiDays, "baseline" | "targets">,
  day: number,
): Fraction {
  let before = baseline;
  for (const next of targets) {
    if (day <= before.day) return before.value;
    if (day < next.day) {
      const passed = fraction(day - before.day, next.day - before.day);
      return sum([before.value, product(difference(next.value, before.value), passed)]);
    }
    before = next;
  }
  return before.value;
}

/**
 * How good a value is: the larger the better, whichever way the plan points. Null for a ratio of 0, which is further
 * from parity than any other.
 */
export function standing(value: Fraction, better: Better, unit: TargetUnit): Fraction | null {
  if (better === "higher") return value;
  if (better === "lower") return negative(value);
  const distance = distanceFromParity(value, unit);
  return distance === null ? null : negative(distance);
}

/** Which of two values stands better; below 0 for the second. */
export function compareStanding(one: Fraction | null, other: Fraction | null): -1 | 0 | 1 {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  return compare(one, other);
}

/**
 * How far a value is from parity. A ratio counts as far as its inverse, since 0.80 and 1.25 are the same disparity seen
 * from two sides: the larger of ratio and inverse. A difference counts by its size. Null for a ratio of 0.
 */
function distanceFromParity(value: Fraction, unit: TargetUnit): Fraction | null {
  const { numerator, denominator } = value;
  if (unit !== "ratio") return numerator < 0n ? negative(value) : value;
  if (numerator === 0n) return null;
  return numerator < denominator ? { numerator: denominator, denominator: numerator } : value;
}

function negative({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}
