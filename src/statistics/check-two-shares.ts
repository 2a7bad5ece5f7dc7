import { checkShare } from "./check-share.ts";

/** Stops a program unless both groups have counts that people could have. */
export function checkTwoShares(prefix: string, groups: unknown): void {
  const given = (groups ?? {}) as { readonly a?: unknown; readonly b?: unknown };
  checkShare(`${prefix}a.`, given.a);
  checkShare(`${prefix}b.`, given.b);
}
