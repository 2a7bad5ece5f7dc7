import { numberAt } from "../../foundation/number-at.ts";
import type { ColumnBounds } from "./column-bounds.ts";
import type { ColumnRange, PartRanges } from "./column-range.ts";
import { linearRanges } from "./linear-ranges.ts";
import { narrowed } from "./narrowed.ts";
import { productRanges } from "./product-ranges.ts";
import { type Relations, type SystemPart, systemParts } from "./system-parts.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Narrows what is known of the cells, takes it apart, and opens each part when one of its cells is asked for.
 *
 * @returns Null where it is proved that there is no solution.
 */
export function openSystem(workshop: Workshop, given: Relations, start: ColumnBounds): PartRanges | null {
  const system = narrowed(given, start, workshop.cell);
  if (system === null) return null;
  const { relations, bounds } = system;
  const parts = systemParts(relations, bounds);
  const partOf = new Map(parts.flatMap((part) => part.columns.map((column) => [column, part] as const)));
  const opened = new Map<SystemPart, PartRanges>();
  const rangesOf = (part: SystemPart): PartRanges => {
    const ranges = opened.get(part) ?? partRanges(workshop, part, bounds);
    opened.set(part, ranges);
    return ranges;
  };
  return {
    range: (column) => {
      const part = partOf.get(column);
      return part === undefined ? only(numberAt(bounds.lower, column)) : rangesOf(part).range(column);
    },
    feasible: () => {
      const answers = parts.map((part) => rangesOf(part).feasible());
      return answers.find((one) => one === "no") ?? answers.find((one) => one === "unknown") ?? "yes";
    },
    close: () => {
      for (const ranges of opened.values()) ranges.close();
    },
  };
}

function partRanges(workshop: Workshop, part: SystemPart, bounds: ColumnBounds): PartRanges {
  if (part.products.length === 0) return linearRanges(workshop, part, bounds);
  return productRanges(workshop, part, bounds, openSystem);
}

/** Every column but one value of it is excluded by whole numbers alone. */
function only(value: number): ColumnRange {
  return { least: value, greatest: value, values: new Set([value]), isProved: true };
}
