import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { countPeers } from "../../analysis/benchmark/count-peers.ts";
import { type ReadFigure, readFigure } from "../../analysis/benchmark/read-figure.ts";
import { noAnswerFor } from "../cells/answer-number.ts";
import { type Cell, cellAt, isBlank, rangeAt } from "../cells/cell.ts";
import { CellError, refuse } from "../cells/cell-error.ts";
import { readPrinted } from "../cells/read-decimal.ts";
import { readIndicator } from "../cells/read-indicator.ts";
import type { Implementation } from "../implementation.ts";

/** Where a figure stands among those of other trusts. */
export const peerFunctions: Readonly<Record<"PERCENTILE", Implementation>> = {
  PERCENTILE: (cells) => {
    const indicator = readIndicator(cells);
    if (indicator === 1) return refuse(0, indicator, "an indicator that has a direction, 2 to 9");
    const own = cellAt(cells, 1);
    if (typeof own === "object" && own !== null) return refuse(1, own, "one figure");
    const figure = isBlank(own) ? null : figureOf(own, 1, indicator);
    const peers = rangeAt(cells, 2)
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((cell) => figureOf(cell, 2, indicator));
    const { percentile } = countPeers(figure ?? noAnswerFor("not-given"), peers, { indicator });
    if (percentile !== null) return percentile.toNumber();
    throw new CellError("#N/A", "There are no figures of other trusts to compare with.");
  },
};

function figureOf(cell: Cell, place: number, indicator: IndicatorNumber): ReadFigure {
  const { unit } = indicatorByNumber[indicator];
  const printed = readPrinted(cell, place, unit);
  if (unit === "ratio") return readFigure({ ratio: printed });
  return readFigure(unit === "proportion" ? { percentage: printed } : { points: printed });
}
