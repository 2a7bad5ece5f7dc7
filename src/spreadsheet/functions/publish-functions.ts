import { auditPolicy } from "../../disclosure/audit/audit-policy.ts";
import { loneRatioRisks } from "../../disclosure/audit/lone-ratio-risks.ts";
import type { CountOf } from "../../model/count.ts";
import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";
import { answerNumber, noAnswerFor } from "../cells/answer-number.ts";
import type { CellArgument } from "../cells/cell.ts";
import { CellError } from "../cells/cell-error.ts";
import { readCount, readCountOf } from "../cells/read-count.ts";
import { readWhole } from "../cells/read-decimal.ts";
import type { Implementation } from "../implementation.ts";

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
