import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import { loadSolver } from "../solver/load-solver.ts";
import { publishedKnowledge } from "../table/published-knowledge.ts";
import type { CellRoles } from "./cell-roles.ts";
import { type Hiding, openHiding } from "./open-hiding.ts";
import { secondaryCells } from "./secondary-cells.ts";
import type { SuppressOptions } from "./suppress-options.ts";

/** In a larger table an attack takes minutes: unless effort is asked for, the elimination alone decides. */
const MOST_ATTACKED = 2000;

/** In pivots, for each search. */
const EFFORT = 200_000;

/**
 * Hides what the elimination chooses, and what the attacks of an outsider on that teach. Of a table whose sums make numbers
 * grow beyond what is exact, nothing is shown that may be hidden.
 */
export async function beginHiding(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  roles: CellRoles,
  { effort, onProgress }: SuppressOptions,
): Promise<Hiding> {
  const { hidden, candidates } = roles;
  const onOffered = (done: number): void => {
    onProgress?.({ phase: "elimination", done, of: candidates.length });
  };
  try {
    const { sums } = publishedKnowledge(table);
    const eliminated = secondaryCells({ sums, hidden, candidates, onProgress: onOffered });
    const isLarge = hidden.length + candidates.length > MOST_ATTACKED;
    const most = effort ?? (isLarge ? 0 : EFFORT);
    if (most === 0) return settled(hidden, eliminated);
    onProgress?.({ phase: "attack", done: 0, of: hidden.length });
    return openHiding(await loadSolver(), { table, policy, roles, eliminated, effort: most });
  } catch (error) {
    if (error instanceof RangeError) return settled(hidden, candidates);
    throw error;
  }
}

function settled(always: readonly string[], chosen: readonly string[]): Hiding {
  const hidden = new Set([...always, ...chosen]);
  return { hidden: () => hidden, widen: () => false, close: () => undefined };
}
