import type { FilledReturn, SheetSet } from "./filled-return.ts";
import { type References, referencesOf } from "./references.ts";

/** One set of sheets, with what stands in them. */
export interface Edition extends FilledReturn, SheetSet {
  /** Last year's sheets of the same people, which stand beside; null where there are none. */
  readonly lastYear: Edition | null;
  /** How formulas name the cells of these sheets. */
  readonly references: References;
}

/** The sheets of some people of this year, with last year's beside them or alone. */
export function editionOf(
  filled: FilledReturn,
  people: SheetSet["people"],
  beside: FilledReturn | null,
): Edition {
  const lastYear = beside === null ? null : editionIn("last-year", beside, people, null);
  return editionIn("this-year", filled, people, lastYear);
}

function editionIn(
  year: SheetSet["year"],
  { wresReturn, results, byWindow }: FilledReturn,
  people: SheetSet["people"],
  lastYear: Edition | null,
): Edition {
  const references = referencesOf({ people, year });
  return { wresReturn, results, byWindow, people, year, lastYear, references };
}
