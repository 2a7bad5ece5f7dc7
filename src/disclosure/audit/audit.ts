import { anything, checkOptions, checkPolicy, someWork } from "../table/checked-policy.ts";
import type { CellFinding, DisclosureAudit, Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable, OutsiderAssumptions } from "../../model/disclosure-table.ts";
import type { DisclosureControl } from "../../model/protection.ts";
import { loadSolver, type SolverOptions } from "../solver/load-solver.ts";
import type { Solver } from "../solver/solver.ts";
import { type FindingOptions, inspect, type PossibleCounts, possibleCounts } from "./inspect.ts";
import { type CountSince, leastRestated } from "./least-restated.ts";
import { withReasons } from "./reasons.ts";
import { idInLastYear } from "../table/placed-table.ts";
import { auditPolicy, isSafeFinding } from "./safety.ts";

/**
 * How an audit may be done.
 *
 * @since 0.1.0
 */
export interface AuditOptions extends SolverOptions {
  /** How much work may be done, in pivots of the solver (200,000): counted, so that every machine ends at the same point. */
  readonly effort?: number | undefined;
}

/**
 * Says what an outsider can work out of every hidden cell of a publication: the least and the greatest whole number that
 * fit everything that is shown, and which of the shown figures give the cell away.
 *
 * A cell is recovered where one value is possible; it is at risk where it can be below the threshold and fewer values, or
 * values closer together, are possible than the policy wants. A publication is safe where every range is proved, no
 * sensitive count is recovered and none is at risk. What the work ended before proving is never safe. Figures that
 * contradict the counts are issues, and are left out. What a publication gives away of last year's hidden counts
 * is found where its cells list them, as `last-year/<id>` with null.
 *
 * @param publication - The table, with null where a cell is hidden and where a figure is withheld.
 * @param assumptions - What else the outsider knows; where it is left out, `publication.assumptions`.
 * @param options - `effort`: how much work may be done; `solver`: another than the one inside this package.
 * @returns One finding for every hidden cell, and what is wrong with the publication itself.
 * @throws WresError `invalid-option` for an unknown key of assumptions.
 * @example
 * ```ts
 * import { audit } from "wres-metrics/disclosure";
 * const publication = {
 *   cells: [
 *     { id: "all grades", value: 98 },
 *     { id: "bands 5 to 7", value: 90 },
 *     { id: "band 8", value: null },
 *   ],
 *   sums: [{ total: "all grades", parts: ["bands 5 to 7", "band 8"] }],
 * };
 * const { safe, cells } = await audit(publication);
 * console.log(safe); // false
 * console.log(cells[0]?.because); // all grades: 98, less 90 in bands 5 to 7, leaves 8 for band 8
 * ```
 * @since 0.1.0
 */
export async function audit(
  publication: DisclosureTable,
  assumptions?: OutsiderAssumptions,
  options: AuditOptions = {},
): Promise<DisclosureAudit> {
  checkPolicy(publication.policy ?? {});
  checkOptions(options, { solver: anything, effort: someWork });
  const { effort, ...chosen } = options;
  return auditWith(await loadSolver(chosen), publication, { assumptions, effort });
}

function auditWith(solver: Solver, publication: DisclosureTable, options: FindingOptions): DisclosureAudit {
  const inspection = inspect(solver, publication, options);
  const { findings, issues, policy } = inspection;
  const isSafe =
    findings.every((finding) => isSafeFinding(finding, policy)) &&
    issues.every(({ code }) => code === "figure-disagrees");
  return { safe: isSafe, cells: withReasons(solver, inspection), issues };
}

/** Audits publications as often as it is asked, without waiting, and with the same findings on every machine. */
export interface Auditor {
  /** One finding for every hidden cell, in the order of the table, without words (`because` is null). */
  readonly findings: (publication: DisclosureTable, options?: FindingOptions) => readonly CellFinding[];
  /** All that is found of a publication, in words too. Where the true counts are known, they save much of the work. */
  readonly audit: (publication: DisclosureTable, options?: FindingOptions) => DisclosureAudit;
  /** Counts that the hidden cells can have together, and those of which what is said contradicts itself. */
  readonly possible: (publication: DisclosureTable) => PossibleCounts;
  /** The hidden counts that have to be others than they are known to be since, as `leastRestated` says. */
  readonly restated: (table: DisclosureTable, counts: readonly CountSince[]) => ReadonlySet<string> | null;
}

/** Loads the solver, once, and gives an auditor. */
export async function openAuditor(chosen: SolverOptions = {}): Promise<Auditor> {
  const solver = await loadSolver(chosen);
  return {
    findings: (publication, options = {}) => inspect(solver, publication, options).findings,
    audit: (publication, options = {}) => auditWith(solver, publication, options),
    possible: (publication) => possibleCounts(solver, publication),
    restated: (table, counts) => leastRestated(solver, table, counts),
  };
}

/** What a publication says of what was found of it. */
export type FindingsOfPublication = Pick<DisclosureControl, "safe" | "atRisk" | "givenAwayBefore">;

/**
 * What the audit found, without what earlier publications have given away together, whatever this one hides. That is said apart: it is
 * no reason to publish nothing ever after.
 */
export async function findingsOfPublication(
  { audit: { safe, cells, issues } }: Suppression,
  { assumptions }: DisclosureTable,
  policy: DisclosurePolicy,
  solver: Pick<AuditOptions, "solver">,
): Promise<FindingsOfPublication> {
  const isUnsafe = (cell: CellFinding): boolean => !isSafeFinding(cell, auditPolicy(policy));
  const unsafe = cells.filter(isUnsafe).map((cell) => ({ ...cell, id: idInLastYear(cell.id) ?? cell.id }));
  const idsOf = (some: readonly CellFinding[]): readonly string[] => [...new Set(some.map(({ id }) => id))];
  const lastYear = assumptions?.lastYear;
  if (safe || unsafe.length === 0 || lastYear === undefined) {
    return { safe, atRisk: idsOf(unsafe), givenAwayBefore: [] };
  }
  const before = await audit({ ...lastYear, policy: auditPolicy(policy) }, undefined, solver);
  const known = new Map(
    before.cells.filter((cell) => isUnsafe({ ...cell, proved: true })).map((cell) => [cell.id, cell]),
  );
  const atRisk = idsOf(unsafe.filter((cell) => saysMore(cell, known.get(cell.id))));
  const isSound = issues.every(({ code }) => code === "figure-disagrees");
  return {
    safe: isSound && atRisk.length === 0,
    atRisk,
    givenAwayBefore: idsOf(unsafe).filter((id) => !atRisk.includes(id)),
  };
}

/** Returns true if an outsider learns more of a count than what earlier publications have already told too much of. */
function saysMore(now: CellFinding, before: CellFinding | undefined): boolean {
  if (before === undefined) return true;
  if (before.recovered) return false;
  const greatest = ({ greatest: end }: CellFinding): number => end ?? Infinity;
  return !now.proved || now.least > before.least || greatest(now) < greatest(before);
}
