import fc from "fast-check";

/** The six counts that everything else adds up to. */
export const trueGroups = ["white", "unknown", "asian", "black", "mixed", "other"] as const;

/** Counts of people before anything is left out: BME is not among them, being the sum of four. */
export type TrueCounts = { readonly [group in (typeof trueGroups)[number]]: number };

/** Which columns a table has: the standard's three, the four groups as well, or the four without BME. */
export type Columns = "principal" | "with-four-groups" | "four-groups-without-bme";

export type Column = (typeof trueGroups)[number] | "bme";

/** Draws the next value: the generator that fast-check hands to `fc.gen`. */
export type Draw = fc.GeneratorValue;

export const nobody: TrueCounts = { white: 0, unknown: 0, asian: 0, black: 0, mixed: 0, other: 0 };

/** Counts group by group, by one rule. */
export function countsBy(rule: (group: (typeof trueGroups)[number]) => number): TrueCounts {
  return {
    white: rule("white"),
    unknown: rule("unknown"),
    asian: rule("asian"),
    black: rule("black"),
    mixed: rule("mixed"),
    other: rule("other"),
  };
}

/** Adds counts group by group. */
export function addCounts(all: readonly TrueCounts[]): TrueCounts {
  return countsBy((group) => all.reduce((sum, counts) => sum + counts[group], 0));
}

/** Some people: small numbers and zeros as often as large ones. */
export function drawCounts(draw: Draw, most = 4000): TrueCounts {
  const largest = draw(() => fc.constantFrom(0, 3, 40, most));
  return countsBy(() => draw(fc.nat, { max: largest }));
}

/** Some of these people. */
export function drawPart(draw: Draw, whole: TrueCounts): TrueCounts {
  return countsBy((group) => draw(fc.nat, { max: whole[group] }));
}

/** Somebody's counts as a return gives them: each may be null, and one that is left out is not given either. */
export function drawGiven(
  draw: Draw,
  counts: TrueCounts,
  columns: Columns,
): { [column in Column]?: number | null } {
  const isGiven = (): boolean => draw(() => fc.nat({ max: 11 })) > 0;
  const bme = counts.asian + counts.black + counts.mixed + counts.other;
  const givenBme = isGiven() ? bme : null;
  const four = { asian: counts.asian, black: counts.black, mixed: counts.mixed, other: counts.other };
  const notGiven = { asian: null, black: null, mixed: null };
  return {
    white: isGiven() ? counts.white : null,
    ...(draw(fc.boolean) ? { unknown: isGiven() ? counts.unknown : null } : {}),
    ...(columns === "four-groups-without-bme" ? {} : { bme: givenBme }),
    ...(columns === "principal" ? {} : givenBme === null ? notGiven : four),
  };
}
