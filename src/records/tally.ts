import { numberAt } from "../foundation/lists.ts";
import { textWords } from "../foundation/text-words.ts";
import type { PersonBalance, RecordIssue } from "../model/record-counts.ts";
import type { RecordBalance, RejectionReason } from "../model/return-source.ts";
import { cellText, isBlankCharacter, trimmedCell } from "./codes.ts";
import { CodeTable } from "./code-table.ts";
import type { CountedCell } from "./part-of-cells.ts";
import { PersonTally } from "./persons.ts";
import { RowNotes } from "./row-notes.ts";
import type { Reading, RecordPlan, Stop } from "./mapping.ts";
import type { CellForm } from "./days.ts";
import type { RowBatch, RowShape } from "./headings.ts";
import { WresError } from "../foundation/wres-error.ts";

/** Rows are counted in portions, the columns first in each: short enough to stay in the processor's cache. */
const PORTION = 1024;

/** The result of counting. */
export interface Tallied {
  readonly cells: readonly CountedCell[];
  readonly balance: RecordBalance;
  readonly persons: PersonBalance | null;
  /** The first lines that contradict the ethnicity of another row of the same person. */
  readonly contradictions: readonly number[];
  readonly issues: readonly RecordIssue[];
}

/** So many lines are named that contradict the ethnicity of another row of the same person. */
export const MOST_CONTRADICTIONS = 5;

/** Adds up what became of the rows. */
class RowLedger {
  private read = 0;
  private readonly excluded = new Map<string, number>();
  private readonly rejected = new Map<RejectionReason, number>();

  /** Rows came in, whatever becomes of them. */
  open(rows: number): void {
    this.read += rows;
  }

  /** A row is not counted. */
  stop(stop: Stop): void {
    if ("excluded" in stop) increase(this.excluded, stop.excluded);
    else increase(this.rejected, stop.rejected);
  }

  /** The balance, with the rows that were counted. */
  close(cells: readonly CountedCell[]): RecordBalance {
    const rowsOf = (population: CountedCell["population"]): number =>
      cells.reduce((sum, cell) => sum + (cell.population === population ? cell.people : 0), 0);
    return {
      read: this.read,
      counted: rowsOf("substantive"),
      bank: rowsOf("bank"),
      excluded: [...this.excluded].map(([name, rows]) => ({ name, rows })),
      rejected: [...this.rejected].map(([reason, rows]) => ({ reason, rows })),
    };
  }
}

/** Takes more of a row than the cell that it is counted in: what somebody is paid. */
export interface RowTaker {
  /** Takes a row; gives why it is not counted, where it is not. */
  readonly take: (row: object | null | undefined, cell: number) => RowRefusal | null;
}

/** Why a row is not counted, and the column whose text could not be read. */
export interface RowRefusal {
  readonly stop: Stop;
  readonly column?: string;
  readonly form?: CellForm | undefined;
}

/** Counts the rows of one shape. */
export class RecordTally {
  private readonly plan: RecordPlan;
  private readonly shape: RowShape;
  private readonly combinations: Combinations;
  private readonly tables: readonly CodeTable[];
  private readonly persons: PersonTally | null;
  private readonly contradictions: number[] = [];
  private readonly taker: RowTaker | null;
  /** True where a row is counted by its cell alone. */
  private readonly isPlain: boolean;
  private readonly counts: Float64Array;
  private readonly sums: RowSums;
  private readonly ledger: RowLedger = new RowLedger();
  private readonly notes: RowNotes = new RowNotes();
  private readonly examiner: RowExaminer;
  /** The sum of a row with nothing in it, which could be blank; none where a blank cell stops its row. */
  private readonly blankSum: number;

  constructor(plan: RecordPlan, shape: RowShape, taker: RowTaker | null = null) {
    this.plan = plan;
    this.shape = shape;
    this.taker = taker;
    this.combinations = new Combinations(plan);
    this.tables = plan.columns.map(
      (column, index) => new CodeTable(column, this.combinations.strides[index] ?? 1),
    );
    this.persons = shape.personKey === null ? null : new PersonTally(plan);
    this.isPlain = this.persons === null && taker === null;
    this.counts = new Float64Array(plan.cells);
    this.examiner = new RowExaminer(shape, this.tables, this.combinations, this.notes);
    this.sums = new RowSums(this.tables, shape.keys, PORTION);
    this.blankSum = shape.width === null ? -1 : (this.sums.of([[]], 0, 1)[0] ?? -1);
  }

  add(batch: RowBatch): void {
    for (let from = 0; from < batch.rows.length; from += PORTION) {
      this.addPortion(batch, from, Math.min(from + PORTION, batch.rows.length));
    }
  }

