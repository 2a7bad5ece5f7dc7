import { decimal } from "../../foundation/decimal.ts";
import { divide, type Fraction } from "../../foundation/fraction.ts";
import { thresholds } from "../../reference/thresholds.ts";
import type { FourFifths, VerdictRule } from "../../model/certainty.ts";

const [, , fivePoints] = thresholds;
const LEAST_POINTS = decimal(fivePoints.lower);

/** What a rule may look at; null is what is not known. */
export interface Findings {
  readonly fourFifths: FourFifths | null;
  readonly significant: boolean | null;
  /** How far the two shares are apart. */
  readonly apart: Fraction | null;
}

/** Whether a rule calls a difference; null where it cannot tell. */
export const verdictRules: Readonly<Record<VerdictRule, (findings: Findings) => boolean | null>> = {
  "four-fifths-and-significance": ({ fourFifths, significant }) =>
    fourFifths === null || significant === null ? null : fourFifths !== "inside" && significant,
  "four-fifths": ({ fourFifths }) => (fourFifths === null ? null : fourFifths !== "inside"),
  significance: ({ significant }) => significant,
  "five-points": ({ apart }) =>
    apart === null ? null : divide(apart).times(100).abs().greaterThanOrEqualTo(LEAST_POINTS),
};
