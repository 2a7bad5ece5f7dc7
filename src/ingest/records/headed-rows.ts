import { cellText } from "./cell-text.ts";
import { HEADING_ROWS, headingRow, type HeadingScore } from "./heading-row.ts";
import type { RowBatch } from "./row-batch.ts";

/** What wants rows, and their headings before them. */
export interface HeadedSink {
  /** Takes the headings; says whether it wants the rows under them. */
  readonly begin: (headings: readonly string[], rows: "lists") => boolean;
  readonly add: (batch: RowBatch) => void;
}

/** Passes rows on once it has found their headings. */
export class HeadedRows {
  private readonly score: HeadingScore;
  private readonly sink: HeadedSink;
  private waiting: { readonly row: readonly unknown[]; readonly line: number }[] = [];
  private state: "looking" | "passing" | "hopeless" = "looking";

  constructor(score: HeadingScore, sink: HeadedSink) {
    this.score = score;
    this.sink = sink;
  }

  /** Whether the headings turned out to be of no use, so that no row is wanted. */
  get hopeless(): boolean {
    return this.state === "hopeless";
  }

  add(batch: RowBatch): void {
    if (this.state === "passing") this.sink.add(batch);
    if (this.state !== "looking") return;
    const taken = HEADING_ROWS - this.waiting.length;
    batch.rows.slice(0, taken).forEach((row, index) => {
      this.waiting.push({ row: Array.isArray(row) ? row : [], line: batch.lineOf(index) });
    });
    if (this.waiting.length < HEADING_ROWS) return;
    this.begin();
    this.add({ rows: batch.rows.slice(taken), lineOf: (index) => batch.lineOf(taken + index) });
  }

  end(): void {
    if (this.state === "looking") this.begin();
  }

  private begin(): void {
    const { waiting } = this;
    const rows = waiting.slice(0, HEADING_ROWS).map(({ row }) => row.map(cellText));
    const index = headingRow(this.score, rows);
    this.waiting = [];
    const headings = rows[Math.max(0, index)];
    const begun = headings !== undefined && this.sink.begin(headings, "lists");
    this.state = begun ? "passing" : "hopeless";
    if (!begun) return;
    const below = waiting.slice(index + 1);
    this.sink.add({
      rows: below.map(({ row }) => row),
      lineOf: (place) => below[place]?.line ?? 0,
    });
  }
}
