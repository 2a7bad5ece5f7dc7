import { CONFIDENTIAL } from "../../model/print-measure.ts";
import type { DisclosureControl, Protection } from "../../model/protection.ts";
import { withThousands } from "../../foundation/print-number.ts";

/** Stands in published tables for a number that there is not, as in government statistics. */
export const NOT_AVAILABLE = "[x]";

/** The meaning of each symbol of a published table. */
export const symbolWords: Readonly<Record<typeof CONFIDENTIAL | typeof NOT_AVAILABLE, string>> = {
  [CONFIDENTIAL]:
    "confidential: hidden, because a count behind it is small or would help to work out a small one",
  [NOT_AVAILABLE]: "not available: not given, or not calculable",
};

/** The sentences about disclosure control that every output begins with. */
export function protectionLines(protection: Protection): readonly string[] {
  if (protection.protection === "internal-use") {
    return ["For internal use: counts are shown as they are, and nothing is hidden."];
  }
  const { safe, hidden, counts, atRisk, earlier, givenAwayBefore } = protection.disclosure;
  const verdict = safe
    ? []
    : [
        `Not to be published: ${withThousands(atRisk.length)} of the hidden counts can be worked out from what is shown, or it could not be shown that they cannot.`,
      ];
  return [
    ...verdict,
    `${smallCounts(protection.disclosure)}, and counts that would give them away, are hidden (${CONFIDENTIAL}), with every figure worked out from them: ${withThousands(hidden)} of ${withThousands(counts)} counts.`,
    earlierWords(earlier),
    ...givenAwayWords(givenAwayBefore),
  ];
}

/** The publications that a publication was checked with: two that are safe, each by itself, can undo each other. */
function earlierWords(earlier: number): string {
  if (earlier === 0) {
    return "This publication was checked by itself. Any other publication of these years has to be checked together with it.";
  }
  const count = earlier === 1 ? "one earlier publication" : `${withThousands(earlier)} earlier publications`;
  return `This publication was checked together with ${count}.`;
}

function givenAwayWords(givenAwayBefore: readonly string[]): readonly string[] {
  if (givenAwayBefore.length === 0) return [];
  const counts = givenAwayBefore.length === 1 ? "count" : "counts";
  return [
    `The earlier publications together give ${withThousands(givenAwayBefore.length)} ${counts} below the threshold away, whatever this one hides.`,
  ];
}

/** The same in a word for a column. */
export function protectionWord(protection: Protection): "internal-use" | "published" | "not-to-be-published" {
  if (protection.protection === "internal-use" || protection.disclosure.safe) return protection.protection;
  return "not-to-be-published";
}

function smallCounts({ threshold, zeros }: DisclosureControl): string {
  return zeros === "hidden"
    ? `Counts below ${withThousands(threshold)}, 0 among them`
    : `Counts from 1 to ${withThousands(threshold - 1)}`;
}
