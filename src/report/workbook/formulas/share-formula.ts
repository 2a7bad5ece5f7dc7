import { quotedWords } from "./quoted-words.ts";

/** Some people as a share of everybody they are part of, or why there is none. */
export function shareFormula(count: string, of: string, dividedBy?: string): string {
  const whole = dividedBy === undefined ? of : `(${of}*${dividedBy})`;
  return `IF(COUNT(${count},${of})<2,${quotedWords("not-given")},IF(${of}=0,${quotedWords("nobody-in-the-denominator")},${count}/${whole}))`;
}
