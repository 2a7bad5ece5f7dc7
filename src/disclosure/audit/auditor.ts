import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { loadSolver } from "../solver/load-solver.ts";
import type { FindingOptions } from "./finding-options.ts";
import { inspect } from "./inspect.ts";

/** Works out what an outsider can, as often as it is asked; synchronous, and the same on every machine. */
export interface Auditor {
  /** One finding for every hidden cell, in the order of the table, without words (`because` is null). */
  readonly findings: (publication: DisclosureTable, options?: FindingOptions) => readonly CellFinding[];
}

/** Loads the solver, once, and gives an auditor. */
export async function openAuditor(): Promise<Auditor> {
  const solver = await loadSolver();
  return { findings: (publication, options = {}) => inspect(solver, publication, options).findings };
}
