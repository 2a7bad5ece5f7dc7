import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import type { BenchmarkValue } from "../../model/benchmark.ts";
import { countPeers } from "../../analysis/benchmark/count-peers.ts";
import { noAnswerFor } from "../cells/answer-number.ts";
import { type Cell, cellAt, isBlank, rangeAt } from "../cells/cell.ts";
import { CellError, refuse } from "../cells/cell-error.ts";
import { readNumber } from "../cells/read-choice.ts";
import { readPrinted } from "../cells/read-decimal.ts";
import type { Implementation } from "../implementation.ts";

/** Where a figure stands among those of other trusts. */
export const peerFunctions: Readonly<Record<"PERCENTILE", Implementation>> = {
  PERCENTILE: (cells) => {
    const number = readNumber(cells, 0);
    const indicator = Object.values(indicatorByNumber).find((row) => row.number === number)?.number;
    if (indicator === undefined || indicator === 1) {
      return refuse(0, cellAt(cells, 0), "the number of an indicator that has a direction, 2 to 9");
    }
    const own = cellAt(cells, 1);
    if (isBlank(own)) return noAnswerFor("not-given");
    if (typeof own === "object") return refuse(1, own, "one figure");
    const peers = rangeAt(cells, 2)
      .flat()
      .filter((cell) => !isBlank(cell));
    const { percentile } = countPeers(
      figureOf(own, 1, indicator),
      peers.map((cell) => figureOf(cell, 2, indicator)),
      { indicator },
    );
    if (percentile !== null) return percentile.toNumber();
    throw new CellError("#N/A", "There are no figures of other trusts to compare with.");
  },
};

function figureOf(cell: Cell, place: number, indicator: IndicatorNumber): BenchmarkValue {
  const { unit } = indicatorByNumber[indicator];
  const printed = readPrinted(cell, place, unit);
  if (unit === "ratio") return { ratio: printed };
  return unit === "proportion" ? { percentage: printed } : { points: printed };
}
