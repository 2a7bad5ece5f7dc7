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
