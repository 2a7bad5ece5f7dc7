import type { TwoShares } from "./share-counts.ts";

/** `over` minus `under`, with one subtraction of whole products and one division. */
export function shareDifference(groups: TwoShares): number {
  const { over: a, under: b } = groups;
  return (a.count * b.of - b.count * a.of) / (a.of * b.of);
}
