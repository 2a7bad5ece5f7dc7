import type { CountOf } from "../../model/count.ts";
import type { Basis, Measure, ShareBasis } from "../../model/measure.ts";
import { measureCells, type ShareCells } from "../../model/measure-cells.ts";

/** Whether a count may not be shown, by the id of its cell. */
export type IsHidden = (id: string) => boolean;

/** Takes the hidden counts out of a basis; the same basis where there are none. */
export function maskBasis(measure: Measure, year: number, isHidden: IsHidden): Basis {
  const { basis } = measure;
  const masked = Object.entries(measureCells(measure)).flatMap(([role, cells]) => {
    const share = maskShare(basis[role as keyof Basis], cells, (id) => isHidden(`${String(year)}/${id}`));
    return share === null ? [] : [[role, share] as const];
  });
  return masked.length === 0 ? basis : { ...basis, ...Object.fromEntries(masked) };
}

/** Null where nothing is hidden. What is not given stays not given; a percentage goes with the counts it is made of. */
function maskShare(share: ShareBasis | undefined, cells: ShareCells, isHidden: IsHidden): ShareBasis | null {
  if (share === undefined) return null;
  if ("percentage" in share) {
    const isShown = !isHidden(cells.count) && !isHidden(cells.of);
    return isShown ? null : { count: null, of: null, hidden: ["count", "of"] };
  }
  const hidden = (["count", "of"] as const).filter((part) => share[part] !== null && isHidden(cells[part]));
  const shown = (part: keyof CountOf): CountOf["count"] => (hidden.includes(part) ? null : share[part]);
  return hidden.length === 0 ? null : { count: shown("count"), of: shown("of"), hidden };
}
