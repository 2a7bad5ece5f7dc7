import type { FigureCheck, FiguresCheck, PrintedFigure, Working } from "../model/figure-check.ts";
import { reconcileFigures } from "../check/reconcile-figures.ts";
import { contradictionWords, explanationWords } from "../report/tables/check-document.ts";

/**
 * Holds the figures that a document prints against the counts that it prints beside them, and against each other.
 *
 * A figure `follows` where the exact value, rounded half away from zero at the places that are printed, is what is
 * printed; words such as "almost a third" stand for a range. It `does-not-follow`, with the exact value, what was to
 * be expected and what may have happened, the likeliest first, each with its arithmetic; an explanation says what
 * would give the figure, and not that it happened. It `cannot-be-checked` where counts are missing or hidden: nothing
 * is worked out about a hidden figure.
 *
 * @param figures - The figures of one document, such as `parseFigures` let in.
 * @returns One check a figure, in their order, and the contradictions between figures.
 * @throws WresError `not-a-count` for a number that no count can be.
 * @example
 * ```ts
 * import { checkFigures } from "wres-metrics/check";
 * const { figures } = checkFigures([
 *   {
 *     id: "report/indicator-1/2022/bands-5-8b/white", // ESNEFT 2022
 *     kind: "percentage",
 *     formula: { op: "share", of: ["white"] },
 *     inputs: { white: { numerator: 712, denominator: 774 } },
 *     published: "91.9%",
 *   },
 * ]);
 * const [figure] = figures;
 * if (figure?.status === "does-not-follow") console.log(figure.expected, figure.explanations[0]?.arithmetic);
 * // 92.0% Cut off instead of rounded: 712 / 774 = 91.9896…%, cut off to 91.9%.
 * ```
 * @since 0.1.0
 */
export function checkFigures(figures: readonly PrintedFigure[]): FiguresCheck {
  const check = reconcileFigures(figures);
  return {
    ...check,
    figures: check.figures.map(inWords),
    contradictions: check.contradictions.map((conflict) => ({
      ...conflict,
      sentence: contradictionWords(conflict),
    })),
  };
}

function inWords(check: FigureCheck<Working>): FigureCheck {
  if (check.status !== "does-not-follow") return check;
  const explanations = check.explanations.map((working) => ({
    ...working,
    arithmetic: explanationWords(working),
  }));
  return { ...check, explanations };
}
