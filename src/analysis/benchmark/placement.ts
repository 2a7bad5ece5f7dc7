import { difference, divide, type Fraction, quotient } from "../../foundation/fraction.ts";
import type {
  BenchmarkOptions,
  HigherIs,
  Placement,
  PlacementLimits,
  Standing,
} from "../../model/benchmarks.ts";
import { compareFigures } from "./count-peers.ts";
import { type PlacedFigure, readFigure } from "./benchmark-value.ts";
import { clopperPearsonInterval } from "../../statistics/clopper-pearson-interval.ts";
import { type FunnelLimit, funnelLimits } from "../../statistics/funnel-limits.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import type { MeasureInterval } from "../../model/certainty.ts";
import { chosenInterval, type ComparedCounts, hasSmallNumbers } from "../uncertainty/with-uncertainty.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { funnelDispersion } from "../../statistics/funnel-dispersion.ts";
import type { ShareBasis } from "../../model/measure.ts";
import type { ComparedMeasure, FunnelPoint } from "../../model/document-contents.ts";

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
  readonly centre: { readonly fraction: Fraction; readonly peers: number | "given" };
  readonly higherIs: HigherIs;
  readonly dispersion: number;
}

/** The average of peers, and how many of them gave the counts it is made of. */
interface PeersAverage {
  readonly fraction: Fraction;
  readonly peers: number;
}

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
  if (kind === "share") return { fraction: one, peers: given };
  if (kind === "difference" || kind === "points-from-whole")
    return { fraction: difference(one, other), peers: given };
  // Nobody below the line makes no ratio, and nobody above it one of 0, from which any one person would stand apart.
  if (one.numerator === 0n || other.numerator === 0n) return "no-variation";
  return { fraction: quotient(one, other), peers: given };
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
  const read = readFigure(value);
  if (read.unit !== unit) throw new WresError("invalid-option", `centre is a ${read.unit}, not a ${unit}.`);
  return read.status === "read" ? { fraction: read.fraction, peers: "given" } : "no-average";
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
      ? placeShare(counts.share, Number(around), dispersion)
      : placeComparison(counts, Number(around));
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

/** Below this many people expected, the funnel's limits are too narrow: they take counts for continuous. */
const LEAST_EXPECTED = 5;

/**
 * So many more or fewer than fewer than five expected have a chance below 10⁻²⁰: there is nothing left to look
 * at.
 */
const BEYOND_DOUBT = 50;

/**
 * Places a share in the funnel around an average. Where fewer than five are expected to be counted, or not to
 * be, a share is beyond a limit only if the exact interval of Clopper and Pearson agrees: no outlier is made of
 * small numbers.
 *
 * @returns null where nobody or everybody is counted in the average, so that chance has no room.
 */
function placeShare(share: ShareCounts, centre: number, dispersion: number): PlacedLimits | null {
  const limits = funnelLimits({ centre, of: share.of }, { dispersion });
  if (limits === null || centre <= 0 || centre >= 1) return null;
  const isSmall = share.of * Math.min(centre, 1 - centre) < LEAST_EXPECTED;
  const isInDoubt = isSmall && Math.abs(share.count - share.of * centre) < BEYOND_DOUBT;
  const isBeyond = ({ lower, upper, level }: FunnelLimit): boolean => {
    const value = share.count / share.of;
    if (value >= lower && value <= upper) return false;
    const exact = isInDoubt ? clopperPearsonInterval(share, { level }) : null;
    return exact === null || centre < exact.lower || centre > exact.upper;
  };
  const { inner, outer } = limits;
  const beyond = isBeyond(outer) ? "outer" : isBeyond(inner) ? "inner" : "none";
  return { method: "funnel", inner, outer, beyond, warnings: isSmall ? ["small-numbers"] : [] };
}

type Placed = Extract<Placement, { status: "placed" }>;

/** The limits of a placement, and beyond which of them it lies. */
type PlacedLimits = Pick<Placed, "method" | "inner" | "outer" | "beyond" | "warnings">;

const INNER = 0.95;
const OUTER = 0.998;

/**
 * Places a ratio or a difference of two shares: its interval at the levels of a funnel's limits holds the
 * average or does not. A funnel around the average would need one size where there are two.
 */
function placeComparison(
  counts: Exclude<ComparedCounts, { kind: "share" }>,
  centre: number,
): PlacedLimits | null {
  const inner = chosenInterval(counts, INNER);
  const outer = chosenInterval(counts, OUTER);
  if (inner === null || outer === null) return null;
  const holdsCentre = ({ lower, upper }: MeasureInterval): boolean =>
    lower <= centre && centre <= (upper ?? Infinity);
  return {
    method:
      counts.kind === "difference" || counts.kind === "points-from-whole" ? "newcombe" : "koopman-score",
    inner: limitsOf(inner),
    outer: limitsOf(outer),
    beyond: holdsCentre(inner) ? "none" : holdsCentre(outer) ? "inner" : "outer",
    warnings: hasSmallNumbers(counts.groups) ? ["small-numbers"] : [],
  };
}

function limitsOf({ lower, upper, level }: MeasureInterval): PlacementLimits {
  return { lower, upper, level };
}

/** So many points make a curve look like one. */
const POINTS = 40;

/**
 * The lines of a funnel plot: the share of all trusts together, and the limits around it from the smallest number
 * of people to the largest. Null where fewer than two trusts give counts, or where nobody or everybody is counted.
 */
export function funnelCurve(shares: readonly ShareBasis[]): ComparedMeasure["funnel"] {
  const given = shares.flatMap((share) =>
    "percentage" in share || share.count === null || share.of === null || share.of === 0
      ? []
      : [{ count: share.count, of: share.of }],
  );
  const count = given.reduce((sum, share) => sum + share.count, 0);
  const people = given.reduce((sum, share) => sum + share.of, 0);
  if (given.length < 2 || count === 0 || count === people) return null;
  const centre = count / people;
  const sizes = given.map(({ of }) => of).sort((one, other) => one - other);
  return { centre, limits: between(sizes[0] ?? 1, sizes.at(-1) ?? 1).flatMap((of) => limitsAt(centre, of)) };
}

/** Evenly spaced as ratios: the limits bend most where people are few. */
function between(least: number, greatest: number): readonly number[] {
  const steps = Array.from({ length: POINTS }, (_, step) =>
    Math.round(least * (greatest / least) ** (step / (POINTS - 1))),
  );
  return [...new Set(steps)];
}

function limitsAt(centre: number, of: number): readonly FunnelPoint[] {
  const limits = funnelLimits({ centre, of });
  return limits === null ? [] : [{ of, inner: limits.inner, outer: limits.outer }];
}
