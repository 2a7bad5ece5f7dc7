import { compare, decimalFraction, type Fraction } from "../foundation/fraction.ts";
import type { Group } from "../reference/groups.ts";
import { isBeyondChance, type Looks, type MeasureInterval, type Verdict } from "./certainty.ts";
import { type ComparisonFamilyId, familyOf } from "./comparison-families.ts";
import type { Issue } from "./issue.ts";
import type { Measure, ShareBasis, Unit } from "./measure.ts";
import type { MeasureAbout } from "./measure-about.ts";
import type { ChangeWords, NotTestedReason, YearChange, YearComparison } from "./year-comparison.ts";

/** One figure of a headline, with all that is needed to say it. */
export interface HeadlineFigure {
  /** The id of the measure. */
  readonly id: string;
  /** What the id says, as data. */
  readonly about: MeasureAbout;
  /** What the figure is: a ratio, a share, or a difference of shares. */
  readonly unit: Unit;
  /** The size, as reports print it. */
  readonly printed: string;
  /** The values that the counts are compatible with; null where there is no interval. */
  readonly interval: MeasureInterval | null;
  /** What the rule calls it. */
  readonly verdict: Verdict;
  /** The direction: the group that the figure puts at a disadvantage; null where it puts none there. */
  readonly disadvantage: Group | null;
  /** Null where it is not tested. */
  readonly p: number | null;
  /** Its place among all comparisons; null where it is not tested. */
  readonly looks: Looks | null;
}

/**
 * A headline about a figure:
 *
 * - `reversal`: a total and the same adjusted for strata lie on opposite sides of even, and one of them is beyond chance;
 * - `disparity`: called by the rule, and beyond chance among all comparisons;
 * - `difference`: beyond chance among all comparisons, and inside the four-fifths range;
 * - `representation`: a pay band or grade that is called in the same way;
 * - `board`: the board less the workforce, which is described, never tested, and always reported;
 * - `change`: since the year before, beyond chance among all changes;
 * - `could-be-chance`: large, or called by the rule alone, and not beyond chance among all comparisons;
 * - `not-tested`: large, and the counts allow no test.
 */
export interface FigureHeadline {
  /** What makes it a headline; each kind is explained at `FigureHeadline`. */
  readonly kind:
    | "reversal"
    | "disparity"
    | "difference"
    | "representation"
    | "board"
    | "change"
    | "could-be-chance"
    | "not-tested";
  /** The figure that it is about. */
  readonly figure: HeadlineFigure;
  /** The ratios adjusted for strata that do not say the same. */
  readonly adjusted: readonly HeadlineFigure[];
  /** The change since the year before in three words; null where there is none. */
  readonly change: ChangeWords | null;
}

/** Something odd in the return, to check before anything is read. */
export interface FindingHeadline {
  /** It is about the return itself, and not about a figure. */
  readonly kind: "finding";
  /** What is odd, and where in the return it is. */
  readonly issue: Issue;
}

/**
 * What a reader should know first, as plain data.
 *
 * @since 0.1.0
 */
export type Headline = FigureHeadline | FindingHeadline;

/**
 * What a report should say first, by importance: reversals, then disparities by their size, differences, pay bands, the board,
 * changes, what is too little to tell, and what is odd in the return.
 *
 * Only what stays beyond chance among all comparisons is called: `looks.overallP`, adjusted by the method of Benjamini and
 * Hochberg over the indicators, the groups within BME, the pay bands and the ratios adjusted for strata. A trust in which nothing
 * differs has a disparity, a difference or a band called in at most one report of twenty.
 *
 * @param results - The results of one year.
 * @param comparison - The same year beside an earlier one, for changes.
 * @returns The headlines, the most important first.
 * @example
 * ```ts
 * import { calculateIndicators, headlines } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 3842, bme: 2386 }, appointed: { white: 596, bme: 207 } },
 * });
 * const [first] = headlines(results);
 * if (first?.kind === "disparity") console.log(first.figure.printed, first.figure.disadvantage); // 1.79 bme
 * ```
 * @since 0.1.0
 */
