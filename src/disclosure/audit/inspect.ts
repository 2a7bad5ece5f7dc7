import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { Solver } from "../solver/load-solver.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import { type AuditPolicy, auditPolicy } from "./audit-policy.ts";
import { cellFinding, isSafeFinding } from "./cell-finding.ts";
import { unbounded } from "./column-bounds.ts";
import type { FindingOptions } from "./finding-options.ts";
import { openSystem } from "./open-system.ts";
import { recoveryChecked } from "./recovery-checked.ts";
import { soundSystem } from "./sound-system.ts";
import { wantedColumns } from "./wanted-columns.ts";
import type { Workshop } from "./workshop.ts";

/** What came of looking at a publication. */
export interface Inspection {
  readonly findings: readonly CellFinding[];
  readonly issues: readonly Issue[];
  /** What the findings rest on: without the figures that contradict the rest. */
  readonly system: ConstraintSystem;
  readonly policy: AuditPolicy;
}

/** In pivots: some ten seconds of work, and far more than a table of some hundred cells needs. */
const EFFORT = 200_000;

const ANYTHING = { least: 0, greatest: Infinity, values: new Set<number>(), isProved: false };

/** Looks at every hidden cell of a publication, and at what the publication has against itself. */
export function inspect(solver: Solver, given: DisclosureTable, options: FindingOptions): Inspection {
  const publication = { ...given, assumptions: options.assumptions ?? given.assumptions };
  const policy = auditPolicy(publication.policy ?? {});
  const budget = { left: options.effort ?? EFFORT };
  const { system, issues, witness } = soundSystem({ solver, budget }, publication, options.witness);
  const isHasty = options.stopAtFirst === true;
  // Whoever is in haste takes a cell for safe as soon as it has room enough: one value alone is never enough.
  const wide = Math.max(policy.minimumWidth, isHasty ? 1 : 0);
  const ends = isHasty ? "doubtful" : "exact";
  const question = { enough: wide + 1, wide, sensitiveBelow: policy.threshold, ends } as const;
  const workshop: Workshop = { solver, question, budget, cell: system.cell, witness };
  const open = openSystem(workshop, system, unbounded(system.columns.length));
  const isSolvable = open !== null && (witness !== null || open.feasible() !== "no");

  const ids = new Set(publication.cells.map(({ id }) => id));
  const own = system.columns.filter((id) => ids.has(id)).length;
  const findings: CellFinding[] = [];
  for (const column of wantedColumns(system, own, options.only)) {
    const range = isSolvable ? open.range(column) : ANYTHING;
    const finding = cellFinding(system.columns[column] ?? "", range, policy);
    if (isHasty && isSafeFinding(finding, policy)) continue;
    findings.push(finding);
    if (isHasty) break;
  }
  open?.close();
  return {
    findings: budget.left > 0 ? findings : recoveryChecked(findings, publication),
    issues: isSolvable ? issues : [...issues, unsolvable()],
    system,
    policy,
  };
}

function unsolvable(): Issue {
  return makeIssue(
    "no-solution",
    "sums",
    "sums that some counts of at least 0 fulfil",
    "without any solution",
    "Compare the shown cells, and what is assumed, with the document.",
  );
}
