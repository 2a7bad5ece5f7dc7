import { unionFind } from "../../foundation/union-find.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosureTable, OutsiderAssumptions } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { tableIssue } from "../../model/table-issue.ts";
import type { Solver } from "../solver/solver.ts";
import { tableIssues } from "../table/check-table.ts";
import { type ConstraintSystem, constraintSystem } from "../table/constraint-system.ts";
import { recoverableCells } from "../table/elimination.ts";
import type { PlacedFigure } from "../table/figure-rows.ts";
import { unbounded } from "./bound-propagation.ts";
import { type AuditContext, satisfiesRows } from "./part-solver.ts";
import { openSystem, solutionOf } from "./ranges.ts";
import { type AuditPolicy, auditPolicy, cellFinding, isSafeFinding } from "./safety.ts";
import { type Relations, systemParts } from "./system-parts.ts";

/** The findings of a publication, and the issues of the publication itself. */
export interface Inspection {
  readonly findings: readonly CellFinding[];
  readonly issues: readonly Issue[];
  /** What the findings rest on: without the figures that contradict the rest. */
  readonly system: ConstraintSystem;
  readonly policy: AuditPolicy;
}

/** What an auditor may be told in addition to the publication. */
export interface FindingOptions {
  /** The knowledge that the outsider is taken to have; where it is left out, that of the publication itself. */
  readonly assumptions?: OutsiderAssumptions | undefined;
  /** Ids of hidden cells: only these, and those that are connected with them, are inspected. Left out: all. */
  readonly only?: readonly string[] | undefined;
  /**
   * Ends with the first cell that is given away, or that is not proved to be safe, and returns that one alone; an
   * empty list where there is none. Much faster: a cell is inspected only until it is seen to be safe.
   */
  readonly stopAtFirst?: boolean | undefined;
  /** The true counts of hidden cells, where they are known: saves much of the work, and changes no finding. */
  readonly witness?: ReadonlyMap<string, number> | undefined;
  /** How much work may be done, in pivots of the solver; a finding that is not proved by then says so. */
  readonly effort?: number | undefined;
}

/** In pivots: some ten seconds of work, and far more than a table of some hundred cells needs. */
const EFFORT = 200_000;

const UNKNOWN_RANGE = { least: 0, greatest: Infinity, values: new Set<number>(), isProved: false };

/** Works out the range of every hidden cell of a publication, and lists what contradicts itself in it. */
export function inspect(solver: Solver, given: DisclosureTable, options: FindingOptions): Inspection {
  const publication = { ...given, assumptions: options.assumptions ?? given.assumptions };
  const policy = auditPolicy(publication.policy ?? {});
  const budget = { left: options.effort ?? EFFORT };
  const { system, issues, witness } = consistentSystem({ solver, budget }, publication, options);
  const stopsEarly = options.stopAtFirst === true;
  // A search that stops early takes a cell for safe as soon as its range is wide enough: one value alone never is.
  const wide = Math.max(policy.minimumWidth, stopsEarly ? 1 : 0);
  const ends = stopsEarly ? "as-needed" : "exact";
  const question = { enough: wide + 1, wide, sensitiveBelow: policy.threshold, ends } as const;
  const context: AuditContext = { solver, question, budget, cell: system.cell, witness };
  const open = openSystem(context, system, unbounded(system.columns.length));
  const isSolvable = open !== null && (witness !== null || !open.isImpossible());

  const ids = new Set(publication.cells.map(({ id }) => id));
  const own = system.columns.filter((id) => ids.has(id)).length;
  const findings: CellFinding[] = [];
  for (const column of wantedColumns(system, own, options.only)) {
    const range = isSolvable ? open.range(column) : UNKNOWN_RANGE;
    const finding = cellFinding(system.columns[column] ?? "", range, policy);
    if (stopsEarly && isSafeFinding(finding, policy)) continue;
    findings.push(finding);
    if (stopsEarly) break;
  }
  open?.close();
  return {
    findings: budget.left > 0 ? findings : recoveryChecked(findings, publication),
    issues: isSolvable ? issues : [...issues, unsolvable()],
    system,
    policy,
  };
}

