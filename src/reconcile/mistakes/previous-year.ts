import { formulaText } from "../formulas/formula-text.ts";
import { placeInYears } from "../place-in-years.ts";
import type { Subject } from "../subject.ts";
import type { Candidate, Mistake } from "./candidate.ts";

/** A report has fewer figures of one kind and year; with more of them, one fits by accident. */
const MOST_ROWS = 300;

/** The figure of the year before is printed, or one like it. */
export const previousYear: Mistake = (subject, document) => {
  const after = placeInYears(subject.figure.id)?.after;
  const alike = document.yearBefore(subject).filter((other) => isLike(subject, other));
  return alike.slice(0, MOST_ROWS).map(({ operation, terms, exact, figure }): Candidate => {
    const isSameRow = placeInYears(figure.id)?.after === after;
    return {
      id: "previous-year",
      value: exact,
      expression: formulaText(operation, terms),
      figures: [figure.id],
      likelihood: isSameRow ? "likely" : "unlikely",
    };
  });
};

/** The same formula of inputs with the same names. */
function isLike(one: Subject, other: Subject): boolean {
  const names = ({ terms }: Subject): string => terms.map(({ name }) => name).join("/");
  return (
    one.operation === other.operation && one.figure.kind === other.figure.kind && names(one) === names(other)
  );
}
