import { readFileSync } from "node:fs";
import type { CellFinding, DisclosureAudit, SuppressedFigure } from "../../../src/model/disclosure-answer.ts";
import type {
  DisclosurePolicy,
  DisclosureTable,
  OutsiderAssumptions,
} from "../../../src/model/disclosure-table.ts";

/** What the attacker found of one hidden cell: least, greatest (null: nothing bounds it), recovered, at risk. */
type Attacked = readonly [
  id: string,
  least: number,
  greatest: number | null,
  recovered: boolean,
  atRisk: boolean,
];
/** What an attacker and the audit both say of a cell. */
export type AttackedCell = Pick<CellFinding, "id" | "least" | "greatest" | "recovered" | "atRisk">;

export interface AttackedPublication {
  readonly name: string;
  readonly publication: DisclosureTable;
  readonly assumptions: OutsiderAssumptions;
  readonly answers: readonly AttackedCell[];
}

interface RandomPattern {
  readonly table: string | null;
  readonly publication?: DisclosureTable;
  readonly way: string;
  readonly policy?: DisclosurePolicy;
  readonly withheld?: readonly string[];
  readonly assumptions: OutsiderAssumptions;
  readonly answers: readonly Attacked[];
}

/** A file of this folder; whoever asks says what is in it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function readEvidence<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Shape;
}

export function readTables(): ReadonlyMap<string, DisclosureTable> {
  const rows = readEvidence<readonly { name: string; table: DisclosureTable }[]>("tables.json");
  return new Map(rows.map(({ name, table }) => [name, table]));
}

/** The table as it would be published: what is hidden or withheld is null. */
function publishedTable(
  table: DisclosureTable,
  hidden: ReadonlySet<string>,
  withheld: ReadonlySet<string>,
): DisclosureTable {
  return {
    ...table,
    cells: table.cells.map((cell) => (hidden.has(cell.id) ? { ...cell, value: null } : cell)),
    figures: table.figures?.map((figure) => (withheld.has(figure.id) ? { ...figure, value: null } : figure)),
  };
}

export function findings({ cells }: DisclosureAudit): readonly AttackedCell[] {
  return cells.map(({ id, least, greatest, recovered, atRisk }) => ({
    id,
    least,
    greatest,
    recovered,
    atRisk,
  }));
}

export function attackedCells(answers: readonly Attacked[]): readonly AttackedCell[] {
  return answers.map(([id, least, greatest, recovered, atRisk]) => ({
    id,
    least,
    greatest,
    recovered,
    atRisk,
  }));
}

/** A figure that stays printed: its id, its places and its text. */
type ShownFigure = readonly [id: string, places: number, value: string];

export function shownFigures(figures: readonly SuppressedFigure[]): readonly ShownFigure[] {
  return figures.flatMap(({ id, places, value }) => (value === null ? [] : [[id, places, value] as const]));
}

/** What the attacker finds behind the patterns of patterns.json, by table. */
interface AttackedPattern {
  readonly name: string;
  readonly figures: readonly ShownFigure[];
  readonly answers: readonly Attacked[];
  /** How many cells are at risk to somebody who does not know what the mark says. */
  readonly unmarked: number;
}

/** What `suppress` hides of each table, as patterns.test.ts holds it to. */
export function readPatterns(): ReadonlyMap<string, readonly string[]> {
  const rows = readEvidence<readonly { name: string; hidden: readonly string[] }[]>("patterns.json");
  return new Map(rows.map(({ name, hidden }) => [name, hidden]));
}

export function readAttackedPatterns(): ReadonlyMap<string, AttackedPattern> {
  const { tables } = readEvidence<{ tables: readonly AttackedPattern[] }>("attacked.json");
  return new Map(tables.map((row) => [row.name, row]));
}

export function readRandomPatterns(): readonly AttackedPublication[] {
  const tables = readTables();
  const { patterns } = readEvidence<{ patterns: readonly RandomPattern[] }>("random-patterns.json");
  return patterns.map(({ table, publication, way, policy, withheld = [], assumptions, answers }, place) => ({
    name: `${String(place + 1)}: ${table ?? "this year and the year before"}, ${way} hidden`,
    publication: publication ?? {
      ...publishedTable(tables.get(table!)!, new Set(answers.map(([id]) => id)), new Set(withheld)),
      policy,
    },
    assumptions,
    answers: attackedCells(answers),
  }));
}
