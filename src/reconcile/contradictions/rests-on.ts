import { placeInYears } from "../place-in-years.ts";
import type { Subject } from "../subject.ts";
import { conflictOf, type ConflictRule } from "./figures-of-document.ts";

/** A count does not follow, and rates of the same year are worked out from it as it is printed. */
export const restsOn: ConflictRule = ({ subjects, following }) =>
  subjects.flatMap((wrong) => {
    if (wrong.figure.kind !== "count" || following.has(wrong) || wrong.printed.range !== undefined) return [];
    const beside = subjects.filter((subject) => subject !== wrong && isBeside(subject, wrong));
    const others = beside.filter(({ figure }) => figure.kind === "count").map(numberOf);
    const sums = new Set([0n, ...others].map((other) => numberOf(wrong) + other));
    const wholes = new Set(beside.flatMap((subject) => wholesFrom(subject, sums)));
    const dependent = beside.filter(({ terms }) =>
      terms.some(({ rate }) => rate !== null && wholes.has(rate.of)),
    );
    const figures = [wrong, ...dependent].map(({ figure }) => figure);
    return dependent.length === 0 ? [] : [conflictOf("rests-on", figures, "")];
  });

/** The denominators of rates whose count is the wrong one, alone or with another count that is printed beside it. */
function wholesFrom({ terms }: Subject, sums: ReadonlySet<bigint>): readonly number[] {
  return terms.flatMap(({ rate }) => (rate !== null && sums.has(BigInt(rate.count)) ? [rate.of] : []));
}

function numberOf({ printed }: Subject): bigint {
  return printed.number.numerator;
}

function isBeside(one: Subject, other: Subject): boolean {
  const [here, there] = [placeInYears(one.figure.id), placeInYears(other.figure.id)];
  return here !== null && here.before === there?.before && here.year === there.year;
}
