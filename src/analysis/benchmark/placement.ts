import { difference, divide, type Fraction, quotient } from "../../foundation/fraction.ts";
import type {
  BenchmarkOptions,
  HigherIs,
  Placement,
  PlacementLimits,
  Standing,
} from "../../model/benchmarks.ts";
import { compareFigures } from "./count-peers.ts";
import { type PlacedFigure, readFigure, type ReadFigure } from "./benchmark-value.ts";
import { clopperPearsonInterval } from "../../statistics/clopper-pearson-interval.ts";
import { fisherExactTest } from "../../statistics/fisher-exact-test.ts";
import { funnelAround, type FunnelLimit, funnelLimits } from "../../statistics/funnel-limits.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";
import { chosenInterval, type ComparedCounts, hasSmallNumbers } from "../uncertainty/with-uncertainty.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Unit } from "../../model/measure.ts";
import { funnelDispersion } from "../../statistics/funnel-dispersion.ts";

/** The average of peers, where it is worked out already: of many figures, each among all the others. */
export type KnownAverage = (own: PlacedFigure) => PeersAverage | NoAverage;

/** Places a figure around the average that was given, else around that of its peers' counts. */
export function averagePlacement(
  own: PlacedFigure,
  { pooled, areUnlike }: AveragedPeers,
  options: BenchmarkOptions & { readonly higherIs: HigherIs },
  known: KnownAverage = () => peersAverage(pooled),
): Placement {
  const { higherIs, dispersion = 1 } = options;
  if (options.dispersion !== undefined && own.unit !== "proportion") {
    throw new WresError("invalid-option", `dispersion is for shares; this is a ${own.unit}.`);
  }
  const centre = options.centre === undefined ? known(own) : givenCentre(own, options.centre);
  if (typeof centre === "string") {
    const reason = centre === "no-average" && areUnlike ? "not-comparable" : centre;
    return { status: "not-placed", reason };
  }
  const factor = dispersion === "from-peers" ? estimated(pooled, centre) : dispersion;
  if (factor === null) return { status: "not-placed", reason: "no-variation" };
  return placeFigure(own, { centre, higherIs, dispersion: factor });
}

/** The peers that may be in an average, and whether there are none because all were measured in another way. */
interface AveragedPeers {
  readonly pooled: readonly PlacedFigure[];
  readonly areUnlike: boolean;
}

/** Why there is no average: nobody gives counts, or the counts together leave chance no room. */
type NoAverage = "no-average" | "no-variation";

/** The average that a figure is placed around, and how. */
interface PlacementSetting {
  readonly centre: {
    readonly fraction: Fraction;
    readonly peers: number | "given";
    /** The counts that the average is made of, and varies with; left out where it is known, as a given one is. */
    readonly counts?: ComparedCounts | undefined;
  };
  readonly higherIs: HigherIs;
  readonly dispersion: number;
}

/** The average of peers, and how many of them gave the counts it is made of. */
type PeersAverage = PlacementSetting["centre"] & { readonly peers: number };

/** Pools the counts of the peers that give them, and takes the figure of the pool: ratios are never averaged. */
function peersAverage(peers: readonly PlacedFigure[]): PeersAverage | NoAverage {
  return averageOf(peers.reduce(withCounts(1n), nobody));
}

/** The average of all figures but one, for each of them: what all give together, less what the one gives. */
export function averagesOfOthers(figures: readonly PlacedFigure[]): KnownAverage {
  const all = figures.reduce(withCounts(1n), nobody);
  return (own) => averageOf(withCounts(-1n)(all, own));
}

/** The counts of several figures together, and how many of them give any. */
interface Pool {
  readonly kind: ComparedCounts["kind"] | null;
  readonly one: Fraction;
  readonly other: Fraction;
  readonly given: number;
}

const nobody: Pool = {
  kind: null,
  one: { numerator: 0n, denominator: 0n },
  other: { numerator: 0n, denominator: 0n },
  given: 0,
};

