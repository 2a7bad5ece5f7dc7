import type { Group } from "../../../reference/groups.ts";
import { NOT_IN_USE } from "../no-figure-words.ts";
import type { References } from "../references.ts";
import { shareFormula } from "./share-formula.ts";
import { type ShareCells, twoShares } from "./two-shares.ts";

/** A group's share of everybody in some place. */
export function placeShareFormula(id: string, group: Group, { used }: References): string {
  return shareFormula(used(id, group), used(id, "everyone"));
}

/** A group's share of some place, set against its share of the workforce over a denominator that both have. */
export function besideWorkforceFormula(
  id: string,
  group: Group,
  { used }: References,
  compare: Parameters<typeof twoShares>[2],
): string {
  const isSame = `${used(id, "denominator")}=${used("workforce", "denominator")}`;
  const share = (place: string): ShareCells => ({
    count: used(place, group),
    of: `IF(${isSame},${used(place, "everyone")},${used(place, "known")})`,
  });
  return twoShares(share(id), share("workforce"), compare);
}

/** A row that the organisation does not have says so. */
export function ofExistingRow(id: string, { used }: References, formula: string): string {
  return `IF(${used(id, "exists")}="no","${NOT_IN_USE}",${formula})`;
}
