import { quotedWords } from "./quoted-words.ts";

/** Some people out of some, as cells or formulas. */
export interface ShareCells {
  readonly count: string;
  readonly of: string;
}

/** A comparison of two shares, made by one division at the end, or why there is none. */
export function twoShares(
  one: ShareCells,
  other: ShareCells,
  compare: "one-over-the-other" | "one-less-the-other",
): string {
  const cells = [one.count, one.of, other.count, other.of].join(",");
  const nobody = `OR(${one.of}=0,${other.of}=0)`;
  const [first, second] = [`${one.count}*${other.of}`, `${other.count}*${one.of}`];
  const compared =
    compare === "one-over-the-other"
      ? `IF(${other.count}=0,${quotedWords("nobody-in-the-comparison")},(${first})/(${second}))`
      : `(${first}-${second})/(${one.of}*${other.of})`;
  return `IF(COUNT(${cells})<4,${quotedWords("not-given")},IF(${nobody},${quotedWords("nobody-in-the-denominator")},${compared}))`;
}
