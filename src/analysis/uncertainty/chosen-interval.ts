import type { MeasureInterval } from "../../model/certainty.ts";
import { koopmanRatioInterval } from "../../statistics/koopman-ratio-interval.ts";
import { newcombeDifferenceInterval } from "../../statistics/newcombe-difference-interval.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import type { ComparedCounts } from "./compared-counts.ts";

/** Wilson's interval for a share, Newcombe's for a difference, Koopman's score interval for a ratio. */
export function chosenInterval(compared: ComparedCounts, level: number): MeasureInterval | null {
  if (compared.kind === "share") return wilsonInterval(compared.share, { level });
  if (compared.kind === "difference") return newcombeDifferenceInterval(compared.groups, { level });
  const interval = koopmanRatioInterval(compared.groups, { level });
  if (interval === null || compared.kind !== "representation") return interval;
  const { rowOfWhole } = compared;
  return {
    ...interval,
    lower: overTheWhole(interval.lower, rowOfWhole),
    upper: overTheWhole(interval.upper, rowOfWhole),
  };
}

/** A row's share over that of the rest of the workforce, as it is over the whole of which the row is a part. */
function overTheWhole(overTheRest: number, rowOfWhole: number): number {
  if (overTheRest === Infinity) return 1 / rowOfWhole;
  return overTheRest / (rowOfWhole * overTheRest + 1 - rowOfWhole);
}
