import { isWholeCount } from "../../model/count.ts";
import { countTerm, rateTerm, type Term } from "../formulas/term.ts";
import { isRoundedTo } from "../come-about.ts";
import { formulaValue } from "../formulas/formula-value.ts";
import type { Subject } from "../subject.ts";
import { type Candidate, type Mistake, workedInstead } from "./candidate.ts";
import { slipsOf } from "./slips-of.ts";

/** A term with one of its counts mistyped. */
interface MistypedTerm {
  readonly term: Term;
  readonly slip: { readonly meant: string; readonly typed: string };
}

/** One of the counts was mistyped before the figure was worked out from it. */
export const mistypedInput: Mistake = (subject) =>
  subject.terms.flatMap((term, index) =>
    mistypedTerms(term).flatMap(({ term: mistyped, slip }): readonly Candidate[] => {
      const terms = subject.terms.with(index, mistyped);
      if (!gives(terms, subject)) return [];
      const candidate = workedInstead("digits", subject.operation, terms);
      return candidate === null ? [] : [{ ...candidate, slip }];
    }),
  );

/** Hardly any of the many slips gives what is printed: this is seen before anything is written out. */
function gives(terms: readonly Term[], subject: Subject): boolean {
  const value = formulaValue(
    subject.operation,
    terms.map((term) => term.value),
  );
  return typeof value !== "string" && isRoundedTo(value, subject);
}

function mistypedTerms({ rate, count: people, name }: Term): readonly MistypedTerm[] {
  if (people !== null) return slips(people, (typed) => countTerm(name, typed));
  if (rate === null) return [];
  const { count, of } = rate;
  return [
    ...slips(count, (typed) => rateTerm(name, { count: typed, of })),
    ...slips(of, (typed) => (typed === 0 ? null : rateTerm(name, { count, of: typed }))),
  ];
}

function slips(count: number, termOf: (typed: number) => Term | null): readonly MistypedTerm[] {
  const meant = String(count);
  return [...slipsOf(meant)].flatMap((typed) => {
    const number = Number(typed);
    const term = isWholeCount(number) ? termOf(number) : null;
    return term === null ? [] : [{ term, slip: { meant, typed } }];
  });
}
