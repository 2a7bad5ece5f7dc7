import { compare } from "../../foundation/fraction-arithmetic.ts";
import type { Term } from "./term.ts";

/** This year's term and that of the year before, and which way it went; null where the terms are not two years. */
export interface Movement {
  readonly current: Term;
  readonly previous: Term;
  readonly went: "up" | "down" | "nowhere";
}

/** Which of two terms is of the year before says its name: `previousYear`, `bmePreviousYear`. */
export function movement(terms: readonly Term[]): Movement | null {
  const previous = terms.find(({ name }) => /previousYear$/i.test(name));
  const current = terms.find((term) => term !== previous);
  if (previous === undefined || current === undefined || terms.length !== 2) return null;
  const sign = compare(current.value, previous.value);
  return { current, previous, went: sign > 0 ? "up" : sign < 0 ? "down" : "nowhere" };
}
