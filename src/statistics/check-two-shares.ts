import { checkShare } from "./check-share.ts";
import type { TwoShares } from "./share-counts.ts";

/** Stops a program unless both groups have counts that people could have. */
export function checkTwoShares(prefix: string, groups: TwoShares): void {
  const given: Partial<TwoShares> | null | undefined = groups;
  checkShare(`${prefix}a.`, given?.a as TwoShares["a"]);
  checkShare(`${prefix}b.`, given?.b as TwoShares["b"]);
}