/** Adds the counts of a figure to those of others, or takes them away. */
function withCounts(sign: 1n | -1n): (pool: Pool, figure: PlacedFigure) => Pool {
  return (pool, { counts }) => {
    if (typeof counts === "string") return pool;
    return {
      kind: pool.kind ?? counts.kind,
      one: added(pool.one, firstOf(counts), sign),
      other: added(pool.other, secondOf(counts), sign),
      given: pool.given + Number(sign),
    };
  };
}

function added({ numerator, denominator }: Fraction, shares: readonly ShareCounts[], sign: bigint): Fraction {
  return shares.reduce(
    (sum, { count, of }) => ({
      numerator: sum.numerator + sign * BigInt(count),
      denominator: sum.denominator + sign * BigInt(of),
    }),
    { numerator, denominator },
  );
}

function averageOf({ kind, one, other, given }: Pool): PeersAverage | NoAverage {
  if (given === 0 || kind === null) return "no-average";
  const average = { peers: given, counts: countsTogether(kind, shareOf(one), shareOf(other)) };
  if (kind === "share") return { ...average, fraction: one };
  if (kind === "difference" || kind === "points-from-whole")
    return { ...average, fraction: difference(one, other) };
  // Nobody below the line makes no ratio, and nobody above it one of 0, from which any one person would stand apart.
  if (one.numerator === 0n || other.numerator === 0n) return "no-variation";
  return { ...average, fraction: quotient(one, other) };
}

/** The counts of several figures together, as those of one; undefined where they are more than doubles hold, and leave chance no room. */
function countsTogether(
  kind: ComparedCounts["kind"],
  one: ShareCounts,
  other: ShareCounts,
): ComparedCounts | undefined {
  if (!Number.isSafeInteger(one.of) || !Number.isSafeInteger(other.of)) return undefined;
  if (kind === "share") return { kind, share: one };
  if (kind === "ratio" || kind === "difference") return { kind, groups: { over: one, under: other } };
  const rest = { count: other.count - one.count, of: other.of - one.of };
  return { kind, groups: { over: one, under: rest }, rowOfWhole: one.of / other.of };
}

function shareOf({ numerator, denominator }: Fraction): ShareCounts {
  return { count: Number(numerator), of: Number(denominator) };
}

function firstOf(counts: ComparedCounts): readonly ShareCounts[] {
  return [counts.kind === "share" ? counts.share : counts.groups.over];
}

/** A row is compared with the whole, in which it is. */
function secondOf(counts: ComparedCounts): readonly ShareCounts[] {
  if (counts.kind === "share") return [];
  const { over, under } = counts.groups;
  return "rowOfWhole" in counts ? [over, under] : [under];
}

function givenCentre(
  { unit }: PlacedFigure,
  value: NonNullable<BenchmarkOptions["centre"]>,
): PlacementSetting["centre"] | NoAverage {
  const read = readCentre(value);
  if (read?.unit !== unit || isBeyondEverybody(read)) {
    const received = read === null || read.unit === unit ? describeValue(value) : `a ${read.unit}`;
    throw new WresError(
      "invalid-option",
      `centre is ${received}; expected a ${unit}, as the figure is: ${centreOf[unit]} or a measure.`,
    );
  }
  return read.status === "read" ? { fraction: read.fraction, peers: "given" } : "no-average";
}

const centreOf: Readonly<Record<Unit, string>> = {
  proportion: '{ count: 126, of: 516 }, { percentage: "24.3" }',
  ratio: '{ over, under }, { ratio: "1.54" }',
  "proportion-difference": '{ share, less }, { points: "-16.1" }',
};

/** The average that was given; null for what no figure can be read of. */
function readCentre(value: NonNullable<BenchmarkOptions["centre"]>): ReadFigure | null {
  try {
    return readFigure(value);
  } catch (error) {
    if (error instanceof TypeError || error instanceof WresError) return null;
    throw error;
  }
}

