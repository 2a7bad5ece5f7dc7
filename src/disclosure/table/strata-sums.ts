import { groupedBy } from "../../foundation/lists.ts";
import type { Population } from "../../model/measure-about.ts";
import { groupsOf } from "../../model/local-measure.ts";
import type {
  AllStaffPlace,
  BoardPlace,
  CountPlace,
  LocalPlace,
  RatePlace,
} from "../../model/measure-cells.ts";
import type { PeriodKey } from "../../model/period.ts";
import type { RowGrouping } from "../../model/results.ts";
import type { StratumName } from "../../model/return.ts";
import { dimensionsOf, isPartOf, stratumTexts } from "../../model/strata.ts";
import { placeId, type TablePlaces } from "./counts-of-results.ts";

/** A place whose people are those of other places, group by group. Places go by their ids. */
export interface PlaceSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** The groups of its people, where they are others than those of ethnicity. */
  readonly groups?: readonly string[] | undefined;
  /**
   * The people of the total who are in none of the parts, as a place of its own that no report prints. `surely`: the parts are at
   * most the total, whatever is known of them (those who said yes, of those who answered). `always`: the same where the counts are known;
   * where one is not, more may have entered than there are, and nothing is said. `where-needed`: only where the parts
   * do not add up to it (a row that is not printed). `unless-empty`: the same, and where it is not known if they do (strata that
   * are hidden). Null: where they do not add up, nothing is said.
   */
  readonly rest: {
    readonly place: string;
    readonly stands: "surely" | "always" | "where-needed" | "unless-empty";
  } | null;
}

/** The places of one year and one population, and what is known of its rows. */
export interface PlacesOfYear {
  readonly year: PeriodKey;
  readonly population: Population;
  readonly places: TablePlaces;
  /** The row that a place is counted inside, of those that are in no sum. */
  readonly ofWhich: ReadonlyMap<string, string>;
  readonly groupings: readonly RowGrouping[];
}

/** A place that may have strata: of the workforce, of the board, of a process, of a question of the survey or of a local measure. */
type WholePlace = DistributiveOmit<AllStaffPlace | BoardPlace | RatePlace | LocalPlace, "population">;

type StratumPlace = WholePlace & {
  readonly stratum: NonNullable<RatePlace["stratum"]>;
};

/**
 * A stratum and all without it are the total; the strata of one name are, with the people in none of them: nobody is, where they are
 * intersections or what these add up to. Where a stratum's workforce is that of a row, or that of the same stratum elsewhere, the two are one count.
 */
export function strataSums(given: PlacesOfYear): readonly PlaceSum[] {
  const strata = stratumPlaces(given);
  const restOf = (place: StratumPlace): string =>
    idIn(given, { ...place, stratum: { ...place.stratum, of: "rest" } });
  const empty = new Set(
    strata
      .filter(isIntersection)
      .flatMap((joint) => [
        restOf(joint),
        ...dimensionsOf(joint.stratum).map((margin) =>
          restOf({ ...joint, stratum: { ...joint.stratum, ...margin } }),
        ),
      ]),
  );
  return [
    ...strata.map((place): PlaceSum => {
      const without = idIn(given, { ...place, stratum: { ...place.stratum, side: "without" } });
      return {
        total: wholeIdIn(given, place),
        parts: [idIn(given, place), without],
        rest: null,
        ...groupsIn(place),
      };
    }),
    ...groupedBy(strata, restOf).map(([rest, together]): PlaceSum => ({
      total: wholeIdIn(given, together[0]),
      parts: together.map((place) => idIn(given, place)),
      rest: empty.has(rest) ? null : { place: rest, stands: "unless-empty" },
      ...groupsIn(together[0]),
    })),
    ...groupedBy(strata, (place) => idIn(given, { ...place, stratum: NO_STRATUM })).flatMap(([, together]) =>
      marginSums(given, together),
    ),
    ...groupedBy(strata.filter(isOfWorkforce), ({ stratum }) => nameOf(stratum)).flatMap(
      ([, [first, ...others]]): readonly PlaceSum[] => {
        const same = idIn(given, first);
        const rows = rowsOfStratum(given, stratumTexts(first.stratum).of);
        return [
          ...(rows.length === 0 ? [] : [{ total: same, parts: rows, rest: null }]),
          ...others.map((place) => ({ total: same, parts: [idIn(given, place)], rest: null })),
        ];
      },
    ),
  ];
}

