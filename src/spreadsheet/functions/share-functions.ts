import { share } from "../../indicators/share.ts";
import { representation } from "../../indicators/representation.ts";
import { shareDifference } from "../../indicators/share-difference.ts";
import { answerNumber } from "../cells/answer-number.ts";
import { readCountOf } from "../cells/read-count.ts";
import type { Implementation } from "../implementation.ts";

/** Shares, and what they are beside others. */
export const shareFunctions: Readonly<
  Record<"SHARE" | "REPRESENTATION" | "DIFFERENCE_BME_MINUS_WHITE" | "BOARD_MINUS_WORKFORCE", Implementation>
> = {
  SHARE: (cells) => answerNumber(share(readCountOf(cells, 0))),
  REPRESENTATION: (cells) =>
    answerNumber(representation({ row: readCountOf(cells, 0), workforce: readCountOf(cells, 2) })),
  DIFFERENCE_BME_MINUS_WHITE: (cells) =>
    answerNumber(shareDifference({ share: readCountOf(cells, 2), less: readCountOf(cells, 0) })),
  BOARD_MINUS_WORKFORCE: (cells) =>
    answerNumber(shareDifference({ share: readCountOf(cells, 0), less: readCountOf(cells, 2) })),
};
