import type { RecordCounts } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { columnsFound } from "./find-columns.ts";
import { HeadedRows } from "./headed-rows.ts";
import { RecordCounter } from "./record-counter.ts";
import type { RecordPlan } from "./record-plan.ts";

const PORTION = 2048;

/** Counts rows that are there already, as lists or as objects: the first row says which. */
export class ReadyRows {
  private readonly counter: RecordCounter;
  private readonly lists: HeadedRows;
  private shape: "lists" | "objects" | null = null;
  private portion: object[] = [];
  private before = 0;

  constructor(mapping: RecordMapping, plan: RecordPlan) {
    this.counter = new RecordCounter(mapping, plan);
    this.lists = new HeadedRows((row) => columnsFound(plan, row), this.counter);
  }

  add(row: object): void {
    this.portion.push(row);
    if (this.portion.length === PORTION) this.flush();
  }

  /** Counts rows where they are, without a copy. */
  addAll(rows: readonly object[]): void {
    if (rows.length === 0) return;
    this.shape ??= this.begin(rows[0]);
    const before = this.before;
    const batch = { rows, lineOf: (index: number) => before + index + 1 };
    if (this.shape === "objects") this.counter.add(batch);
    else this.lists.add(batch);
    this.before += rows.length;
  }

  finish(): RecordCounts {
    this.flush();
    if (this.shape === "lists") this.lists.end();
    return this.counter.finish();
  }

  private flush(): void {
    const { portion } = this;
    this.portion = [];
    this.addAll(portion);
  }

  private begin(first: object | null | undefined): "lists" | "objects" {
    if (Array.isArray(first)) return "lists";
    this.counter.begin(Object.keys(first ?? {}), "objects");
    return "objects";
  }
}