  finish(): Tallied {
    const cells = Array.from(this.counts, (people, cell) => ({ people, cell }))
      .filter(({ people }) => people > 0)
      .map(({ people, cell }) => this.plan.describe(cell, people));
    return {
      cells,
      balance: this.ledger.close(cells),
      persons: this.persons?.balance() ?? null,
      contradictions: this.contradictions,
      issues: this.notes.issues(),
    };
  }

  private addPortion(batch: RowBatch, from: number, to: number): void {
    const { counts, blankSum } = this;
    const { rows } = batch;
    const cells = this.combinations.cells;
    const length = this.shape.width?.most;
    const sums = this.sums.of(rows, from, to);
    this.ledger.open(to - from);
    for (let index = from; index < to; index += 1) {
      const sum = sums[index - from] ?? -1;
      const cell = sum < 0 || sum === blankSum ? -1 : (cells[sum] ?? -1);
      const fits = length === undefined || (rows[index] as readonly unknown[]).length === length;
      if (cell < 0 || !fits) this.examine(batch, index, sum);
      else if (this.isPlain) counts[cell] = numberAt(counts, cell) + 1;
      else this.addOne(batch, index, cell);
    }
  }

  private examine(batch: RowBatch, index: number, sum: number): void {
    const found = this.examiner.examine(batch.rows[index] ?? [], sum, () => batch.lineOf(index));
    if (found === "blank") this.ledger.open(-1);
    else if (typeof found !== "number") this.ledger.stop(found);
    else this.addOne(batch, index, found);
  }

  private addOne(batch: RowBatch, index: number, cell: number): void {
    if (this.persons !== null) {
      this.addPerson(this.persons, batch, index, cell);
      return;
    }
    const refusal = this.taker?.take(batch.rows[index], cell) ?? null;
    if (refusal === null) {
      this.counts[cell] = numberAt(this.counts, cell) + 1;
      return;
    }
    const { stop, ...fault } = refusal;
    this.ledger.stop(stop);
    if ("rejected" in stop) this.notes.add(stop.rejected, batch.lineOf(index), fault);
  }

  private addPerson(persons: PersonTally, batch: RowBatch, index: number, cell: number): void {
    const { personKey, personHeading } = this.shape;
    const value = personKey === null ? "" : valueAt(batch.rows[index], personKey);
    const outcome = persons.add(typeof value === "string" ? value : cellText(value), cell, this.counts);
    if (outcome === "first-row") return;
    if (outcome !== null) {
      this.ledger.stop({ excluded: "same-person" });
      const isNamed = outcome === "contradicting" && this.contradictions.length < MOST_CONTRADICTIONS;
      if (isNamed) this.contradictions.push(batch.lineOf(index));
      return;
    }
    this.ledger.stop({ rejected: "missing-person" });
    this.notes.add("missing-person", batch.lineOf(index), { column: personHeading });
  }
}

/** More combinations of indexes than any real mapping has; a table of them has to fit into memory. */
const MOST_COMBINATIONS = 2 ** 19;

/** The cell of each combination of the columns' indexes, numbered in mixed radix. */
class Combinations {
  /** The number that a step of one in the dimension of each column adds to the number of a combination. */
  readonly strides: readonly number[];
  /** The cell of each combination; below 0 where it has none. */
  readonly cells: Int32Array;
  private readonly plan: RecordPlan;

  constructor(plan: RecordPlan) {
    let size = 1;
    this.plan = plan;
    this.strides = plan.columns
      .toReversed()
      .map(({ size: own }) => {
        const stride = size;
        size *= own;
        return stride;
      })
      .reverse();
    if (size > MOST_COMBINATIONS) {
      throw new WresError(
        "invalid-mapping",
        `The columns of the mapping have ${size} combinations; at most ${MOST_COMBINATIONS} can be counted. Use fewer columns for stages, or fewer filters that say bank.`,
      );
    }
    this.cells = Int32Array.from({ length: size }, (_, combination) => {
      const reading = this.readingAt(combination);
      return typeof reading === "number" ? reading : -1;
    });
  }

  /** Gives the cell that a combination comes to, or a stop in words. */
  readingAt(combination: number): Reading {
    const indexes = this.plan.columns.map(
      (column, index) => Math.floor(combination / (this.strides[index] ?? 1)) % column.size,
    );
    return this.plan.cellOf(indexes);
  }
}

/** A column: what its cells say, and where they stand in a row. */
interface KeyedTable {
  readonly table: CodeTable;
  readonly key: PropertyKey;
}

/** Adds what the columns of rows come to together: the number of a combination, below 0 where a column stops its row. */
class RowSums {
  private readonly fours: readonly (readonly KeyedTable[])[];
  private readonly sums: Int32Array;

  /** `most` is the number of rows in the longest portion. */
  constructor(tables: readonly CodeTable[], keys: readonly PropertyKey[], most: number) {
    const columns = tables.map((table, index) => ({ table, key: keys[index] ?? "" }));
    const fours = Math.ceil(columns.length / 4);
    this.fours = Array.from({ length: fours }, (_, four) => columns.slice(four * 4, four * 4 + 4));
    this.sums = new Int32Array(most);
  }