export function headlines(
  {
    measures,
    warnings,
  }: {
    /** Every measure of the year. */
    readonly measures: readonly Measure[];
    /** What is odd in the return without being wrong. */
    readonly warnings: readonly Issue[];
  },
  comparison?: YearComparison,
): readonly Headline[] {
  const changes = new Map(comparison?.changes.map((change) => [change.id, change]));
  const compared = measures.map((measure) => changes.get(measure.id)?.current ?? measure);
  const figures = compared.flatMap((measure): readonly FigureHeadline[] => {
    const kind = kindOf(measure);
    const change = changes.get(measure.id)?.words ?? null;
    if (kind === null) return [];
    const adjusted = measure.warnings.includes("strata-disagree") ? adjustedOf(measure, compared) : [];
    return [{ kind, figure: figureOf(measure), adjusted: adjusted.map(figureOf), change }];
  });
  const reversed = figures.map(asReversal);
  const moved = [...changes.values()].filter(isMoved).map(({ current, words }): FigureHeadline => ({
    kind: "change",
    figure: figureOf(current),
    adjusted: [],
    change: words,
  }));
  const findings = warnings.map((issue): FindingHeadline => ({ kind: "finding", issue }));
  return [...sorted([...reversed, ...moved], compared), ...findings];
}

/**
 * The gap between White staff and another group that a reader should know first: a reversal before all; else the largest, whether
 * the counts allow a test or not; one that could be chance only where there is no other. Null where no gap is large.
 */
export function largestGap(
  found: readonly FigureHeadline[],
  measureOf: (about: MeasureAbout) => Measure | undefined,
): FigureHeadline | null {
  const gaps = found.filter(isGap);
  const rank = ({ kind }: FigureHeadline): number =>
    kind === "reversal" ? 0 : kind === "could-be-chance" ? 2 : 1;
  const size = ({ figure }: FigureHeadline): Odds | null => oddsOf(measureOf(figure.about));
  const [first = null] = gaps.toSorted(
    (one, other) => rank(one) - rank(other) || bySize(size(one), size(other)),
  );
  return first;
}

/** A group within BME counts where a test says so: by itself, its figure may be that of a few people. */
function isGap({ kind, figure }: FigureHeadline): boolean {
  if (kind === "reversal" || kind === "disparity" || kind === "difference") return true;
  const isOfIndicator = familyOf(figure.about)?.id === "indicators";
  return isOfIndicator && (kind === "not-tested" || kind === "could-be-chance");
}

/**
 * The change of an indicator's own comparison that most needs a look, for better or worse: what is beyond chance among all
 * changes before what is not, then what moves away from even, then the larger. Null where nothing has moved. What may be counted in
 * both years is left out: nobody can say how much of it is a change.
 */
export function mostNotableChange(changes: readonly YearChange[]): YearChange | null {
  const sizes = ["large", "moderate", "small"];
  const isAway = ({ words }: YearChange): boolean =>
    words?.direction === "away-from-even" || words?.direction === "across-even";
  const rank = (change: YearChange): readonly number[] => [
    isMoved(change) ? 0 : 1,
    isAway(change) ? 0 : 1,
    sizes.indexOf(change.words?.size ?? ""),
  ];
  const [first = null] = changes
    .filter(
      (change) =>
        isOfIndicator(change) &&
        change.words !== null &&
        change.words.size !== "none" &&
        change.current.printed !== change.previous.printed &&
        !("notTested" in change.test && mixedWindows.includes(change.test.notTested)),
    )
    .toSorted((one, other) => {
      const [ranks, others] = [rank(one), rank(other)];
      const apart = ranks.map((value, index) => value - (others[index] ?? 0));
      return apart.find((value) => value !== 0) ?? 0;
    });
  return first;
}

const mixedWindows: readonly NotTestedReason[] = ["overlapping", "window-not-stated"];

/** The kinds of headline, the most important first. */
const kinds = [
  "reversal",
  "disparity",
  "difference",
  "representation",
  "board",
  "change",
  "could-be-chance",
  "not-tested",
] as const satisfies readonly FigureHeadline["kind"][];

/** The kinds of comparison that make a headline, the most important first. */
const families = ["indicators", "groups", "bands"] as const satisfies readonly ComparisonFamilyId[];

/** The kind of headline that a measure makes by itself; null for none. */
function kindOf(measure: Measure): FigureHeadline["kind"] | null {
  const { about, judgement, looks, test } = measure;
  if (about.population === "bank" || judgement === undefined) return null;
  if (about.kind === "difference" && "body" in about) {
    const isWhole = about.body === "board" && about.stratum === undefined;
    const isBoard = isWhole && about.group === "bme" && measure.status === "calculated";
    return isBoard ? "board" : null;
  }
  const family = families.find((id) => id === familyOf(about)?.id);
  if (family === undefined) return null;
  const { verdict } = judgement;
  const isOfIndicator = family === "indicators";
  if (verdict === "large-not-tested") return isOfIndicator || family === "groups" ? "not-tested" : null;
  if (verdict === "large-could-be-chance") return isOfIndicator ? "could-be-chance" : null;
  if (verdict === "no-disparity-called" || verdict === "not-judged") return null;
  if (test === undefined || looks === undefined) return null;
  if (!isBeyondChance(test.p, looks)) return isOfIndicator ? "could-be-chance" : null;
  if (about.kind === "representation") return "representation";
  return verdict === "difference-inside-range" ? "difference" : "disparity";
}

