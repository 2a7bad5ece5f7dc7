import type { BandCounts, BandGrouping } from "../../model/disclosure-alternatives.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";

/** Puts neighbouring bands together, given where each group ends. */
export function groupBands(bands: readonly BandCounts[], ends: readonly number[]): BandGrouping["groups"] {
  return ends.map((end, index) => {
    const ids = bands.slice(ends[index - 1] ?? 0, end).map(({ id }) => id);
    const [first = "", last = first] = [ids[0], ids.at(-1)];
    return { id: first === last ? first : `${first} to ${last}`, bands: ids };
  });
}

/** The table of some groups of bands by column, with all margins: `band-8a to vsm/bme`, `all/bme`, `band-5/all`, `all/all`. */
export function groupedBandsTable(
  bands: readonly BandCounts[],
  groups: BandGrouping["groups"],
): DisclosureTable {
  const columns = Object.keys(bands[0]?.counts ?? {});
  const countOf = new Map(bands.map(({ id, counts }) => [id, counts]));
  const rows = [...groups, ...(groups.length > 1 ? [{ id: "all", bands: bands.map(({ id }) => id) }] : [])];
  const margins = columns.length > 1 ? [...columns, "all"] : columns;
  const count = (ids: readonly string[], column: string): number =>
    ids.reduce((sum, id) => sum + (countOf.get(id)?.[column] ?? 0), 0);
  const total = (ids: readonly string[]): number =>
    columns.reduce((sum, column) => sum + count(ids, column), 0);
  return {
    cells: rows.flatMap(({ id, bands: ids }) =>
      margins.map((column) => ({
        id: `${id}/${column}`,
        value: columns.includes(column) ? count(ids, column) : total(ids),
      })),
    ),
    sums: [
      ...(groups.length > 1
        ? margins.map((column) => ({
            total: `all/${column}`,
            parts: groups.map(({ id }) => `${id}/${column}`),
          }))
        : []),
      ...(columns.length > 1
        ? rows.map(({ id }) => ({ total: `${id}/all`, parts: columns.map((column) => `${id}/${column}`) }))
        : []),
    ],
  };
}