/** Counts that the hidden cells of a publication can have together. */
export interface PossibleCounts {
  /** By id; those for which none were found are left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** The ids of hidden cells of which what is said contradicts itself. */
  readonly impossible: readonly string[];
}

/** Finds counts that the hidden cells of a publication can have together, part by part. */
export function possibleCounts(solver: Solver, publication: DisclosureTable): PossibleCounts {
  const system = constraintSystem(publication);
  const question = { enough: 1, wide: 0, sensitiveBelow: 0, ends: "exact" } as const;
  const budget = { left: EFFORT };
  const context: AuditContext = { solver, question, budget, cell: system.cell, witness: null };
  const start = unbounded(system.columns.length);
  const counts = new Map<string, number>();
  const impossible: string[] = [];
  for (const part of systemParts(system, start)) {
    const ids = part.columns.map((column) => system.columns[column] ?? "");
    const solution = solutionOf(context, part, start);
    if (solution === "none") impossible.push(...ids);
    else solution?.forEach((count, index) => counts.set(ids[index] ?? "", count));
  }
  return { counts, impossible };
}

/** What an outsider can rely on, and what is wrong with the publication. */
interface ConsistentSystem {
  readonly system: ConstraintSystem;
  readonly issues: readonly Issue[];
  /** A solution, if one was given. */
  readonly witness: Float64Array | null;
}

/** Sets up what an outsider knows, and leaves out the figures that contradict the rest. */
function consistentSystem(
  { solver, budget }: Pick<AuditContext, "solver" | "budget">,
  publication: DisclosureTable,
  { only, witness: known }: Pick<FindingOptions, "only" | "witness">,
): ConsistentSystem {
  const noted = tableIssues(publication);
  const leftOut = new Set(
    noted.filter(({ code }) => code === "figure-disagrees").map(({ path }) => path.replace(/\.value$/, "")),
  );
  const system = connectedWith(only, constraintSystem(publication, leftOut));
  const { columns, rows, cell } = system;
  const bounds = unbounded(columns.length);
  const witness = known && Float64Array.from(columns, (id) => known.get(id) ?? Number.NaN);
  if (witness !== undefined && satisfiesRows(rows, bounds, witness))
    return { system, issues: noted, witness };

  const question = { enough: 1, wide: 0, sensitiveBelow: 0, ends: "exact" } as const;
  const context: AuditContext = { solver, budget, question, cell, witness: null };
  const conflicting = conflictingFigures(context, system, columns.length);
  for (const { path } of conflicting) leftOut.add(path);
  const issues = [...noted, ...conflicting.map((figure) => conflictIssue(figure, publication))];
  return {
    system: conflicting.length === 0 ? system : connectedWith(only, constraintSystem(publication, leftOut)),
    issues,
    witness: null,
  };
}

function conflictIssue({ figure, path }: PlacedFigure, publication: DisclosureTable): Issue {
  const expected = "a number that the counts beside it allow";
  const issue = makeIssue("figure-disagrees", `${path}.value`, expected, describeValue(figure.value));
  return tableIssue(issue, publication);
}

/**
 * Finds a correction set: figures without which the rest has a solution. In each part of the system it is as small as can
 * be found, and the first of equals. It is empty where there is no solution without any figure either.
 */
function conflictingFigures(
  context: AuditContext,
  system: Relations,
  columns: number,
): readonly PlacedFigure[] {
  const start = unbounded(columns);
  const isPossible = (relations: Relations): boolean => {
    const open = openSystem(context, relations, start);
    const isImpossible = open?.isImpossible() ?? true;
    open?.close();
    return !isImpossible;
  };
  if (isPossible(system)) return [];
  return systemParts(system, start).flatMap((part) => {
    const isPossibleWith = (kept: ReadonlySet<PlacedFigure["figure"]>): boolean =>
      isPossible({
        rows: part.rows.filter(({ source }) => source.kind !== "figure" || kept.has(source.figure)),
        products: part.products.filter(({ figure }) => kept.has(figure)),
      });
    if (isPossible(part) || !isPossibleWith(new Set())) return [];
    const figures = figuresOf(part);
    return correctionSet(figures, (kept) => isPossibleWith(new Set(kept.map(({ figure }) => figure))));
  });
}

