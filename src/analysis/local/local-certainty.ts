import type { MeasureWarning } from "../../model/measure.ts";
import type { Basis, Method, ShareBasis } from "../../model/measure.ts";
import type { AmountBasis, LocalJudgement, LocalMeasure, LocalVerdict } from "../../model/local-measure.ts";
import type { ResultsOptions } from "../../model/results.ts";
import {
  type JudgedShares,
  judgedShares,
  judgementWith,
  outcomeOf,
  ratioItself,
} from "../judgement/judge.ts";
import { type ComparedFigure, uncertaintyOf } from "../uncertainty/with-uncertainty.ts";

type GivenShare = ShareBasis | AmountBasis | undefined;

/** The shares of a figure: two groups, one over the other, or some people beside the workforce that they are of. */
export type Compared =
  | { readonly over: GivenShare; readonly under: GivenShare }
  | { readonly board: GivenShare; readonly workforce: GivenShare };

/** How a figure is judged, whatever its groups are called. */
export interface JudgedAs {
  readonly compared: Compared;
  /** False for amounts: no interval of counts is invented for them. */
  readonly isTested: boolean;
  /** The group that is worse placed where the figure is above even, and below it; null where no side is worse. */
  readonly worseAbove: string | null | undefined;
  readonly worseBelow: string | null | undefined;
  readonly reference: string;
}

/**
 * A figure as the engine of the nine indicators reads it: the group above the line stands where White stands there, the other where
 * BME stands. The names say nothing here; which side is worse is the definition's.
 */
export function asFigure({ unit, method }: LocalMeasure, compared: Compared): ComparedFigure {
  const basis: Basis =
    "board" in compared
      ? { ...shareAt("board", compared.board), ...shareAt("workforce", compared.workforce) }
      : { ...shareAt("white", compared.over), ...shareAt("bme", compared.under) };
  const { window, denominator, adjustedFor } = method;
  const chosen: Method = {
    over: "white",
    under: "bme",
    ...(adjustedFor !== undefined && { adjustedFor }),
    ...(window !== undefined && { window }),
    ...(denominator !== undefined && { denominator }),
  };
  return { unit, basis, method: chosen };
}

function shareAt(role: keyof Basis, given: GivenShare): Basis {
  return given === undefined || "amount" in given ? {} : { [role]: given };
}

/** Gives a local figure its interval, test and verdict, by the methods of the nine indicators. */
export function withLocalCertainty(
  measure: LocalMeasure,
  { compared, isTested, worseAbove, worseBelow }: JudgedAs,
  { level, verdictRule }: Pick<ResultsOptions, "level" | "verdictRule">,
): LocalMeasure {
  if (!isTested) return measure;
  const figure = asFigure(measure, compared);
  const judge = (known: LocalMeasure, shares: JudgedShares | null): LocalMeasure => {
    const { interval, test } = known;
    const ruled = outcomeOf(figure, shares, { rule: verdictRule, test, interval });
    const { outcome, side } = ruled;
    const worse = side === 0 ? null : ((side > 0 ? worseAbove : worseBelow) ?? null);
    const disadvantage = figure.basis.board === undefined ? worse : null;
    const judgement: LocalJudgement = judgementWith(ruled, verdictOf(outcome, disadvantage), disadvantage);
    return { ...known, judgement };
  };
  // What is adjusted for strata has the counts of all of them behind it, and brings its interval and its test.
  if (measure.about.adjustedFor !== undefined) {
    const { unit, basis, method } = figure;
    const ratio = { unit, basis, method };
    return measure.status === "calculated"
      ? judge(measure, ratioItself({ ...ratio, status: "calculated", value: measure.value }))
      : judge(measure, null);
  }
  const { interval, test, warnings: said } = uncertaintyOf(figure, { level });
  const warnings: readonly MeasureWarning[] = [...measure.warnings, ...said];
  const known: LocalMeasure = {
    ...measure,
    warnings,
    ...(interval && { interval }),
    ...(test && { test }),
  };
  return measure.unit === "proportion" ? known : judge(known, judgedShares(figure));
}

function verdictOf(
  outcome: ReturnType<typeof outcomeOf>["outcome"],
  disadvantage: string | null,
): LocalVerdict {
  if (outcome === null) return "not-judged";
  if (outcome !== "called") return outcome;
  return disadvantage === null ? "not-judged" : "disparity";
}
