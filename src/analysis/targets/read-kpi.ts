import { dayNumber } from "../../foundation/day-number.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Kpi } from "../../model/target-kpi.ts";
import { expectedValue, targetValue } from "../../model/target-value.ts";

/** A value on a day, ready to be calculated with. */
export interface DayValue {
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
  const targets = kpi.targets.map(({ by, value }) => at(by, value, "target"));
  const readings = (kpi.readings ?? []).map(({ on, value }) => at(on, value, "reading"));
  if (targets.length === 0) refuse(kpi, "it has no target; expected at least one.");
  for (const { on, day } of targets) {
    if (day <= baseline.day) refuse(kpi, `a target is due ${on}; expected a day after ${baseline.on}.`);
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

function dayValue(kpi: Kpi, on: string, text: string, name: string): DayValue {
  const day = dayNumber(on);
  const value = targetValue(text, kpi.unit);
  if (day === null) {
    refuse(kpi, `the day of a ${name} is ${describeValue(on)}; expected a day, such as "2024-03-31".`);
  }
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
