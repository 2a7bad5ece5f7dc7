import { rateTerm, type Term } from "../formulas/term.ts";
import type { Subject } from "../subject.ts";
import { type Mistake, workedInstead } from "./candidate.ts";
import { type Unknowns, unknownsOf } from "./unknowns.ts";

const directions = ["unknown-excluded", "unknown-included"] as const;

/** People whose ethnicity is unknown were left out of a denominator that has them, or put into one that has not. */
export const unknownInDenominator: Mistake = (subject, document) => {
  const unknowns = unknownsOf(subject, document);
  return directions.flatMap((direction) =>
    termSets(subject, (term) => otherTerm(term, direction, unknowns)).flatMap((terms, index) => {
      const candidate = workedInstead(direction, subject.operation, terms);
      // Nobody is expected to do so in one of two rates.
      const likelihood = index === 0 ? "likely" : "unlikely";
      return candidate === null ? [] : [{ ...candidate, likelihood } as const];
    }),
  );
};

/** All terms changed that can be, and each of them alone. */
function termSets({ terms }: Subject, change: (term: Term) => Term | null): readonly (readonly Term[])[] {
  const changed = terms.map(change);
  const alone = changed.flatMap((term, index) => (term === null ? [] : [terms.with(index, term)]));
  const all = terms.map((term, index) => changed[index] ?? term);
  return alone.length > 1 ? [all, ...alone] : alone;
}

function otherTerm(term: Term, direction: (typeof directions)[number], unknowns: Unknowns): Term | null {
  const { rate, name } = term;
  if (rate === null || name === "unknown" || name === "known") return null;
  const { count, of } = rate;
  const number = unknowns[direction](rate);
  if (number === null || number === 0) return null;
  const other = { count, of: direction === "unknown-excluded" ? of - number : of + number };
  if (other.of < Math.max(count, 1)) return null;
  const sign = direction === "unknown-excluded" ? "−" : "+";
  return { ...rateTerm(name, other), text: `${String(count)} / (${String(of)} ${sign} ${String(number)})` };
}
