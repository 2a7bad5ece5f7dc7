import { describeValue, WresError } from "../foundation/wres-error.ts";
import type { IntervalOptions } from "./interval.ts";

const USUAL_LEVEL = 0.95;

/** The level asked for, or 0.95; stops a program that passes a percentage or no number at all. */
export function checkedLevel(options: IntervalOptions): number {
  const level: unknown = options.level ?? USUAL_LEVEL;
  // Below it an interval is its point as far as doubles can say, and a quantile of the level would be that of 0.
  if (typeof level === "number" && level > 0 && level < 1) return Math.max(level, Number.EPSILON);
  throw new WresError(
    "invalid-level",
    `level is ${describeValue(level)}; a level of confidence is a number between 0 and 1, such as 0.95.`,
  );
}
