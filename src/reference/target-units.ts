import type { SourceId } from "./sources.ts";

interface TargetUnitRow {
  readonly id: string;
  readonly title: string;
  /** The value at which two groups are placed alike, in the unit as printed; null where there is none. */
  readonly parity: string | null;
  /** What a printed value is divided by to be what the library calculates with. */
  readonly dividedBy: 1 | 100;
  readonly least: string;
  readonly greatest: string | null;
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
// prettier-ignore
export const targetUnits = [
  { id: "percentage", title: "per cent of people", parity: null, dividedBy: 100, least: "0", greatest: "100", source: "uhl-2023" },
  { id: "percentage-points", title: "percentage points between two shares", parity: "0", dividedBy: 100, least: "-100", greatest: "100", source: "uhl-2023" },
  { id: "ratio", title: "ratio of two rates", parity: "1", dividedBy: 1, least: "0", greatest: null, source: "uhl-2023" },
  { id: "count", title: "people", parity: null, dividedBy: 1, least: "0", greatest: null, source: "uhl-2023" },
] as const;
targetUnits satisfies readonly TargetUnitRow[];

/** What a target is printed in. */
export type TargetUnit = (typeof targetUnits)[number]["id"];
