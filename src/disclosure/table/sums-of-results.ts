import { groups, groupsWithinBme } from "../../reference/groups.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import { type Count, sumCounts } from "../../model/counts.ts";
import type { CellCounts } from "./counts-of-results.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import type { RowGrouping } from "../../model/results.ts";

/** A place whose people are those of other places, group by group. */
export interface PlaceSum {
  readonly total: string;
  readonly parts: readonly string[];
  /**
   * The people of the total who are in none of the parts, as a place of its own that no report prints. `always`: the
   * parts are at most the total (those who said yes, of those who answered). `where-needed`: only where the parts
   * do not add up to it (a row that is not printed). Null: where they do not add up, nothing is said.
   */
  readonly rest: { readonly place: string; readonly stands: "always" | "where-needed" } | null;
}

/** Some sums, and the counts that they need beside those that are printed. */
interface SumsAndCounts {
  readonly sums: readonly TableSum[];
  readonly unprinted: CellCounts;
}

/** Writes out what holds between places for every group that both sides have. */
export function sumsOfPlaces(placeSums: readonly PlaceSum[], counts: CellCounts): SumsAndCounts {
  const unprinted = new Map<string, Count>();
  const sums = placeSums.flatMap((placeSum) =>
    groups.flatMap(({ id: group }): readonly TableSum[] => {
      const found = sumOfGroup(placeSum, group, counts);
      if (found === null) return [];
      const { total, parts, rest } = found;
      if (rest === null) return [{ total, parts }];
      unprinted.set(rest.id, rest.count);
      return [{ total, parts: [...parts, rest.id] }];
    }),
  );
  return { sums, unprinted };
}

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
  if (rest?.stands === "always") return isOver ? null : withRest(rest.place);
  if (isComplete && (left === null || left === 0)) return { total, parts, rest: null };
  return rest === null || isOver ? null : withRest(rest.place);
}

/** Below 0 where there are more in the parts, as with leavers. */
function difference(total: Count, parts: Count): Count {
  return total === null || parts === null ? null : total - parts;
}

/** The board is its voting and non-voting members, and its executive and non-executive members. */
export function boardSums(start: string): readonly PlaceSum[] {
  const board = `${start}board/board`;
  return boardBodies.flatMap(({ id, complementOf }) =>
    complementOf === null
      ? []
      : [{ total: board, parts: [`${start}board/${complementOf}`, `${start}board/${id}`], rest: null }],
  );
}

/** What holds among the columns of one place. */
const columnSums: readonly TableSum[] = [
  { total: "bme", parts: groupsWithinBme },
  { total: "known", parts: ["white", "bme"] },
  { total: "all", parts: ["white", "bme", "unknown"] },
  { total: "all", parts: ["known", "unknown"] },
];

/**
 * BME is its four groups; everyone is White, BME and unknown. Where only percentages are published of some of the four,
 * the others leave a rest: of one group by itself, they give away its count.
 */
export function sumsOfColumns(places: ReadonlySet<string>, counts: CellCounts): SumsAndCounts {
  const unprinted = new Map<string, number>();
  const sums = [...places].flatMap((place) => {
    const at = (column: string): string => `${place}/${column}`;
    const whole = columnSums.flatMap(({ total, parts }): readonly TableSum[] => {
      const sum = { total: at(total), parts: parts.map(at) };
      return [sum.total, ...sum.parts].every((id) => counts.has(id)) ? [sum] : [];
    });
    const fours = groupsWithinBme.map(at);
    const counted = fours.filter((id) => counts.has(id));
    const uncounted = fours.filter((id) => !counts.has(id));
    const bme = counts.get(at("bme")) ?? null;
    const inGroups = sumCounts(counted.map((id) => counts.get(id) ?? null));
    const isPart = counted.length > 0 && uncounted.length > 0;
    if (!isPart || bme === null || inGroups === null || inGroups > bme) return whole;
    const [rest = "", ...others] = uncounted;
    const left = others.length === 0 ? rest : at("rest-of-bme");
    unprinted.set(left, bme - inGroups);
    return [...whole, { total: at("bme"), parts: [...counted, left] }];
  });
  return { sums, unprinted };
}

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

/**
 * Leaves out the sums that say nothing of a count that anybody has. What is not given and is in no other sum can be
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

/** What holds between windows of the disciplinary process, and the single years that it speaks of and nobody gives. */
interface WindowSums {
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

/** What is known of the rows of a workforce table. */
interface WorkforceRows {
  /** The places that there are. */
  readonly places: ReadonlySet<string>;
  /** The row that a place is counted inside, of those that are in no sum. */
  readonly ofWhich: ReadonlyMap<string, string>;
  readonly groupings: readonly RowGrouping[];
}

/** Rows add up to their groupings, all rows of a part to the whole workforce; an "of which" row is part of another. */
export function workforceSums(start: string, rows: WorkforceRows): readonly PlaceSum[] {
  const total = `${start}workforce/total`;
  const parts = workforceParts.map(({ id }) => `${start}workforce/${id}/all-rows`);
  return [
    ...workforceParts.flatMap(({ id, key }) => [
      ...groupingSums(`${start}workforce/${id}`, rowIds(key), rows),
      ...ofWhichSums(`${start}workforce/${id}`, rowIds(key), rows),
    ]),
    {
      total,
      parts: parts.filter((place) => rows.places.has(place)),
      rest: { place: `${total}/rest`, stands: "where-needed" },
    },
  ];
}

type PartKey = Extract<(typeof workforceParts)[number], { id: WorkforcePart }>["key"];

function rowIds(key: PartKey): readonly string[] {
  return rowsOfPart[key].map(({ id }) => id);
}

function groupingSums(part: string, ids: readonly string[], rows: WorkforceRows): readonly PlaceSum[] {
  const { places, ofWhich, groupings } = rows;
  const summed = ids.filter((id) => places.has(`${part}/${id}`) && !ofWhich.has(`${part}/${id}`));
  return [...rowGroupings, ...groupings].map(({ id, rows: named }) => {
    const wanted: readonly string[] = named === "every-row" ? summed : named;
    return {
      total: `${part}/${id}`,
      parts: summed.filter((row) => wanted.includes(row)).map((row) => `${part}/${row}`),
      rest: { place: `${part}/${id}/rest`, stands: "where-needed" },
    };
  });
}

function ofWhichSums(part: string, ids: readonly string[], { ofWhich }: WorkforceRows): readonly PlaceSum[] {
  return ids.flatMap((id) => {
    const whole = ofWhich.get(`${part}/${id}`);
    if (whole === undefined) return [];
    const total = `${part}/${whole}`;
    return [{ total, parts: [`${part}/${id}`], rest: { place: `${total}/without-${id}`, stands: "always" } }];
  });
}