type IsPossible = (kept: readonly PlacedFigure[]) => boolean;

/** Up to so many figures of one part are tried together; beyond, they are left out one by one. */
const MOST_TOGETHER = 3;

function correctionSet(figures: readonly PlacedFigure[], isPossible: IsPossible): readonly PlacedFigure[] {
  for (let most = 1; most <= MOST_TOGETHER; most += 1) {
    const out = correctionSetOf(figures, isPossible, most);
    if (out !== null) return out;
  }
  const out = irreducibleConflict(figures, isPossible).at(-1);
  return out === undefined ? [] : [out, ...correctionSet(without(figures, out), isPossible)];
}

/** A correction set of at most so many figures; null where there is none. One figure of every conflict has to go. */
function correctionSetOf(
  figures: readonly PlacedFigure[],
  isPossible: IsPossible,
  most: number,
): readonly PlacedFigure[] | null {
  if (isPossible(figures)) return [];
  if (most === 0) return null;
  for (const out of irreducibleConflict(figures, isPossible)) {
    const more = correctionSetOf(without(figures, out), isPossible, most - 1);
    if (more !== null) return [out, ...more];
  }
  return null;
}

/**
 * Figures that contradict each other, or the sums, so that no contradiction is left without any one of them: an irreducible
 * infeasible subset, found by a deletion filter. Together, the figures given are not possible.
 */
function irreducibleConflict(
  figures: readonly PlacedFigure[],
  isPossible: IsPossible,
): readonly PlacedFigure[] {
  let kept = figures;
  for (const figure of figures) {
    const others = without(kept, figure);
    if (!isPossible(others)) kept = others;
  }
  return kept;
}

function without(figures: readonly PlacedFigure[], out: PlacedFigure): readonly PlacedFigure[] {
  return figures.filter((figure) => figure !== out);
}

function figuresOf({ rows, products }: Relations): readonly PlacedFigure[] {
  const placed = [...rows.flatMap(({ source }) => (source.kind === "figure" ? [source] : [])), ...products];
  return [...new Map(placed.map(({ figure, path }) => [figure, { figure, path }])).values()];
}

/** The columns to inspect: those of the table itself, which come first, or those of them that are connected with the given cells. */
function wantedColumns(
  system: ConstraintSystem,
  own: number,
  only: readonly string[] | undefined,
): readonly number[] {
  const all = Array.from({ length: own }, (_, column) => column);
  return only === undefined ? all : all.filter(isConnectedWith(only, system));
}

/** Leaves out of a system whatever says nothing of some cells, or of those that they are connected with. */
function connectedWith(only: readonly string[] | undefined, system: ConstraintSystem): ConstraintSystem {
  if (only === undefined) return system;
  const isConnected = isConnectedWith(only, system);
  const isAbout = ({ columns }: { readonly columns: readonly number[] }): boolean =>
    columns.length === 0 || columns.some(isConnected);
  return { ...system, rows: system.rows.filter(isAbout), products: system.products.filter(isAbout) };
}

function isConnectedWith(
  ids: readonly string[],
  { columns, rows, products, cell }: ConstraintSystem,
): (column: number) => boolean {
  const components = unionFind(
    columns.length,
    [...rows, ...products].map((relation) => relation.columns),
  );
  const wanted = new Set(
    ids.flatMap((id) => {
      const known = cell(id);
      return known !== undefined && "column" in known ? [components[known.column]] : [];
    }),
  );
  return (column) => wanted.has(components[column]);
}

/**
 * Where the budget ended before the range of a cell was worked out, says at least if the cell follows exactly from the
 * sums: elimination answers that for all cells at once.
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

function unsolvable(): Issue {
  return makeIssue(
    "no-solution",
    "sums",
    "sums that some counts of at least 0 fulfil",
    "without any solution",
    "Compare the shown cells, and what is assumed, with the document.",
  );
}
