import type { PlaceSum } from "./table-of-place-sums.ts";

/** Whom a rate counts, and out of whom: the last words of their places. */
const rates: readonly { readonly part: string; readonly whole: string }[] = [
  { part: "appointed", whole: "shortlisted" },
  { part: "entered", whole: "workforce" },
  { part: "accessed", whole: "workforce" },
  { part: "yes", whole: "answered" },
];

/**
 * Those who are counted in a rate are part of those it is out of. Leavers may have entered or accessed and be in no
 * workforce: where they do not exceed it, an outsider who takes them for a part of it is right nearly always.
 */
export function flowSums(start: string, places: ReadonlySet<string>): readonly PlaceSum[] {
  return [...places].flatMap((place) => {
    const rate = rates.find(({ part }) => place.startsWith(start) && place.endsWith(`/${part}`));
    if (rate === undefined) return [];
    const before = place.slice(0, -rate.part.length);
    const own = `${before}${rate.whole}`;
    return [
      {
        total: places.has(own) ? own : `${start}${rate.whole}/total`,
        parts: [place],
        rest: { place: `${before}not-${rate.part}`, stands: "always" },
      },
    ];
  });
}
