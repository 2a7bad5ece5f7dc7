import { describeValue, WresError } from "../foundation/wres-error.ts";

/** Stops a program whose counts no people could have: fractions, negatives, a part above its whole. */
export function checkShare(name: string, share: unknown): void {
  const given = (share ?? {}) as { readonly count?: unknown; readonly of?: unknown };
  const count = checkedCount(`${name}count`, given.count);
  const of = checkedCount(`${name}of`, given.of);
  if (count <= of) return;
  throw new WresError(
    "part-over-whole",
    `${name}count is ${String(count)} and ${name}of is ${String(of)}; a part cannot exceed its whole.`,
  );
}

function checkedCount(name: string, count: unknown): number {
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  throw new WresError(
    "not-a-count",
    `${name} is ${describeValue(count)}; a count is a whole number from 0 to ${String(Number.MAX_SAFE_INTEGER)}.`,
  );
}
