import { planProgress } from "../analysis/targets/plan-progress.ts";
import { LIBRARY } from "../foundation/version.ts";
import type { ActionPlan } from "../model/action-plan.ts";
import type { PlanContent } from "../model/document-contents.ts";

/** A plan, and how far it has come on a day: what stands beside the figures of a report, or in a document of its own. */
export function planContent(plan: ActionPlan, today: string): PlanContent {
  return { library: LIBRARY, plan, progress: planProgress(plan, { today }) };
}
