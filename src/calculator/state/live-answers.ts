import type { Finding } from "../../model/finding.ts";
import type { CalculatorState } from "./calculator-state.ts";
import { returnFields } from "./return-fields.ts";

/** The nine indicators as the first page of a report has them, as far as they are known. */
export interface LiveScorecard {
  readonly columns: readonly string[];
  readonly rows: readonly LiveRow[];
}

/** An indicator, and the section of the form that fills it. */
export interface LiveRow {
  readonly label: string;
  readonly section: string;
  /** False where nothing is given of it yet. */
  readonly isGiven: boolean;
  readonly cells: readonly string[];
  readonly note: string;
}

/** What is to be looked at in a year, and the parts of the return that it is about. */
export interface LiveFinding {
  readonly finding: Finding;
  readonly parts: readonly string[];
}

/**
 * The findings that somebody is asked about: those of sections that were left, and all of them once a report was asked for. Nobody
 * is interrupted in the middle of a section.
 */
export function findingsToShow(
  { findings: asked, left }: Pick<CalculatorState, "findings" | "left">,
  found: readonly LiveFinding[],
): readonly Finding[] {
  const inForm = new Set(returnFields("principal-groups").map(({ id }) => id));
  return found
    .filter(
      ({ parts }) =>
        asked === "shown" ||
        parts.some((part) => left.includes(part)) ||
        !parts.some((part) => inForm.has(part)),
    )
    .map(({ finding }) => finding);
}