function isBeyondEverybody(read: ReadFigure): boolean {
  if (read.status !== "read" || read.unit !== "proportion") return false;
  return read.fraction.numerator > read.fraction.denominator;
}

function estimated(peers: readonly PlacedFigure[], { fraction }: PlacementSetting["centre"]): number | null {
  const shares = peers.flatMap(({ counts }) =>
    typeof counts !== "string" && counts.kind === "share" ? [counts.share] : [],
  );
  return funnelDispersion({ centre: Number(divide(fraction)), shares });
}

/** Two figures may differ and be as far from even: neither is then the better. */
const standings = [
  "worse-than-average",
  "not-distinguishable-from-average",
  "better-than-average",
] as const satisfies readonly Standing[];

/** Places a figure around an average: a share in a funnel, a ratio or a difference by its own interval. */
export function placeFigure(figure: PlacedFigure, setting: PlacementSetting): Placement {
  const { centre, higherIs, dispersion } = setting;
  const { counts, unit } = figure;
  if (typeof counts === "string") return { status: "not-placed", reason: counts };
  const around = divide(centre.fraction);
  const limits =
    counts.kind === "share"
      ? placeShare(counts.share, { centre: Number(around), others: shareBehind(centre.counts) }, dispersion)
      : placeComparison(counts, figure, { centre: Number(around), others: centre.counts });
  if (limits === null) return { status: "not-placed", reason: "no-variation" };
  const order = compareFigures(figure.fraction, centre.fraction, { higherIs, unit });
  return {
    status: "placed",
    ...limits,
    centre: around,
    centreFrom: centre.peers,
    dispersion,
    standing: limits.beyond === "none" ? standings[1] : (standings[order + 1] ?? standings[1]),
  };
}

function shareBehind(counts: ComparedCounts | undefined): ShareCounts | undefined {
  return counts?.kind === "share" ? counts.share : undefined;
}

/** Below this many people expected, the funnel's limits are too narrow: they take counts for continuous. */
const LEAST_EXPECTED = 5;

/**
 * So many more or fewer than fewer than five expected have a chance below 10⁻²⁰: there is nothing left to look
 * at.
 */
const BEYOND_DOUBT = 50;

/**
 * Places a share in the funnel around an average. Where the average is made of others' counts, it varies by chance as well, and
 * the limits are those of a test between the share and theirs. Where fewer than five are expected to be counted, or not to
 * be, a share is beyond a limit only if an exact method agrees: no outlier is made of small numbers.
 *
 * @returns null where nobody or everybody is counted in the average, so that chance has no room.
 */
function placeShare(
  share: ShareCounts,
  { centre, others }: { readonly centre: number; readonly others: ShareCounts | undefined },
  dispersion: number,
): PlacedLimits | null {
  if (share.of === 0 || centre <= 0 || centre >= 1) return null;
  const groups = others && { over: share, under: others };
  const limits =
    groups === undefined
      ? funnelLimits({ centre, of: share.of }, { dispersion })
      : funnelAround(centre, Math.sqrt(dispersion * varianceBetween(groups)));
  if (limits === null) return null;
  const isSmall =
    groups === undefined ? share.of * Math.min(centre, 1 - centre) < LEAST_EXPECTED : hasSmallNumbers(groups);
  const isInDoubt = isSmall && Math.abs(share.count - share.of * centre) < BEYOND_DOUBT;
  const isBeyond = ({ lower, upper, level }: FunnelLimit): boolean => {
    const value = share.count / share.of;
    if (value >= lower && value <= upper) return false;
    if (groups !== undefined) return !isSmall || (fisherExactTest(groups)?.p ?? 1) < 1 - level;
    const exact = isInDoubt ? clopperPearsonInterval(share, { level }) : null;
    return exact === null || centre < exact.lower || centre > exact.upper;
  };
  const { inner, outer } = limits;
  const beyond = isBeyond(outer) ? "outer" : isBeyond(inner) ? "inner" : "none";
  return { method: "funnel", inner, outer, beyond, warnings: isSmall ? ["small-numbers"] : [] };
}

