import { auditPolicy } from "../../disclosure/audit/audit-policy.ts";
import { loneRatioRisks } from "../../disclosure/audit/lone-ratio-risks.ts";
import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";
import { answerNumber, noAnswerFor } from "../cells/answer-number.ts";
import { type CellArgument, cellAt } from "../cells/cell.ts";
import { refuse } from "../cells/cell-error.ts";
import { readNumber } from "../cells/read-choice.ts";
import { readCount, readCountOf } from "../cells/read-count.ts";
import type { Implementation } from "../implementation.ts";

/**
 * What is wrong with publishing one figure by itself. Nobody is told that a figure is safe: that takes an audit of
 * everything that is published beside it.
 */
export const publishFunctions: Readonly<
  Record<"PUBLISH_CHECK_COUNT" | "PUBLISH_CHECK_RATIO", Implementation>
> = {
  PUBLISH_CHECK_COUNT: (cells) => {
    const count = readCount(cells, 0) ?? noAnswerFor("not-given");
    return count < readPolicy(cells, 1).threshold ? "hide" : "no-finding";
  },
  PUBLISH_CHECK_RATIO: (cells) => {
    const [over, under] = [readCountOf(cells, 0), readCountOf(cells, 2)];
    answerNumber(relativeLikelihood({ over, under }));
    const counts = { a: over.count ?? 0, n: over.of ?? 0, b: under.count ?? 0, m: under.of ?? 0 };
    const risks = loneRatioRisks(counts, readPlaces(cells, 4), readPolicy(cells, 5));
    return risks.length > 0 ? "gives-away-a-count" : "no-finding";
  },
};

function readPolicy(cells: readonly CellArgument[], place: number) {
  const threshold = readNumber(cells, place, auditPolicy({}).threshold);
  if (Number.isInteger(threshold) && threshold >= 1) return auditPolicy({ threshold });
  return refuse(place, cellAt(cells, place), "a whole number of people, such as 10");
}

function readPlaces(cells: readonly CellArgument[], place: number): number {
  const places = readNumber(cells, place, 2);
  if (Number.isInteger(places) && places >= 0 && places <= 6) return places;
  return refuse(place, cellAt(cells, place), "a number of decimal places from 0 to 6");
}
