import { type Term, rateTerm } from "../formulas/term.ts";
import { type Mistake, workedInstead } from "./candidate.ts";

/** Those who are were divided by those who are not, instead of by everybody. */
export const partOverRest: Mistake = ({ operation, terms }) => {
  const instead = terms.map(overRest);
  const isChanged = instead.some((term, index) => term !== terms[index]);
  const candidate = isChanged ? workedInstead("part-over-rest", operation, instead) : null;
  return candidate === null ? [] : [candidate];
};

function overRest(term: Term): Term {
  const { rate, name } = term;
  if (rate === null || rate.of <= rate.count) return term;
  const { count, of } = rate;
  return {
    ...rateTerm(name, { count, of: of - count }),
    text: `${String(count)} / (${String(of)} − ${String(count)})`,
  };
}
