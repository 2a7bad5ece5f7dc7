import {
  compare,
  decimalFraction,
  difference,
  divide,
  type Fraction,
  product,
  quotient,
} from "../../foundation/fraction.ts";
import { type Rag, ragThresholds } from "../../reference/rag-thresholds.ts";
import { type TargetUnit, targetUnits } from "../../reference/target-units.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import type { KpiPosition, KpiProgress, KpiWarning, MovementAnswer } from "../../model/plan-answers.ts";
import type { Kpi } from "../../model/action-plan.ts";
import { compareStanding, dayOf, expectedOn, type KpiDays, readKpi, standing } from "./read-kpi.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";

/** The choices of progress. */
export interface ProgressOptions {
  /** The day on which progress is looked at: the library has no clock. */
  readonly today: string;
  /** When progress is red, amber or green, best first and the last with `least: null`; the built-in lines are unverified. */
  readonly thresholds?: readonly RagThreshold[];
}

/** A line between two colours. */
export interface RagThreshold {
  /** The colour of what reaches the line. */
  readonly rag: Rag;
  /** The least part of the movement expected by now, as a decimal text from 0 on; null, of the last line alone: any. */
  readonly least: string | null;
}

/**
 * How far an indicator of progress has come: what its plan expects by now, whether the latest reading is ahead or behind,
 * and its colour.
 *
 *     expected   = on the straight line between the dated values around a day, by days
 *     difference = current − what was expected on the day of the reading
 *     movement   = how much better than the baseline it is / how much better it was expected to be on that day
 *
 * A reading is held against its own day's line, so that position and colour change with a reading, and never by waiting:
 * `readingAge` says how old it is. A reading before the baseline is refused. Where less of the way to the first target was
 * expected than the tolerance of the first colour (a twentieth), as on the day after the baseline, a reading is held against the
 * baseline itself.
 *
 * Values are read as printed and given as the library has them: 44.23 per cent is the proportion 0.4423, −30.56 points
 * the difference −0.3056. Ahead and behind follow the direction that the plan states: `higher`, `lower`, or
 * `toward-parity` (1 for a ratio, which counts as far as its inverse; 0 for points). A target that is further from parity
 * than the value before it, or worse by the stated direction, is calculated as it stands and carries a warning. Before
 * there is a reading, `current` is `not-given`; where nothing was to move yet, `movement` says `no-movement-expected`. Two
 * readings of one day with different values carry the warning `readings-contradict`; where they are the latest, there is no reading.
 *
 * @param kpi - The baseline, the dated targets and the readings; those after today do not count.
 * @param options - `today`, a date such as "2024-03-31"; `thresholds`: other lines between the colours, best first, of which the last
 * is reached by any movement (`least: null`).
 * @returns What was expected, where it is, and what comes next.
 * @throws WresError `invalid-target` for a value, a day or a direction that is none; `invalid-option` for an unknown option, or for thresholds.
 * @example
 * ```ts
 * import { kpiProgress } from "wres-metrics";
 * // University Hospitals of Leicester: BME staff, 44.23% in March 2023, 49.5% by March 2024
 * const progress = kpiProgress(
 *   {
 *     id: "workforce",
 *     title: "BME staff, overall",
 *     unit: "percentage",
 *     better: "higher",
 *     baseline: { on: "2023-03-31", value: "44.23" },
 *     targets: [{ by: "2024-03", value: "49.5" }],
 *     readings: [{ on: "2023-09-30", value: "46" }],
 *   },
 *   { today: "2023-09-30" },
 * );
 * if (progress.expected.status === "calculated") console.log(progress.expected.value); // 0.46865
 * console.log(progress.position, progress.rag); // behind amber
 * ```
 * @see University Hospitals of Leicester, WRES Race Action Plan 2022/23, indicator 1.
 * @since 0.1.0
 */
