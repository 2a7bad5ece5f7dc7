import { type Count, sumCounts } from "../../model/counts.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import {
  type Counted,
  type CountPlace,
  placeName,
  type RatePlace,
  wholeOf,
} from "../../model/measure-cells.ts";
import type { PeriodKey } from "../../model/period.ts";
import { type BoardBody, boardBodies } from "../../reference/board-bodies.ts";
import type { SchemeGroup } from "../../reference/group-schemes.ts";
import { groups, groupsWithinBme } from "../../reference/groups.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import { type CellCounts, placeId, type TablePlaces } from "./counts-of-results.ts";
import {
  columnLeft,
  groupsIn,
  idIn,
  type PlacesOfYear,
  type PlaceSum,
  strataSums,
  stratumPlaces,
  wholeIdIn,
} from "./strata-sums.ts";

/** Lists what holds among the places of one year and one population. */
export function sumsOfYear(given: PlacesOfYear): readonly PlaceSum[] {
  return [
    ...workforceSums(given),
    ...rateSums(given),
    ...strataSums(given),
    ...boardSums(given),
    ...localSums(given),
  ];
}

/** The people whom a local measure counts are part of those it is out of. */
function localSums({ year, places }: PlacesOfYear): readonly PlaceSum[] {
  return [...places].flatMap(([id, { place }]): readonly PlaceSum[] => {
    if (place.kind !== "local" || place.outOf === null) return [];
    return [
      {
        total: placeId(year, place.outOf),
        parts: [id],
        ...groupsIn(place),
        rest: { place: `${id}/not`, stands: place.people.endsWith("/yes") ? "surely" : "always" },
      },
    ];
  });
}

/** Rows add up to their groupings, all rows of a part to the whole workforce; an "of which" row is part of another. */
function workforceSums(given: PlacesOfYear): readonly PlaceSum[] {
  const total = idIn(given, { kind: "all-staff" });
  const parts = workforceParts.map(({ id }) => rowIdIn(given, id, "all-rows"));
  return [
    ...workforceParts.flatMap(({ id, key }) => {
      const rows = rowsOfPart[key].map((row) => row.id);
      return [...groupingSums(given, id, rows), ...ofWhichSums(given, id, rows)];
    }),
    {
      total,
      parts: parts.filter((place) => given.places.has(place)),
      rest: { place: `${total}/rest`, stands: "where-needed" },
    },
  ];
}

function groupingSums(
  given: PlacesOfYear,
  part: WorkforcePart,
  rows: readonly string[],
): readonly PlaceSum[] {
  const { places, ofWhich, groupings } = given;
  const at = (row: string): string => rowIdIn(given, part, row);
  const summed = rows.filter((row) => places.has(at(row)) && !ofWhich.has(at(row)));
  return [...rowGroupings, ...groupings].map(({ id, rows: named }) => {
    const wanted: readonly string[] = named === "every-row" ? summed : named;
    return {
      total: at(id),
      parts: summed.filter((row) => wanted.includes(row)).map(at),
      rest: { place: `${at(id)}/rest`, stands: "where-needed" },
    };
  });
}

function ofWhichSums(given: PlacesOfYear, part: WorkforcePart, rows: readonly string[]): readonly PlaceSum[] {
  return rows.flatMap((row) => {
    const place = rowIdIn(given, part, row);
    const whole = given.ofWhich.get(place);
    if (whole === undefined) return [];
    const total = rowIdIn(given, part, whole);
    return [{ total, parts: [place], rest: { place: `${total}/without-${row}`, stands: "always" } }];
  });
}

/**
 * The people whom a rate counts are part of those it is out of. Leavers may have entered or accessed and be in no
 * workforce: where they do not exceed it, an outsider who takes them for a part of it is right nearly always.
 */
function rateSums(given: PlacesOfYear): readonly PlaceSum[] {
  return ratePlaces(given).flatMap((place): readonly PlaceSum[] => {
    const { who } = place;
    if (!isCounted(who)) return [];
    const own = idIn(given, { ...place, who: wholeOf[who] });
    const rest = idIn(given, { ...place, who: `not-${who}` });
    return [
      {
        total: given.places.has(own) ? own : wholeIdIn(given, { ...place, who: wholeOf[who] }),
        parts: [idIn(given, place)],
        rest: { place: rest, stands: who === "yes" ? "surely" : "always" },
      },
    ];
  });
}

