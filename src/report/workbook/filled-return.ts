import type { DisciplinaryWindow } from "../../reference/disciplinary-windows.ts";
import type { Measure } from "../../model/measure.ts";
import type { Results } from "../../model/results.ts";
import type { Return } from "../../model/return.ts";

/** The windows over which people who entered the disciplinary process can be counted. */
export type StatedWindow = Exclude<DisciplinaryWindow, "not-stated">;

/** A return, and what follows from it, for programs that show a workbook without calculating it. */
export interface FilledReturn {
  readonly wresReturn: Return;
  readonly results: Results;
  /** Indicator 3 over each window. */
  readonly byWindow: Readonly<Record<SheetSet["people"], Readonly<Record<StatedWindow, readonly Measure[]>>>>;
}

/** Whose people some sheets are about, and of which year. */
export interface SheetSet {
  readonly people: "substantive" | "bank";
  readonly year: "this-year" | "last-year";
}
