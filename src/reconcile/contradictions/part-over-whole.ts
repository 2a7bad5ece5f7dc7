import { conflictOf, type ConflictRule } from "./figures-of-document.ts";

/** A rate counts more people than there are. */
export const partOverWhole: ConflictRule = ({ subjects }) =>
  subjects.flatMap(({ figure, terms }) =>
    terms.flatMap(({ rate, text }) =>
      rate !== null && rate.count > rate.of ? [conflictOf("part-over-whole", [figure], text)] : [],
    ),
  );
