import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import type { SheetSet } from "./filled-return.ts";

/** A comparison of a group with White people: there is none for White people, nor for the unknown. */
const COMPARES_GROUPS = /^indicator-(?:[234]\/relative-likelihood|[5-8]\/difference)$/;

/** The id of the measure in a group's column; null where that column has none. */
export function measureIdOf(stem: string, group: Group, { people }: Pick<SheetSet, "people">): string | null {
  const id = people === "bank" ? `bank/${stem}` : stem;
  if (!COMPARES_GROUPS.test(stem)) return `${id}/${group}`;
  if (group === "bme") return id;
  return groupsWithinBme.some((part) => part === group) ? `${id}/${group}` : null;
}
