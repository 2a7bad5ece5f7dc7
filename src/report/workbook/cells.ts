import type { WrittenCell } from "../../foundation/workbook-file/written-workbook.ts";
import type { Measure } from "../../model/measure.ts";
import { DOES_NOT_APPLY, noFigureWords } from "./no-figure-words.ts";

/** A cell with words or a number that says what stands beside it. */
export function labelCell(value: string | number): WrittenCell {
  return { value, style: "label" };
}

/** The cell of a group that cannot have the figure of its row. */
export const emptyCell: WrittenCell = { value: DOES_NOT_APPLY, style: "calculated" };

/** A figure, or the words that stand for the reason why there is none. */
export function shownValue(measure: Measure): string | number {
  return measure.status === "calculated" ? measure.value.toNumber() : noFigureWords[measure.reason];
}

/** How the figures of a measure are shown, by how its id begins. */
export function measureFormat(stem: string): string {
  if (stem.endsWith("relative-likelihood") || stem.endsWith("representation")) return "0.00";
  return stem.endsWith("likelihood") ? "0.00%" : "0.0%";
}

/** How a count is shown. */
export const COUNT_FORMAT = "#,##0";
