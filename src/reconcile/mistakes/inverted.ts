import { type Mistake, workedInstead } from "./candidate.ts";

/** The two rates of a ratio were taken the other way round. */
export const inverted: Mistake = ({ operation, terms }) => {
  const isRatio = operation === "ratio" || operation === "ratio-minus-one" || operation === "relative-change";
  const candidate = isRatio ? workedInstead("inverted", operation, terms.toReversed()) : null;
  return candidate === null ? [] : [candidate];
};
