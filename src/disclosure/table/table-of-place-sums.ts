import { groups } from "../../reference/groups.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import { type Count, sumCounts } from "../../model/count.ts";
import type { CellCounts } from "./table-of-counts.ts";

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
export interface SumsAndCounts {
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
