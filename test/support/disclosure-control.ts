import type { DisclosureTable } from "../../src/model/disclosure-table.ts";
import type { DisclosureControl } from "../../src/model/protection.ts";

/** What is said of an invented publication: safe by itself, a count of nine hidden. */
export function disclosureControl(more: Partial<DisclosureControl> = {}): DisclosureControl {
  return {
    threshold: 10,
    zeros: "hidden",
    board: null,
    hidden: 1,
    counts: 9,
    leftOut: [],
    safe: true,
    atRisk: [],
    earlier: 0,
    givenAwayBefore: [],
    publications: [],
    ...more,
  };
}

/** An invented publication that leaves a count 1 or 2: of 150 people on a list 1% were these, which is 0.5% to 1.5%, 0.75 to 2.25 people. */
export function oneOrTwo(id: string): DisclosureTable {
  return {
    cells: [
      { id: "listed", value: 150 },
      { id, value: null },
    ],
    sums: [],
    figures: [{ id: "share of the list", kind: "percentage", of: [id, "listed"], places: 0, value: "1" }],
  };
}
