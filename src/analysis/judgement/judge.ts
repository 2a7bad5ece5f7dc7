import type { DecimalText } from "../../foundation/decimal-text.ts";
import { higherIsWorse } from "../../reference/indicators.ts";
import {
  type Certainty,
  type FourFifths,
  type Judgement,
  SIGNIFICANT_BELOW,
  type Verdict,
  type VerdictRule,
} from "../../model/certainty.ts";
import type { Figure, Measure, ShareBasis } from "../../model/measure.ts";
import { withCertainty } from "../uncertainty/with-uncertainty.ts";
import {
  compare,
  compareRates,
  difference,
  divideRates,
  type Fraction,
  fractionOf,
  type Rate,
} from "../../foundation/fraction.ts";
import { measureFraction, twoShareCounts } from "../../model/measure-fraction.ts";
import { thresholdById } from "../../reference/thresholds.ts";

/**
 * Says what a rule makes of a comparison, and shows both of its halves.
 *
 * The default rule, `by-unit`, judges a figure in its own unit. A ratio (indicators 1 to 4) is a disparity where it is outside
 * 0.80 to 1.25 **and** p is below 0.05. A difference of shares (indicators 5 to 8) is one where p is below 0.05: its verdict is the
 * same whichever answer is counted. What is beyond chance and inside the range, what is large and could be chance, and what is
 * large and cannot be tested have verdicts of their own.
 *
 * Every rule treats the two groups alike: exchange their counts, and the verdict is that of the other group. Nobody on one side
 * is beyond any ratio, in either direction; it is called where the interval too lies wholly on that side of even. A board is not
 * judged; nor is a comparison that the rule has nothing to look at. Measures that compare nothing come back as they are.
 *
 * @param measure - A measure, with its test (`withUncertainty`).
 * @param options - `rule`: the rule; `by-unit` by default.
 * @returns The measure with its judgement.
 * @throws WresError `invalid-option` for an unknown option.
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
export function judge(
  measure: Measure,
  options: {
    /** The rule that judges; `by-unit` where it is left out. */
    readonly rule?: VerdictRule;
  } = {},
): Measure {
  const judgement = judgementOf(measure, options);
  return judgement === null ? measure : withCertainty(measure, { judgement });
}

/** The verdict of a rule on a comparison; null for a figure that compares nothing. */
export function judgementOf(
  measure: Figure & Certainty,
  options: { readonly rule?: VerdictRule | undefined } & {
    readonly [known in "test" | "interval"]?: Certainty[known] | undefined;
  } = {},
): Judgement | null {
  if (measure.unit === "proportion") return null;
  const { adjustedFor, published } = measure.method;
  const shares = (adjustedFor ?? published) === undefined ? judgedShares(measure) : ratioItself(measure);
  const ruled = outcomeOf(measure, shares, {
    rule: options.rule,
    test: options.test ?? measure.test,
    interval: options.interval ?? measure.interval,
  });
  const disadvantage = shares === null ? null : disadvantaged(measure, ruled.side);
  return shared(judgementWith(ruled, verdictOf(ruled, measure, disadvantage), disadvantage));
}

/** The judgements that were given, by their verdicts: there are few, and most measures share one. */
const given = /* @__PURE__ */ new Map<Verdict, Judgement[]>();

/** The one object of all judgements that say the same; a ratio of shares is a measure's own. */
function shared(judgement: Judgement): Judgement {
  const { verdict, rule, fourFifths, ratioOfShares, significant, disadvantage } = judgement;
  if (ratioOfShares !== undefined) return judgement;
  const alike = given.get(verdict) ?? [];
  const known = alike.find(
    (one) =>
      one.rule === rule &&
      one.fourFifths === fourFifths &&
      one.significant === significant &&
      one.disadvantage === disadvantage,
  );
  if (known !== undefined) return known;
  given.set(verdict, [...alike, Object.freeze(judgement)]);
  return judgement;
}

/** What a comparison is judged by, of any two groups. */
type Compared = Pick<Figure, "unit" | "basis" | "method">;

/** What a rule makes of a comparison, before it is said to whose disadvantage. */
interface RuledComparison extends Pick<Judgement, "rule" | "fourFifths" | "significant"> {
  readonly ratioOfShares: string | undefined;
  readonly outcome: Outcome | null;
  /** Above 0 where the first share is the larger. */
  readonly side: number;
}

