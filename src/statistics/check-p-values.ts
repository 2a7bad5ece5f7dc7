import { describeValue, WresError } from "../foundation/wres-error.ts";

/** Stops a program that passes anything but chances from 0 to 1. */
export function checkPValues(values: readonly number[]): void {
  const given: unknown = values;
  if (!Array.isArray(given)) throw new WresError("invalid-option", "the p-values are no list.");
  for (const [index, p] of values.entries()) {
    if (typeof p === "number" && p >= 0 && p <= 1) continue;
    throw new WresError(
      "invalid-option",
      `p-value ${String(index)} is ${describeValue(p)}; it must be a number from 0 to 1.`,
    );
  }
}
