import { groupsWithinBme } from "../../reference/groups.ts";
import type { TableSum } from "../../model/disclosure-table.ts";
import { sumCounts } from "../../model/count.ts";
import type { CellCounts } from "./table-of-counts.ts";
import type { SumsAndCounts } from "./table-of-place-sums.ts";

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
