import { gapToTarget } from "../../analysis/targets/gap-to-target.ts";
import { tierAnswer } from "../../analysis/targets/disparity-ratio.ts";
import { trajectory } from "../../analysis/targets/trajectory.ts";
import {
  answerNumber,
  type CellArgument,
  type Implementation,
  noAnswerFor,
  readCount,
  readCountOf,
  readNumber,
  readPercentage,
} from "../cells/cell.ts";

/** How far from a target, the way to it, and how people thin out towards higher pay. */
export const targetFunctions: Readonly<
  Record<"GAP_TO_TARGET" | "PEOPLE_TO_TARGET" | "TRAJECTORY" | "DISPARITY_RATIO", Implementation>
> = {
  GAP_TO_TARGET: (cells) => answerNumber(gapToTarget(readTarget(cells)).gap),
  PEOPLE_TO_TARGET: (cells) => {
    const { more } = gapToTarget(readTarget(cells));
    return more.status === "calculated" ? more.people : noAnswerFor(more.reason);
  },
  TRAJECTORY: (cells) => {
    const line = trajectory(readTarget(cells), { from: readNumber(cells, 3), to: readNumber(cells, 4) });
    if (line.status === "not-calculable") return noAnswerFor(line.reason);
    const rows = line.steps.map(({ year, share, people }) => [year, Number(share), people]);
    return [["Year", "Share", "People"], ...rows];
  },
  DISPARITY_RATIO: (cells) =>
    answerNumber(
      tierAnswer({
        over: { from: readCount(cells, 0), to: readCount(cells, 1) },
        under: { from: readCount(cells, 2), to: readCount(cells, 3) },
      }),
    ),
};

function readTarget(cells: readonly CellArgument[]) {
  return { share: readCountOf(cells, 0), target: readPercentage(cells, 2) ?? noAnswerFor("not-given") };
}
