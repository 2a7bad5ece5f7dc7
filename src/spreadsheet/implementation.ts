import type { CellArgument, CellValue } from "./cells/cell.ts";

/** Does what a function of the catalogue says; throws CellError or WresError where there is no answer. */
export type Implementation = (cells: readonly CellArgument[]) => CellValue;
