import { difference, fraction, sum } from "../../foundation/fraction.ts";
import { product } from "../../foundation/fraction-arithmetic.ts";
import { printUnits, unitsOf } from "../print-format.ts";
import type { Candidate, Mistake } from "./candidate.ts";
import { type Document, type Part, partOf } from "./document.ts";

const HUNDRED = fraction(100, 1);
const PER_CENT = fraction(1, 100);

/** 100 was taken less the other parts of the whole as they are printed, with their own rounding or mistake. */
export const complementOfPrinted: Mistake = (subject, document) =>
  partOf(subject).flatMap(({ count, of }) => {
    const others = document.partsOf(of).filter((part) => part.subject !== subject);
    // Two wrong figures are each the other's complement: that explains neither, unless there is nothing else.
    const isExplained = document.stands(subject);
    return restsOf(others, of - count)
      .map((rest) => candidateOf(rest, document))
      .filter(({ likelihood }) => !isExplained || likelihood === "likely");
  });

/** One or two parts that are everybody else. */
function restsOf(parts: readonly Part[], people: number): readonly (readonly Part[])[] {
  const lastWith = new Map(parts.map(({ count }, place) => [count, place]));
  const alone = parts.filter(({ count }) => count === people);
  const pairs = parts.flatMap((one, place) => {
    const other = lastWith.get(people - one.count) ?? place;
    return one.count > 0 && one.count < people && other > place
      ? [[one, ...parts.slice(other, other + 1)]]
      : [];
  });
  return [...alone.map((part) => [part]), ...pairs];
}

function candidateOf(rest: readonly Part[], { stands }: Document): Candidate {
  const printed = rest.map(({ subject }) => subject.printed);
  const texts = printed.map(({ number, places }) =>
    printUnits(unitsOf(number, { scale: 1n, places }), { places, suffix: "%" }),
  );
  return {
    id: "complement-of-printed",
    value: product(difference(HUNDRED, sum(printed.map(({ number }) => number))), PER_CENT),
    expression: ["100%", ...texts].join(" − "),
    figures: rest.map(({ subject }) => subject.figure.id),
    likelihood: rest.every(({ subject }) => stands(subject)) ? "likely" : "unlikely",
  };
}
