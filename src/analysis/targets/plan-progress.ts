import { ragThresholds, type Rag } from "../../reference/rag-thresholds.ts";
import type { ActionPlan, PlannedAction } from "../../model/action-plan.ts";
import type { ActionProgress, KpiProgress, PlanProgress } from "../../model/target-progress.ts";
import { dayNumber } from "../../foundation/day-number.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { kpiProgress, type ProgressOptions } from "./kpi-progress.ts";
import { dayOf } from "./read-kpi.ts";
import { targetContradictions } from "./target-contradictions.ts";

/**
 * How far an action plan has come on a day: every indicator of progress, every action by the worst of its own, and the
 * targets that contradict each other.
 *
 * An action is `complete` where the plan says so, `overdue` after its day, and `open` until then. Its colour is the worst
 * of its indicators of progress and `not-known` without one that has a reading; where the plan prints another, the warning
 * `stated-otherwise` says so. That an indicator moved does not say that the action moved it.
 *
 * @param plan - A plan, as `parseActionPlan` accepts it.
 * @param options - `today`, a date such as "2024-03-31"; `thresholds`: other lines between the colours, best first.
 * @returns Indicators of progress and actions in the order of the plan, and the contradictions.
 * @throws WresError `invalid-target` where a value, a day or an id is none; `invalid-option` for thresholds.
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
  const kpis = plan.kpis.map((kpi) => kpiProgress(kpi, options));
  const order = (options.thresholds ?? ragThresholds).map(({ rag }) => rag);
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
  const stated = action.rag ?? null;
  const isOther = stated !== null && rag !== "not-known" && rag !== stated;
  return {
    id: action.id,
    state: stateOf(action, today),
    indicators: action.indicators,
    rag,
    stated,
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

function stateOf({ id, due, status }: PlannedAction, today: number): ActionProgress["state"] {
  const day = dayNumber(due);
  if (day === null) {
    throw new WresError(
      "invalid-target",
      `action ${describeValue(id)} is due ${describeValue(due)}; expected a day, such as "2024-03-31".`,
    );
  }
  if (status === "complete") return "complete";
  return day < today ? "overdue" : "open";
}