function figureOf(measure: Measure): HeadlineFigure {
  const { id, about, unit, printed, interval, judgement, test, looks } = measure;
  return {
    id,
    about,
    unit,
    printed,
    interval: interval ?? null,
    verdict: judgement?.verdict ?? "not-judged",
    disadvantage: judgement?.disadvantage ?? null,
    p: test?.p ?? null,
    looks: looks ?? null,
  };
}

/** The ratios of one total that are adjusted for strata and disagree with it. */
function adjustedOf({ about }: Measure, measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(
    ({ about: other, method, warnings }) =>
      method.adjustedFor !== undefined &&
      other.population === about.population &&
      other.indicator === about.indicator &&
      warnings.includes("strata-disagree"),
  );
}

/** The adjusted ratios that put another group at a disadvantage than the total: others disagree in their verdict alone. */
export function turnedRatios({ figure, adjusted }: FigureHeadline): readonly HeadlineFigure[] {
  return adjusted.filter(
    ({ disadvantage }) =>
      disadvantage !== null && figure.disadvantage !== null && disadvantage !== figure.disadvantage,
  );
}

/** A total is reversed where its adjusted ratio puts another group at a disadvantage, and chance does not explain both. */
function asReversal(headline: FigureHeadline): FigureHeadline {
  const { figure } = headline;
  const isReversed = turnedRatios(headline).some((turned) =>
    [turned, figure].some(({ p, looks }) => p !== null && looks !== null && isBeyondChance(p, looks)),
  );
  return isReversed ? { ...headline, kind: "reversal" } : headline;
}

/** A change of an indicator's own comparison that chance does not explain, among all changes that are tested. */
function isMoved(change: YearChange): boolean {
  const { test, looks } = change;
  return isOfIndicator(change) && "p" in test && looks !== undefined && isBeyondChance(test.p, looks);
}

function isOfIndicator({ current: { about } }: YearChange): boolean {
  return familyOf(about)?.id === "indicators" && about.population !== "bank";
}

/** By kind, then family, then size. */
function sorted(figures: readonly FigureHeadline[], measures: readonly Measure[]): readonly FigureHeadline[] {
  const odds = new Map<string, Odds | null>(measures.map((measure) => [measure.id, oddsOf(measure)]));
  const family = ({ figure }: FigureHeadline): number =>
    families.findIndex((id) => id === familyOf(figure.about)?.id);
  return [...figures].sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      family(one) - family(other) ||
      bySize(odds.get(one.figure.id) ?? null, odds.get(other.figure.id) ?? null),
  );
}

/** The larger first, and beyond any size before all others. */
function bySize(one: Odds | null, other: Odds | null): number {
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  if (one === "beyond" || other === "beyond")
    return (one === "beyond" ? 0 : 1) - (other === "beyond" ? 0 : 1);
  return compare(other, one);
}

type Odds = Fraction | "beyond";

/**
 * How many times the odds of the one group are those of the other, the larger over the smaller: the size by which figures of
 * different kinds can be put in order, since it is the same whichever answer is counted.
 */
function oddsOf(measure: Measure | undefined): Odds | null {
  if (measure === undefined) return null;
  const { basis, method } = measure;
  const first = countedOf(basis.row ?? (method.over && basis[method.over]));
  const second = countedOf(basis.workforce ?? (method.under && basis[method.under]));
  if (first === null || second === null) return null;
  const numerator = first.counted * second.others;
  const denominator = second.counted * first.others;
  if (numerator <= 0n || denominator <= 0n) return numerator === denominator ? null : "beyond";
  return numerator > denominator
    ? { numerator, denominator }
    : { numerator: denominator, denominator: numerator };
}

/** Those who are counted and the others: people, or parts of a percentage where only that is known. */
function countedOf(share: ShareBasis | undefined): Readonly<Record<"counted" | "others", bigint>> | null {
  if (share === undefined) return null;
  if ("percentage" in share) {
    const percentage = decimalFraction(share.percentage);
    if (percentage === null) return null;
    const { numerator, denominator } = percentage;
    return { counted: numerator, others: 100n * denominator - numerator };
  }
  if (share.count === null || share.of === null) return null;
  return { counted: BigInt(share.count), others: BigInt(share.of - share.count) };
}
