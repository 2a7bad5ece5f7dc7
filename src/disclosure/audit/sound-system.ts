import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { type ConstraintSystem, constraintSystem } from "../table/constraint-system.ts";
import { tableIssues } from "../table/check-table.ts";
import type { PlacedFigure } from "../table/figure-rows.ts";
import { unbounded } from "./column-bounds.ts";
import { conflictingFigures } from "./conflicting-figures.ts";
import { holds } from "./holds.ts";
import type { Workshop } from "./workshop.ts";

/** What an outsider can rely on, and what is wrong with the publication. */
export interface SoundSystem {
  readonly system: ConstraintSystem;
  readonly issues: readonly Issue[];
  /** A solution, if one was given. */
  readonly witness: Float64Array | null;
}

/** Sets up what an outsider knows, and leaves out the figures that contradict the rest. */
export function soundSystem(
  { solver, budget }: Pick<Workshop, "solver" | "budget">,
  publication: DisclosureTable,
  known: ReadonlyMap<string, number> | undefined,
): SoundSystem {
  const noted = tableIssues(publication);
  const without = new Set(
    noted.filter(({ code }) => code === "figure-disagrees").map(({ path }) => path.replace(/\.value$/, "")),
  );
  const system = constraintSystem(publication, without);
  const { columns, rows, cell } = system;
  const bounds = unbounded(columns.length);
  const witness = known && Float64Array.from(columns, (id) => known.get(id) ?? Number.NaN);
  if (witness !== undefined && holds(rows, bounds, witness)) return { system, issues: noted, witness };

  const question = { enough: 1, wide: 0, sensitiveBelow: 0, ends: "exact" } as const;
  const workshop: Workshop = { solver, budget, question, cell, witness: null };
  const conflicting = conflictingFigures(workshop, system, columns.length);
  for (const { path } of conflicting) without.add(path);
  const issues = [...noted, ...conflicting.map(conflictIssue)];
  return {
    system: conflicting.length === 0 ? system : constraintSystem(publication, without),
    issues,
    witness: null,
  };
}

function conflictIssue({ figure, path }: PlacedFigure): Issue {
  const received = `${describeValue(figure.value)} for ${describeValue(figure.id)}`;
  return makeIssue("figure-disagrees", `${path}.value`, "a number that the counts beside it allow", received);
}
