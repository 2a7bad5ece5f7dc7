import type { BesideCounts, RecordPart } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { CountedCell } from "./counted-cell.ts";
import { disciplinaryOfCells } from "./disciplinary-of-cells.ts";
import { groupCountsOf, mayAnswerBme } from "./group-counts-of.ts";
import { surveyOfCells } from "./survey-of-cells.ts";
import { workforceOfCells } from "./workforce-of-cells.ts";

/** A part of a return, and what is beside it. */
export interface CountedPart {
  readonly part: RecordPart;
  readonly beside: BesideCounts;
}

/** Makes the part of a return that a mapping is for, from cells, however they were counted. */
export function partOfCells(mapping: RecordMapping, cells: readonly CountedCell[]): CountedPart {
  const substantive = cells.filter(({ population }) => population === "substantive");
  const bank = cells.filter(({ population }) => population === "bank");
  const counts = (some: readonly CountedCell[]) => groupCountsOf(some, mayAnswerBme(mapping.ethnicity));
  switch (mapping.kind) {
    case "workforce":
      return beside(bank, {
        part: { workforce: workforceOfCells(mapping, substantive) },
        bank: () => ({ workforce: workforceOfCells(mapping, bank) }),
      });
    case "disciplinary":
      return beside(bank, {
        part: { disciplinary: disciplinaryOfCells(mapping, substantive) },
        bank: () => ({ disciplinary: disciplinaryOfCells(mapping, bank) }),
      });
    case "training":
      return { part: { training: { accessed: counts(substantive) } }, beside: {} };
    case "shortlisting": {
      const reached = (...stages: readonly CountedCell["stage"][]) =>
        counts(substantive.filter(({ stage }) => stages.includes(stage)));
      return {
        part: {
          shortlisting: {
            shortlisted: reached("shortlisted", "appointed"),
            appointed: reached("appointed"),
          },
        },
        beside: { applied: counts(substantive) },
      };
    }
    case "survey": {
      const { survey, answers, equalOpportunities } = surveyOfCells(mapping, substantive);
      return {
        ...beside(bank, { part: { survey }, bank: () => ({ survey: surveyOfCells(mapping, bank).survey }) }),
        beside: { answers, ...(equalOpportunities && { equalOpportunities }) },
      };
    }
  }
}

/** A part, and that of the bank where the rows have anybody of it. */
function beside(
  bank: readonly CountedCell[],
  counted: { readonly part: RecordPart; readonly bank: () => NonNullable<RecordPart["bank"]> },
): CountedPart {
  return { part: { ...counted.part, ...(bank.length > 0 && { bank: counted.bank() }) }, beside: {} };
}
