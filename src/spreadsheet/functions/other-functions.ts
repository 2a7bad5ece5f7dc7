import type { Measure } from "../../model/measure.ts";
import { measuresOf } from "../../analysis/measures-of-return.ts";
import { resolveOptions } from "../../model/resolve-options.ts";
import {
  answerNumber,
  type Cell,
  type CellArgument,
  cellAt,
  CellError,
  type Implementation,
  isBlank,
  noAnswerFor,
  rangeAt,
  readChoice,
  readCount,
  readCountOf,
  readIndicator,
  readPrinted,
  readWhole,
  refuse,
} from "../cells/cell.ts";
import { readReturn } from "../cells/read-return.ts";
import { readEthnicText } from "../../model/rules/ethnic-text.ts";
import { groups } from "../../reference/groups.ts";
import { higherIsWorse, indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { countPeers } from "../../analysis/benchmark/count-peers.ts";
import { type ReadFigure, readFigure } from "../../analysis/benchmark/benchmark-value.ts";
import { auditPolicy } from "../../disclosure/audit/safety.ts";
import { loneRatioRisks } from "../../disclosure/audit/lone-ratio-risks.ts";
import type { CountOf } from "../../model/counts.ts";
import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";

const HEADING = ["Measure", "Printed", "Value", "Lower", "Upper", "P", "Verdict", "Reason"];

/** The years that a return may have. */
const YEARS = [2015, 2100] as const;

/** Every measure of a return, one a row. */
export const reportFunctions: Readonly<Record<"REPORT", Implementation>> = {
  REPORT: (cells) => {
    const { measures } = measuresOf(readReturn(cells, 0, readWhole(cells, 1, YEARS)), resolveOptions({}));
    return [HEADING, ...measures.map(rowOf)];
  },
};

/** Leaves a cell empty where there is no figure; the last column says why. */
function rowOf(measure: Measure): readonly (number | string)[] {
  const { interval, test, judgement } = measure;
  return [
    measure.id,
    measure.printed,
    measure.status === "calculated" ? measure.number : "",
    interval?.lower ?? "",
    interval?.upper === null ? "unbounded" : (interval?.upper ?? ""),
    test?.p ?? "",
    judgement?.verdict ?? "",
    measure.status === "calculated" ? "" : measure.reason,
  ];
}

/** The group that a text stands for. An empty cell says something too: the person's ethnicity is unknown. */
export const codeFunctions: Readonly<Record<"ETHNIC_GROUP", Implementation>> = {
  ETHNIC_GROUP: (cells) => {
    const cell = cellAt(cells, 0);
    const isText = typeof cell === "string" ? !cell.startsWith("#") : Number.isInteger(cell);
    const text = isBlank(cell) ? "" : String(cell);
    const scheme = readChoice(cells, 1, ["2001", "2021"]);
    const detail = readChoice(cells, 2, ["bme", "four-groups"]);
    const group = isText || text === "" ? readEthnicText(text, scheme).group : null;
    const within = groups.find(({ id }) => id === group);
    if (within === undefined) return refuse(0, cell, `an ethnic category of the scheme of ${scheme}`);
    const whole = groups.find(({ id }) => id === within.partOf);
    return detail === "bme" && whole !== undefined ? whole.label : within.label;
  },
};

/** Where a figure stands among those of other trusts. */
export const peerFunctions: Readonly<Record<"PERCENTILE", Implementation>> = {
  PERCENTILE: (cells) => {
    const indicator = readIndicator(cells);
    const { unit } = indicatorByNumber[indicator];
    if (higherIsWorse(indicator, unit) === null)
      return refuse(0, indicator, "an indicator that has a direction, 2 to 9");
    const own = cellAt(cells, 1);
    if (typeof own === "object" && own !== null) return refuse(1, own, "one figure");
    const figure = isBlank(own) ? null : figureOf(own, 1, indicator);
    const peers = rangeAt(cells, 2)
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((cell) => figureOf(cell, 2, indicator));
    const { percentile } = countPeers(figure ?? noAnswerFor("not-given"), peers, { indicator });
    if (percentile !== null) return Number(percentile);
    throw new CellError("#N/A", "There are no figures of other trusts to compare with.");
  },
};

function figureOf(cell: Cell, place: number, indicator: IndicatorNumber): ReadFigure {
  const { unit } = indicatorByNumber[indicator];
  const printed = readPrinted(cell, place, unit);
  if (unit === "ratio") return readFigure({ ratio: printed });
  return readFigure(unit === "proportion" ? { percentage: printed } : { points: printed });
}

/**
 * What is wrong with publishing one figure by itself. Nobody is told that a figure is safe: that takes an audit of
 * everything that is published beside it.
 */
export const publishFunctions: Readonly<
  Record<"PUBLISH_CHECK_COUNT" | "PUBLISH_CHECK_RATIO", Implementation>
> = {
  PUBLISH_CHECK_COUNT: (cells) => {
    const [count, { threshold }] = [readCount(cells, 0), readPolicy(cells, 1)];
    return (count ?? noAnswerFor("not-given")) < threshold ? "hide" : "no-finding";
  },
  PUBLISH_CHECK_RATIO: (cells) => {
    const [over, under] = [readCountOf(cells, 0), readCountOf(cells, 2)];
    const [places, policy] = [readWhole(cells, 4, [0, 6], 2), readPolicy(cells, 5)];
    answerNumber(relativeLikelihood({ over, under }));
    if ([over, under].some(isMoreThanTheWhole)) {
      throw new CellError("#N/A", "More people are counted than there are.");
    }
    const counts = { a: over.count ?? 0, n: over.of ?? 0, b: under.count ?? 0, m: under.of ?? 0 };
    const risks = loneRatioRisks(counts, places, policy);
    return risks.length > 0 ? "gives-away-a-count" : "no-finding";
  },
};

function isMoreThanTheWhole({ count, of }: CountOf): boolean {
  return count !== null && of !== null && count > of;
}

function readPolicy(cells: readonly CellArgument[], place: number) {
  return auditPolicy({ threshold: readWhole(cells, place, [1, 1000], auditPolicy({}).threshold) });
}
