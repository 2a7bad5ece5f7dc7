import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import type { RowGrouping } from "../../model/row-grouping.ts";
import type { PlaceSum } from "./table-of-place-sums.ts";

/** What is known of the rows of a workforce table. */
export interface WorkforceRows {
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
