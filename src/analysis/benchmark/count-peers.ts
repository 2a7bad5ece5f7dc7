import type { DecimalText } from "../../foundation/decimal-text.ts";
import { compare, divide, fraction, type Fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { BenchmarkOptions, HigherIs, PeerLeftOut } from "../../model/benchmarks.ts";
import { type Figure, placeable, type PlacedFigure, type ReadFigure } from "./benchmark-value.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { higherIsWorse, indicatorByNumber } from "../../reference/indicators.ts";
import type { Measure, Unit } from "../../model/measure.ts";

/** The peers that a figure can be compared with, and how many of them are on which side of it. */
interface CountedPeers {
  readonly compared: readonly Figure[];
  /** Those whose counts belong in the average: the compared ones, and ratios with nobody below the line. */
  readonly pooled: readonly PlacedFigure[];
  readonly leftOut: readonly PeerLeftOut[];
  readonly higherIs: HigherIs;
  readonly better: number;
  readonly tied: number;
  readonly worse: number;
  /** 100 × worse / peers; null where there is no figure, or no peer to compare it with. */
  readonly percentile: DecimalText | null;
}

/** Counts the peers whose figure is better, tied or worse. */
export function countPeers(
  own: ReadFigure,
  peers: readonly ReadFigure[],
  options: BenchmarkOptions,
): CountedPeers {
  const { unit } = own;
  const higherIs = chosenDirection(own, options);
  const leftOut: PeerLeftOut[] = [];
  const compared: Figure[] = [];
  const pooled: PlacedFigure[] = [];
  for (const [peer, read] of peers.entries()) {
    if (read.unit !== unit) {
      throw new WresError("invalid-option", `peer ${String(peer)} is a ${read.unit}, not a ${unit}.`);
    }
    if (!isMeasuredAlike(own, read)) {
      leftOut.push({ peer, reason: "not-comparable" });
      continue;
    }
    const counted = placeable(read);
    if (counted !== null) pooled.push(counted);
    if (read.status === "read") compared.push(read);
    else leftOut.push({ peer, reason: read.reason });
  }
  const orders =
    own.status === "no-figure"
      ? []
      : compared.map((peer) => compareFigures(own.fraction, peer.fraction, { higherIs, unit }));
  const peersWhere = (wanted: -1 | 0 | 1): number => orders.filter((order) => order === wanted).length;
  const [better, tied, worse] = [peersWhere(-1), peersWhere(0), peersWhere(1)];
  const isPlaced = own.status === "read" && compared.length > 0;
  const percentile = isPlaced ? divide(fraction(100 * worse, compared.length)) : null;
  return { compared, pooled, leftOut, higherIs, better, tied, worse, percentile };
}

/** The direction that was asked for, else that of the indicator; stops a program where there is neither. */
export function chosenDirection(figure: ReadFigure, { indicator, higherIs }: BenchmarkOptions): HigherIs {
  const { unit, measure } = figure;
  if (higherIs !== undefined) {
    const sides = ["better", "worse", ...(unit === "proportion" ? [] : ["neither" as const])] as const;
    return checkedChoice("higherIs", higherIs, sides);
  }
  const number = indicator ?? measure?.indicator;
  const isWorse = number === undefined || isOfNoSide(measure) ? null : higherIsWorse(number, unit);
  if (isWorse !== null) return isWorse ? "worse" : "better";
  throw new WresError(
    "invalid-option",
    `there is no direction for ${measure?.id ?? `a ${unit}`}; give higherIs, or an indicator that has one.`,
  );
}

/**
 * The table of indicators says what is worse for BME staff; of White or unknown members of a board it says
 * nothing.
 */
function isOfNoSide(measure: Measure | undefined): boolean {
  if (measure === undefined) return false;
  const { indicator, group } = measure.about;
  return indicatorByNumber[indicator].family === "board" && (group === "white" || group === "unknown");
}

/**
 * True where two figures answer one question in one way. Counts and printed figures say nothing of that, and are
 * taken at their word.
 */
function isMeasuredAlike(own: ReadFigure, peer: ReadFigure): boolean {
  if (own.measure === undefined || peer.measure === undefined) return true;
  const { id } = own.measure;
  if (peer.measure.id !== id) {
    throw new WresError("invalid-option", `a peer's measure is ${peer.measure.id}; expected ${id}.`);
  }
  // What has neither a figure nor counts was not measured at all.
  if (placeable(peer) === null) return true;
  return own.measuredAs === peer.measuredAs;
}

/**
 * 1 where the first figure is the better one, −1 where the second is, 0 where they tie: exactly, in whole
 * numbers.
 */
export function compareFigures(
  one: Fraction,
  other: Fraction,
  { higherIs, unit }: { readonly higherIs: HigherIs; readonly unit: Unit },
): -1 | 0 | 1 {
  if (higherIs === "better") return compare(one, other);
  if (higherIs === "worse") return compare(other, one);
  return compare(fromEven(other, unit), fromEven(one, unit));
}

/** How far from even: 0.5 is as far as 2, −3 points as far as 3. A ratio of 0 is farther than any other. */
function fromEven({ numerator, denominator }: Fraction, unit: Unit): Fraction {
  if (unit !== "ratio") return { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return numerator > denominator
    ? { numerator, denominator }
    : { numerator: denominator, denominator: numerator };
}
