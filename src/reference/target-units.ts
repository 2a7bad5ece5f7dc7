import type { SourceId } from "./sources.ts";

// oxfmt-ignore
const rows = [
  { id: "percentage", title: "per cent of people", parity: null, dividedBy: 100, least: "0", greatest: "100", source: "uhl-2023" },
  { id: "percentage-points", title: "percentage points between two shares", parity: "0", dividedBy: 100, least: "-100", greatest: "100", source: "uhl-2023" },
  { id: "ratio", title: "ratio of two rates", parity: "1", dividedBy: 1, least: "0", greatest: null, source: "uhl-2023" },
  { id: "count", title: "people", parity: null, dividedBy: 1, least: "0", greatest: null, source: "uhl-2023" },
] as const;

/** What a target is printed in. */
export type TargetUnit = (typeof rows)[number]["id"];

/**
 * A row of `targetUnits`.
 *
 * @since 0.1.0
 */
export interface TargetUnitRow {
  /** The word in an action plan. */
  readonly id: TargetUnit;
  /** What a value in it is. */
  readonly title: string;
  /** The value at which two groups are placed alike, in the unit as printed; null where there is none. */
  readonly parity: string | null;
  /** What a printed value is divided by to be what the library calculates with. */
  readonly dividedBy: 1 | 100;
  /** The least value that can be, in the unit as printed. */
  readonly least: string;
  /** The greatest value that can be, in the unit as printed; null where there is no end. */
  readonly greatest: string | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * What the targets of action plans are printed in.
 *
 * @example
 * ```ts
 * import { targetUnits } from "wres-metrics";
 * console.log(targetUnits.find(({ id }) => id === "percentage")?.greatest); // 100
 * ```
 * @since 0.1.0
 */
export const targetUnits: readonly TargetUnitRow[] = rows;
