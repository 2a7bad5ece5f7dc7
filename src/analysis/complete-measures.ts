import { joined } from "../foundation/lists.ts";
import { judgementOf } from "./judgement/judge.ts";
import { adjustedForStrata, withStrataWarnings } from "./strata/adjusted-for-strata.ts";
import { type Uncertainty, uncertaintyOf, withCertainty } from "./uncertainty/with-uncertainty.ts";
import type { Judgement, Looks, MeasureInterval, MeasureTest, VerdictRule } from "../model/certainty.ts";
import { joinedWarnings } from "../model/answer.ts";
import { testOfFamily, testOfMeasure } from "../model/comparison-families.ts";
import type { Measure, MeasureWarning } from "../model/measure.ts";
import { adjustedInFamilies, familyAdjustment } from "../statistics/family-adjustment.ts";

/** The choices of intervals and verdicts. */
export interface CertaintyOptions {
  /** The level of every interval, 0.95 where it is left out. */
  readonly level?: number;
  /** The rule by which a disparity is called; `by-unit` where it is left out. */
  readonly verdictRule?: VerdictRule;
}

/**
 * Gives bare measures their interval, test and verdict, adds what their strata say together, and gives each comparison its place
 * among all of them.
 */
export function completeMeasures(
  measures: readonly Measure[],
  options: CertaintyOptions = {},
): readonly Measure[] {
  const judged = judgedParts(joined([measures, adjustedForStrata(measures, options)]), options);
  const looks = familyAdjustment(
    judged.map(({ measure, test }) => testOfFamily(measure.about, test?.p ?? null)),
  );
  return withStrataWarnings(judged.map((parts, index) => putTogether(parts, looks[index] ?? undefined)));
}

/** Gives each comparison its place among all that are made: how many there are in its family, and p adjusted for them. */
export function withLooks(measures: readonly Measure[]): readonly Measure[] {
  return adjustedInFamilies(measures, testOfMeasure, (measure, looks) => withCertainty(measure, { looks }));
}

/** Gives bare measures their interval, test and verdict: as `withUncertainty` and `judge` do, with one copy of each. */
export function judgedMeasures(
  measures: readonly Measure[],
  options: CertaintyOptions = {},
): readonly Measure[] {
  return judgedParts(measures, options).map((parts) => putTogether(parts));
}

/** A bare measure, and what more is known of it. */
interface JudgedParts {
  readonly measure: Measure;
  readonly interval: MeasureInterval | undefined;
  readonly test: MeasureTest | undefined;
  readonly judgement: Judgement | undefined;
  readonly warnings: readonly MeasureWarning[];
}

/** What more is known of each measure, before it is put into one object: to write an object again takes as long as to work it out. */
function judgedParts(measures: readonly Measure[], options: CertaintyOptions): readonly JudgedParts[] {
  let before: Uncertainty | undefined;
  return measures.map((measure) => {
    before = uncertaintyOf(measure, options, before);
    const { interval, test, warnings } = before;
    const judgement = judgementOf(measure, { rule: options.verdictRule, test, interval }) ?? undefined;
    return {
      measure,
      interval,
      test: test ?? measure.test,
      judgement,
      warnings: joinedWarnings(measure.warnings, warnings),
    };
  });
}

function putTogether({ measure, interval, test, judgement, warnings }: JudgedParts, looks?: Looks): Measure {
  return withCertainty(measure, { interval, test, judgement, looks }, warnings);
}
