import { difference, sum } from "../../foundation/fraction.ts";
import { compare } from "../../foundation/fraction-arithmetic.ts";
import { formulaText } from "../formulas/formula-text.ts";
import type { Subject } from "../subject.ts";
import { conflictOf, type ConflictRule } from "./figures-of-document.ts";
import { groupedBy } from "../../foundation/grouped-by.ts";

/** The same of the same counts, printed as two numbers that no rounding makes one. */
export const printedDifferently: ConflictRule = ({ subjects }) => {
  const inDigits = subjects.filter(({ printed }) => printed.range === undefined);
  const same = groupedBy(inDigits, formulaOf);
  return same.flatMap(([, alike]) => {
    const [first, ...others] = alike;
    const other = first === undefined ? undefined : others.find((subject) => isApart(first, subject));
    if (first === undefined || other === undefined) return [];
    const { operation, terms } = first;
    const detail = formulaText(operation, terms);
    return [conflictOf("printed-differently", [first.figure, other.figure], detail)];
  });
};

/** What is worked out, of what, and in which unit. */
function formulaOf({ operation, terms, figure, format }: Subject): string {
  return [
    operation,
    figure.kind,
    String(format.scale),
    ...terms.map(({ name, text }) => `${name}: ${text}`),
  ].join("; ");
}

function isApart(one: Subject, other: Subject): boolean {
  const [lower, upper] = compare(one.printed.number, other.printed.number) < 0 ? [one, other] : [other, one];
  const highest = sum([lower.printed.number, halfUnit(lower)]);
  return compare(highest, difference(upper.printed.number, halfUnit(upper))) < 0;
}

function halfUnit({ printed }: Subject) {
  return { numerator: 1n, denominator: 2n * 10n ** BigInt(printed.places) };
}
