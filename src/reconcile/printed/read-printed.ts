import { type BoundWords, boundsAfter, boundsBefore, directionWords, plainWord } from "./number-words.ts";
import type { Printed } from "./printed.ts";
import { rangeAround } from "./range-around.ts";
import { readAmount } from "./read-amount.ts";

/** What a document puts where it hides a figure: "R", "R%", "R out of 1409", "[c]". */
const REDACTED = /^(?:R ?%?(?: (?:out of|of|in) .*)?|\[c\]|\*+|redacted|suppressed|hidden)$/i;

/** Whether what is printed is a mark that hides a figure. */
export function isRedacted(published: string): boolean {
  return REDACTED.test(published.trim());
}

/** Reads what a document prints, in digits or in words; null where it is no number. */
export function readPrinted(published: string): Printed | null {
  const text = published.trim().toLowerCase().replace(/\s+/g, " ");
  const { direction, rest } = withoutDirection(text);
  const printed = readBounded(rest);
  return printed === null || direction === undefined ? printed : { ...printed, direction };
}

function readBounded(text: string): Printed | null {
  for (const bound of boundsBefore) {
    const word = bound.words.find((words) => text.startsWith(words));
    if (word !== undefined) return ranged(text.slice(word.length).trimStart(), bound);
  }
  for (const bound of boundsAfter) {
    const word = bound.words.find((words) => text.endsWith(` ${words}`));
    if (word !== undefined) return ranged(text.slice(0, -word.length).trimEnd(), bound);
  }
  const amount = readAmount(text);
  return amount?.unit === "part" ? { ...amount, range: rangeAround(amount, plainWord) } : amount;
}

function ranged(text: string, bound: BoundWords): Printed | null {
  const amount = readAmount(text);
  return amount === null ? null : { ...amount, range: rangeAround(amount, bound) };
}

function withoutDirection(text: string): { readonly direction?: "up" | "down"; readonly rest: string } {
  // "Up to 20" is a bound, and no direction.
  if (text.startsWith("up to ")) return { rest: text };
  for (const direction of ["up", "down"] as const) {
    const word = directionWords[direction].find((words) => text.startsWith(`${words} `));
    if (word !== undefined) return { direction, rest: text.slice(word.length + 1) };
  }
  return { rest: text };
}
