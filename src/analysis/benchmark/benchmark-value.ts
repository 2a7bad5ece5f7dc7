import type { IndicatorNumber } from "../../reference/indicators.ts";
import { type DecimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { difference, divide, type Fraction } from "../../foundation/fraction.ts";
import type { BenchmarkValue, NotPlacedReason } from "../../model/benchmarks.ts";
import type { Measure, Reason, ShareBasis, Unit } from "../../model/measure.ts";
import {
  measureFraction,
  ratioFraction,
  shareFraction,
  twoShareFractions,
  yearlyDivisor,
} from "../../model/measure-fraction.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import { type ComparedCounts, comparedCounts } from "../uncertainty/with-uncertainty.ts";
import { wayOf } from "../../model/measured-ways.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { printFixed } from "../../foundation/print-number.ts";

/** A figure that can be compared: its exact fraction, and the counts behind it where they are known. */
export interface Figure {
  readonly status: "read";
  readonly unit: Unit;
  readonly value: DecimalText;
  readonly fraction: Fraction;
  readonly counts: CountsBehind;
  readonly printed?: PrintedFigure;
  readonly measure?: Measure;
  /** The choices by which a measure was made: two figures with the same answer one question in one way. */
  readonly measuredAs?: string;
}

/** A figure, or why there is none. */
export type ReadFigure =
  | Figure
  | {
      readonly status: "no-figure";
      readonly unit: Unit;
      readonly reason: Reason;
      /** What can be placed all the same: a ratio with nobody below the line is no number, and has counts and an interval. */
      readonly beyondAny?: PlacedFigure;
      readonly measure?: Measure;
      readonly measuredAs?: string;
    };

/** What is placed around an average, and belongs in the average of others. */
export type PlacedFigure = Pick<Figure, "unit" | "fraction" | "counts" | "measuredAs">;

/** The part of a figure that can be placed; null where there is neither a figure nor what stands beyond any. */
export function placeable(read: ReadFigure): PlacedFigure | null {
  return read.status === "read" ? read : (read.beyondAny ?? null);
}

/** Some over nobody is above every number; `compareFigures` multiplies crosswise, and never divides by this 0. */
const BEYOND_ANY: Fraction = { numerator: 1n, denominator: 0n };

/** No figure, and of a ratio with nobody below the line what its counts say. */
function noFigure(
  unit: Unit,
  reason: Reason,
  counts: () => CountsBehind,
): Extract<ReadFigure, { readonly status: "no-figure" }> {
  const behind = reason === "nobody-in-the-comparison" ? counts() : reason;
  if (typeof behind === "string") return { status: "no-figure", unit, reason };
  return { status: "no-figure", unit, reason, beyondAny: { unit, fraction: BEYOND_ANY, counts: behind } };
}

/** Stops a program that gives a measure, which knows its indicator, and another indicator beside it: its worse side may be the other one. */
export function refuseOtherIndicator(
  { measure }: Pick<ReadFigure, "measure">,
  indicator: IndicatorNumber | undefined,
): void {
  if (measure === undefined || indicator === undefined || indicator === measure.indicator) return;
  throw new WresError(
    "invalid-option",
    `indicator is ${describeValue(indicator)}; the figure is ${measure.id}. Leave indicator out: a measure knows its own.`,
  );
}

/** Reads a measure, counts, or a printed figure. */
export function readFigure(value: BenchmarkValue): ReadFigure {
  if ("status" in value) return ofMeasure(value);
  if ("ratio" in value) return ofPrinted(value.ratio, "ratio");
  if ("points" in value) return ofPrinted(value.points, "proportion-difference");
  if ("percentage" in value) return ofPrinted(value.percentage, "proportion");
  if ("over" in value) {
    const { over, under } = value;
    return ofExact("ratio", ratioFraction(value), () => countsBehindShares("ratio", over, under));
  }
  if ("less" in value) {
    const { share, less } = value;
    const shares = twoShareFractions(share, less);
    const exact = typeof shares === "string" ? shares : difference(...shares);
    return ofExact("proportion-difference", exact, () => countsBehindShares("difference", share, less));
  }
  return ofExact("proportion", shareFraction(value), () => countsBehindShares("share", value));
}

function ofExact(unit: Unit, exact: Fraction | Reason, counts: () => CountsBehind): ReadFigure {
  if (typeof exact === "string") return noFigure(unit, exact, counts);
  return { status: "read", unit, value: divide(exact), fraction: exact, counts: counts() };
}

function ofMeasure(measure: Measure): ReadFigure {
  const { unit, basis } = measure;
  const measuredAs = wayOf(measure);
  if (measure.status === "not-calculable") {
    const { beyondAny, ...read } = noFigure(unit, measure.reason, () => countsBehindMeasure(measure));
    const placed = beyondAny === undefined ? {} : { beyondAny: { ...beyondAny, measuredAs } };
    return { ...read, ...placed, measure, measuredAs };
  }
  const [share] = Object.values(basis);
  const isPublished = unit === "proportion" && share !== undefined && "percentage" in share;
  return {
    status: "read",
    unit,
    value: measure.value,
    fraction: measureFraction(measure),
    counts: countsBehindMeasure(measure),
    ...(isPublished && { printed: readPrinted(share.percentage, unit) }),
    measure,
    measuredAs,
  };
}

function ofPrinted(text: string, unit: Unit): Figure {
  const printed = readPrinted(text, unit);
  const { fraction } = printed;
  return { status: "read", unit, value: divide(fraction), fraction, counts: "counts-not-published", printed };
}

/** The counts behind a figure, or why they cannot be used. */
type CountsBehind = ComparedCounts | NotPlacedReason;

/** The counts of one share, or of two separate ones, that have an answer. */
function countsBehindShares(
  kind: "share" | "ratio" | "difference",
  one: ShareBasis,
  other: ShareBasis = one,
): CountsBehind {
  const [a, b] = [countsOf(one), countsOf(other)];
  if (typeof a === "string") return a;
  if (typeof b === "string") return b;
  return kind === "share" ? { kind, share: a } : { kind, groups: { over: a, under: b } };
}

/** The counts of a calculated measure; a yearly average over two years is of two years of people. */
function countsBehindMeasure(measure: Measure): CountsBehind {
  const { basis, method } = measure;
  if (method.adjustedFor !== undefined) return "pooled-over-strata";
  if (method.counted === "episodes") return "more-than-the-whole";
  const compared = comparedCounts(measure);
  if (compared === null) {
    const reasons = Object.values(basis).map(countsOf);
    // A row that is the whole workforce has no rest to vary from.
    return reasons.find((reason) => typeof reason === "string") ?? "no-variation";
  }
  if (compared.kind !== "share") return compared;
  return { ...compared, share: { ...compared.share, of: compared.share.of * yearlyDivisor(method.window) } };
}

function countsOf(share: ShareBasis): ShareCounts | NotPlacedReason {
  if ("percentage" in share || share.count === null || share.of === null) return "counts-not-published";
  return share.count > share.of ? "more-than-the-whole" : { count: share.count, of: share.of };
}

/** A figure as a document prints it, by the fraction that its digits say. */
interface PrintedFigure {
  /** With as many places as are printed, and no more signs than it needs: "24.30". */
  readonly plain: string;
  readonly places: number;
  readonly fraction: Fraction;
}

const FORMS = {
  ratio: { pattern: /^\d{1,9}(?:\.(\d{1,10}))?$/, per: 1n, example: "1.54" },
  proportion: { pattern: /^\d{1,3}(?:\.(\d{1,10}))?$/, per: 100n, example: "24.3" },
  "proportion-difference": { pattern: /^-?\d{1,3}(?:\.(\d{1,10}))?$/, per: 100n, example: "-16.1" },
} as const satisfies Record<Unit, { pattern: RegExp; per: bigint; example: string }>;

/** Reads a ratio, a percentage or percentage points as printed: "1.54" is 154 of 100, "24.3" 243 of 1000. */
export function readPrinted(text: string, unit: Unit): PrintedFigure {
  const { pattern, per, example } = FORMS[unit];
  const matched = typeof text === "string" ? pattern.exec(text) : null;
  const [digits = "", decimals = ""] = matched ?? [];
  const places = decimals.length;
  const numerator = BigInt(digits.replace(".", ""));
  const denominator = per * 10n ** BigInt(places);
  if (matched === null || (unit !== "ratio" && (numerator > denominator || -numerator > denominator))) {
    throw new WresError(
      "invalid-option",
      `${unit} is ${describeValue(text)}; expected a figure as printed, such as "${example}".`,
    );
  }
  return { plain: printFixed(text, places), places, fraction: { numerator, denominator } };
}

/** True where a value would be printed as this figure is: then rounding hides which of them is the higher. */
export function printsAs(value: DecimalText, { plain, places }: PrintedFigure, unit: Unit): boolean {
  return printFixed(scaled(value, unit), places) === plain;
}

/** How many of some figures are printed as this value would be. */
export function printedAlike(value: DecimalText, figures: readonly PrintedFigure[], unit: Unit): number {
  const shown = scaled(value, unit);
  const places = new Set(figures.map((figure) => figure.places));
  const prints = new Set(Array.from(places, (each) => printFixed(shown, each)));
  return figures.filter(({ plain }) => prints.has(plain)).length;
}

/** A share is printed as a percentage. */
function scaled(value: DecimalText, unit: Unit): DecimalText {
  return unit === "ratio" ? value : pointMoved(value, 2);
}