export function kpiProgress(kpi: Kpi, options: ProgressOptions): KpiProgress {
  const days = readKpi(kpi);
  const thresholds = checkedThresholds(options);
  const today = dayOf(options.today);
  const latest = days.readings.findLast(({ day }) => day <= today);
  // Of two values of one day, neither is the reading: the order in which they are given says nothing.
  const reading = latest !== undefined && isContradicted(latest, days.readings) ? undefined : latest;
  const expected = expectedOn(days, reading?.day ?? today);
  const current = reading?.value ?? null;
  const standingOf = (value: Fraction): Fraction | null => standing(value, kpi.better, kpi.unit);
  const [from, to] = [standingOf(days.baseline.value), standingOf(days.targets[0]?.value ?? expected)];
  const isEarly = isTooEarly(from, standingOf(expected), to, thresholds);
  const line = isEarly ? from : standingOf(expected);
  const position: KpiPosition =
    current === null ? "not-known" : positions[compareStanding(standingOf(current), line)];
  const movement = current === null ? "not-given" : movementOf(from, line, standingOf(current));
  const made = typeof movement === "string" ? null : movement;
  const next = days.targets.find(({ day }) => day >= today);
  const since = (value: Fraction, from: Fraction | null): Answer =>
    from === null ? notCalculable("not-given") : calculated(difference(value, from));
  return {
    id: kpi.id,
    today: options.today,
    unit: resultUnits[kpi.unit],
    expected: calculated(expectedOn(days, today)),
    expectedThen: reading === undefined ? notCalculable("not-given") : calculated(expected),
    current: current === null ? notCalculable("not-given") : calculated(current),
    currentOn: reading?.on ?? null,
    readingAge: reading === undefined ? null : today - reading.day,
    difference: current === null ? notCalculable("not-given") : since(current, expected),
    position,
    movement: movementAnswer(movement),
    rag: ragOf(position, made, thresholds),
    next:
      next === undefined
        ? null
        : { by: next.on, value: divide(next.value), toGo: since(next.value, current) },
    warnings: [
      ...valueWarnings(kpi, days),
      ...(today < days.baseline.day ? (["before-the-baseline"] as const) : []),
    ],
  };
}

const resultUnits: Readonly<Record<TargetUnit, KpiProgress["unit"]>> = {
  percentage: "proportion",
  "percentage-points": "proportion-difference",
  ratio: "ratio",
  count: "count",
};

const positions = { "-1": "behind", 0: "on-course", 1: "ahead" } as const;

/**
 * True where so little of the way to the first target was expected that the tolerance of the first colour is more: on the day after
 * the baseline nothing can have moved, and a reading is held against the baseline itself.
 */
function isTooEarly(
  baseline: Fraction | null,
  expected: Fraction | null,
  target: Fraction | null,
  [first]: Thresholds,
): boolean {
  if (baseline === null || expected === null || target === null) return false;
  const tolerance = difference(ONE, first.least ?? ONE);
  const [planned, whole] = [expected, target].map((value) => difference(value, baseline));
  if (planned === undefined || whole === undefined || planned.numerator <= 0n) return false;
  return compare(planned, product(whole, tolerance)) < 0;
}

const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** The part of the expected movement that was made; above 1 where it is more than all of it, below 0 backwards. */
function movementOf(
  baseline: Fraction | null,
  expected: Fraction | null,
  current: Fraction | null,
): Fraction | "no-movement-expected" | "no-parity" {
  if (baseline === null || expected === null || current === null) return "no-parity";
  const planned = difference(expected, baseline);
  return planned.numerator > 0n ? quotient(difference(current, baseline), planned) : "no-movement-expected";
}

function movementAnswer(movement: ReturnType<typeof movementOf> | "not-given"): MovementAnswer {
  return typeof movement === "string"
    ? { status: "not-calculable", reason: movement }
    : { status: "calculated", value: divide(movement) };
}

/**
 * The colour of some progress: that of the first line that the movement reaches. Any movement reaches the last.
 * Where no movement was expected, what is not behind has the first colour and what is behind the last.
 */
function ragOf(
  position: KpiPosition,
  movement: Fraction | null,
  [first, ...others]: Thresholds,
): Rag | "not-known" {
  const last = others.at(-1) ?? first;
  if (position === "not-known") return "not-known";
  if (movement === null) return position === "behind" ? last.rag : first.rag;
  const reached = [first, ...others].find(({ least }) => least === null || compare(movement, least) >= 0);
  return (reached ?? last).rag;
}

/** A line between two colours, ready to be calculated with. */
interface Threshold {
  readonly rag: Rag;
  readonly least: Fraction | null;
}

type Thresholds = readonly [Threshold, ...(readonly Threshold[])];

