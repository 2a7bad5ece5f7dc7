import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { AuditPolicy } from "./audit-policy.ts";
import type { ColumnRange } from "./column-range.ts";

/** What is found of a cell, given what it can be. */
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

/** Whether a finding leaves nothing to be desired. */
export function isSafeFinding(
  { least, recovered, atRisk, proved }: CellFinding,
  { threshold }: AuditPolicy,
): boolean {
  return proved && !atRisk && !(recovered && least < threshold);
}
