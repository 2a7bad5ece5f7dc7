import type { Answer } from "../../model/answer.ts";
import type { ShareBasis } from "../../model/measure.ts";

/** The formulas of the indicators, which `pipeline` hands in: this room adds nothing to them. */
export interface GroupFormulas {
  readonly share: (share: ShareBasis) => Answer;
  readonly relativeLikelihood: (rates: { readonly over: ShareBasis; readonly under: ShareBasis }) => Answer;
  readonly shareDifference: (shares: { readonly share: ShareBasis; readonly less: ShareBasis }) => Answer;
}
