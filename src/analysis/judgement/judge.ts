import { higherIsWorse } from "../../reference/indicators.ts";
import {
  type Certainty,
  type FourFifths,
  type Judgement,
  type MeasureTest,
  SIGNIFICANT_BELOW,
  type Verdict,
  type VerdictRule,
} from "../../model/certainty.ts";
import type { Figure, Measure, ShareBasis } from "../../model/measure.ts";
import { withCertainty } from "../uncertainty/with-uncertainty.ts";
import {
  compare,
  decimalFraction,
  difference,
  type Fraction,
  fraction,
  quotient,
} from "../../foundation/fraction.ts";
import { measureFraction, twoShareFractions } from "../../model/measure-fraction.ts";
import { thresholdById } from "../../reference/thresholds.ts";

/**
 * Says what a rule makes of a comparison, and shows both of its halves.
 *
 * The default rule calls a disparity only where the exact ratio is outside 0.80 to 1.25 **and** p is below 0.05.
 * It is ours by inference: it is the one rule that fits every verdict that Leicestershire Partnership NHS Trust
 * printed for 2022. For indicators 5 to 8 the ratio is that of the two shares. Representation is over-, under- or
 * proportionate. A board is too small for the rule, and is not judged; nor is a comparison without a ratio
 * or a test. Measures that compare nothing come back as they are.
 *
 * @param measure - A measure, with its test (`withUncertainty`).
 * @param options - `rule`: the rule; `four-fifths-and-significance` by default.
 * @returns The measure with its judgement.
 * @example
 * ```ts
 * import { indicator2Appointment, judge, withUncertainty } from "wres-metrics";
 * const measures = indicator2Appointment({
 *   shortlisted: { white: 3842, bme: 2386 }, // Leicestershire Partnership 2022: 1.79
 *   appointed: { white: 596, bme: 207 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * if (ratio) console.log(judge(withUncertainty(ratio)).judgement?.verdict); // disparity-against-bme
 * ```
 * @since 0.1.0
 */
export function judge(measure: Measure, options: { readonly rule?: VerdictRule } = {}): Measure {
  const judgement = judgementOf(measure, options);
  return judgement === null ? measure : withCertainty(measure, { judgement });
}

/** The verdict of a rule on a comparison; null for a figure that compares nothing. */
export function judgementOf(
  measure: Figure & Certainty,
  options: { readonly rule?: VerdictRule; readonly test?: MeasureTest | undefined } = {},
): Judgement | null {
  const rule = options.rule ?? "four-fifths-and-significance";
  if (measure.unit === "proportion") return null;
  const shares = judgedShares(measure);
  const position = shares?.ratio ? fourFifths(shares.ratio) : null;
  const test = options.test ?? measure.test;
  const significant = test === undefined ? null : test.p < SIGNIFICANT_BELOW;
  const findings = { rule, fourFifths: position, significant };
  const called =
    shares === null || measure.basis.board !== undefined
      ? null
      : verdictRules[rule]({ ...findings, apart: shares.apart });
  return {
    verdict: called === null || shares === null ? "not-judged" : verdict(measure, shares.side > 0, called),
    ...findings,
  };
}

function verdict(measure: Figure, isAbove: boolean, called: boolean): Verdict {
  if (measure.basis.row !== undefined) {
    if (!called) return "proportionate";
    return isAbove ? "over-represented" : "under-represented";
  }
  if (!called) return "no-disparity-called";
  const { over, under } = measure.method;
  const isWorse = (higherIsWorse(measure.indicator, measure.unit) ?? true) === isAbove;
  const compared = over === "white" ? under : over;
  if (!isWorse) return "disparity-against-white";
  if (compared === undefined || compared === "white" || compared === "unknown") return "not-judged";
  return `disparity-against-${compared}`;
}

/** A comparison of two shares, exact. */
interface JudgedShares {
  /** One share over the other; null where the one below the line is 0. */
  readonly ratio: Fraction | null;
  /** One share less the other; null where a ratio is adjusted for strata, and there are no two shares. */
  readonly apart: Fraction | null;
  /** Above 0 where the first share is the larger. */
  readonly side: number;
}

/** The two shares that a measure compares; null for a measure that compares none, or without a count. */
function judgedShares(measure: Figure): JudgedShares | null {
  const { basis, method, unit } = measure;
  if (method.adjustedFor !== undefined) return adjustedRatio(measure);
  const { row, board, workforce } = basis;
  const first = row ?? board ?? at(basis, method.over);
  const second = workforce ?? at(basis, method.under);
  if (unit === "proportion" || first === undefined || second === undefined) return null;
  const fractions = twoShareFractions(first, second);
  if (typeof fractions === "string") return null;
  const ratio = fractions[1].numerator === 0n ? null : quotient(...fractions);
  const apart = difference(...fractions);
  return { ratio, apart, side: signOf(apart) };
}

function adjustedRatio(measure: Figure): JudgedShares | null {
  if (measure.status === "not-calculable") return null;
  const ratio = measureFraction(measure);
  return { ratio, apart: null, side: signOf(difference(ratio, fraction(1, 1))) };
}

function signOf({ numerator }: Fraction): number {
  if (numerator === 0n) return 0;
  return numerator > 0n ? 1 : -1;
}

function at(basis: Figure["basis"], group: Figure["method"]["over"]): ShareBasis | undefined {
  return group === undefined ? undefined : basis[group];
}

const fourFifthsRule = thresholdById["four-fifths"];
const LOWER: Fraction | null = decimalFraction(fourFifthsRule.lower);
const UPPER: Fraction | null = decimalFraction(fourFifthsRule.upper);

/** Where an exact ratio lies by the four-fifths rule; both ends are inside. Compared in whole numbers. */
export function fourFifths(ratio: Fraction): FourFifths {
  if (LOWER !== null && compare(ratio, LOWER) < 0) return "below";
  return UPPER !== null && compare(ratio, UPPER) > 0 ? "above" : "inside";
}

const LEAST_POINTS: Fraction | null = decimalFraction(thresholdById["five-points"].lower);

/** The findings that a rule may use; null where one is not known. */
interface Findings {
  readonly fourFifths: FourFifths | null;
  readonly significant: boolean | null;
  /** How far the two shares are apart. */
  readonly apart: Fraction | null;
}

/** True where the rule calls a difference; null where it cannot tell. */
const verdictRules: Readonly<Record<VerdictRule, (findings: Findings) => boolean | null>> = {
  "four-fifths-and-significance": ({ fourFifths, significant }) =>
    fourFifths === null || significant === null ? null : fourFifths !== "inside" && significant,
  "four-fifths": ({ fourFifths }) => (fourFifths === null ? null : fourFifths !== "inside"),
  significance: ({ significant }) => significant,
  "five-points": ({ apart }) =>
    apart === null || LEAST_POINTS === null ? null : compare(inPoints(apart), LEAST_POINTS) >= 0,
};

/** The size of a difference of shares in percentage points. */
function inPoints({ numerator, denominator }: Fraction): Fraction {
  const isBelow = numerator < 0n !== denominator < 0n;
  return { numerator: (isBelow ? -100n : 100n) * numerator, denominator };
}