function isCounted(who: RatePlace["who"]): who is Counted {
  return who in wholeOf;
}

function ratePlaces({ places }: PlacesOfYear): readonly RatePlace[] {
  return [...places.values()].flatMap(({ place }) => (place.kind === "rate" ? [place] : []));
}

/** The board, and the board of a stratum, is its voting and non-voting members, and its executive and non-executive members. */
function boardSums(given: PlacesOfYear): readonly PlaceSum[] {
  const strata = stratumPlaces(given).flatMap((place) => (place.kind === "board" ? [place.stratum] : []));
  const ofEach = [
    {},
    ...new Map(
      strata.map((stratum) => [
        placeName({ kind: "board", population: given.population, body: "board", stratum }),
        { stratum },
      ]),
    ).values(),
  ];
  return ofEach.flatMap((inIt) => {
    const at = (body: BoardBody): string => idIn(given, { kind: "board", body, ...inIt });
    return boardBodies.flatMap(({ id, complementOf }) =>
      complementOf === null ? [] : [{ total: at("board"), parts: [at(complementOf), at(id)], rest: null }],
    );
  });
}

function rowIdIn(given: PlacesOfYear, part: WorkforcePart, row: string): string {
  return idIn(given, { kind: "row", part, row });
}

/** The sums between windows of the disciplinary process, and the single years in them that nobody gives. */
interface WindowSums {
  readonly placeSums: readonly PlaceSum[];
  readonly notGiven: CellCounts;
}

/**
 * A window of two years is the later year and the earlier one. It gives a single year away where the other is printed, be it
 * in another year's window or in an earlier publication (`any`: in whatever is published later). A window that is not stated is
 * linked to nothing.
 */
export function windowSums(
  places: TablePlaces,
  counts: CellCounts,
  before: ReadonlyMap<string, unknown> | "any",
): WindowSums {
  const notGiven = new Map<string, Count>();
  const twoYears = [...places].flatMap(([id, { year, place, columns }]) => {
    const single = singleYearOf(place);
    return single === null ? [] : [{ id, year, single, columns }];
  });
  const placeSums = twoYears.flatMap(({ id, year, single, columns }): readonly PlaceSum[] => {
    const parts = [year, yearBefore(year)].map((of) => placeId(of, single));
    const named = [...groups.map((group) => group.id), ...columns];
    const isLinked =
      before === "any" ||
      parts.some((part) => places.has(part) || named.some((column) => before.has(`${part}/${column}`))) ||
      twoYears.some(
        (other) =>
          placeName(other.single) === placeName(single) &&
          (other.year === yearBefore(year) || year === yearBefore(other.year)),
      );
    if (!isLinked) return [];
    for (const column of columns) {
      for (const added of parts.map((part) => `${part}/${column}`)) {
        if (!counts.has(added)) notGiven.set(added, null);
      }
    }
    return [{ total: id, parts, groups: named, rest: null }];
  });
  return { placeSums, notGiven };
}

/** A window of two years is of whole years alone: a return of a part of a year has none. */
function yearBefore(year: PeriodKey): PeriodKey {
  return `${Number(year) - 1}`;
}

/** The same people counted over one year; null for a place that is not counted over two. */
function singleYearOf(place: CountPlace): CountPlace | null {
  if (place.kind === "local") {
    const [definition = "", who] = place.people.split("/");
    return who === "counted-in-two-years" ? { ...place, people: `${definition}/counted` } : null;
  }
  const isWindow =
    place.kind === "rate" && place.process === "disciplinary/two-years" && place.who === "entered";
  return isWindow && place.stratum === null ? { ...place, process: "disciplinary/single-year" } : null;
}

/** Some sums, and the counts that they need beside those that are printed. */
interface SumsAndCounts {
  readonly sums: readonly TableSum[];
  readonly unprinted: CellCounts;
}

