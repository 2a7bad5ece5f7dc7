import { noFigureWords } from "../no-figure-words.ts";

/** Some people as a share of everybody they are part of, or why there is none. */
export function shareFormula(count: string, of: string, dividedBy?: string): string {
  const whole = dividedBy === undefined ? of : `(${of}*${dividedBy})`;
  return `IF(COUNT(${count},${of})<2,"${noFigureWords["not-given"]}",IF(${of}=0,"${noFigureWords["nobody-in-the-denominator"]}",${count}/${whole}))`;
}
