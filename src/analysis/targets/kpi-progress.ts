import { difference, divide, type Fraction } from "../../foundation/fraction.ts";
import { ragThresholds } from "../../reference/rag-thresholds.ts";
import type { TargetUnit } from "../../reference/target-units.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import type { Kpi } from "../../model/target-kpi.ts";
import type { KpiPosition, KpiProgress, MovementAnswer } from "../../model/target-progress.ts";
import { expectedOn } from "./expected-on.ts";
import { movementOf } from "./movement-of.ts";
import { type RagThreshold, ragOf } from "./rag-of.ts";
import { dayOf, readKpi } from "./read-kpi.ts";
import { compareStanding, standing } from "./standing.ts";
import { targetWarnings } from "./target-warnings.ts";

/** The choices of progress. */
export interface ProgressOptions {
  /** The day on which progress is looked at: the library has no clock. */
  readonly today: string;
  /** When progress is red, amber or green; the built-in lines are unverified. */
  readonly thresholds?: readonly RagThreshold[];
}

const resultUnits: Readonly<Record<TargetUnit, KpiProgress["unit"]>> = {
  percentage: "proportion",
  "percentage-points": "proportion-difference",
  ratio: "ratio",
  count: "count",
};

/**
 * How far an indicator of progress has come: what its plan expects by now, whether the latest reading is ahead or behind,
 * and its colour.
 *
 *     expected   = on the straight line between the dated values around today, by days
 *     difference = current − expected
 *     movement   = how much better than the baseline it is / how much better it was expected to be
 *
 * Values are read as printed and given as the library has them: 44.23 per cent is the proportion 0.4423, −30.56 points
 * the difference −0.3056. Ahead and behind follow the direction that the plan states: `higher`, `lower`, or
 * `toward-parity` (1 for a ratio, which counts as far as its inverse; 0 for points). A target that is further from parity
 * than the value before it, or worse by the stated direction, is calculated as it stands and carries a warning. Before
 * there is a reading, `current` is `not-given`; where nothing was to move yet, `movement` says `no-movement-expected`.
 *
 * @param kpi - The baseline, the dated targets and the readings; those after today do not count.
 * @param options - `today`, a date such as "2024-03-31"; `thresholds`: other lines between the colours.
 * @returns What was expected, where it is, and what comes next.
 * @throws WresError `invalid-target` for a value, a day or a direction that is none; `invalid-option` for thresholds.
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
 * if (progress.expected.status === "calculated") console.log(progress.expected.value.toFixed()); // 0.46865
 * console.log(progress.position, progress.rag); // behind amber
 * ```
 * @see University Hospitals of Leicester, WRES Race Action Plan 2022/23, indicator 1.
 * @since 0.1.0
 */
export function kpiProgress(kpi: Kpi, options: ProgressOptions): KpiProgress {
  const days = readKpi(kpi);
  const today = dayOf(options.today);
  const expected = expectedOn(days, today);
  const reading = days.readings.findLast(({ day }) => day <= today);
  const current = reading?.value ?? null;
  const standingOf = (value: Fraction): Fraction | null => standing(value, kpi.better, kpi.unit);
  const position: KpiPosition =
    current === null ? "not-known" : positions[compareStanding(standingOf(current), standingOf(expected))];
  const movement =
    current === null
      ? "not-given"
      : movementOf(standingOf(days.baseline.value), standingOf(expected), standingOf(current));
  const made = typeof movement === "string" ? null : movement;
  const next = days.targets.find(({ day }) => day >= today);
  const since = (value: Fraction, from: Fraction | null): Answer =>
    from === null ? notCalculable("not-given") : calculated(divide(difference(value, from)));
  return {
    id: kpi.id,
    today: options.today,
    unit: resultUnits[kpi.unit],
    expected: calculated(divide(expected)),
    current: current === null ? notCalculable("not-given") : calculated(divide(current)),
    currentOn: reading?.on ?? null,
    difference: current === null ? notCalculable("not-given") : since(current, expected),
    position,
    movement: movementAnswer(movement),
    rag: ragOf(position, made, options.thresholds ?? ragThresholds),
    next:
      next === undefined
        ? null
        : { by: next.on, value: divide(next.value), toGo: since(next.value, current) },
    warnings: [
      ...targetWarnings(kpi, days),
      ...(today < days.baseline.day ? (["before-the-baseline"] as const) : []),
    ],
  };
}

const positions = { "-1": "behind", 0: "on-course", 1: "ahead" } as const;

function movementAnswer(movement: ReturnType<typeof movementOf> | "not-given"): MovementAnswer {
  return typeof movement === "string"
    ? { status: "not-calculable", reason: movement }
    : { status: "calculated", value: divide(movement) };
}
