import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { ConstraintSystem } from "../table/constraint-system.ts";
import type { RowSource, WholeRow } from "../table/whole-row.ts";
import type { Relations } from "./system-parts.ts";
import { type OpenProgram, openProgram, type Solver } from "../solver/solver.ts";
import { type AuditPolicy, cellFinding } from "./safety.ts";
import { propagation, traceNarrowing, unbounded } from "./bound-propagation.ts";
import { fewest } from "../../foundation/minimal-subset.ts";
import { openSystem, roundedInwards } from "./ranges.ts";
import { numberAt } from "../../foundation/lists.ts";
import { decimal } from "../../foundation/decimal.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { DerivedFigure, TableSum } from "../../model/disclosure-table.ts";
import { lastYearId } from "../table/placed-table.ts";
import type { Inspection } from "./inspect.ts";

/** Finds what gives cells away. */
interface Revealer {
  /** Facts that together give a cell away, none of which can be spared; null where finding them takes too long. */
  readonly facts: (column: number, finding: CellFinding) => readonly Fact[] | null;
  readonly close: () => void;
}

/** Makes ready to find what gives cells away: first what a reader can follow, then what the solver finds. */
function openRevealer(reasoning: Reasoning): Revealer {
  const { solver, system, policy } = reasoning;
  const facts = factsOf(system);
  const factOf = new Map(facts.flatMap((fact) => fact.rows.map((row) => [row, fact] as const)));
  const factsWith = (rows: readonly number[]): readonly Fact[] => {
    const said = rows.map((row) => system.rows[row]).filter((row) => row !== undefined);
    return [...new Set(said.map((row) => factOf.get(row)))].filter((fact) => fact !== undefined);
  };
  const columns = system.columns.length;
  const linear = openLinearReasons(solver, system.rows, columns);
  const byNarrowing = revealByNarrowing(system.rows, columns);
  const byRelaxation = revealByRelaxation(solver, linear);
  const byTrying = revealByTrying(reasoning, facts);
  return {
    facts: (column, finding) => {
      const tells = (least: number, greatest: number): boolean =>
        finding.recovered ? least === greatest : greatest - least < policy.minimumWidth;
      return (
        byNarrowing(column, tells, factsWith) ??
        byRelaxation(column, tells, factsWith) ??
        byTrying(column, finding)
      );
    },
    close: linear.close,
  };
}

/** One thing that an outsider is told, and what it says of the hidden cells. */
interface Fact extends Relations {
  readonly source: RowSource;
  readonly columns: ReadonlySet<number>;
}

/** What is known of the hidden cells, by what says it. */
function factsOf({ rows, products }: ConstraintSystem): readonly Fact[] {
  const said = [
    ...rows.map((row) => ({ source: row.source, columns: row.columns, rows: [row], products: [] })),
    ...products.map((product) => {
      const source = { kind: "figure", figure: product.figure, path: product.path } as const;
      return { source, columns: product.columns, rows: [], products: [product] };
    }),
  ];
  const bySource = new Map<unknown, (typeof said)[number][]>();
  for (const one of said) {
    // A figure may say something in rows and something else in products.
    const key = one.source.kind === "figure" ? one.source.figure : one.source;
    const others = bySource.get(key);
    if (others === undefined) bySource.set(key, [one]);
    else others.push(one);
  }
  return [...bySource.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [
          {
            source: first.source,
            columns: new Set(same.flatMap(({ columns }) => columns)),
            rows: same.flatMap((one) => one.rows),
            products: same.flatMap((one) => one.products),
          },
        ];
  });
}

/** What some facts say together. */
function together(facts: readonly Fact[]): Relations {
  return { rows: facts.flatMap(({ rows }) => rows), products: facts.flatMap(({ products }) => products) };
}

/** What findings rest on. */
interface Reasoning {
  readonly solver: Solver;
  readonly system: ConstraintSystem;
  readonly policy: AuditPolicy;
}

/** How much work each try may be, in pivots; and how many tries there may be, for one cell and for all. */
const EFFORT_OF_REVEAL_BY_TRYING = 2000;

const MOST_TRIES = 80;
const MOST_TRIES_OF_ALL = 2000;

/** Finds what gives a cell away where only whole numbers tell: asks for the same finding of ever fewer facts. Null where that takes too long. */
function revealByTrying(
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
  const workshop = {
    solver,
    question,
    budget: { left: EFFORT_OF_REVEAL_BY_TRYING },
    cell: system.cell,
    witness: null,
  };
  const open = openSystem(workshop, together(facts), unbounded(system.columns.length));
  const found = open === null ? null : cellFinding(id, open.range(column), policy);
  open?.close();
  return (recovered ? found?.recovered : found?.atRisk) === true;
}

/**
 * The facts about a cell, then those about the cells that these are about, and so on: each list holds the one before
 * it, and the last all that hangs together with the cell.
 */
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

/** The ends of a column by the linear relaxation, and the rows that they rest on, by their places. */
interface LinearEnds {
  readonly least: number;
  readonly greatest: number;
  readonly rows: readonly number[];
}

/** Rows of which some can be taken away, to see what the others leave a column. */
interface LinearReasons extends Pick<OpenProgram, "without" | "close"> {
  readonly ends: (column: number) => LinearEnds;
}

/** How much work may be done for one end. */
const EFFORT = 20_000;

