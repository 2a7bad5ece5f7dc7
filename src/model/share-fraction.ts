import { WresError } from "../foundation/wres-error.ts";
import { describeValue } from "../foundation/describe-value.ts";
import { assertCount, type CountOf } from "./count.ts";
import type { ShareBasis } from "./measure.ts";

const PERCENTAGE = /^(\d{1,3})(?:\.(\d{1,10}))?$/;

/**
 * A share as two whole numbers, however it was given: a published percentage is the fraction that its
 * digits say, "24.3" being 243 of 1000, so that every formula works on whole numbers alone.
 */
export function shareFraction(share: ShareBasis): CountOf {
  if ("percentage" in share) return percentageFraction(share.percentage);
  assertCount(share.count, "count");
  assertCount(share.of, "of");
  return share;
}

function percentageFraction(percentage: string): CountOf {
  const [, whole, decimals = ""] = PERCENTAGE.exec(percentage) ?? [];
  const count = Number(`${whole ?? ""}${decimals}`);
  const of = 100 * 10 ** decimals.length;
  if (whole === undefined || count > of) {
    throw new WresError(
      "invalid-option",
      `percentage is ${describeValue(percentage)}; expected a decimal from "0" to "100", such as "24.3".`,
    );
  }
  return { count, of };
}
