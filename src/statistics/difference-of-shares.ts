import type { TwoShares } from "./share-counts.ts";

/** `over` minus `under`, with one subtraction of whole products and one division. */
export function shareDifference(groups: TwoShares): number {
  const { over, under } = groups;
  return (over.count * under.of - under.count * over.of) / (over.of * under.of);
}
