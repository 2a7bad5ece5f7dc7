import { WresError } from "../../foundation/wres-error.ts";
import type { Reading, RecordPlan } from "./record-plan.ts";

/** More combinations of digits than any real mapping has; a table of them has to fit into memory. */
const MOST_COMBINATIONS = 2 ** 17;

/** What each combination of the columns' digits comes to. */
export class Combinations {
  /** What one more in the digit of each column adds to the number of a combination. */
  readonly strides: readonly number[];
  /** The cell of each combination; below 0 where it has none. */
  readonly cells: Int32Array;
  private readonly plan: RecordPlan;

  constructor(plan: RecordPlan) {
    let size = 1;
    this.plan = plan;
    this.strides = plan.columns
      .toReversed()
      .map(({ digits }) => {
        const stride = size;
        size *= digits;
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

  /** What a combination comes to, a stop in words. */
  readingAt(combination: number): Reading {
    const digits = this.plan.columns.map(
      (column, index) => Math.floor(combination / (this.strides[index] ?? 1)) % column.digits,
    );
    return this.plan.cellOf(digits);
  }
}
