import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { type CellArgument, cellAt } from "./cell.ts";
import { refuse } from "./cell-error.ts";
import { readNumber } from "./read-decimal.ts";

/** The number of an indicator, which stands in the first place. */
export function readIndicator(cells: readonly CellArgument[]): IndicatorNumber {
  const number = readNumber(cells, 0);
  const row = Object.values(indicatorByNumber).find((indicator) => indicator.number === number);
  return row?.number ?? refuse(0, cellAt(cells, 0), "the number of an indicator, 1 to 9");
}
