import { describeValue } from "../foundation/describe-value.ts";
import { WresError } from "../foundation/wres-error.ts";
import type { ShareCounts } from "./share-counts.ts";

/** Stops a program whose counts no people could have: fractions, negatives, a part above its whole. */
export function checkShare(name: string, share: ShareCounts): void {
  const given: Partial<Record<keyof ShareCounts, unknown>> | null | undefined = share;
  checkCount(`${name}count`, given?.count);
  checkCount(`${name}of`, given?.of);
  if (share.count > share.of) {
    throw new WresError(
      "part-over-whole",
      `${name}count is ${String(share.count)} and ${name}of is ${String(share.of)}; a part cannot exceed its whole.`,
    );
  }
}

function checkCount(name: string, count: unknown): void {
  if (Number.isSafeInteger(count) && (count as number) >= 0) return;
  throw new WresError(
    "not-a-count",
    `${name} is ${describeValue(count)}; a count is a whole number from 0 to ${String(Number.MAX_SAFE_INTEGER)}.`,
  );
}
