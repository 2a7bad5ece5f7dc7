import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { standardWords } from "../words/group-words.ts";
import type { Edition } from "./edition.ts";
import { noFigureWords } from "./no-figure-words.ts";

/** The first sheet: what the workbook is, whose, and how it is filled in. */
export function coverSheet(edition: Edition): WrittenSheet {
  const { organisation, year } = edition.wresReturn;
  const { detail } = edition.references;
  const shown = (label: string, of: string, value: string | number): WrittenCell => {
    const cell = detail(of);
    const words = noFigureWords["not-given"];
    return {
      value: `${label}: ${value === "" || value === 0 ? words : String(value)}`,
      formula: `"${label}: "&IF(${cell}="","${words}",${cell})`,
      style: "text",
    };
  };
  const text = (value: string): WrittenCell => ({ value, style: "text" });
  const heading = (value: string): WrittenCell => ({ value, style: "section" });
  return {
    title: "Cover",
    widths: [100],
    rows: [
      {
        value: "Workforce Race Equality Standard: a return that calculates by itself",
        style: "title",
      } as const,
      shown("Organisation", "organisation.name", organisation.name),
      shown("Organisation code", "organisation.code", organisation.code),
      shown("Year ending 31 March", "year", year),
      heading("How to fill it in"),
      text("1. On the sheet Details, say whose return this is and of which year."),
      text(
        "2. On the sheets Workforce, Likelihoods, Staff survey and Board, fill in the yellow cells that a formula does not fill in. Each says what may stand in it when you select it.",
      ),
      text(
        "3. Leave a cell blank where the number is not known. Blank means not given; it is never taken for 0. Type 0 where there was nobody.",
      ),
      text(
        "4. Everything else is calculated at once. Where there is no figure, words say why: see the sheet Words in cells.",
      ),
      heading("What you may do with it"),
      text(
        "Sheets may be renamed and moved, rows and columns added and your own formulas written beside: every cell that is read back has a name of its own that begins with WRES_.",
      ),
      text("The column Row gives the row of the national return; “added” is what the form does not ask."),
      heading("How the figures are worked out"),
      text(standardWords.definition),
      text(
        "People whose ethnicity is unknown are in the denominator of shares, and in neither group of a likelihood. Where their number is not given, shares are of people of known ethnicity.",
      ),
      text(
        "For internal use: counts are shown as they are, and nothing is hidden. Small numbers can identify people: protect them before you publish.",
      ),
      text(`${LIBRARY.name} ${LIBRARY.version}`),
    ].map((cell) => [cell]),
    frozenColumns: 0,
  };
}
