/**
 * Some people out of some: the two counts that a share is made of.
 *
 * @since 0.1.0
 */
export interface ShareCounts {
  /** How many of them: a whole number from 0 to `of`. */
  readonly count: number;
  /** Out of how many: a whole number from 0 to 2^53 − 1. */
  readonly of: number;
}

/**
 * Two separate groups of people to compare: always `over` over `under`, or `over` minus `under`.
 *
 * @since 0.1.0
 */
export interface TwoShares {
  /** The group above the line, or the one that is subtracted from. */
  readonly over: ShareCounts;
  /** The group below the line, or the one that is subtracted. */
  readonly under: ShareCounts;
}
