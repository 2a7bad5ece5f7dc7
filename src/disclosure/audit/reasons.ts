import { listed } from "../../foundation/capitals.ts";
import { decimalText } from "../../foundation/decimal-text.ts";
import { groupedBy, numberAt } from "../../foundation/lists.ts";
import { minimalSubset } from "../../foundation/minimal-subset.ts";
import { printFixed, withThousands } from "../../foundation/print-number.ts";
import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DerivedFigure, TableSum } from "../../model/disclosure-table.ts";
import { type OpenProgram, openProgram, type Solver } from "../solver/solver.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import { lastYearId } from "../table/placed-table.ts";
import type { RowSource, WholeRow } from "../table/whole-row.ts";
import { propagation, traceNarrowing, unbounded } from "./bound-propagation.ts";
import type { Inspection } from "./inspect.ts";
import { openSystem, roundedInwards } from "./ranges.ts";
import { type AuditPolicy, cellFinding } from "./safety.ts";
import type { Relations } from "./system-parts.ts";

/** Replaces reasons that take too long to find. */
const ALL_TOGETHER = "all that is shown, taken together";

/** Adds to the finding of every cell that is given away the shown facts that give it away. */
export function withReasons(
  solver: Solver,
  { findings, system, policy }: Inspection,
): readonly CellFinding[] {
  const isGivenAway = ({ recovered, atRisk }: CellFinding): boolean => recovered || atRisk;
  if (!findings.some(isGivenAway)) return findings;
  const columnOf = new Map(system.columns.map((id, column) => [id, column]));
  const revealer = openRevealer({ solver, system, policy });
  const explained = findings.map((finding) => {
    const column = columnOf.get(finding.id);
    if (column === undefined || !isGivenAway(finding)) return finding;
    const words = revealer.facts(column, finding)?.map(({ source }) => factWords(source, system.cell));
    return { ...finding, because: words === undefined ? ALL_TOGETHER : [...new Set(words)].join("; ") };
  });
  revealer.close();
  return explained;
}

/** Finds the facts that give cells away. */
interface Revealer {
  /** A minimal set of facts that together give a cell away; null where finding one takes too long. */
  readonly facts: (column: number, finding: CellFinding) => readonly Fact[] | null;
  readonly close: () => void;
}

/** What findings rest on. */
interface Reasoning {
  readonly solver: Solver;
  readonly system: ConstraintSystem;
  readonly policy: AuditPolicy;
}

/**
 * Opens a revealer that tries three ways, the one that a reader can follow best first: bound propagation, the linear
 * relaxation, and whole numbers. The caller closes it.
 */
function openRevealer(reasoning: Reasoning): Revealer {
  const { solver, system, policy } = reasoning;
  const facts = factsOf(system);
  const factOf = new Map(facts.flatMap((fact) => fact.rows.map((row) => [row, fact] as const)));
  const factsWith = (rows: readonly number[]): readonly Fact[] => {
    const stated = rows.map((row) => system.rows[row]).filter((row) => row !== undefined);
    return [...new Set(stated.map((row) => factOf.get(row)))].filter((fact) => fact !== undefined);
  };
  const columns = system.columns.length;
  const relaxation = openRelaxation(solver, system.rows, columns);
  const byPropagation = revealByPropagation(system.rows, columns);
  const byRelaxation = revealByRelaxation(solver, relaxation);
  const byTrying = revealByTrying(reasoning, facts);
  return {
    facts: (column, finding) => {
      const revealsCell = (least: number, greatest: number): boolean =>
        finding.recovered ? least === greatest : greatest - least < policy.minimumWidth;
      return (
        byPropagation(column, revealsCell, factsWith) ??
        byRelaxation(column, revealsCell, factsWith) ??
        byTrying(column, finding)
      );
    },
    close: relaxation.close,
  };
}

/** One statement of the publication, and the rows and products that express it. */
interface Fact extends Relations {
  readonly source: RowSource;
  readonly columns: ReadonlySet<number>;
}

/** Groups rows and products by the statement that they come from. */
function factsOf({ rows, products }: ConstraintSystem): readonly Fact[] {
  const stated = [
    ...rows.map((row) => ({ source: row.source, columns: row.columns, rows: [row], products: [] })),
    ...products.map((product) => {
      const source = { kind: "figure", figure: product.figure, path: product.path } as const;
      return { source, columns: product.columns, rows: [], products: [product] };
    }),
  ];
  // A figure may give some rows and some products.
  const bySource = groupedBy(stated, ({ source }) => (source.kind === "figure" ? source.figure : source));
  return bySource.map(([, same]) => ({
    source: same[0].source,
    columns: new Set(same.flatMap(({ columns }) => columns)),
    rows: same.flatMap((one) => one.rows),
    products: same.flatMap((one) => one.products),
  }));
}

/** One way to find a minimal set of facts that give a cell away; null where it finds none. */
type Reveal = (
  column: number,
  revealsCell: RevealsCell,
  /** The facts that some rows come from. */
  factsWith: (rows: readonly number[]) => readonly Fact[],
) => readonly Fact[] | null;

