import type { DerivedFigure, TableSum } from "../../model/disclosure-table.ts";

/** What an outsider has a piece of knowledge from. */
export type RowSource =
  | { readonly kind: "sum"; readonly sum: TableSum }
  | { readonly kind: "figure"; readonly figure: DerivedFigure; readonly path: string }
  /** Every hidden count is below this number. */
  | { readonly kind: "mark"; readonly below: number }
  /** No hidden count is 0. */
  | { readonly kind: "zeros-shown" }
  /** Prose says that a cell went down, or up, since last year. */
  | { readonly kind: "went-down" | "went-up"; readonly id: string };
