import fc from "fast-check";
import type { Board, DisciplinaryWindow, GroupCounts, Return, Survey } from "wres-metrics";
import { addCounts, countsBy, type TrueCounts } from "./arbitrary-counts.ts";

/** What a return gives and what it leaves out; two returns of one shape differ in nothing but how many people there are. */
export interface ReturnShape {
  readonly year: number;
  readonly unknown: "given" | "not-given" | "of-the-whole";
  readonly groups: "bme" | "four";
  readonly window: DisciplinaryWindow;
  readonly strata: boolean;
  readonly bank: boolean;
}

export const returnShape: fc.Arbitrary<Omit<ReturnShape, "year">> = fc.record({
  unknown: fc.constantFrom("given", "not-given", "of-the-whole"),
  groups: fc.constantFrom("bme", "four"),
  window: fc.constantFrom("single-year", "two-year-total", "two-year-average", "not-stated"),
  strata: fc.boolean(),
  bank: fc.boolean(),
});

/** How many blocks of six counts (the groups without BME) a return takes. */
export const BLOCKS = 24;

/** Nobody, everybody and one person are met often; now and then a large number. */
export const countsOfAReturn: fc.Arbitrary<readonly number[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: 4 }) },
    fc.nat({ max: 40 }),
    fc.nat({ max: 900 }),
  ),
  { minLength: BLOCKS * 6, maxLength: BLOCKS * 6 },
);

/** Makes a return of a shape whose every total follows from a list of counts: it contradicts itself nowhere. */
export function returnOfCounts(shape: ReturnShape, counts: readonly number[]): Return {
  let next = 0;
  const people = (): TrueCounts => countsBy(() => counts[next++] ?? 0);
  const given = (all: TrueCounts, unknown = shape.unknown === "given"): GroupCounts => {
    const { white, asian, black, mixed, other } = all;
    return {
      white,
      ...(shape.groups === "four" ? { asian, black, mixed, other } : { bme: asian + black + mixed + other }),
      unknown: unknown ? all.unknown : null,
    };
  };
  const staff = (): { workforce: NonNullable<Return["workforce"]>; total: TrueCounts } => {
    const [five, six, eight, managers, others] = [people(), people(), people(), people(), people()];
    const consultants = addCounts([managers, others]);
    const total = addCounts([five, six, eight, consultants]);
    return {
      workforce: {
        nonClinical: { "band-5": given(five) },
        clinical: { "band-6": given(six), "band-8a": given(eight) },
        medical: { consultants: given(consultants), "senior-medical-managers": given(managers) },
        ...(shape.unknown === "of-the-whole" && { total: given(total, true) }),
      },
      total,
    };
  };
  const { workforce, total } = staff();
  const flow = (): readonly [TrueCounts, TrueCounts] => {
    const counted = people();
    return [counted, addCounts([counted, people()])];
  };
  const [[first, firstOf], [rest, restOf]] = [flow(), flow()];
  const [entered, before, accessed] = [people(), people(), people()];
  const isTwoYears = shape.window.startsWith("two");
  return {
    organisation: { code: "X", name: "Example" },
    year: shape.year,
    workforce,
    shortlisting: {
      shortlisted: given(addCounts([firstOf, restOf])),
      appointed: given(addCounts([first, rest])),
      ...(shape.strata && {
        strata: [{ by: "route", of: "uk", shortlisted: given(firstOf), appointed: given(first) }],
      }),
    },
    disciplinary: {
      window: shape.window,
      entered: given(isTwoYears ? addCounts([entered, before]) : entered),
      enteredPreviousYear: given(before),
    },
    training: {
      accessed: given(accessed),
      ...(shape.strata && {
        strata: [{ by: "band", of: "all", accessed: given(accessed), workforce: given(total) }],
      }),
    },
    survey: surveyOf(flow, given, shape),
    board: boardOf(people, given),
    ...(shape.bank && { bank: { workforce: { clinical: { "band-2": given(people()) } } } }),
  };
}

function surveyOf(
  flow: () => readonly [TrueCounts, TrueCounts],
  given: (counts: TrueCounts) => GroupCounts,
  { year }: ReturnShape,
): Survey {
  const question = (): NonNullable<Survey["discrimination"]> => {
    const [yes, answered] = flow().map(given);
    const groups = Object.keys(yes ?? {}) as (keyof GroupCounts)[];
    return Object.fromEntries(
      groups.map((group) => [group, { yes: yes?.[group] ?? null, answered: answered?.[group] ?? null }]),
    );
  };
  return { year: year - 1, "harassment-from-managers": question(), "equal-opportunities": question() };
}

/** Four corners make a board: voting or not, executive or not. */
function boardOf(people: () => TrueCounts, given: (counts: TrueCounts) => GroupCounts): Board {
  const [both, voting, executive, neither] = [people(), people(), people(), people()];
  return {
    total: given(addCounts([both, voting, executive, neither])),
    voting: given(addCounts([both, voting])),
    executive: given(addCounts([both, executive])),
  };
}
