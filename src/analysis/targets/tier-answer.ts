import { divide, fraction, quotient } from "../../foundation/fraction.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import type { DisparityRatio } from "../../model/target-disparity.ts";

/** (over.to / over.from) / (under.to / under.from), or why there is none. */
export function tierAnswer({ over, under }: DisparityRatio["basis"]): Answer {
  if (over.from === null || over.to === null || under.from === null || under.to === null) {
    return notCalculable("not-given");
  }
  if (over.from === 0 || under.from === 0) return notCalculable("nobody-in-the-denominator");
  if (under.to === 0) return notCalculable("nobody-in-the-comparison");
  const ratio = divide(quotient(fraction(over.to, over.from), fraction(under.to, under.from)));
  return over.to === 0 ? calculated(ratio, "nobody-above-the-line") : calculated(ratio);
}
