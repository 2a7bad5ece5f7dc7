import { checkShare } from "./check-share.ts";

/** Stops a program unless both groups have counts that people could have. */
export function checkTwoShares(prefix: string, groups: unknown): void {
  const given = (groups ?? {}) as { readonly over?: unknown; readonly under?: unknown };
  checkShare(`${prefix}over.`, given.over);
  checkShare(`${prefix}under.`, given.under);
}
