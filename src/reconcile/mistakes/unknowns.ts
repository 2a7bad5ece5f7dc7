import type { Rate } from "../formulas/term.ts";
import type { Subject } from "../subject.ts";
import type { Document, Split } from "./document.ts";

/** How many of unknown ethnicity a denominator holds, or lacks; null where the document does not say. */
export interface Unknowns {
  readonly "unknown-excluded": (rate: Rate) => number | null;
  readonly "unknown-included": (rate: Rate) => number | null;
}

/** What a figure, or else its document, says of people whose ethnicity is unknown. */
export function unknownsOf(subject: Subject, { splits }: Document): Unknowns {
  const own = ownUnknown(subject);
  const numberIn = (split: Split | undefined): number | null =>
    split === undefined ? null : split.all - split.known;
  return {
    "unknown-excluded": ({ of }) => own ?? numberIn(splits.find(({ all }) => all === of)),
    "unknown-included": ({ of }) => own ?? numberIn(splits.find(({ known }) => known === of)),
  };
}

/** A figure may come with the number of unknown beside the inputs of its formula. */
function ownUnknown({ figure }: Subject): number | null {
  const input = figure.inputs?.["unknown"];
  return input && "count" in input && typeof input.count === "number" ? input.count : null;
}
