import type { IndicatorNumber } from "../reference/indicators.ts";
import type { Rag } from "../reference/rag-thresholds.ts";
import type { Return } from "./return.ts";
import type { Kpi } from "./target-kpi.ts";

/** Something that an organisation has said it will do. */
export interface PlannedAction {
  readonly id: string;
  readonly title: string;
  /** The numbers of the indicators that it should move. */
  readonly indicators: readonly IndicatorNumber[];
  /** Who answers for it: a role rather than a name. */
  readonly owner: string;
  /** `2024-03-31`; a month, `2024-03`, stands for its last day. */
  readonly due: string;
  readonly status?: "not-started" | "in-progress" | "complete" | undefined;
  /** The colour that the plan prints. */
  readonly rag?: Rag | undefined;
  /** The ids of the indicators of progress by which it is judged. */
  readonly kpis?: readonly string[] | undefined;
}

/**
 * An action plan: what is to be done, for which indicators, by whom and when, and the numbers that should move.
 *
 * @since 0.1.0
 */
export interface ActionPlan {
  readonly format?: 1 | undefined;
  readonly organisation: Return["organisation"];
  readonly title: string;
  readonly kpis: readonly Kpi[];
  readonly actions: readonly PlannedAction[];
}
