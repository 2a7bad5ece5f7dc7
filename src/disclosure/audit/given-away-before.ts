import type { CellFinding, Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import type { DisclosureControl } from "../../model/protection.ts";
import { audit, type AuditOptions } from "./audit.ts";
import { auditPolicy, isSafeFinding } from "./safety.ts";
import { idInLastYear } from "../table/placed-table.ts";

/** What a publication says of what was found of it. */
export type Findings = Pick<DisclosureControl, "safe" | "atRisk" | "givenAwayBefore">;

/**
 * What the audit found, without what earlier publications have given away together, whatever this one hides. That is said apart: it is
 * no reason to publish nothing ever after.
 */
export async function findings(
  { audit: { safe, cells, issues } }: Suppression,
  { assumptions }: DisclosureTable,
  policy: DisclosurePolicy,
  solver: Pick<AuditOptions, "solver">,
): Promise<Findings> {
  const isUnsafe = (cell: CellFinding): boolean => !isSafeFinding(cell, auditPolicy(policy));
  const unsafe = cells.filter(isUnsafe).map((cell) => ({ ...cell, id: idInLastYear(cell.id) ?? cell.id }));
  const idsOf = (some: readonly CellFinding[]): readonly string[] => [...new Set(some.map(({ id }) => id))];
  const lastYear = assumptions?.lastYear;
  if (safe || unsafe.length === 0 || lastYear === undefined) {
    return { safe, atRisk: idsOf(unsafe), givenAwayBefore: [] };
  }
  const before = await audit({ ...lastYear, policy }, undefined, solver);
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
