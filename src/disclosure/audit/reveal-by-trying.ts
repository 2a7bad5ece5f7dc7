import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { Solver } from "../solver/load-solver.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import type { AuditPolicy } from "./audit-policy.ts";
import { cellFinding } from "./cell-finding.ts";
import { unbounded } from "./column-bounds.ts";
import { type Fact, together } from "./facts.ts";
import { fewest } from "./fewest.ts";
import { nearFacts } from "./near-facts.ts";
import { openSystem } from "./open-system.ts";

/** What findings rest on. */
export interface Reasoning {
  readonly solver: Solver;
  readonly system: ConstraintSystem;
  readonly policy: AuditPolicy;
}

/** How much work each try may be, in pivots; and how many tries there may be, for one cell and for all. */
const EFFORT = 2000;
const MOST_TRIES = 80;
const MOST_TRIES_OF_ALL = 2000;

/** Finds what gives a cell away where only whole numbers tell: asks for the same finding of ever fewer facts. Null where that takes too long. */
export function revealByTrying(
  reasoning: Reasoning,
  facts: readonly Fact[],
): (column: number, finding: CellFinding) => readonly Fact[] | null {
  let allTries = 0;
  return (column, finding) => {
    let tries = 0;
    const isEnough = (some: readonly Fact[]): boolean => {
      if (tries >= MOST_TRIES || allTries >= MOST_TRIES_OF_ALL) return false;
      tries += 1;
      allTries += 1;
      return isGivenAway(reasoning, some, column, finding);
    };
    for (const near of nearFacts(facts, column)) if (isEnough(near)) return fewest(near, isEnough);
    return null;
  };
}

function isGivenAway(
  { solver, system, policy }: Reasoning,
  facts: readonly Fact[],
  column: number,
  { id, recovered }: CellFinding,
): boolean {
  const question = {
    enough: policy.minimumWidth + 1,
    wide: policy.minimumWidth,
    sensitiveBelow: recovered ? 0 : policy.threshold,
    ends: "exact",
  } as const;
  const workshop = { solver, question, budget: { left: EFFORT }, cell: system.cell, witness: null };
  const open = openSystem(workshop, together(facts), unbounded(system.columns.length));
  const found = open === null ? null : cellFinding(id, open.range(column), policy);
  open?.close();
  return (recovered ? found?.recovered : found?.atRisk) === true;
}
