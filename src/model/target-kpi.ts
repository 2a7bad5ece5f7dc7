import type { Group } from "../reference/groups.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { TargetUnit } from "../reference/target-units.ts";

/** A value on a day: the value as printed, in the unit of its indicator of progress. */
export interface DatedValue {
  /** `2023-03-31`; a month, `2023-03`, stands for its last day. */
  readonly on: string;
  /** A decimal text without its unit: "44.23" for 44.23%, "-30.56" for −30.56 percentage points. */
  readonly value: string;
}

/** A value that is aimed at by a day. */
export interface DatedTarget {
  /** `2025-03-31`; a month, `2025-03`, stands for its last day. */
  readonly by: string;
  readonly value: string;
}

/** Which way is better. */
export type Better = "higher" | "lower" | "toward-parity";

/**
 * A key performance indicator of an action plan: where it stood, where it should be by when, where it was since.
 *
 * @since 0.1.0
 */
export interface Kpi {
  readonly id: string;
  readonly title: string;
  readonly indicator?: IndicatorNumber | undefined;
  readonly group?: Group | undefined;
  readonly unit: TargetUnit;
  readonly better: Better;
  readonly baseline: DatedValue;
  readonly targets: readonly DatedTarget[];
  readonly readings?: readonly DatedValue[] | undefined;
  /** For a difference: the ids of the two whose difference it is. */
  readonly differenceOf?: { readonly share: string; readonly less: string } | undefined;
}
