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
  | {
      /** A share as a document prints it, without the sign: "24.3". */
      readonly percentage: string;
    }
  /** A ratio of two shares, or one as published, such as "1.54". */
  | {
      /** The share above the line. */
      readonly over: ShareBasis;
      /** The share below the line. */
      readonly under: ShareBasis;
    }
  | {
      /** A ratio as a document prints it: "1.54". */
      readonly ratio: string;
    }
  /** share − less, or percentage points as published, such as "-16.1". */
  | {
      /** The share from which the other is taken. */
      readonly share: ShareBasis;
      /** The share that is taken away. */
      readonly less: ShareBasis;
    }
  | {
      /** A difference in percentage points as a document prints it: "-16.1". */
      readonly points: string;
    };

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
  /** Every peer was measured in another way. */
  | "not-comparable"
  /** Nobody or everybody is counted among the peers; of a ratio, nobody above the line or nobody below it. */
  | "no-variation"
  /** Its members are few and appointed one by one: it is described, and never tested. */
  | "of-a-board"
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
  /** The lower limit: a ratio, a share from 0 to 1, or a difference of shares. */
  readonly lower: number;
  /** Null where the counts set no upper bound. */
  readonly upper: number | null;
  /** The level: 0.95 of the inner limits, 0.998 of the outer. */
  readonly level: number;
}

/**
 * A figure placed around an average. `funnel`: limits around the average, for a share. Else an interval around
 * the figure, which holds the average or does not. Where the average is of peers' counts, its chance is in the limits as well.
 */
export type Placement =
  | {
      /** The figure was placed around an average. */
      readonly status: "placed";
      /** `funnel` for a share; `koopman-score` for a ratio; `newcombe` for a difference of shares. */
      readonly method: "funnel" | "koopman-score" | "newcombe";
      /** The average: a ratio, a share from 0 to 1, or a difference of shares. */
      readonly centre: DecimalText;
      /** How many peers' counts are in the centre, or that it was given. */
      readonly centreFrom: number | "given";
      /** By how much the variance of peers exceeds chance; 1 is chance alone. */
      readonly dispersion: number;
      /** The limits at 95%. */
      readonly inner: PlacementLimits;
      /** The limits at 99.8%. */
      readonly outer: PlacementLimits;
      /**
       * Beyond which limits it lies: one peer in 20 lies beyond the inner ones by chance, one in 500 beyond the
       * outer.
       */
      readonly beyond: "none" | "inner" | "outer";
      /** Better or worse than the average where the figure lies beyond the inner limits; else not distinguishable from it. */
      readonly standing: Standing;
      /** `small-numbers` where fewer than five people are expected to be counted, or not to be. */
      readonly warnings: readonly "small-numbers"[];
    }
  | {
      /** The figure was not placed around an average. */
      readonly status: "not-placed";
      /** Why it was not placed. */
      readonly reason: NotPlacedReason;
    };

/** A peer whose figure could not be compared: its place in the list, from 0. */
export interface PeerLeftOut {
  /** Where the peer stands in the list, from 0. */
  readonly peer: number;
  /**
   * Why it has no figure, or `not-comparable` where it was measured in another way. The counts of one with `nobody-in-the-comparison` are
   * in the average all the same.
   */
  readonly reason: Reason;
}

/**
 * One figure among those of its peers. It names no peer and sorts none.
 *
 * @since 0.1.0
 */
export type Benchmark =
  | {
      /** The figure was compared with peers. */
      readonly status: "calculated";
      /** What the figure is: a ratio, a share from 0 to 1, or a difference of shares. */
      readonly unit: Unit;
      /** The figure itself, exact to 40 significant digits. */
      readonly value: DecimalText;
      /** Whether a higher figure is the better or the worse; `neither` where nearer to even is better. */
      readonly higherIs: HigherIs;
      /** How many peers were compared; they are better, tied or worse. */
      readonly peers: number;
      /** How many peers have a better figure. */
      readonly better: number;
      /** How many peers have a figure as good as this one. */
      readonly tied: number;
      /** How many peers have a worse figure. */
      readonly worse: number;
      /** Published peers whose figure ours would print as: rounding hides which is the better. */
      readonly sameAsPrinted: number;
      /** 1 is the best place; `tied` others share it. */
      readonly rank: {
        /** One more than the number of better peers. */
        readonly place: number;
        /** How many have a place: the peers and the figure itself. */
        readonly of: number;
        /** How many peers share the place. */
        readonly tied: number;
      };
      /** Better than this many per cent of peers. */
      readonly percentile: DecimalText;
      /** To be said before the rank: whether the figure can be told from the average at all. */
      readonly placement: Placement;
      /** The peers that could not be compared, each with its reason. */
      readonly leftOut: readonly PeerLeftOut[];
    }
  | {
      /** The figure was not compared with peers. */
      readonly status: "not-calculable";
      /** What the figure would be: a ratio, a share from 0 to 1, or a difference of shares. */
      readonly unit: Unit;
      /** Why the figure has no value, or `no-peers` where no peer can be compared. */
      readonly reason: Reason | "no-peers";
      /**
       * Where the counts stand all the same: a ratio with nobody below the line is no number and has no rank, and its interval holds the
       * average or does not. Left out where the figure has no counts.
       */
      readonly placement?: Placement;
      /** The peers that could not be compared, each with its reason. */
      readonly leftOut: readonly PeerLeftOut[];
    };

/**
 * A figure beside England's.
 *
 * @since 0.1.0
 */
export type NationalBenchmark =
  | {
      /** The figure has a value, and England's is known. */
      readonly status: "calculated";
      /** The number of the indicator, 1 to 9. */
      readonly indicator: IndicatorNumber;
      /** The figure itself, exact to 40 significant digits. */
      readonly value: DecimalText;
      /** The year of England's figure: the one asked for, or the latest before it. */
      readonly nationalYear: number;
      /** How many years older England's figure is than the year that was asked for; 0 where it is of that year. */
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
      /** Where the figure stands around England's, once chance is allowed for. */
      readonly placement: Placement;
    }
  | {
      /** The figure has no value, or England's is not known. */
      readonly status: "not-calculable";
      /** The number of the indicator, 1 to 9. */
      readonly indicator: IndicatorNumber;
      /** Why the figure has no value, or `not-given` where England's is not known up to that year. */
      readonly reason: Reason;
    };