/** Opens rows among columns that are known to be at least 0; whoever does closes them. */
function openLinearReasons(solver: Solver, rows: readonly WholeRow[], columns: number): LinearReasons {
  const program = openProgram(solver, { ...unbounded(columns), rows }, "linear");
  const ends = (column: number): LinearEnds => {
    const [bottom, top] = (["least", "greatest"] as const).map((side) =>
      program.extreme(column, side, EFFORT),
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

/** Finds what gives a cell away where one row after the other, each taken alone, does: what a patient reader can follow. */
function revealByNarrowing(rows: readonly WholeRow[], columns: number): Reveal {
  const trace = traceNarrowing(rows, columns);
  return (column, tells, factsWith) => {
    if (!tells(numberAt(trace.bounds.lower, column), numberAt(trace.bounds.upper, column))) return null;
    return fewest(factsWith(trace.rowsBehind(column)), (kept) => {
      const local = localRows(
        kept.flatMap((fact) => fact.rows),
        column,
      );
      const bounds = unbounded(local.columns);
      propagation(local.rows, local.columns)(bounds);
      return tells(numberAt(bounds.lower, local.column), numberAt(bounds.upper, local.column));
    });
  };
}

/** Whether two ends of what a cell can be give it away. */
type Tells = (least: number, greatest: number) => boolean;

/** One way to find facts that together give a cell away, none of which can be spared; null where it finds none. */
type Reveal = (
  column: number,
  tells: Tells,
  /** The facts that say some rows. */
  factsWith: (rows: readonly number[]) => readonly Fact[],
) => readonly Fact[] | null;

/** Rows whose columns are counted from 0, in the order in which they are met; `column` is the one asked for. */
interface LocalRows {
  readonly rows: readonly WholeRow[];
  readonly columns: number;
  readonly column: number;
}

/** Leaves the columns out that none of the rows is about: of a large system a few rows are looked at. */
function localRows(rows: readonly WholeRow[], column: number): LocalRows {
  const place = new Map([[column, 0]]);
  for (const row of rows) {
    for (const one of row.columns) if (!place.has(one)) place.set(one, place.size);
  }
  const local = rows.map((row) => ({ ...row, columns: row.columns.map((one) => place.get(one) ?? 0) }));
  return { rows: local, columns: place.size, column: 0 };
}

/** Finds what gives a cell away where rows added to rows do: those that the ends of the linear relaxation rest on. */
function revealByRelaxation(solver: Solver, { ends }: LinearReasons): Reveal {
  return (column, tells, factsWith) => {
    const { least, greatest, rows } = ends(column);
    return tells(least, greatest) ? fewestOf(solver, factsWith(rows), column, tells) : null;
  };
}

function fewestOf(
  solver: Solver,
  facts: readonly Fact[],
  column: number,
  tells: Tells,
): readonly Fact[] | null {
  const given = facts.flatMap((fact) => fact.rows.map((row): readonly [Fact, WholeRow] => [fact, row]));
  const local = localRows(
    given.map(([, row]) => row),
    column,
  );
  const reasons = openLinearReasons(solver, local.rows, local.columns);
  const isEnough = (kept: readonly Fact[]): boolean => {
    const out = given.flatMap(([fact], index) => (kept.includes(fact) ? [] : [reasons.without(index)]));
    const { least, greatest } = reasons.ends(local.column);
    for (const putBack of out) putBack();
    return tells(least, greatest);
  };
  const found = isEnough(facts) ? fewest(facts, isEnough) : null;
  reasons.close();
  return found;
}

/** A count with commas between its thousands: 1,200. */
function countWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "a", "a and b", "a, b and c". */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

type KnownCells = ConstraintSystem["cell"];

/** More cells than this are counted, not named. */
const MOST_NAMED = 3;

/** Says in words what an outsider is told; cells go by their ids. */
export function factWords(source: RowSource, cell: KnownCells): string {
  switch (source.kind) {
    case "sum":
      return sumWords(source.sum, cell);
    case "figure":
      return figureWords(source.figure, cell);
    case "mark":
      return `the mark means below ${countWords(source.below)}`;
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
  const printed = shown.length === 0 ? null : `${countWords(sum)} in ${cellsWords(shown)}`;
  if (whole === null) {
    const rest = hidden.length === 0 ? [] : [listWords(hidden)];
    return `${total}: the sum of ${[printed, ...rest].filter((words) => words !== null).join(" and of ")}`;
  }
  return printed === null
    ? `${total}: ${countWords(whole)} in ${listWords(hidden)} together`
    : `${total}: ${countWords(whole)}, less ${printed}, leaves ${countWords(whole - sum)} for ${listWords(hidden)}`;
}

function figureWords(figure: DerivedFigure, cell: KnownCells): string {
  const printed = figure.value === null ? "" : printFixed(decimal(figure.value), figure.places);
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

/** What stands beside a figure: the counts that are shown, or the names of the cells where none is. */
function besideWords(ids: readonly string[], cell: KnownCells): string {
  const all = [...new Set(ids)];
  const shown = all.filter((id) => countOf(id, cell) !== null);
  return listWords((shown.length === 0 ? all : shown).map((id) => named(id, cell)));
}

function named(id: string, cell: KnownCells): string {
  const count = countOf(id, cell);
  return count === null ? id : `${countWords(count)} (${id})`;
}

function sinceWords(id: string, cell: KnownCells): string {
  const before = countOf(lastYearId(id), cell);
  return before === null ? " since last year" : ` from ${countWords(before)} last year`;
}

function cellsWords(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? `the ${String(ids.length)} cells that are shown` : listWords(ids);
}

function countOf(id: string, cell: KnownCells): number | null {
  const known = cell(id);
  return known !== undefined && "count" in known ? known.count : null;
}

/** What is said where it takes too long to find out which of the shown figures it is. */
const ALL_TOGETHER = "all that is shown, taken together";

/** Says of every cell that is given away what gives it away. */
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