/** The sums of places, and the rests of which it is known that nobody is in them. */
export interface SumsOfPlaces extends SumsAndCounts {
  readonly empty: ReadonlySet<string>;
}

/**
 * Writes the sums of places for every group that both sides have, counts that only the other groups give away among them: of a group
 * with a percentage alone, those who answered yes are among those who answered.
 */
export function sumsOfPlaces(placeSums: readonly PlaceSum[], counts: CellCounts): SumsOfPlaces {
  const unprinted = new Map<string, Count>();
  const empty = new Set<string>();
  const sums = placeSums.flatMap((placeSum) =>
    [...new Set(placeSum.groups ?? ethnicGroups)].flatMap((group): readonly TableSum[] => {
      const found = sumOfGroup(placeSum, group, counts);
      if (found === null) return [];
      const { total, parts, rest } = found;
      if (rest === null) {
        if (placeSum.rest !== null) empty.add(`${placeSum.rest.place}/${group}`);
        return [{ total, parts }];
      }
      unprinted.set(rest.id, rest.count);
      return [{ total, parts: [...parts, rest.id] }];
    }),
  );
  return { sums, unprinted, empty };
}

const ethnicGroups: readonly string[] = [...groups.map(({ id }) => id), columnLeft("bme")];

interface GroupSum extends TableSum {
  readonly rest: { readonly id: string; readonly count: Count } | null;
}

function sumOfGroup(placeSum: PlaceSum, group: string, counts: CellCounts): GroupSum | null {
  const total = `${placeSum.total}/${group}`;
  const wanted = placeSum.parts.map((place) => `${place}/${group}`);
  const parts = wanted.filter((id) => counts.has(id));
  if (!counts.has(total) || parts.length === 0) return null;
  const left = difference(counts.get(total) ?? null, sumCounts(parts.map((id) => counts.get(id) ?? null)));
  const isComplete = parts.length === wanted.length;
  const { rest } = placeSum;
  const withRest = (place: string): GroupSum => ({
    total,
    parts,
    rest: { id: `${place}/${group}`, count: left },
  });
  const isOver = left !== null && left < 0;
  if (rest?.stands === "surely") return isOver ? null : withRest(rest.place);
  if (rest?.stands === "always") return left === null || isOver ? null : withRest(rest.place);
  const mayBeComplete =
    rest?.stands === "unless-empty" ? isEmpty(placeSum, group, counts) : left === null || left === 0;
  if (isComplete && mayBeComplete) return { total, parts, rest: null };
  return rest === null || isOver ? null : withRest(rest.place);
}

/**
 * True where nobody is left over: of everyone, or of the largest group around this one that is known. That nobody of one group is
 * left over, where others are, is a count like any other.
 */
function isEmpty({ total, parts }: PlaceSum, group: string, counts: CellCounts): boolean {
  const countOf = (place: string, column: string): Count => counts.get(`${place}/${column}`) ?? null;
  const leftOf = (column: string): Count =>
    difference(countOf(total, column), sumCounts(parts.map((place) => countOf(place, column))));
  const isWithinBme = groupsWithinBme.some((one) => one === group);
  const larger = ["all", ...(group === "unknown" ? [] : ["known"]), ...(isWithinBme ? ["bme"] : [])];
  const around = larger.map(leftOf).find((left) => left !== null);
  if (around !== undefined) return around === 0;
  return leftOf(group) === 0 && !ethnicGroups.some((other) => (leftOf(other) ?? 0) > 0);
}

/** Below 0 where there are more in the parts, as with leavers. */
function difference(total: Count, parts: Count): Count {
  return total === null || parts === null ? null : total - parts;
}

/** The sums among the columns of one place, and the column that is made of others. */
interface Columns {
  readonly compared: string;
  readonly parts: readonly string[];
  readonly sums: readonly TableSum[];
}

const ethnicColumns = columnsOf({
  reference: { id: "white" },
  compared: { id: "bme" },
  unknown: { id: "unknown" },
  parts: groupsWithinBme.map((id) => ({ id })),
});

type GroupId = Pick<SchemeGroup, "id">;

