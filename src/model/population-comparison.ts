import { compare, decimalFraction, difference, type Fraction, fraction } from "../foundation/fraction.ts";
import { type Group, groups } from "../reference/groups.ts";
import { type Answer, calculated, notCalculable } from "./answer.ts";
import { type Count, type CountOf, sumCounts } from "./counts.ts";
import { measureCells } from "./measure-cells.ts";
import type { Results } from "./results.ts";
import type { LocalPopulation, PopulationGroup } from "./return.ts";

/** Who is set beside the population. */
export type BesidePopulation = "workforce" | "shortlisted" | "appointed";

/** All of them, in the order of reports. */
export const besidePopulationOf: readonly BesidePopulation[] = ["workforce", "shortlisted", "appointed"];

/**
 * One group's share of the workforce or of applicants, beside its share of the local population.
 *
 * @since 0.1.0
 */
export interface PopulationComparison {
  /** Whose share it is. */
  readonly of: BesidePopulation;
  /** The ethnic group whose two shares are compared. */
  readonly group: PopulationGroup;
  /** The people of the group, of those whose ethnicity is known. */
  readonly share: CountOf;
  /** The same as a proportion, or why there is none. */
  readonly proportion: Answer;
  /** The group's share of the population, in per cent, as it was given. */
  readonly percentage: string;
  /** The share less that of the population, as a difference of proportions; or why there is none. */
  readonly difference: Answer;
  /** Where the share lies; null where there is no difference to tell. */
  readonly side: "above" | "below" | "alike" | null;
}

/**
 * Sets the workforce, the people shortlisted and those appointed beside the local population, group by group.
 *
 *     difference = people of the group / people of known ethnicity − the group's share of the population
 *
 * It is described, and never tested or judged: a population takes in children and people who have retired, trusts recruit from further
 * away than they serve, and a census is of another year. Shares are of people whose ethnicity is known, since a census has nobody else.
 *
 * @param results - What `calculateIndicators` gives, or what `protect` has left of it.
 * @param population - The shares of the population; those of the return if left out.
 * @returns A comparison for each group whose share is given, of the workforce and of applicants; none where there is no population.
 * @example
 * ```ts
 * import { besidePopulation, calculateIndicators } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "East Suffolk and North Essex NHS Foundation Trust" },
 *   year: 2022,
 *   workforce: { total: { white: 9066, bme: 2483, unknown: 86 } },
 *   population: { area: "East Suffolk and North Essex", percentages: { white: "90.82", bme: "9.15" } },
 * });
 * const bme = besidePopulation(results).find(({ of, group }) => of === "workforce" && group === "bme");
 * if (bme?.difference.status === "calculated") console.log(bme.side, bme.difference.number.toFixed(3)); // above 0.123
 * ```
 * @see ESNEFT 2022: local population 90.82% and 9.15%.
 * @since 0.1.0
 */
export function besidePopulation(
  results: Results,
  population: LocalPopulation | undefined = results.population,
): readonly PopulationComparison[] {
  if (population === undefined) return [];
  const counts = countsIn(results);
  return besidePopulationOf.flatMap((of) => {
    const countOf = (group: Group): Count => counts.get(`${places[of]}/${group}`) ?? null;
    const known = sumCounts([countOf("white"), countOf("bme")]);
    return groups.flatMap(({ id: group }) => {
      const percentage = group === "unknown" ? undefined : population.percentages[group];
      if (group === "unknown" || percentage === undefined) return [];
      return [comparisonOf({ count: countOf(group), of: known }, percentage, { of, group })];
    });
  });
}

function comparisonOf(
  share: CountOf,
  percentage: string,
  name: Pick<PopulationComparison, "of" | "group">,
): PopulationComparison {
  const apart = apartFrom(share, percentage);
  return {
    ...name,
    share,
    percentage,
    proportion: typeof apart === "string" ? notCalculable(apart) : calculated(apart.own),
    difference: typeof apart === "string" ? notCalculable(apart) : calculated(apart.difference),
    side: typeof apart === "string" ? null : (sides[compare(apart.difference, fraction(0, 1)) + 1] ?? null),
  };
}

const sides = ["below", "alike", "above"] as const;

function apartFrom(
  { count, of }: CountOf,
  percentage: string,
): Readonly<Record<"own" | "difference", Fraction>> | "not-given" | "nobody-in-the-denominator" {
  const given = decimalFraction(percentage);
  if (given === null || count === null || of === null) return "not-given";
  if (of === 0) return "nobody-in-the-denominator";
  const own = fraction(count, of);
  return { own, difference: difference(own, { ...given, denominator: given.denominator * 100n }) };
}

/** Where the counts of each stand in a table of all counts of a year. */
const places: Readonly<Record<BesidePopulation, string>> = {
  workforce: "workforce/total",
  shortlisted: "shortlisting/shortlisted",
  appointed: "shortlisting/appointed",
};

/** The counts that the shares and likelihoods of results are made of, by the ids of their cells. */
function countsIn({ measures }: Results): ReadonlyMap<string, Count> {
  return new Map(
    measures
      .filter(({ unit }) => unit === "proportion")
      .flatMap((measure) =>
        Object.entries(measureCells(measure)).flatMap(([role, cells]) => {
          const share = measure.basis[role as keyof typeof measure.basis];
          if (share === undefined || "percentage" in share) return [];
          return [[cells.count, share.count] as const, [cells.of, share.of] as const];
        }),
      ),
  );
}
