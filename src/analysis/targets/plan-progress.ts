import type { PlanColour, Rag } from "../../reference/rag-thresholds.ts";
import type { ActionPlan, Kpi, PlannedAction } from "../../model/action-plan.ts";
import { plannedColour, plannedDay } from "../../model/plan-words.ts";
import type {
  ActionProgress,
  ActionState,
  KpiProgress,
  PlanProgress,
  TargetContradiction,
} from "../../model/plan-answers.ts";
import { checkedThresholds, kpiProgress, type ProgressOptions } from "./kpi-progress.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { dayOf, expectedOn, readKpi } from "./read-kpi.ts";
import { compare, difference, divide, type Fraction, placesOf } from "../../foundation/fraction.ts";

/**
 * How far an action plan has come on a day: every indicator of progress, every action by the worst of its own, and the
 * targets that contradict each other.
 *
 * An action is `complete` where the plan says so or prints blue, `overdue` after its day, `open` until then, and `ongoing` where it
 * has no day. Its colour is the worst
 * of its indicators of progress and `not-known` without one that has a reading; where the plan prints another, the warning
 * `stated-otherwise` says so. That an indicator moved does not say that the action moved it.
 *
 * @param plan - A plan, as `parseActionPlan` accepts it.
 * @param options - `today`, a date such as "2024-03-31"; `thresholds`: other lines between the colours, best first, of which the
 * last is reached by any movement (`least: null`).
 * @returns Indicators of progress and actions in the order of the plan, and the contradictions.
 * @throws WresError `invalid-target` where a value, a day or an id is none; `invalid-option` for an unknown option, or for thresholds.
 * @example
 * ```ts
 * import { planProgress } from "wres-metrics";
 * const { actions } = planProgress(
 *   {
 *     organisation: { code: "X", name: "Example" },
 *     title: "Action plan",
 *     kpis: [],
 *     actions: [{ id: "1a", title: "Review panels", indicators: [2], owner: "Head of recruitment", due: "2024-03" }],
 *   },
 *   { today: "2024-04-01" },
 * );
 * console.log(actions[0]?.state, actions[0]?.rag); // overdue not-known
 * ```
 * @since 0.1.0
 */
export function planProgress(plan: ActionPlan, options: ProgressOptions): PlanProgress {
  const order = checkedThresholds(options).map(({ rag }) => rag);
  const kpis = plan.kpis.map((kpi) => kpiProgress(kpi, options));
  return {
    today: options.today,
    kpis,
    actions: plan.actions.map((action) => actionProgress(action, kpis, order, dayOf(options.today))),
    contradictions: targetContradictions(plan.kpis),
  };
}

function actionProgress(
  action: PlannedAction,
  kpis: readonly KpiProgress[],
  bestFirst: readonly Rag[],
  today: number,
): ActionProgress {
  const colours = (action.kpis ?? []).map((id) => colourOf(action, id, kpis));
  const rag = bestFirst.findLast((colour) => colours.includes(colour)) ?? "not-known";
  const stated = action.rag === undefined ? null : plannedColour(action.rag);
  // Blue says that the work is done, and nothing of the numbers.
  const isOther = stated !== null && stated !== "blue" && rag !== "not-known" && rag !== stated;
  return {
    id: action.id,
    state: stateOf(action, action.id, today, stated),
    indicators: action.indicators,
    rag,
    stated,
    milestones: (action.milestones ?? []).map((milestone) => ({
      title: milestone.title,
      state: stateOf(milestone, action.id, today),
    })),
    nextReview: nextDay(action.reviews ?? [], today),
    warnings: isOther ? ["stated-otherwise"] : [],
  };
}

function colourOf({ id }: PlannedAction, name: string, kpis: readonly KpiProgress[]): KpiProgress["rag"] {
  const found = kpis.find((kpi) => kpi.id === name);
  if (found !== undefined) return found.rag;
  throw new WresError(
    "invalid-target",
    `action ${describeValue(id)} names ${describeValue(name)}; expected the id of an indicator of progress of the plan.`,
  );
}

