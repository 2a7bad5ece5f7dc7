import { printable } from "../../foundation/describe-value.ts";
import { LIBRARY } from "../../foundation/version.ts";
import type { SuppressedCell, SuppressedFigure, Suppression } from "../../model/disclosure-answer.ts";
import { safetyLines } from "../words/audit-words.ts";
import { givenAwaySections } from "./audit-document.ts";
import type { Document, Section } from "./document.ts";

/** What stands in the place of everything that is hidden, whatever it is hidden for. */
const CONFIDENTIAL = "[c]";

/** Sets out as plain data what may be shown of a table. */
export function suppressionDocument({ cells, figures, audit }: Suppression): Document {
  return {
    title: "What may be shown",
    subtitle: [shownLine("counts", cells), ...shownFigures(figures), ...safetyLines(audit)],
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
