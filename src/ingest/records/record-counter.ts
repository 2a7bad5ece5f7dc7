import type { RecordCounts } from "../../model/record-counts.ts";
import { makeRecordIssue, type RecordIssue } from "../../model/record-issue.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { findColumns } from "./find-columns.ts";
import { partOfCells } from "./part-of-cells.ts";
import type { RecordPlan } from "./record-plan.ts";
import { RecordTally, type Tallied } from "./record-tally.ts";
import type { RowBatch } from "./row-batch.ts";

const nothing: Tallied = {
  cells: [],
  balance: { read: 0, counted: 0, bank: 0, excluded: [], rejected: [] },
  persons: null,
  issues: [],
};

/** Counts rows once their headings are known; without all its columns a mapping counts nothing. */
export class RecordCounter {
  private readonly mapping: RecordMapping;
  private readonly plan: RecordPlan;
  private tally: RecordTally | null = null;
  private headingsSeen = false;
  private readonly found: RecordIssue[] = [];

  constructor(mapping: RecordMapping, plan: RecordPlan) {
    this.mapping = mapping;
    this.plan = plan;
  }

  /** Takes the headings; says whether rows can be counted under them. */
  begin(headings: readonly string[], rows: "lists" | "objects"): boolean {
    const { shape, issues } = findColumns(this.plan, headings, rows);
    this.headingsSeen = true;
    this.note(issues);
    this.tally = shape === null ? null : new RecordTally(this.plan, shape);
    return shape !== null;
  }

  add(batch: RowBatch): void {
    this.tally?.add(batch);
  }

  /** Takes what is wrong with the file itself. */
  note(issues: readonly RecordIssue[]): void {
    this.found.push(...issues);
  }

  finish(): RecordCounts {
    const { cells, balance, persons, issues } = this.tally?.finish() ?? nothing;
    const empty =
      this.headingsSeen || this.found.length > 0
        ? []
        : [makeRecordIssue({ code: "no-rows", column: null, value: null, rows: 0, line: null })];
    return {
      kind: this.mapping.kind,
      ...(this.tally === null ? { part: {}, beside: {} } : partOfCells(this.mapping, cells)),
      balance,
      persons,
      issues: [...empty, ...this.found, ...issues],
    };
  }
}
