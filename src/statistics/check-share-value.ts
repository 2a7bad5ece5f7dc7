import { describeValue, WresError } from "../foundation/wres-error.ts";

/** Stops a program that passes a percentage, or no number at all, where a share from 0 to 1 is meant. */
export function checkShareValue(name: string, value: number): void {
  if (typeof value === "number" && value >= 0 && value <= 1) return;
  throw new WresError(
    "invalid-option",
    `${name} is ${describeValue(value)}; it must be a number from 0 to 1.`,
  );
}
