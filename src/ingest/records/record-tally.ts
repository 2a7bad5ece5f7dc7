import { numberAt } from "../../foundation/number-at.ts";
import type { PersonBalance, RecordBalance } from "../../model/record-counts.ts";
import type { RecordIssue } from "../../model/record-issue.ts";
import { cellText } from "./cell-text.ts";
import { CodeTable } from "./code-table.ts";
import { Combinations } from "./combinations.ts";
import type { CountedCell } from "./counted-cell.ts";
import { PersonTally } from "./person-tally.ts";
import type { RecordPlan } from "./record-plan.ts";
import type { RowBatch, RowShape } from "./row-batch.ts";
import { RowExaminer, valueAt } from "./row-examiner.ts";
import { RowLedger } from "./row-ledger.ts";
import { RowNotes } from "./row-notes.ts";
import { RowSums } from "./row-sums.ts";

/** Rows are counted in portions, the columns first in each: short enough to stay in the processor's cache. */
const PORTION = 1024;

/** What counting has found out. */
export interface Tallied {
  readonly cells: readonly CountedCell[];
  readonly balance: RecordBalance;
  readonly persons: PersonBalance | null;
  readonly issues: readonly RecordIssue[];
}

/** Counts the rows of one shape. */
export class RecordTally {
  private readonly plan: RecordPlan;
  private readonly shape: RowShape;
  private readonly combinations: Combinations;
  private readonly tables: readonly CodeTable[];
  private readonly persons: PersonTally | null;
  private readonly counts: Float64Array;
  private readonly sums: RowSums;
  private readonly ledger: RowLedger = new RowLedger();
  private readonly notes: RowNotes = new RowNotes();
  private readonly examiner: RowExaminer;
  /** The sum of a row with nothing in it, which could be blank; none where a blank cell stops its row. */
  private readonly blankSum: number;

  constructor(plan: RecordPlan, shape: RowShape) {
    this.plan = plan;
    this.shape = shape;
    this.combinations = new Combinations(plan);
    this.tables = plan.columns.map(
      (column, index) => new CodeTable(column, this.combinations.strides[index] ?? 1),
    );
    this.persons = shape.personKey === null ? null : new PersonTally(plan);
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
      else if (this.persons === null) counts[cell] = numberAt(counts, cell) + 1;
      else this.addPerson(this.persons, batch, index, cell);
    }
  }

  private examine(batch: RowBatch, index: number, sum: number): void {
    const found = this.examiner.examine(batch.rows[index] ?? [], sum, () => batch.lineOf(index));
    if (found === "blank") this.ledger.open(-1);
    else if (typeof found !== "number") this.ledger.stop(found);
    else if (this.persons !== null) this.addPerson(this.persons, batch, index, found);
    else this.counts[found] = numberAt(this.counts, found) + 1;
  }

  private addPerson(persons: PersonTally, batch: RowBatch, index: number, cell: number): void {
    const { personKey, personHeading } = this.shape;
    const value = personKey === null ? "" : valueAt(batch.rows[index], personKey);
    const outcome = persons.add(typeof value === "string" ? value : cellText(value), cell, this.counts);
    if (outcome === "first-row") return;
    if (outcome === "same-person") {
      this.ledger.stop({ excluded: "same-person" });
      return;
    }
    this.ledger.stop({ rejected: "missing-person" });
    this.notes.add("missing-person", batch.lineOf(index), personHeading);
  }
}
