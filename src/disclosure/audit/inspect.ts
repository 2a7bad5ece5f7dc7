import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosureTable, OutsiderAssumptions } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import type { Solver } from "../solver/solver.ts";
import { type ConstraintSystem, constraintSystem } from "../table/constraint-system.ts";
import { type AuditPolicy, auditPolicy, cellFinding, isSafeFinding } from "./safety.ts";
import { unbounded } from "./bound-propagation.ts";
import { openSystem } from "./ranges.ts";
import { holds, type Workshop } from "./part-solver.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { tableIssues } from "../table/check-table.ts";
import type { PlacedFigure } from "../table/figure-rows.ts";
import { type Relations, systemParts } from "./system-parts.ts";
import { groupsOf } from "../../foundation/union-find.ts";
import { recoverableCells } from "../table/elimination.ts";

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

/** What an auditor may be told besides the publication. */
export interface FindingOptions {
  /** What the outsider is taken to know; where it is left out, what the publication itself says. */
  readonly assumptions?: OutsiderAssumptions | undefined;
  /** Ids of hidden cells: these are looked at, and those that hang together with them. Left out: all. */
  readonly only?: readonly string[] | undefined;
  /**
   * Ends with the first cell that is given away, or that is not proved to be safe, and returns that one alone; an
   * empty list where there is none. Much faster: no more is worked out of a cell than is needed to see that it is safe.
   */
  readonly stopAtFirst?: boolean | undefined;
  /** The true counts of hidden cells, where they are known: saves much of the work, and changes no finding. */
  readonly witness?: ReadonlyMap<string, number> | undefined;
  /** How much work may be done, in pivots of the solver; what is not proved when it ends says so. */
  readonly effort?: number | undefined;
}

/** What an outsider can rely on, and what is wrong with the publication. */
interface SoundSystem {
  readonly system: ConstraintSystem;
  readonly issues: readonly Issue[];
  /** A solution, if one was given. */
  readonly witness: Float64Array | null;
}

/** Sets up what an outsider knows, and leaves out the figures that contradict the rest. */
function soundSystem(
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

/** Up to so many figures of one part are tried together; beyond, one after the other is left out. */
const MOST_TOGETHER = 3;

/**
 * The figures that have to be left out, so that what is left has a solution: of those that hang together, as few as can be
 * found, and the first of equals. None where there is no solution without any figure either.
 */
function conflictingFigures(workshop: Workshop, system: Relations, columns: number): readonly PlacedFigure[] {
  const start = unbounded(columns);
  const isPossible = (relations: Relations): boolean => {
    const open = openSystem(workshop, relations, start);
    const answer = open?.feasible() ?? "no";
    open?.close();
    return answer !== "no";
  };
  if (isPossible(system)) return [];
  return systemParts(system, start).flatMap((part) => {
    const figures = figuresOf(part);
    const isPossibleWith = (kept: ReadonlySet<PlacedFigure["figure"]>): boolean =>
      isPossible({
        rows: part.rows.filter(({ source }) => source.kind !== "figure" || kept.has(source.figure)),
        products: part.products.filter(({ figure }) => kept.has(figure)),
      });
    if (isPossible(part) || !isPossibleWith(new Set())) return [];
    return fewestOut(figures, (kept) => isPossibleWith(new Set(kept.map(({ figure }) => figure))));
  });
}

type IsPossible = (kept: readonly PlacedFigure[]) => boolean;

function fewestOut(figures: readonly PlacedFigure[], isPossible: IsPossible): readonly PlacedFigure[] {
  for (let most = 1; most <= MOST_TOGETHER; most += 1) {
    const out = outOf(figures, isPossible, most);
    if (out !== null) return out;
  }
  const [first, ...others] = conflictIn(figures, isPossible);
  if (first === undefined) return [];
  const out = others.at(-1) ?? first;
  return [
    out,
    ...fewestOut(
      figures.filter((figure) => figure !== out),
      isPossible,
    ),
  ];
}

/** At most so many figures without which the rest is possible: one of every conflict has to go. */
function outOf(
  figures: readonly PlacedFigure[],
  isPossible: IsPossible,
  most: number,
): readonly PlacedFigure[] | null {
  if (isPossible(figures)) return [];
  if (most === 0) return null;
  for (const out of conflictIn(figures, isPossible)) {
    const more = outOf(
      figures.filter((figure) => figure !== out),
      isPossible,
      most - 1,
    );
    if (more !== null) return [out, ...more];
  }
  return null;
}

/** Figures that contradict each other, or the sums, none of which can be spared for it; nothing where none do. */
function conflictIn(figures: readonly PlacedFigure[], isPossible: IsPossible): readonly PlacedFigure[] {
  let kept = figures;
  for (const figure of figures) {
    const others = kept.filter((one) => one !== figure);
    if (!isPossible(others)) kept = others;
  }
  return kept;
}

function figuresOf({ rows, products }: Relations): readonly PlacedFigure[] {
  const placed = [...rows.flatMap(({ source }) => (source.kind === "figure" ? [source] : [])), ...products];
  return [...new Map(placed.map(({ figure, path }) => [figure, { figure, path }])).values()];
}

/** The columns to look at: the table's own, which come first, or those of them that hang together with the given cells. */
function wantedColumns(
  { columns, rows, products, cell }: ConstraintSystem,
  own: number,
  only: readonly string[] | undefined,
): readonly number[] {
  const all = Array.from({ length: own }, (_, column) => column);
  if (only === undefined) return all;
  const groups = groupsOf(
    columns.length,
    [...rows, ...products].map((relation) => relation.columns),
  );
  const wanted = new Set(
    only.flatMap((id) => {
      const known = cell(id);
      return known !== undefined && "column" in known ? [groups[known.column]] : [];
    }),
  );
  return all.filter((column) => wanted.has(groups[column]));
}

/**
 * Of cells whose range was not worked out when the work that may be done had been done, says at least whether they follow exactly
 * from the sums: linear algebra tells, for all of them at once.
 */
function recoveryChecked(
  findings: readonly CellFinding[],
  publication: DisclosureTable,
): readonly CellFinding[] {
  const recoverable = new Set(recoverableCells(publication));
  return findings.map((finding) =>
    finding.proved
      ? finding
      : { ...finding, checked: "recovery", recovered: finding.recovered || recoverable.has(finding.id) },
  );
}
