import { WresError } from "../../foundation/wres-error.ts";
import type { ShareBasis } from "../../model/measure.ts";

/** Stops a program that aims at more than everybody. */
export function checkTarget(target: ShareBasis): void {
  if ("percentage" in target || target.count === null || target.of === null) return;
  if (target.count <= target.of) return;
  throw new WresError(
    "invalid-target",
    `the target is ${target.count} of ${target.of}; a share that is aimed at is at most everybody.`,
  );
}
