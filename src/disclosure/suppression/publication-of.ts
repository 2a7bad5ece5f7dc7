import type { DisclosurePolicy, DisclosureTable, OutsiderAssumptions } from "../../model/disclosure-table.ts";

/** What is chosen to be shown of a table. */
export interface Shown {
  readonly hidden: ReadonlySet<string>;
  readonly figures: DisclosureTable["figures"];
}

/** A table as it would be published, with all that an outsider knows of it. */
export function publicationOf(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  { hidden, figures }: Shown,
): DisclosureTable {
  const cells = table.cells.map(({ id, value }) => ({ id, value: hidden.has(id) ? null : value }));
  return { ...table, cells, figures, policy, assumptions: knownOutside(table, policy, hidden) };
}

/** What the mark says is known as far as it is true: it cannot mean "below" where larger counts are hidden too. */
function knownOutside(
  { cells, assumptions }: DisclosureTable,
  { zeros }: DisclosurePolicy,
  hidden: ReadonlySet<string>,
): OutsiderAssumptions {
  const below = assumptions?.markMeansBelow ?? -1;
  const isTrue = cells.every(({ id, value }) => !hidden.has(id) || value === null || value < below);
  return {
    ...assumptions,
    markMeansBelow: isTrue ? assumptions?.markMeansBelow : undefined,
    zerosAlwaysShown: zeros === "shown",
  };
}
