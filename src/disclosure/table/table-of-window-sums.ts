import type { Count } from "../../model/count.ts";
import type { CellCounts } from "./table-of-counts.ts";
import type { PlaceSum } from "./table-of-place-sums.ts";

/** What holds between windows of the disciplinary process, and the single years that it speaks of and nobody gives. */
export interface WindowSums {
  readonly placeSums: readonly PlaceSum[];
  readonly notGiven: CellCounts;
}

const TWO_YEARS = /^(\d+)(\/(?:bank\/)?disciplinary)\/two-years\/entered$/;

/**
 * A window of two years is the later year and the earlier one. It gives a single year away where the other is printed, be it
 * in another year's window or in last year's publication. A window that is not stated is linked to nothing.
 */
export function windowSums(
  places: ReadonlySet<string>,
  counts: CellCounts,
  placesBefore: ReadonlySet<string>,
): WindowSums {
  const notGiven = new Map<string, Count>();
  const twoYears = [...places].flatMap((place) => {
    const [, year, rest = ""] = TWO_YEARS.exec(place) ?? [];
    return year === undefined ? [] : [{ place, year: Number(year), rest }];
  });
  const placeSums = twoYears.flatMap(({ place, year, rest }): readonly PlaceSum[] => {
    const single = (of: number): string => `${String(of)}${rest}/single-year/entered`;
    const isLinked =
      [year, year - 1].some((of) => places.has(single(of)) || placesBefore.has(single(of))) ||
      twoYears.some((other) => other.rest === rest && Math.abs(other.year - year) === 1);
    if (!isLinked) return [];
    const parts = [single(year), single(year - 1)];
    for (const id of counts.keys()) {
      if (!id.startsWith(`${place}/`)) continue;
      for (const part of parts) {
        const added = `${part}${id.slice(place.length)}`;
        if (!counts.has(added)) notGiven.set(added, null);
      }
    }
    return [{ total: place, parts, rest: null }];
  });
  return { placeSums, notGiven };
}