function stateOf(
  { due, status }: Pick<PlannedAction, "due" | "status">,
  id: string,
  today: number,
  stated: PlanColour | null = null,
): ActionState {
  const day = plannedDay(due);
  if (day === null) {
    throw new WresError(
      "invalid-target",
      `action ${describeValue(id)} is due ${describeValue(due)}; expected a day, such as "2024-03-31".`,
    );
  }
  if (status === "complete" || stated === "blue") return "complete";
  if (day === "ongoing") return "ongoing";
  return day < today ? "overdue" : "open";
}

/** The first of some days that is not past, as the plan writes it. */
function nextDay(days: readonly string[], today: number): string | null {
  const toCome = days.flatMap((text) => {
    const day = plannedDay(text);
    return typeof day === "number" && day >= today ? [{ text, day }] : [];
  });
  return toCome.toSorted((one, other) => one.day - other.day)[0]?.text ?? null;
}

/**
 * The targets for a difference that the targets of its two shares do not give.
 *
 *     implied = target of the share on that day − target of the other on that day
 *
 * Where a share has no target on the very day, the straight line between its targets stands for it. The two contradict
 * each other where they are further apart than half of the last place that the difference is printed with. A difference
 * is of proportions: −25 points are −0.25.
 *
 * @param kpis - The indicators of progress of one plan; those with `differenceOf` are held against the two they name.
 * @returns Every contradiction, in the order of the plan.
 * @throws WresError `invalid-target` where `differenceOf` names no indicator of progress, or one that is no percentage.
 * @example
 * ```ts
 * import { targetContradictions, type Kpi } from "wres-metrics";
 * const bme = (id: string, from: string, by: string, to: string): Kpi => ({
 *   ...{ id, title: id, unit: "percentage", better: "higher" },
 *   baseline: { on: "2023-03-31", value: from },
 *   targets: [{ by, value: to }],
 * });
 * // University Hospitals of Leicester: 15% of the board, 55% of the workforce, and a difference of −25 points
 * const [found] = targetContradictions([
 *   bme("board", "13.64", "2025-08", "15.0"),
 *   bme("workforce", "44.23", "2025-03", "55"),
 *   {
 *     ...{ id: "difference", title: "Board less workforce", unit: "percentage-points", better: "toward-parity" },
 *     baseline: { on: "2023-03-31", value: "-30.56" },
 *     targets: [{ by: "2025-08", value: "-25.0" }],
 *     differenceOf: { share: "board", less: "workforce" },
 *   },
 * ]);
 * console.log(found?.stated, found?.implied); // -0.25 -0.4
 * ```
 * @see University Hospitals of Leicester, WRES Race Action Plan 2022/23, indicators 1 and 9.
 * @since 0.1.0
 */
export function targetContradictions(kpis: readonly Kpi[]): readonly TargetContradiction[] {
  return kpis.flatMap((kpi) => {
    if (kpi.differenceOf === undefined) return [];
    const { share, less } = kpi.differenceOf;
    const [from, taken] = [shareNamed(kpis, kpi, share), shareNamed(kpis, kpi, less)];
    return readKpi(kpi).targets.flatMap(({ on, day, value }): readonly TargetContradiction[] => {
      const implied = difference(expectedOn(from, day), expectedOn(taken, day));
      const printed = kpi.targets.find(({ by }) => by === on)?.value ?? "";
      return isApart(value, implied, placesOf(printed))
        ? [{ id: kpi.id, by: on, stated: divide(value), implied: divide(implied), share, less }]
        : [];
    });
  });
}

function shareNamed(kpis: readonly Kpi[], { id }: Kpi, name: string): ReturnType<typeof readKpi> {
  const found = kpis.find((kpi) => kpi.id === name);
  if (found?.unit === "percentage") return readKpi(found);
  throw new WresError(
    "invalid-target",
    `${describeValue(id)} is a difference of ${describeValue(name)}; expected the id of an indicator of progress that is a percentage.`,
  );
}

/** Further apart than half a unit of the last place of a printed percentage. */
function isApart(stated: Fraction, implied: Fraction, places: number): boolean {
  const apart = difference(stated, implied);
  const size = apart.numerator < 0n ? { ...apart, numerator: -apart.numerator } : apart;
  return compare(size, { numerator: 1n, denominator: 200n * 10n ** BigInt(places) }) > 0;
}
