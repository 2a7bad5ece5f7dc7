import type { Fraction } from "../../foundation/fraction.ts";
import type { ExplanationId, Working } from "../../model/check-answer.ts";
import type { Term } from "../formulas/term.ts";
import { formulaText } from "../formulas/formula-text.ts";
import { formulaValue } from "../formulas/formula-value.ts";
import type { Subject } from "../subject.ts";
import type { Document } from "./document.ts";

/** What may have been worked out instead of the figure. Whether it gives what is printed is seen afterwards. */
export interface Candidate {
  readonly id: ExplanationId;
  readonly value: Fraction;
  readonly expression: string;
  /** The ids of other figures that it rests on. */
  readonly figures?: readonly string[];
  /** `unlikely`: it holds by accident more often. */
  readonly likelihood?: "likely" | "unlikely";
  readonly slip?: Working["slip"];
  /** `none`: a number that was worked out without the sign that is printed behind it. */
  readonly unit?: "none";
}

/** One kind of mistake: what it would have made of a figure. */
export type Mistake = (subject: Subject, document: Document) => readonly Candidate[];

/** The same formula of other terms, or by another operation; null where that has no value. */
export function workedInstead(
  id: ExplanationId,
  operation: Subject["operation"],
  terms: readonly Term[],
): Candidate | null {
  const value = formulaValue(
    operation,
    terms.map((term) => term.value),
  );
  if (typeof value === "string") return null;
  return { id, value, expression: formulaText(operation, terms) };
}
