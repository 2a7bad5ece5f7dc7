import type { DisclosurePolicy } from "../../model/disclosure-table.ts";

/** What a policy asks of every hidden cell. */
export interface AuditPolicy {
  /** Counts below it are sensitive. */
  readonly threshold: number;
  /** How far apart the least and the greatest possible value of a sensitive count stay. */
  readonly minimumWidth: number;
}

const THRESHOLD = 10;

/** Fills in what a policy leaves out: what the mark itself leaves, from 0 or from 1 to the last count below the threshold. */
export function auditPolicy({
  threshold = THRESHOLD,
  zeros = "hidden",
  minimumWidth,
}: DisclosurePolicy): AuditPolicy {
  return { threshold, minimumWidth: minimumWidth ?? Math.max(0, threshold - (zeros === "hidden" ? 1 : 2)) };
}