/** The variance of the difference between two shares that are alike. */
function varianceBetween({ over, under }: TwoShares): number {
  const together = (over.count + under.count) / (over.of + under.of);
  return together * (1 - together) * (1 / over.of + 1 / under.of);
}

type Placed = Extract<Placement, { status: "placed" }>;

/** The limits of a placement, and beyond which of them it lies. */
type PlacedLimits = Pick<Placed, "method" | "inner" | "outer" | "beyond" | "warnings">;

const INNER = 0.95;
const OUTER = 0.998;

/**
 * Places a ratio or a difference of two shares: its interval at the levels of a funnel's limits holds the
 * average or does not. A funnel around the average would need one size where there are two. Where the average is made of others'
 * counts, the interval is as much wider as the average's own chance asks.
 */
function placeComparison(
  counts: Exclude<ComparedCounts, { kind: "share" }>,
  { fraction }: PlacedFigure,
  { centre, others }: { readonly centre: number; readonly others: ComparedCounts | undefined },
): PlacedLimits | null {
  const isDifference = counts.kind === "difference" || counts.kind === "points-from-whole";
  const value = fraction.denominator === 0n ? Infinity : Number(divide(fraction));
  const limitsAt = (level: number): PlacementLimits | null => {
    const own = chosenInterval(counts, level);
    const average = others && chosenInterval(others, level);
    if (own === null || average === null) return null;
    const { lower, upper } = own;
    if (average === undefined) return { lower, upper, level };
    const scale = isDifference ? inPoints : asRatios;
    return { ...besideAverage({ value, lower, upper }, { ...average, value: centre }, scale), level };
  };
  const [inner, outer] = [limitsAt(INNER), limitsAt(OUTER)];
  if (inner === null || outer === null) return null;
  const holdsCentre = ({ lower, upper }: PlacementLimits): boolean =>
    lower <= centre && centre <= (upper ?? Infinity);
  return {
    method: isDifference ? "newcombe" : "koopman-score",
    inner,
    outer,
    beyond: holdsCentre(inner) ? "none" : holdsCentre(outer) ? "inner" : "outer",
    warnings: hasSmallNumbers(counts.groups) ? ["small-numbers"] : [],
  };
}

/** A figure, and the limits of its interval. */
interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number | null;
}

/** The scale on which two figures are apart by a difference. */
interface Scale {
  readonly to: (value: number) => number;
  readonly from: (value: number) => number;
}

const inPoints: Scale = { to: (value) => value, from: (value) => value };
const asRatios: Scale = { to: Math.log, from: Math.exp };

/**
 * The limits of a figure as wide as its difference from an average that varies too. The distances of both from their own limits are
 * squared and added (G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693–1702), as in Newcombe's interval. A ratio of 0,
 * or of somebody over nobody, has no distance from its one limit: that of the average is added as it is, which is no narrower.
 */
function besideAverage(
  own: Estimate,
  average: Estimate,
  { to, from }: Scale,
): Omit<PlacementLimits, "level"> {
  const [value, centre] = [to(own.value), to(average.value)];
  const moved = (limit: number, by: number, direction: -1 | 1): number => {
    if (!Number.isFinite(limit)) return limit;
    return Number.isFinite(value)
      ? value + direction * Math.hypot(value - limit, by)
      : limit + direction * by;
  };
  const lower = from(moved(to(own.lower), to(average.upper ?? Infinity) - centre, -1));
  const upper = from(moved(to(own.upper ?? Infinity), centre - to(average.lower), 1));
  return { lower, upper: upper === Infinity ? null : upper };
}
