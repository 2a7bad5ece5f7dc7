import type { Conflict } from "../../model/check-contradiction.ts";
import type { ConflictRule, FiguresOfDocument } from "./figures-of-document.ts";
import { partOverWhole } from "./part-over-whole.ts";
import { partsExceedWhole } from "./parts-exceed-whole.ts";
import { printedDifferently } from "./printed-differently.ts";
import { restsOn } from "./rests-on.ts";
import { trend } from "./trend.ts";
import { twoScales } from "./two-scales.ts";

const rules: Readonly<Record<Conflict["id"], ConflictRule>> = {
  "part-over-whole": partOverWhole,
  "parts-exceed-whole": partsExceedWhole,
  "printed-differently": printedDifferently,
  trend,
  "two-scales": twoScales,
  "rests-on": restsOn,
};

/** Where the figures of a document, or the words beside them, cannot all be right. */
export function conflictsBetween(document: FiguresOfDocument): readonly Conflict[] {
  return Object.values(rules).flatMap((rule) => rule(document));
}
