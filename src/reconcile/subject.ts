import type { Fraction } from "../foundation/fraction.ts";
import type { CannotBeCheckedReason } from "../model/check-answer.ts";
import type { FigureOperation, PrintedFigure } from "../model/check-figure.ts";
import type { Term } from "./formulas/term.ts";
import type { PrintFormat } from "./print-format.ts";
import type { Printed } from "./printed/printed.ts";

/** A figure whose number can be read and worked out. */
export interface Subject {
  readonly figure: PrintedFigure;
  readonly operation: FigureOperation;
  /** The inputs in the order of the formula. */
  readonly terms: readonly Term[];
  readonly exact: Fraction;
  readonly printed: Printed;
  readonly format: PrintFormat;
}

/** A figure as far as it could be read. */
export type ReadFigure =
  | { readonly figure: PrintedFigure; readonly subject: Subject }
  | { readonly figure: PrintedFigure; readonly subject: null; readonly reason: CannotBeCheckedReason };
