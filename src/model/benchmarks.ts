import type { DecimalText } from "../foundation/decimal-text.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { CountOf } from "./counts.ts";
import type { Measure, Reason, ShareBasis, Unit } from "./measure.ts";

/**
 * A figure to be set beside others: a measure, counts, or what a document prints.
 *
 * @since 0.1.0
 */
export type BenchmarkValue =
  | Measure
  /** A share. */
  | CountOf
  | { readonly percentage: string }
  /** A ratio of two shares, or one as published, such as "1.54". */
  | { readonly over: ShareBasis; readonly under: ShareBasis }
  | { readonly ratio: string }
  /** share − less, or percentage points as published, such as "-16.1". */
  | { readonly share: ShareBasis; readonly less: ShareBasis }
  | { readonly points: string };

/** Whether a higher figure is the better, the worse, or neither: then nearer to even is better. */
export type HigherIs = "better" | "worse" | "neither";

/**
 * The choices of a benchmark.
 *
 * @since 0.1.0
 */
export interface BenchmarkOptions {
  /** Whose direction applies; a measure knows its own. */
  readonly indicator?: IndicatorNumber;
  /** Overrules the indicator's direction. */
  readonly higherIs?: HigherIs;
  /** The average to place the figure around; left out, the peers' counts pooled. */
  readonly centre?: BenchmarkValue;
  /** By how much peers vary beyond chance: 1 if left out; `from-peers` estimates it. For shares only. */
  readonly dispersion?: number | "from-peers";
}

/** Where a figure stands once chance is allowed for. */
export type Standing = "better-than-average" | "worse-than-average" | "not-distinguishable-from-average";

/** Why a figure was not placed around an average. */
export type NotPlacedReason =
  /** There are no counts behind the figure, so that chance cannot be allowed for. */
  | "counts-not-published"
  /** No peer gives counts, and no average was given. */
  | "no-average"
  /** Nobody or everybody is counted among the peers. */
  | "no-variation"
  /** No side of the figure is the better: a share of the workforce is described. */
  | "no-direction"
  /** The average is of a year too long ago to say where a figure of today stands. */
  | "too-old"
  /** The ratio is adjusted for strata: there are many counts behind it. */
  | "pooled-over-strata"
  /** More people are counted than there are. */
  | "more-than-the-whole";

/** Two limits and their level. */
export interface PlacementLimits {
  readonly lower: number;
  /** Null where the counts set no upper bound. */
  readonly upper: number | null;
  readonly level: number;
}

/**
 * A figure placed around an average. `funnel`: limits around the average, for a share. Else an interval around
 * the figure, which holds the average or does not.
 */
export type Placement =
  | {
      readonly status: "placed";
      readonly method: "funnel" | "koopman-score" | "newcombe";
      readonly centre: DecimalText;
      /** How many peers' counts are in the centre, or that it was given. */
      readonly centreFrom: number | "given";
      readonly dispersion: number;
      readonly inner: PlacementLimits;
      readonly outer: PlacementLimits;
      /**
       * Beyond which limits it lies: one peer in 20 lies beyond the inner ones by chance, one in 500 beyond the
       * outer.
       */
      readonly beyond: "none" | "inner" | "outer";
      readonly standing: Standing;
      readonly warnings: readonly "small-numbers"[];
    }
  | { readonly status: "not-placed"; readonly reason: NotPlacedReason };

/** A peer that could not be compared: its place in the list, from 0. */
export interface PeerLeftOut {
  readonly peer: number;
  readonly reason: Reason;
}

/**
 * One figure among those of its peers. It names no peer and sorts none.
 *
 * @since 0.1.0
 */
export type Benchmark =
  | {
      readonly status: "calculated";
      readonly unit: Unit;
      readonly value: DecimalText;
      readonly higherIs: HigherIs;
      /** How many peers were compared; they are better, tied or worse. */
      readonly peers: number;
      readonly better: number;
      readonly tied: number;
      readonly worse: number;
      /** Published peers whose figure ours would print as: rounding hides which is the better. */
      readonly sameAsPrinted: number;
      /** 1 is the best place; `tied` others share it. */
      readonly rank: { readonly place: number; readonly of: number; readonly tied: number };
      /** Better than this many per cent of peers. */
      readonly percentile: DecimalText;
      /** To be said before the rank: whether the figure can be told from the average at all. */
      readonly placement: Placement;
      readonly leftOut: readonly PeerLeftOut[];
    }
  | {
      readonly status: "not-calculable";
      readonly unit: Unit;
      readonly reason: Reason | "no-peers";
      readonly leftOut: readonly PeerLeftOut[];
    };

/**
 * A figure beside England's.
 *
 * @since 0.1.0
 */
export type NationalBenchmark =
  | {
      readonly status: "calculated";
      readonly indicator: IndicatorNumber;
      readonly value: DecimalText;
      /** The year of England's figure: the one asked for, or the latest before it. */
      readonly nationalYear: number;
      readonly yearsBehind: number;
      /** England's figure as printed, a share with its sign, and where. */
      readonly printed: string;
      /** The id of a row of `sources`, or the caller's own words. */
      readonly source: string;
      /** The month in which it was read there, as 2026-11; null where that was not written down. */
      readonly read: string | null;
      /** `not-compared` where England's figure is too old to be; `beside` where no side is the better. */
      readonly comparison: "better" | "worse" | "same-as-printed" | "beside" | "not-compared";
      /** value − England's figure. */
      readonly difference: DecimalText;
      readonly placement: Placement;
    }
  | {
      readonly status: "not-calculable";
      readonly indicator: IndicatorNumber;
      readonly reason: Reason;
    };
