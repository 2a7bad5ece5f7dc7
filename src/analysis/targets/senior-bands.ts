import { rowGroupings } from "../../reference/row-groupings.ts";
import { payBands, type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import { type GroupCounts, sumGroupCounts } from "../../model/group-counts.ts";
import type { Workforce } from "../../model/return.ts";
import { existingRows } from "../../model/workforce-counts.ts";

/** A senior band, or all of them, with its people in the parts that were asked for. */
export interface SeniorBand {
  readonly id: string;
  readonly title: string;
  readonly counts: GroupCounts;
}

const SENIOR = "bands-8a-and-above";

/** Every band from 8a to VSM that exists in any of the parts, each over all of them, and then all bands together. */
export function seniorBands(
  workforce: Workforce,
  parts: readonly Exclude<WorkforcePart, "medical">[],
): readonly SeniorBand[] {
  const rows = workforceParts
    .filter(({ id }) => parts.some((part) => part === id))
    .flatMap(({ key }) => existingRows(workforce, key))
    .filter(({ ofWhich }) => ofWhich === null);
  const bands = seniorIds().flatMap((band) => {
    const same = rows.filter(({ id }) => id === band);
    const title = payBands.find(({ id }) => id === band)?.title ?? band;
    return same.length === 0 ? [] : [{ id: band, title, counts: sumGroupCounts(same.map(({ row }) => row)) }];
  });
  if (bands.length === 0) return [];
  const title = rowGroupings.find(({ id }) => id === SENIOR)?.title ?? SENIOR;
  return [...bands, { id: SENIOR, title, counts: sumGroupCounts(bands.map(({ counts }) => counts)) }];
}

function seniorIds(): readonly string[] {
  return rowGroupings.flatMap(({ id, rows }) => (id === SENIOR ? rows : []));
}