function columnsOf(
  scheme: {
    readonly [role in "reference" | "compared" | "unknown"]: GroupId;
  } & { readonly parts?: readonly GroupId[] | undefined },
): Columns {
  const [reference, compared, unknown] = [scheme.reference.id, scheme.compared.id, scheme.unknown.id];
  const parts = (scheme.parts ?? []).map(({ id }) => id);
  return {
    compared,
    parts,
    sums: [
      ...(parts.length === 0 ? [] : [{ total: compared, parts }]),
      { total: "known", parts: [reference, compared] },
      { total: "all", parts: [reference, compared, unknown] },
      { total: "all", parts: ["known", unknown] },
    ],
  };
}

/**
 * BME is its four groups; everyone is White, BME and unknown. Where only percentages are published of some of the four,
 * the others leave a rest: of one group by itself, they give away its count; of several, the sum of theirs.
 */
export function sumsOfColumns(
  places: TablePlaces,
  counts: CellCounts,
  unstated: ReadonlySet<string>,
): SumsAndCounts {
  const unprinted = new Map<string, number>();
  const sums = [...places].flatMap(([id, { year, place }]) => {
    const columns = place.kind === "local" ? columnsOf(place.scheme) : ethnicColumns;
    const at = (column: string): string =>
      `${isEveryone(place, column) ? staffId(year, place) : id}/${column}`;
    const whole = columns.sums.flatMap(({ total, parts }): readonly TableSum[] => {
      const sum = { total: at(total), parts: parts.map(at) };
      return [sum.total, ...sum.parts].every((id) => counts.has(id)) ? [sum] : [];
    });
    const fours = columns.parts.map(at);
    const isCounted = (id: string): boolean => counts.has(id) && !unstated.has(id);
    const counted = fours.filter(isCounted);
    const uncounted = fours.filter((id) => !isCounted(id));
    const bme = counts.get(at(columns.compared)) ?? null;
    const inGroups = sumCounts(counted.map((id) => counts.get(id) ?? null));
    const isPart = counted.length > 0 && uncounted.length > 0;
    if (!isPart || bme === null || inGroups === null || inGroups > bme) return whole;
    const [rest = "", ...others] = uncounted;
    const left = others.length === 0 ? rest : at(columnLeft(columns.compared));
    unprinted.set(left, bme - inGroups);
    const isStated = others.length > 0 && uncounted.every((id) => counts.has(id));
    return [
      ...whole.filter(({ total }) => total !== at(columns.compared)),
      { total: at(columns.compared), parts: [...counted, left] },
      ...(isStated ? [{ total: left, parts: uncounted }] : []),
    ];
  });
  return { sums, unprinted };
}

/** Everyone is the same number of people, whichever groups the workforce is counted by. */
function isEveryone(place: CountPlace, column: string): boolean {
  return place.kind === "local" && place.people.startsWith("workforce/") && column === "all";
}

function staffId(year: PeriodKey, place: CountPlace): string {
  const stratum = "stratum" in place && place.stratum ? { stratum: place.stratum } : {};
  return placeId(year, { population: "substantive", kind: "all-staff", ...stratum });
}

/**
 * Leaves out the sums that say nothing of a count that anybody has. A count that is not given and is in no other sum can be
 * anything; so can a total that is not given, where each of its sums has such a part to make up for it.
 */
export function neededSums(
  sums: readonly TableSum[],
  known: { readonly counts: CellCounts; readonly hidden: ReadonlySet<string> },
): readonly TableSum[] {
  const uses = new Map<string, number>();
  for (const id of sums.flatMap(({ total, parts }) => [total, ...parts])) {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const isNotGiven = (id: string): boolean =>
    (known.counts.get(id) ?? null) === null && !known.hidden.has(id);
  const isFree = (id: string): boolean => isNotGiven(id) && uses.get(id) === 1;
  const tied = new Set(sums.flatMap(({ total, parts }) => (parts.some(isFree) ? parts : [total, ...parts])));
  const needed = sums.filter(({ total, parts }) => {
    const isLoose = isNotGiven(total) && !tied.has(total);
    return !isLoose && !isFree(total) && !parts.every(isFree);
  });
  return needed.length === sums.length ? needed : neededSums(needed, known);
}
