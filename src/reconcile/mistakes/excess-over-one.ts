import type { FigureOperation } from "../../model/check-figure.ts";
import { type Mistake, workedInstead } from "./candidate.ts";

/** How many times as likely, and how much more likely, are one apart. */
const other: { readonly [operation in FigureOperation]?: FigureOperation } = {
  ratio: "ratio-minus-one",
  "ratio-minus-one": "ratio",
  "relative-change": "ratio",
};

/** The ratio less one is printed for the ratio, or the ratio for what it is more than one. */
export const excessOverOne: Mistake = ({ operation, terms }) => {
  const instead = other[operation];
  const candidate = instead === undefined ? null : workedInstead("excess-over-one", instead, terms);
  return candidate === null ? [] : [candidate];
};
