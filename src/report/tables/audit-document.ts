import { printable } from "../../foundation/describe-value.ts";
import { LIBRARY } from "../../foundation/version.ts";
import type { CellFinding, DisclosureAudit } from "../../model/disclosure-answer.ts";
import { becauseLines, findingWords, isGivenAway, safetyLines } from "../words/audit-words.ts";
import type { Document, Section, Table } from "./document.ts";

/** Sets out as plain data what an outsider can work out of a publication. */
export function auditDocument(audit: DisclosureAudit): Document {
  return {
    title: "What can be worked out of the publication",
    subtitle: safetyLines(audit),
    sections: [...contradictionSections(audit), ...givenAwaySections(audit)],
    legend: [],
    closing: [`${LIBRARY.name} ${LIBRARY.version}`],
  };
}

/** The cells that are not shown to be safe, each with what gives it away; no section where there are none. */
export function givenAwaySections({ cells }: DisclosureAudit): readonly Section[] {
  const found = cells.filter(isGivenAway);
  if (found.length === 0) return [];
  return [
    {
      heading: "Hidden cells that do not hold",
      lead: ["The least and the greatest number of people that each of them can be."],
      tables: [findingsTable(found)],
      notes: found.flatMap(becauseLines),
    },
  ];
}

function findingsTable(found: readonly CellFinding[]): Table {
  return {
    caption: "Hidden cells that do not hold",
    columns: ["Cell", "Least", "Greatest", "Finding"],
    rows: found.map((cell) => ({
      label: printable(cell.id),
      kind: "figures",
      cells: [
        { text: String(cell.least) },
        { text: cell.greatest === null ? "no limit" : String(cell.greatest) },
        { text: findingWords(cell) },
      ],
    })),
  };
}

function contradictionSections({ issues }: DisclosureAudit): readonly Section[] {
  if (issues.length === 0) return [];
  return [
    {
      heading: "Figures that contradict the counts",
      lead: ["They are left out of the audit."],
      tables: [],
      notes: issues.map(({ message }) => printable(message)),
    },
  ];
}