/** Returns true where a range is narrow enough to give the cell away. */
type RevealsCell = (least: number, greatest: number) => boolean;

/** Reveals cells by bound propagation, one row at a time: a patient reader can follow it. */
function revealByPropagation(rows: readonly WholeRow[], columns: number): Reveal {
  const trace = traceNarrowing(rows, columns);
  return (column, revealsCell, factsWith) => {
    if (!revealsCell(numberAt(trace.bounds.lower, column), numberAt(trace.bounds.upper, column))) return null;
    return minimalSubset(factsWith(trace.rowsBehind(column)), (kept) => {
      const local = localRows(
        kept.flatMap((fact) => fact.rows),
        column,
      );
      const bounds = unbounded(local.columns);
      propagation(local.rows, local.columns)(bounds);
      return revealsCell(numberAt(bounds.lower, local.column), numberAt(bounds.upper, local.column));
    });
  };
}

/** Rows whose columns are counted from 0, in the order in which they are met; `column` is the one asked for. */
interface LocalRows {
  readonly rows: readonly WholeRow[];
  readonly columns: number;
  readonly column: number;
}

/** Renumbers the columns of a few rows of a large system, without those that are in none of them. */
function localRows(rows: readonly WholeRow[], column: number): LocalRows {
  const ownColumn = new Map([[column, 0]]);
  for (const row of rows) {
    for (const one of row.columns) if (!ownColumn.has(one)) ownColumn.set(one, ownColumn.size);
  }
  const local = rows.map((row) => ({ ...row, columns: row.columns.map((one) => ownColumn.get(one) ?? 0) }));
  return { rows: local, columns: ownColumn.size, column: 0 };
}

/** Reveals cells by the linear relaxation: by the rows whose dual values are not 0 at its ends. */
function revealByRelaxation(solver: Solver, { ends }: Relaxation): Reveal {
  return (column, revealsCell, factsWith) => {
    const { least, greatest, rows } = ends(column);
    return revealsCell(least, greatest) ? minimalFacts(solver, factsWith(rows), column, revealsCell) : null;
  };
}

function minimalFacts(
  solver: Solver,
  facts: readonly Fact[],
  column: number,
  revealsCell: RevealsCell,
): readonly Fact[] | null {
  const given = facts.flatMap((fact) => fact.rows.map((row): readonly [Fact, WholeRow] => [fact, row]));
  const local = localRows(
    given.map(([, row]) => row),
    column,
  );
  const relaxation = openRelaxation(solver, local.rows, local.columns);
  const isEnough = (kept: readonly Fact[]): boolean => {
    const out = given.flatMap(([fact], index) => (kept.includes(fact) ? [] : [relaxation.without(index)]));
    const { least, greatest } = relaxation.ends(local.column);
    for (const putBack of out) putBack();
    return revealsCell(least, greatest);
  };
  const found = isEnough(facts) ? minimalSubset(facts, isEnough) : null;
  relaxation.close();
  return found;
}

/** The linear relaxation of some rows, any of which can be taken out for a while. */
interface Relaxation extends Pick<OpenProgram, "without" | "close"> {
  readonly ends: (column: number) => RelaxedEnds;
}

/** Both ends of a column by the linear relaxation, and the rows that they rest on, by index. */
interface RelaxedEnds {
  readonly least: number;
  readonly greatest: number;
  readonly rows: readonly number[];
}

/** How much work may be done for one end, in pivots. */
const END_EFFORT = 20_000;

/** Opens the relaxation of rows among columns of at least 0. The caller closes it. */
function openRelaxation(solver: Solver, rows: readonly WholeRow[], columns: number): Relaxation {
  const program = openProgram(solver, { ...unbounded(columns), rows }, "linear");
  const ends = (column: number): RelaxedEnds => {
    const [bottom, top] = (["least", "greatest"] as const).map((side) =>
      program.extreme(column, side, END_EFFORT),
    );
    const weights = [bottom, top].flatMap((end) => (end?.status === "optimal" ? [end.weights] : []));
    return {
      least: bottom?.status === "optimal" ? roundedInwards(bottom.bound, "least") : 0,
      greatest: top?.status === "optimal" ? roundedInwards(top.bound, "greatest") : Infinity,
      rows: [...rows.keys()].filter((row) => weights.some((by) => Math.abs(by[row] ?? 0) > 1e-9)),
    };
  };
  return { ends, without: program.without, close: program.close };
}

/** How much work each trial may be, in pivots. */
const TRIAL_EFFORT = 2000;

const MOST_TRIALS_OF_CELL = 80;
const MOST_TRIALS = 2000;

/**
 * Reveals cells that follow in whole numbers only: audits fewer and fewer facts, as long as the finding stays the same. Null
 * where that takes too long.
 */
