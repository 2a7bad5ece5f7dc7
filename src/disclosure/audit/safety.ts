import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { ColumnRange } from "./ranges.ts";

/** Returns true if an outsider learns nothing of a cell that the policy keeps from them, and if that is proved. */
export function isSafeFinding(
  { least, recovered, atRisk, proved }: CellFinding,
  { threshold }: AuditPolicy,
): boolean {
  return proved && !atRisk && !(recovered && least < threshold);
}

/** Says what an outsider learns of a cell, given the values that it can have. */
export function cellFinding(
  id: string,
  { least, greatest, values, isProved }: ColumnRange,
  { threshold, minimumWidth }: AuditPolicy,
): CellFinding {
  const width = greatest - least;
  // Too few values are known to be too few only where all of them were counted.
  const isConfined = width < minimumWidth || (isProved && values.size < minimumWidth + 1);
  return {
    id,
    least,
    greatest: greatest === Infinity ? null : greatest,
    recovered: width === 0,
    atRisk: least < threshold && isConfined,
    proved: isProved,
    checked: "interval",
    because: null,
  };
}

/** What a policy asks of every hidden cell. */
export interface AuditPolicy {
  /** Counts below it are sensitive. */
  readonly threshold: number;
  /** How far apart the least and the greatest possible value of a sensitive count stay. */
  readonly minimumWidth: number;
}

/** Fills in what a policy leaves out: what the mark itself leaves, from 0 or from 1 to the last count below the threshold. */
export function auditPolicy({
  threshold = usualThreshold(),
  zeros = "hidden",
  minimumWidth,
}: DisclosurePolicy): AuditPolicy {
  return { threshold, minimumWidth: minimumWidth ?? Math.max(0, threshold - (zeros === "hidden" ? 1 : 2)) };
}

/** The threshold where a policy names none: the line that a published report draws. */
export function usualThreshold(): number {
  return Number(thresholdById.redaction.lower);
}
