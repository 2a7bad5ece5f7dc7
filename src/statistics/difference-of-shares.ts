import type { TwoShares } from "./share-counts.ts";

/** a minus b, with one subtraction of whole products and one division. */
export function shareDifference(groups: TwoShares): number {
  const { a, b } = groups;
  return (a.count * b.of - b.count * a.of) / (a.of * b.of);
}
