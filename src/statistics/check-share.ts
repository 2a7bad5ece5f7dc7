import { describeValue, WresError } from "../foundation/wres-error.ts";

/** Stops a program whose counts no people could have: fractions, negatives, a part above its whole. */
export function checkShare(name: string, share: unknown): void {
  const { count, of } = (share ?? {}) as { readonly count?: unknown; readonly of?: unknown };
  if (!isCount(count)) refuse(`${name}count`, count);
  if (!isCount(of)) refuse(`${name}of`, of);
  if (count <= of) return;
  throw new WresError(
    "part-over-whole",
    `${name}count is ${count} and ${name}of is ${of}; a part cannot exceed its whole.`,
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function refuse(name: string, count: unknown): never {
  throw new WresError(
    "not-a-count",
    `${name} is ${describeValue(count)}; a count is a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  );
}
