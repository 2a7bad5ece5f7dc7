import type { CellFinding, Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import type { DisclosureControl, Protection, Publishable } from "../../model/publishable.ts";
import { countsOfYears, type MeasuredYear } from "../table/table-of-counts.ts";
import { tableOfYears } from "../table/table-of-years.ts";
import type { IsHidden } from "./mask-basis.ts";

/** Chooses what of a table may be shown: `suppress`. */
export type Suppress = (table: DisclosureTable, policy: DisclosurePolicy) => Promise<Suppression>;

/** What is to be published, and how to take out of it what may not be. */
export interface ToPublish<Content> {
  readonly years: readonly MeasuredYear[];
  readonly lastYear: DisclosureTable | undefined;
  readonly policy: DisclosurePolicy;
  readonly mask: (isHidden: IsHidden, protection: Protection) => Content;
}

const THRESHOLD = 10;

/** Hides the counts that `suppress` chooses among all of some years, and with each of them all that it is behind. */
export async function publish<Content>(
  { years, lastYear, policy, mask }: ToPublish<Content>,
  suppress: Suppress,
): Promise<Publishable<Content>> {
  const printed = new Set(
    [...countsOfYears(years).counts].flatMap(([id, count]) => (count === null ? [] : [id])),
  );
  const { cells, sums, assumptions } = tableOfYears(years, { lastYear });
  // Figures go with their counts: one whose counts are all shown says nothing new, and the others are withheld.
  const chosen = await suppress({ cells, sums, assumptions }, withWeights(cells, printed, policy));
  const hidden = new Set(chosen.cells.flatMap(({ id, status }) => (status === "hidden" ? [id] : [])));
  const atRisk = chosen.audit.cells.filter((cell) => isAtRisk(cell, policy)).map(({ id }) => id);
  const disclosure: DisclosureControl = {
    threshold: policy.threshold ?? THRESHOLD,
    zeros: policy.zeros ?? "hidden",
    hidden: [...printed].filter((id) => hidden.has(id)).length,
    counts: printed.size,
    safe: chosen.audit.safe,
    atRisk,
  };
  const protection: Protection = { protection: "published", disclosure };
  const content = mask((id) => hidden.has(id), protection);
  // The mark exists for the compiler alone; this room is the one place that may set it.
  return { ...protection, content } as Publishable<Content>;
}

/** To hide a count that no report prints costs nothing. */
function withWeights(
  cells: DisclosureTable["cells"],
  printed: ReadonlySet<string>,
  policy: DisclosurePolicy,
): DisclosurePolicy {
  const free = cells.filter(({ id }) => !printed.has(id)).map(({ id }) => [id, 0] as const);
  return { ...policy, weights: { ...Object.fromEntries(free), ...policy.weights } };
}

function isAtRisk(cell: CellFinding, { threshold = THRESHOLD }: DisclosurePolicy): boolean {
  return !cell.proved || cell.atRisk || (cell.recovered && cell.least < threshold);
}