export function stratumPlaces({ places }: PlacesOfYear): readonly StratumPlace[] {
  return [...places.values()].flatMap(({ place }): readonly StratumPlace[] => {
    if (place.kind === "row") return [];
    const { stratum } = place;
    return stratum?.side === "strata" ? [{ ...place, stratum }] : [];
  });
}

function isIntersection({ stratum }: StratumPlace): boolean {
  return dimensionsOf(stratum).length > 1;
}

const NO_STRATUM = { by: "", of: "", side: "strata" } as const;

function nameOf(stratum: StratumName): string {
  const { by, of } = stratumTexts(stratum);
  return `${by}/${of}`;
}

/** Intersections add up to the strata of either division: women of band 5 and women of band 6 are women. */
function marginSums(given: PlacesOfYear, together: readonly StratumPlace[]): readonly PlaceSum[] {
  const margins = together.flatMap((joint) => {
    const alike = together.filter(
      ({ stratum }) => stratumTexts(stratum).by === stratumTexts(joint.stratum).by,
    );
    return dimensionsOf(joint.stratum).map((margin): PlaceSum => {
      const parts = alike.filter(({ stratum }) => isPartOf(stratum, margin));
      return {
        total: idIn(given, { ...joint, stratum: { ...margin, side: "strata" } }),
        parts: parts.map((part) => idIn(given, part)),
        rest: null,
        ...groupsIn(joint),
      };
    });
  });
  return margins.filter(
    ({ total, parts }, index) =>
      parts.length > 0 &&
      margins.findIndex((other) => other.total === total && other.parts[0] === parts[0]) === index,
  );
}

/** The groups of the people of a local measure; nothing where they are those of ethnicity. */
export function groupsIn(place: DistributiveOmit<CountPlace, "population">): Pick<PlaceSum, "groups"> {
  if (place.kind !== "local") return {};
  const { scheme } = place;
  return { groups: [...groupsOf(scheme).map(({ id }) => id), columnLeft(scheme.compared.id)] };
}

/** The parts of a group that are not counted, where several are: BME without the groups that are. */
export function columnLeft(compared: string): string {
  return `rest-of-${compared}`;
}

/** True for the workforce, of a stratum or whole, whether it is counted for itself or for a process. */
function isOfWorkforce(place: StratumPlace | WholePlace): boolean {
  return place.kind === "all-staff" || (place.kind === "rate" && place.who === "workforce");
}

/** The rows of the workforce that a stratum is named after: `clinical/band-5`, or `band-5` of every part. */
function rowsOfStratum({ places }: PlacesOfYear, of: string): readonly string[] {
  return [...places].flatMap(([id, { place }]) =>
    place.kind === "row" && [`${place.part}/${place.row}`, place.row].includes(of) ? [id] : [],
  );
}

/** The people of all strata together: those of the board or of the process, or the whole workforce. */
export function wholeIdIn(given: PlacesOfYear, place: WholePlace): string {
  if (place.kind === "board") return idIn(given, { kind: "board", body: place.body });
  if (place.kind === "local") {
    const { stratum: _stratum, ...whole } = place;
    return idIn(given, whole);
  }
  if (place.kind === "all-staff" || isOfWorkforce(place)) return idIn(given, { kind: "all-staff" });
  return idIn(given, { ...place, stratum: null });
}

/** The id of a place of the same year and population. */
export function idIn(
  { year, population }: PlacesOfYear,
  place: DistributiveOmit<CountPlace, "population">,
): string {
  return placeId(year, { ...place, population });
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
