import { fraction } from "../../foundation/fraction.ts";
import type { Term } from "../formulas/term.ts";
import { printUnits, unitsOf } from "../print-format.ts";
import { type Candidate, type Mistake, workedInstead } from "./candidate.ts";
import type { Document } from "./document.ts";

const PLACES = [0, 1, 2] as const;

/** A rate that was rounded before it was used. */
interface RoundedRate {
  readonly term: Term;
  readonly places: number;
  /** Whether the document prints the rate so. */
  readonly isPrinted: boolean;
}

/** Two rates were rounded first, and then divided or subtracted. */
export const fromRoundedRates: Mistake = ({ operation, terms }, document) => {
  const [one, other] = terms.map((term) => roundedRates(term, document));
  if (one === undefined || other === undefined || operation === "sum") return [];
  return one.flatMap((first) =>
    other.flatMap((second): readonly Candidate[] => {
      const candidate = workedInstead("from-rounded-rates", operation, [first.term, second.term]);
      if (candidate === null) return [];
      const isLikely = first.places === second.places || (first.isPrinted && second.isPrinted);
      return [{ ...candidate, likelihood: isLikely ? "likely" : "unlikely" }];
    }),
  );
};

function roundedRates({ name, rate }: Term, document: Document): readonly RoundedRate[] {
  if (rate === null) return [];
  return PLACES.map((places) => {
    const units = unitsOf(fraction(rate.count, rate.of), { scale: 100n, places });
    const value = { numerator: units, denominator: 100n * 10n ** BigInt(places) };
    const text = printUnits(units, { places, suffix: "%" });
    return {
      term: { name, value, text, rate: null, count: null },
      places,
      isPrinted: document.isPrinted(rate, text),
    };
  });
}