/** Reads the lines between the colours, and stops a program whose lines are no scale from the best colour to the worst. */
export function checkedThresholds({ thresholds = ragThresholds }: ProgressOptions): Thresholds {
  const lines = thresholds.map(({ rag, least }) => ({ rag, least: least === null ? null : lineAt(least) }));
  const [first, ...others] = lines.flatMap(({ rag, least }) => (least === undefined ? [] : [{ rag, least }]));
  const faults = thresholds.flatMap((threshold, index) => thresholdFaults(lines, threshold, index));
  if (first !== undefined && faults.length === 0) return [first, ...others];
  const message =
    lines.length === 0 ? "thresholds: expected at least one line between colours." : faults.join(" ");
  throw new WresError("invalid-option", message);
}

function thresholdFaults(
  lines: readonly { readonly rag: Rag; readonly least: Fraction | null | undefined }[],
  { rag, least }: RagThreshold,
  index: number,
): readonly string[] {
  const line = lines[index]?.least;
  const isLast = index === lines.length - 1;
  const before = lines.slice(0, index);
  const colours = ragThresholds.map(({ rag: colour }) => colour);
  const isKnown = colours.includes(rag);
  const isBetter = before.some((other) => colours.indexOf(other.rag) >= colours.indexOf(rag));
  const isHigher = before.some((other) => line && other.least && compare(line, other.least) >= 0);
  const faults: readonly (readonly [boolean, keyof RagThreshold, string])[] = [
    [!isKnown, "rag", `one of "${colours.join('", "')}"`],
    [isKnown && isBetter, "rag", "a colour worse than those before it: best first"],
    [line === undefined, "least", 'a decimal text from 0 on, such as "0.5"'],
    [isHigher, "least", "less than the lines before it: best first"],
    [line === null && !isLast, "least", "a line: only the last is null"],
    [Boolean(line) && isLast, "least", "null, since the last colour is of any movement"],
  ];
  const values = { rag, least };
  return faults.flatMap(([isFault, key, expected]) =>
    isFault ? [`thresholds[${index}].${key} is ${describeValue(values[key])}; expected ${expected}.`] : [],
  );
}

/** A part of a movement; undefined where the text is none. */
function lineAt(least: string): Fraction | undefined {
  const line = typeof least === "string" ? decimalFraction(least) : null;
  return line === null || line.numerator < 0n ? undefined : line;
}

/** True where another reading of the same day has another value, however the two days are written. */
function isContradicted({ day, value }: KpiDays["readings"][number], readings: KpiDays["readings"]): boolean {
  return readings.some((other) => other.day === day && compare(other.value, value) !== 0);
}

/** Warns of oddities in the targets and readings of one indicator of progress, whatever the day. */
function valueWarnings(
  { unit, better }: Kpi,
  { baseline, targets, readings }: KpiDays,
): readonly KpiWarning[] {
  const steps = targets.map((target, index) => ({ target, before: targets[index - 1] ?? baseline }));
  const isWorse = (direction: Kpi["better"]): boolean =>
    steps.some(
      ({ target, before }) =>
        compareStanding(standing(target.value, direction, unit), standing(before.value, direction, unit)) < 0,
    );
  const isTwofold = steps.some(
    ({ target, before }) => target.day === before.day && compare(target.value, before.value) !== 0,
  );
  return [
    ...(hasParity(unit) && isWorse("toward-parity") ? (["target-away-from-parity"] as const) : []),
    ...(better !== "toward-parity" && isWorse(better) ? (["target-against-direction"] as const) : []),
    ...(isTwofold ? (["targets-contradict"] as const) : []),
    ...(readings.some((reading) => isContradicted(reading, readings))
      ? (["readings-contradict"] as const)
      : []),
    ...(looksMixed(unit, baseline, [...targets, ...readings]) ? (["mixed-units"] as const) : []),
  ];
}

/** No share or ratio that a plan follows grows fifty times: 0.99 beside 95 is a ratio among percentages. */
const MOST_TIMES: Fraction = { numerator: 50n, denominator: 1n };

function looksMixed(
  unit: TargetUnit,
  { value: start }: KpiDays["baseline"],
  others: readonly KpiDays["baseline"][],
): boolean {
  if (unit !== "percentage" && unit !== "ratio") return false;
  const values = [start, ...others.map(({ value }) => value)].filter(({ numerator }) => numerator > 0n);
  return values.some((one) => values.some((other) => compare(one, product(other, MOST_TIMES)) > 0));
}

function hasParity(unit: TargetUnit): boolean {
  return targetUnits.some(({ id, parity }) => id === unit && parity !== null);
}
