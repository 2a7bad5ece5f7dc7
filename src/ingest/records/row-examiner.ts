import { isBlankRow } from "./blank-row.ts";
import { cellText } from "./cell-text.ts";
import type { CodeTable } from "./code-table.ts";
import type { Combinations } from "./combinations.ts";
import type { Reading, Stop } from "./record-plan.ts";
import type { RowShape } from "./row-batch.ts";
import type { RowNotes } from "./row-notes.ts";
import { unfitRow } from "./unfit-row.ts";

/** Looks at the rows that cannot be counted at once, and notes what is wrong with them. */
export class RowExaminer {
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

  /** What a row comes to: a cell, a stop, or no row at all. */
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

  /** What stops a row first; every code of it that is none is noted, unless the row is excluded. */
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
      const shows = reading.rejected === "unmapped-code";
      this.notes.add(reading.rejected, lineOf(), this.shape.headings[index], shows ? text : null);
    }
    return first;
  }
}

/** What stands in a cell; a row may be nothing. */
export function valueAt(row: object | null | undefined, key: PropertyKey): unknown {
  return (row as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key];
}