function revealByTrying(
  reasoning: Reasoning,
  facts: readonly Fact[],
): (column: number, finding: CellFinding) => readonly Fact[] | null {
  let allTrials = 0;
  return (column, finding) => {
    let trials = 0;
    const isEnough = (some: readonly Fact[]): boolean => {
      if (trials >= MOST_TRIALS_OF_CELL || allTrials >= MOST_TRIALS) return false;
      trials += 1;
      allTrials += 1;
      return confirmsFinding(reasoning, some, column, finding);
    };
    for (const near of nearFacts(facts, column)) if (isEnough(near)) return minimalSubset(near, isEnough);
    return null;
  };
}

/** Returns true where some facts alone give a cell away as all of them do. */
function confirmsFinding(
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
  const context = { solver, question, budget: { left: TRIAL_EFFORT }, cell: system.cell, witness: null };
  const relations = {
    rows: facts.flatMap(({ rows }) => rows),
    products: facts.flatMap(({ products }) => products),
  };
  const open = openSystem(context, relations, unbounded(system.columns.length));
  const found = open === null ? null : cellFinding(id, open.range(column), policy);
  open?.close();
  return (recovered ? found?.recovered : found?.atRisk) === true;
}

/** Yields the facts about a cell, then those about their cells too, and so on, up to all that are connected with the cell. */
function* nearFacts(facts: readonly Fact[], column: number): Generator<readonly Fact[], void> {
  const reached = new Set([column]);
  let near: readonly Fact[] = [];
  for (;;) {
    const more = facts.filter(({ columns }) => [...columns].some((one) => reached.has(one)));
    if (more.length === near.length) return;
    near = more;
    for (const { columns } of near) for (const one of columns) reached.add(one);
    yield near;
  }
}

type KnownCells = ConstraintSystem["cell"];

/** More cells than this are counted, not named. */
const MOST_NAMED = 3;

/** Puts a statement of a publication in words; cells go by their ids. */
export function factWords(source: RowSource, cell: KnownCells): string {
  switch (source.kind) {
    case "sum":
      return sumWords(source.sum, cell);
    case "figure":
      return figureWords(source.figure, cell);
    case "mark":
      return `the mark means below ${withThousands(source.below)}`;
    case "zeros-shown":
      return "a hidden count is never 0";
    case "went-down":
      return `${source.id} went down${sinceWords(source.id, cell)}`;
    case "went-up":
      return `${source.id} went up${sinceWords(source.id, cell)}`;
  }
}

/** "all-grades: 140, less 90 in grade-1, grade-2 and grade-3, leaves 50 for grade-4" */
function sumWords({ total, parts }: TableSum, cell: KnownCells): string {
  const whole = countOf(total, cell);
  const shown = parts.filter((id) => countOf(id, cell) !== null);
  const hidden = parts.filter((id) => countOf(id, cell) === null);
  const sum = shown.reduce((all, id) => all + (countOf(id, cell) ?? 0), 0);
  const printed = shown.length === 0 ? null : `${withThousands(sum)} in ${cellsWords(shown)}`;
  if (whole === null) {
    const rest = hidden.length === 0 ? [] : [listed(hidden)];
    return `${total}: the sum of ${[printed, ...rest].filter((words) => words !== null).join(" and of ")}`;
  }
  return printed === null
    ? `${total}: ${withThousands(whole)} in ${listed(hidden)} together`
    : `${total}: ${withThousands(whole)}, less ${printed}, leaves ${withThousands(whole - sum)} for ${listed(hidden)}`;
}

function figureWords(figure: DerivedFigure, cell: KnownCells): string {
  const printed = figure.value === null ? "" : printFixed(decimalText(figure.value), figure.places);
  switch (figure.kind) {
    case "percentage": {
      const [part, whole] = figure.of.map((id) => named(id, cell));
      return `${printed}% of ${whole ?? ""} is ${part ?? ""}`;
    }
    case "ratio":
      return `a ratio of ${printed} beside ${besideWords(figure.of, cell)}`;
    case "difference":
      return `a difference of ${printed} percentage points beside ${besideWords(figure.of, cell)}`;
  }
}

/** The counts that are shown beside a figure, or the names of the cells where none is. */
function besideWords(ids: readonly string[], cell: KnownCells): string {
  const all = [...new Set(ids)];
  const shown = all.filter((id) => countOf(id, cell) !== null);
  return listed((shown.length === 0 ? all : shown).map((id) => named(id, cell)));
}

function named(id: string, cell: KnownCells): string {
  const count = countOf(id, cell);
  return count === null ? id : `${withThousands(count)} (${id})`;
}

function sinceWords(id: string, cell: KnownCells): string {
  const before = countOf(lastYearId(id), cell);
  return before === null ? " since last year" : ` from ${withThousands(before)} last year`;
}

function cellsWords(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? `the ${String(ids.length)} cells that are shown` : listed(ids);
}

function countOf(id: string, cell: KnownCells): number | null {
  const known = cell(id);
  return known !== undefined && "count" in known ? known.count : null;
}