  /** The sums of a portion of rows, its first row's first; the next portion writes over them. */
  of(rows: readonly object[], from: number, to: number): Int32Array {
    this.sums.fill(0, 0, to - from);
    for (const four of this.fours) addFour(rows, from, to, four, this.sums);
    return this.sums;
  }
}

/**
 * Adds what up to four columns say. Each is read by an expression of its own, not all of them by one in a loop:
 * the engine learns for each expression where one heading stands in a row, and rows of objects take a third less time.
 */
function addFour(
  rows: readonly object[],
  from: number,
  to: number,
  [first, second, third, fourth]: readonly KeyedTable[],
  sums: Int32Array,
): void {
  for (let index = from; index < to; index += 1) {
    const row = (rows[index] ?? {}) as Readonly<Record<PropertyKey, unknown>>;
    sums[index - from] =
      (sums[index - from] ?? 0) +
      (first === undefined ? 0 : first.table.offsetIn(row[first.key])) +
      (second === undefined ? 0 : second.table.offsetIn(row[second.key])) +
      (third === undefined ? 0 : third.table.offsetIn(row[third.key])) +
      (fourth === undefined ? 0 : fourth.table.offsetIn(row[fourth.key]));
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Looks at the rows that cannot be counted at once, and notes what is wrong with them. */
class RowExaminer {
  private readonly shape: RowShape;
  private readonly tables: readonly CodeTable[];
  private readonly combinations: Combinations;
  private readonly notes: RowNotes;

  constructor(shape: RowShape, tables: readonly CodeTable[], combinations: Combinations, notes: RowNotes) {
    this.shape = shape;
    this.tables = tables;
    this.combinations = combinations;
    this.notes = notes;
  }

  /** Gives the outcome of a row: a cell, a stop, or no row at all. */
  examine(row: object, sum: number, lineOf: () => number): Reading | "blank" {
    if (this.shape.width !== null && isBlankRow(row)) return "blank";
    const unfit = unfitRow(row, this.shape);
    if (unfit !== null) {
      this.notes.add(unfit, lineOf());
      return { rejected: unfit };
    }
    const stop = this.firstStop(row, lineOf);
    if (stop !== null) return stop;
    const reading = this.combinations.readingAt(sum);
    if (typeof reading !== "number" && "rejected" in reading) this.notes.add(reading.rejected, lineOf());
    return reading;
  }

  /** Finds the first stop of a row; every code of it that is none is noted, unless the row is excluded. */
  private firstStop(row: object, lineOf: () => number): Stop | null {
    let first: Stop | null = null;
    for (const [index, table] of this.tables.entries()) {
      const text = cellText(valueAt(row, this.shape.keys[index] ?? ""));
      const reading = table.readingOf(text);
      if (typeof reading === "number") continue;
      if ("excluded" in reading) {
        if (first === null) return reading;
        continue;
      }
      first ??= reading;
      const { personKey } = this.shape;
      this.notes.add(reading.rejected, lineOf(), {
        column: this.shape.headings[index] ?? null,
        ...(reading.rejected === "unmapped-code"
          ? { text, person: personKey === null ? null : cellText(valueAt(row, personKey)) }
          : { form: table.formOf(text) }),
      });
    }
    return first;
  }
}

/** Gives the content of a cell; a row may be nothing. */
export function valueAt(row: object | null | undefined, key: PropertyKey): unknown {
  return (row as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key];
}

/**
 * True where every cell of a list is blank: a line of a file that holds nothing but separators is not a row. Most rows show in
 * their first character that they are one.
 */
export function isBlankRow(row: object | null | undefined): boolean {
  if (!Array.isArray(row)) return false;
  const first: unknown = row[0];
  if (typeof first === "string" && first !== "" && !isBlankCharacter(first.charCodeAt(0))) return false;
  return row.every((cell) => trimmedCell(cellText(cell)) === "");
}

/** Why the cells of a row cannot stand under their headings; null where they can. Blank cells at its end do not count. */
function unfitRow(row: object, { width }: RowShape): "short-row" | "long-row" | null {
  if (width === null || !Array.isArray(row)) return null;
  if (row.length < width.least) return "short-row";
  const beyond = row.slice(width.most);
  return beyond.every((cell) => trimmedCell(cellText(cell)) === "") ? null : "long-row";
}

/** The first cell of a line of totals; null of another row. */
export function textOfTotals(row: object | null | undefined): string | null {
  const [first] = Object.values(row ?? {}) as readonly unknown[];
  const text = trimmedCell(cellText(first));
  return text.length < 30 && TOTAL.test(textWords(text)) ? text : null;
}

const TOTAL = /^(?:GRAND |SUB ?|OVERALL )?TOTALS?$/;
