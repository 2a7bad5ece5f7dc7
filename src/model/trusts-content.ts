import type { Benchmark, PlacementLimits } from "./benchmark.ts";
import type { Measure } from "./measure.ts";
import type { Results } from "./results.ts";

/** One trust's figure, and where it stands among those of the others. */
export interface TrustFigure {
  readonly organisation: Results["organisation"];
  readonly measure: Measure;
  /** Null where the standard does not say which side is better: for a share of the workforce. */
  readonly benchmark: Benchmark | null;
}

/** The limits of a funnel for one number of people. */
export interface FunnelPoint {
  readonly of: number;
  readonly inner: PlacementLimits;
  readonly outer: PlacementLimits;
}

/** One measure of several trusts. */
export interface ComparedMeasure {
  readonly id: string;
  /** One for every trust, in the order of their codes: the table ranks nobody. */
  readonly trusts: readonly TrustFigure[];
  /** The average of all and the limits around it, from the smallest trust to the largest; for a share that has counts. */
  readonly funnel: { readonly centre: number; readonly limits: readonly FunnelPoint[] } | null;
}

/**
 * Several trusts of one year beside each other.
 *
 * @since 0.1.0
 */
export interface TrustsContent {
  readonly library: Results["library"];
  readonly year: number;
  readonly options: Results["options"];
  readonly organisations: readonly Results["organisation"][];
  readonly measures: readonly ComparedMeasure[];
}
