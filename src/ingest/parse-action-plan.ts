import type * as z from "zod";
import type { ActionPlan } from "../model/action-plan.ts";
import { type InvalidInput, type Issue, valueAt } from "../model/issue.ts";
import {
  actionRules,
  kpiRules,
  type Placed,
  type PlanIds,
  repeatedIds,
} from "../model/rules/action-plan-rules.ts";
import { actionPlanShape, actionSchema, kpiSchema } from "../model/schemas/action-plan-schema.ts";
import { shapeIssues, withKnownKeys } from "./shape-issues.ts";

/**
 * A plan that may come in, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedActionPlan =
  | {
      /** Nothing is wrong: the plan can be used. */
      readonly status: "valid";
      /** The plan as it was given. */
      readonly plan: ActionPlan;
    }
  | InvalidInput;

/**
 * Checks data from outside and lets it in as an action plan, in its own words: wrong types, unknown keys, days and values that are none,
 * targets before their baseline, two readings of one day with different values, ids that nothing has. Every issue is reported at once. It never throws, whatever it is
 * given. That targets contradict each other, or move away from parity, refuses no plan: `planProgress` says so.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The plan, or the issues.
 * @example
 * ```ts
 * import { parseActionPlan } from "wres-metrics";
 * const parsed = parseActionPlan({
 *   organisation: { code: "X", name: "Example" },
 *   title: "Action plan",
 *   kpis: [],
 *   actions: [{ id: "1a", title: "Review panels", indicators: [2], owner: "Head of recruitment", due: "spring" }],
 * });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.message);
 * // actions[0].due is "spring"; expected a day, such as "2024-03-31" or "31/03/2024", a month, such as "2024-03", or a season, such as "Summer 2024"; or "Ongoing".
 * ```
 * @since 0.1.0
 */
export function parseActionPlan(value: unknown): ParsedActionPlan {
  const { success, data, error } = actionPlanShape().safeParse(value, withKnownKeys);
  const issues = issuesOfPlan(value, success ? [] : error.issues);
  return success && issues.length === 0 ? { status: "valid", plan: data } : { status: "invalid", issues };
}

/** Everything that is wrong with a plan: its faults of shape, and the rules on the parts that have none. */
export function issuesOfPlan(value: unknown, faults: readonly z.core.$ZodIssue[]): readonly Issue[] {
  const kpis = placed(value, "kpis", kpiSchema());
  const actions = placed(value, "actions", actionSchema());
  const ids = idsAt(value);
  return [
    ...shapeIssues(faults, value),
    ...kpis.flatMap((kpi) => kpiRules(kpi, ids)),
    ...actions.flatMap((action) => actionRules(action, ids)),
    ...repeatedIds(kpis),
    ...repeatedIds(actions),
  ];
}

/** The parts of a list that have the right shape, so that a fault in one hides none in another. */
function placed<Part>(value: unknown, key: string, schema: z.ZodType<Part>): readonly Placed<Part>[] {
  return listAt(value, key).flatMap((item, index) => {
    const { success, data } = schema.safeParse(item);
    return success ? [{ part: data, path: `${key}[${index}]` }] : [];
  });
}

/** The ids of all indicators of progress, also of those that have a fault. */
function idsAt(value: unknown): PlanIds {
  const kpis = listAt(value, "kpis").flatMap((item) => {
    const id = valueAt(item, ["id"]);
    return typeof id === "string" ? [{ id, unit: valueAt(item, ["unit"]) }] : [];
  });
  return {
    kpis: new Set(kpis.map(({ id }) => id)),
    percentages: new Set(kpis.filter(({ unit }) => unit === "percentage").map(({ id }) => id)),
  };
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}
