/**
 * How far a suppression has come.
 *
 * @since 0.1.0
 */
export interface SuppressProgress {
  /** What is being done: cells are offered for publication, attacked, figures fitted in, the result audited. */
  readonly phase: "elimination" | "attack" | "figures" | "audit";
  readonly done: number;
  readonly of: number;
}

/**
 * How a suppression may be done.
 *
 * @since 0.1.0
 */
export interface SuppressOptions {
  /**
   * How much work each of its searches, and the audit, may do, in pivots of the solver: counted, so that every machine ends at
   * the same point. 0: nothing but that no hidden cell can be worked out exactly by adding and subtracting.
   */
  readonly effort?: number | undefined;
  /** Told now and then how far it has come. */
  readonly onProgress?: ((progress: SuppressProgress) => void) | undefined;
}
