import type { Group } from "../../../reference/groups.ts";
import { cellRange } from "./cell-range.ts";

/** A count as it was filled in; BME from its four groups where only they are, and otherwise what else is said. */
export function givenFormula(cell: (group: Group) => string, group: Group, otherwise: string): string {
  const four = cellRange(cell("asian"), cell("other"));
  const derived = group === "bme" ? `IF(COUNT(${four})=4,SUM(${four}),${otherwise})` : otherwise;
  return `IF(ISNUMBER(${cell(group)}),${cell(group)},${derived})`;
}
