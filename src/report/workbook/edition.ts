import type { FilledReturn, SheetSet } from "./filled-return.ts";
import { type References, referencesOf } from "./references.ts";

/** One set of sheets, with what stands in them. */
export interface Edition extends FilledReturn, SheetSet {
  /** Last year's return, where its sheets stand beside. */
  readonly beside: FilledReturn | null;
  /** How formulas name the cells of these sheets. */
  readonly references: References;
}

/** The sheets of some people of this year, with last year's beside them or alone. */
export function editionOf(
  filled: FilledReturn,
  people: SheetSet["people"],
  beside: FilledReturn | null,
): Edition {
  return editionIn("this-year", filled, people, beside);
}

/** Last year's sheets of the same people; null where there are none. */
export function lastYearOf({ people, beside }: Edition): Edition | null {
  return beside === null ? null : editionIn("last-year", beside, people, null);
}

function editionIn(
  year: SheetSet["year"],
  filled: FilledReturn,
  people: SheetSet["people"],
  beside: FilledReturn | null,
): Edition {
  return { ...filled, people, year, beside, references: referencesOf({ people, year }) };
}
