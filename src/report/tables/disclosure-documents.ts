import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { printable } from "../../foundation/wres-error.ts";
import { LIBRARY } from "../../foundation/version.ts";
import type {
  CellFinding,
  DisclosureAudit,
  MinimalityAudit,
  SuppressedCell,
  SuppressedFigure,
  Suppression,
} from "../../model/disclosure-answer.ts";
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
function givenAwaySections({ cells }: DisclosureAudit): readonly Section[] {
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

/** Returns true if a hidden cell is not shown to hold. A number that was worked out and is not small gives nobody away. */
export function isGivenAway({ recovered, atRisk, proved }: CellFinding): boolean {
  return recovered || atRisk || !proved;
}

/** The finding on a hidden cell, in a word or two. */
export function findingWords({ recovered, atRisk, proved }: CellFinding): string {
  if (recovered) return atRisk ? "recovered" : "recovered, not small";
  if (atRisk) return "at risk";
  return proved ? "holds" : "not proved";
}

/** The answer of an audit, and the counts behind it. */
export function safetyLines({ safe, cells }: DisclosureAudit): readonly string[] {
  const count = (is: (cell: CellFinding) => boolean): string => String(cells.filter(is).length);
  return [
    safe
      ? "Safe: no small number can be worked out, and every hidden cell keeps enough possible values."
      : unsafeWords(cells),
    [
      `Hidden cells: ${String(cells.length)}.`,
      `Recovered: ${count(({ recovered }) => recovered)}.`,
      `At risk: ${count(({ recovered, atRisk }) => atRisk && !recovered)}.`,
      `Not proved: ${count(({ proved, atRisk }) => !proved && !atRisk)}.`,
    ].join(" "),
    ...narrowLines(cells),
  ];
}

/** Says the worst of what was found; what was not proved is not shown to be safe, and no more is known. */
function unsafeWords(cells: readonly CellFinding[]): string {
  if (cells.some(({ recovered, atRisk }) => recovered && atRisk))
    return "Not safe: a hidden count can be worked out.";
  return cells.some(({ atRisk }) => atRisk)
    ? "Not safe: a hidden count can be narrowed down to fewer numbers than its mark leaves."
    : "Not shown to be safe.";
}

/** The lines that name the shown figures by which a cell is given away. */
export function becauseLines({ id, because }: CellFinding): readonly string[] {
  return because === null ? [] : [printable(id), `  ${printable(because)}`];
}

/** A large table is looked at for what can be worked out exactly; that is less, and has to be said. */
function narrowLines(findings: readonly CellFinding[]): readonly string[] {
  const only = findings.filter(({ checked }) => checked === "recovery").length;
  if (only === 0) return [];
  const [cells, they] = only === 1 ? ["cell", "it"] : ["cells", "they"];
  return [
    `Of ${String(only)} ${cells} it was checked that ${they} cannot be worked out exactly, not how many values are left.`,
  ];
}

/** Sets out as plain data what may be shown of a table. */
export function suppressionDocument({ cells, figures, audit, minimality }: Suppression): Document {
  return {
    title: "What may be shown",
    subtitle: [
      shownLine("counts", cells),
      ...shownFigures(figures),
      ...safetyLines(audit),
      ...(minimality === undefined ? [] : [minimalityLine(minimality)]),
    ],
    sections: [
      section("Counts", cells),
      ...(figures.length === 0 ? [] : [section("Figures", figures)]),
      ...givenAwaySections(audit),
    ],
    legend: [
      {
        mark: CONFIDENTIAL,
        text: "confidential: hidden, because it is small or because it would give a small number away",
      },
    ],
    closing: [`${LIBRARY.name} ${LIBRARY.version}`],
  };
}

/** What the choice of cells says by itself. */
function minimalityLine({ result, tables, alike }: MinimalityAudit): string {
  switch (result) {
    case "holds":
      return `This program was run on each of the ${String(tables)} tables that agree with what is shown, and shows the same of ${String(alike)}. They narrow no small count.`;
    case "everything-hidden":
      return "Who ran this program on every table that agrees with a part of this one could narrow a small count down: so everything is hidden that may be. Put rows together instead.";
    case "too-many-tables":
      return "More tables agree with what is shown than were to be tried: the choice of cells was not attacked.";
  }
}

function section(heading: string, parts: readonly (SuppressedCell | SuppressedFigure)[]): Section {
  const rows = parts.map(({ id, value }) => ({
    label: printable(id),
    kind: "figures" as const,
    cells: [{ text: value === null ? CONFIDENTIAL : printable(String(value)) }],
  }));
  return {
    heading,
    lead: [],
    tables: [{ caption: heading, columns: ["", "Shown as"], rows }],
    notes: [],
  };
}

function shownFigures(figures: readonly SuppressedFigure[]): readonly string[] {
  return figures.length === 0 ? [] : [shownLine("figures", figures)];
}

function shownLine(what: string, parts: readonly { readonly status: "shown" | "hidden" }[]): string {
  const hidden = parts.filter(({ status }) => status === "hidden").length;
  return `${String(hidden)} of ${String(parts.length)} ${what} hidden.`;
}