/** Says what a rule makes of two shares, of any two groups. */
export function outcomeOf(
  measure: Compared,
  shares: JudgedShares | null,
  options: { readonly rule: VerdictRule | undefined } & {
    readonly [known in "test" | "interval"]: Certainty[known] | undefined;
  },
): RuledComparison {
  const { rule = "by-unit", test, interval } = options;
  const asRatio = measure.unit === "ratio" || rule !== "by-unit";
  const fourFifths = asRatio ? (shares?.position ?? null) : null;
  const significant = test === undefined ? null : test.p < SIGNIFICANT_BELOW;
  const outcome =
    shares === null || measure.basis.board !== undefined
      ? null
      : verdictRules[rule]({
          fourFifths,
          significant,
          unit: measure.unit,
          counts: shares.counts,
          isCertain: isCertain(shares, measure.unit, interval),
        });
  const counts = asRatio && measure.unit !== "ratio" ? (shares?.counts ?? null) : null;
  const ratioOfShares = counts === null || counts[1].count === 0 ? undefined : divideRates(...counts).value;
  return { rule, fourFifths, ratioOfShares, significant, outcome, side: shares?.side ?? 0 };
}

/** A judgement with its keys in the order in which it is written: a verdict, how it came about, and whom it puts at a disadvantage. */
export function judgementWith<SomeVerdict, SomeGroup>(
  { rule, fourFifths, ratioOfShares, significant }: RuledComparison,
  verdict: SomeVerdict,
  disadvantage: SomeGroup,
): Omit<Judgement, "verdict" | "disadvantage"> & {
  readonly verdict: SomeVerdict;
  readonly disadvantage: SomeGroup;
} {
  return ratioOfShares === undefined
    ? { verdict, rule, fourFifths, significant, disadvantage }
    : { verdict, rule, fourFifths, ratioOfShares, significant, disadvantage };
}

/** What a rule says before it is said of whom; null where it cannot tell. */
export type Outcome =
  | "called"
  | Exclude<Verdict, `disparity-${string}` | `${string}-represented` | "not-judged">;

function verdictOf(
  { outcome, side }: RuledComparison,
  { basis }: Figure,
  disadvantage: Judgement["disadvantage"],
): Verdict {
  if (outcome === null) return "not-judged";
  if (outcome !== "called") return outcome;
  if (basis.row !== undefined) return side > 0 ? "over-represented" : "under-represented";
  return disadvantage === null || disadvantage === "unknown"
    ? "not-judged"
    : `disparity-against-${disadvantage}`;
}

/** The group that a comparison puts at a disadvantage; null where it is even, or where no side is the worse. */
function disadvantaged(measure: Figure, side: number): Judgement["disadvantage"] {
  const { basis, method, indicator, unit } = measure;
  if (side === 0) return null;
  if (basis.row !== undefined || basis.board !== undefined) return null;
  const { over, under } = method;
  const compared = over === "white" ? under : over;
  const isWorse = (higherIsWorse(indicator, unit) ?? true) === side > 0;
  return isWorse ? (compared ?? null) : "white";
}

/** A comparison of two shares, exact. */
export interface JudgedShares {
  /** The counts of the two; null where there are no two shares: of a ratio that is adjusted for strata, or published. */
  readonly counts: readonly [Rate, Rate] | null;
  /** Where the ratio of the two lies by the four-fifths rule; null where nobody is counted on either side. */
  readonly position: FourFifths | null;
  /** True where one of the two shares is 0 and the other is not: the ratio is 0, or beyond any number. */
  readonly isOneSided: boolean;
  /** Above 0 where the first share is the larger. */
  readonly side: number;
}

/** The two shares that a measure compares; null for a measure that compares none, or without a count. */
export function judgedShares({ basis, method, unit }: Compared): JudgedShares | null {
  const { row, board, workforce } = basis;
  const first = row ?? board ?? at(basis, method.over);
  const second = workforce ?? at(basis, method.under);
  if (unit === "proportion" || first === undefined || second === undefined) return null;
  const counts = twoShareCounts(first, second);
  if (typeof counts === "string") return null;
  const [over, under] = counts;
  const isOneSided = (over.count === 0) !== (under.count === 0);
  // Nobody below the line is above any ratio, as nobody above it is below any.
  const ofNobody = isOneSided ? "above" : null;
  const position = under.count === 0 ? ofNobody : placed((line) => compareRates(over, under, line));
  return { counts, position, isOneSided, side: compareRates(over, under) };
}

/**
 * A ratio without two shares of its own: adjusted for strata, or published without its counts. With nobody counted on one side
 * it has no interval, and is not judged.
 */
