import { compare } from "../../foundation/fraction-arithmetic.ts";
import { decimalFraction } from "../../foundation/decimal-fraction.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import type { Fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Rag } from "../../reference/rag-thresholds.ts";
import type { KpiPosition } from "../../model/target-progress.ts";

/** A line between two colours. */
export interface RagThreshold {
  readonly rag: Rag;
  /** The least part of the movement expected by now, as a decimal text; null: any. */
  readonly least: string | null;
}

/**
 * The colour of some progress: the first line that the movement reaches, and the last colour where it reaches none.
 * Where no movement was expected, what is not behind has the first colour and what is behind the last.
 */
export function ragOf(
  position: KpiPosition,
  movement: Fraction | null,
  thresholds: readonly RagThreshold[],
): Rag | "not-known" {
  const [first, last] = [thresholds[0], thresholds.at(-1)];
  if (first === undefined || last === undefined) {
    throw new WresError("invalid-option", "thresholds: expected at least one line between colours.");
  }
  if (position === "not-known") return "not-known";
  if (movement === null) return position === "behind" ? last.rag : first.rag;
  const reached = thresholds.find(({ least }) => least === null || compare(movement, lineAt(least)) >= 0);
  return (reached ?? last).rag;
}

function lineAt(least: string): Fraction {
  const line = decimalFraction(least);
  if (line !== null) return line;
  throw new WresError(
    "invalid-option",
    `thresholds: least is ${describeValue(least)}; expected a decimal text, such as "0.5", or null.`,
  );
}
