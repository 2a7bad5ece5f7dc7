import type { PlaceSum } from "./table-of-place-sums.ts";

/** A place of a stratum: `shortlisting/strata/band/clinical/band-5/appointed`. */
interface StratumPlace {
  readonly place: string;
  /** `shortlisting`, or `disciplinary/single-year`. */
  readonly flow: string;
  readonly by: string;
  readonly of: string;
  /** Who is counted: `appointed`, or `workforce`. */
  readonly who: string;
}

/**
 * A stratum and all without it are the total; the strata of one name are, with whoever is in none of them. Where a
 * stratum's workforce is that of a row, the two are one count.
 */
export function strataSums(start: string, places: ReadonlySet<string>): readonly PlaceSum[] {
  const strata = [...places].flatMap((place) => stratumPlace(start, place));
  const total = ({ flow, who }: StratumPlace): string =>
    who === "workforce" ? `${start}workforce/total` : `${start}${flow}/${who}`;
  const name = ({ flow, by, who }: StratumPlace): string => `${flow}/strata/${by}/${who}`;
  const firstOfEach = strata.filter(
    (one, index) => strata.findIndex((other) => name(other) === name(one)) === index,
  );
  return [
    ...strata.map((stratum): PlaceSum => {
      const { flow, by, of, who, place } = stratum;
      return {
        total: total(stratum),
        parts: [place, `${start}${flow}/without/${by}/${of}/${who}`],
        rest: null,
      };
    }),
    ...firstOfEach.map((stratum): PlaceSum => {
      const { flow, by, who } = stratum;
      return {
        total: total(stratum),
        parts: strata.filter((other) => name(other) === name(stratum)).map(({ place }) => place),
        rest: { place: `${start}${flow}/strata/${by}/rest/${who}`, stands: "where-needed" },
      };
    }),
    ...strata.flatMap(({ place, of, who }): readonly PlaceSum[] => {
      const row = `${start}workforce/${of}`;
      return who === "workforce" && places.has(row) ? [{ total: place, parts: [row], rest: null }] : [];
    }),
  ];
}

function stratumPlace(start: string, place: string): readonly StratumPlace[] {
  if (!place.startsWith(start)) return [];
  const parts = /^(.+)\/strata\/([^/]+)\/(.+)\/([^/]+)$/s.exec(place.slice(start.length));
  const [, flow = "", by = "", of = "", who = ""] = parts ?? [];
  return parts === null ? [] : [{ place, flow, by, of, who }];
}