export function ratioItself(
  measure: Compared &
    ({ readonly status: "calculated"; readonly value: DecimalText } | { readonly status: "not-calculable" }),
): JudgedShares | null {
  if (measure.status === "not-calculable" || measure.unit !== "ratio") return null;
  const ratio = measureFraction(measure);
  if (ratio.numerator === 0n) return null;
  const side = compare(ratio, fractionOf(EVEN));
  return { counts: null, position: fourFifths(ratio), isOneSided: false, side };
}

function at(basis: Figure["basis"], group: Figure["method"]["over"]): ShareBasis | undefined {
  return group === undefined ? undefined : basis[group];
}

/** Where nobody is counted on one side, the point says little: the interval too has to lie on its side of even. */
function isCertain(
  { isOneSided, side }: JudgedShares,
  unit: Figure["unit"],
  interval: Certainty["interval"],
): boolean {
  if (!isOneSided) return true;
  if (interval === undefined) return false;
  const even = unit === "ratio" ? 1 : 0;
  return side > 0 ? interval.lower > even : interval.upper !== null && interval.upper < even;
}

const LOWER: Rate = /* @__PURE__ */ (() => asRate(thresholdById["four-fifths"].lower))();
const UPPER: Rate = /* @__PURE__ */ (() => asRate(thresholdById["four-fifths"].upper))();

/** A threshold in whole numbers, as it is written with two decimal places: "0.80" is 80 of 100. */
function asRate(threshold: string): Rate {
  return { count: Math.round(Number(threshold) * 100), of: 100 };
}

/** Where an exact ratio lies by the four-fifths rule; both ends are inside. Compared in whole numbers. */
export function fourFifths(ratio: Fraction): FourFifths {
  return placed((line) => compare(ratio, fractionOf(line)));
}

function placed(beside: (line: Rate) => number): FourFifths {
  if (beside(LOWER) < 0) return "below";
  return beside(UPPER) > 0 ? "above" : "inside";
}

const EVEN: Rate = { count: 1, of: 1 };
/** Five percentage points. */
const LEAST_APART: Rate = /* @__PURE__ */ (() => ({
  count: Number(thresholdById["five-points"].lower),
  of: 100,
}))();

/** The findings that a rule may use; null where one is not known. */
interface Findings {
  readonly unit: Figure["unit"];
  readonly fourFifths: FourFifths | null;
  readonly significant: boolean | null;
  /** Those of the two shares. */
  readonly counts: JudgedShares["counts"];
  /** False where nobody is counted on one side, and the interval reaches even. */
  readonly isCertain: boolean;
}

/** The rules: each says what it makes of a comparison, or null where it cannot tell. */
const verdictRules: Readonly<Record<VerdictRule, (findings: Findings) => Outcome | null>> = {
  "by-unit": (findings) => (findings.unit === "ratio" ? ofRatio(findings) : ofDifference(findings)),
  "four-fifths-and-significance": ({ fourFifths, significant, isCertain }) =>
    fourFifths === null || significant === null
      ? null
      : calledIf(fourFifths !== "inside" && significant && isCertain),
  "four-fifths": ({ fourFifths }) => (fourFifths === null ? null : calledIf(fourFifths !== "inside")),
  significance: ({ significant }) => (significant === null ? null : calledIf(significant)),
  "five-points": ({ counts }) => (counts === null ? null : calledIf(isFivePoints(counts))),
};

function calledIf(isCalled: boolean): Outcome {
  return isCalled ? "called" : "no-disparity-called";
}

/** A ratio: its size by the four-fifths range, and chance. */
function ofRatio({ fourFifths, significant, isCertain }: Findings): Outcome | null {
  if (fourFifths === null) return null;
  const isLarge = fourFifths !== "inside";
  if (significant === null) return isLarge ? "large-not-tested" : null;
  if (isLarge) return significant && isCertain ? "called" : "large-could-be-chance";
  return significant ? "difference-inside-range" : "no-disparity-called";
}

/** A difference of shares: chance alone calls it; five points or more that could be chance are large. */
function ofDifference({ counts, significant }: Findings): Outcome | null {
  if (counts === null) return null;
  const isLarge = isFivePoints(counts);
  if (significant === null) return isLarge ? "large-not-tested" : null;
  if (significant) return "called";
  return isLarge ? "large-could-be-chance" : "no-disparity-called";
}

function isFivePoints([over, under]: readonly [Rate, Rate]): boolean {
  const [more, less] = compareRates(over, under) < 0 ? [under, over] : [over, under];
  return compare(difference(fractionOf(more), fractionOf(less)), fractionOf(LEAST_APART)) >= 0;
}
