import type { RecordBalance, RejectionReason } from "../../model/record-counts.ts";
import type { CountedCell } from "./counted-cell.ts";
import type { Stop } from "./record-plan.ts";

/** Adds up what became of the rows. */
export class RowLedger {
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

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
