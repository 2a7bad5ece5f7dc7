import { ownValue } from "../../foundation/own-value.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import { groupsWithinBme } from "../../reference/groups.ts";
import type { RowGroupingId } from "../../reference/row-groupings.ts";
import { medicalGrades, payBands } from "../../reference/workforce-rows.ts";
import { placeId, type TablePlace, type TablePlaces } from "../table/counts-of-results.ts";

/** What hiding a count costs that is neither a total nor one of the grouped rows below: one person's band is worth one. */
const USUAL = 1;

/** What hiding the counts of everyone costs, and those of White and BME people in indicators 2 to 4. */
const HEADLINES = 40;

/** What hiding the counts of a local measure costs: more than a band, less than one of the nine indicators. */
const LOCAL = 20;

/**
 * What hiding a grouped row costs: the totals of the staff groups first, then the senior bands together, which are what a reader of
 * indicator 1 asks for. Decision 0031.
 */
const groupedRows: Readonly<Record<RowGroupingId, number>> = {
  "all-rows": 30,
  "bands-8a-and-above": 16,
  "bands-8c-and-above": 12,
  "bands-8b-and-above": 4,
  "bands-8a-to-8b": 3,
  "bands-2-to-8a": 2,
  "bands-5-to-7": 2,
};

/** What hiding a row costs that some bands are put together in because they are too small apart. */
const OWN_GROUPING = 6;

const singleRows: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ [...payBands, ...medicalGrades].map(({ id }) => id),
);

/** What hiding each count costs, by its id: a report whose totals are hidden is worth little, however few its marks. */
export function worthKeeping(places: TablePlaces): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...places.values()].flatMap((found) =>
      [...found.columns].map((column) => [
        `${placeId(found.year, found.place)}/${column}`,
        worthOf(found, column),
      ]),
    ),
  );
}

function worthOf({ place }: TablePlace, column: string): number {
  const isWithinBme = groupsWithinBme.some((group) => group === column);
  if (column === "unknown" || isWithinBme || place.population === "bank") return USUAL;
  switch (place.kind) {
    case "all-staff":
    case "board":
    case "rate":
      return (place.stratum ?? null) === null ? HEADLINES : USUAL;
    case "local":
      return place.stratum === undefined && isPrincipal(place.scheme, column) ? LOCAL : USUAL;
    case "row":
      if (singleRows.has(place.row)) return USUAL;
      return ownValue(groupedRows, place.row) ?? OWN_GROUPING;
  }
}

function isPrincipal({ unknown, parts = [] }: GroupScheme, column: string): boolean {
  return column !== unknown.id && parts.every(({ id }) => id !== column);
}

/** Says of a count, by its id, if it is of a board of these places: its members are named in public, whether it is given or not. */
export function isOfBoard(places: TablePlaces): (id: string) => boolean {
  return (id) => places.get(id.slice(0, id.lastIndexOf("/")))?.place.kind === "board";
}
