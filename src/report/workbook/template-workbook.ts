import type { WrittenSheet, WrittenWorkbook } from "../../foundation/workbook-file/written-workbook.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { contentsSheet } from "./contents-sheet.ts";
import { countsSheet } from "./counts-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { detailsSheet } from "./details-sheet.ts";
import { type Edition, editionOf } from "./edition.ts";
import type { FilledReturn } from "./filled-return.ts";
import { formSheet } from "./form-sheet.ts";
import type { SheetId } from "./sheet-titles.ts";
import { sheetWords } from "./sheet-words.ts";
import { strataResultsSheet } from "./strata-results-sheet.ts";
import { strataSheet } from "./strata-sheet.ts";
import { windowsSheet } from "./windows-sheet.ts";
import { wordsSheet } from "./words-sheet.ts";
import { workforceMeasuresSheet } from "./workforce-measures-sheet.ts";

/** A return as a workbook: what is filled in, and what follows from it as live formulas. */
export function templateWorkbook(filled: FilledReturn, beside: FilledReturn | null): WrittenWorkbook {
  const edition = editionOf(filled, "substantive", beside);
  const sets = editions(edition);
  const { name, version } = LIBRARY;
  const { organisation, year } = filled.wresReturn;
  const written = sets.flatMap((set) => sheetsOf(set, hasBank(edition)));
  const lines = written.map(({ id, sheet }) => ({
    title: sheet.title,
    holds: String(sheet.rows[0]?.[0]?.value ?? ""),
    use: sheetWords[id].use,
  }));
  const words = wordsSheet();
  const about = { title: words.title, holds: String(words.rows[0]?.[0]?.value ?? ""), use: "read" };
  return {
    title: `Workforce Race Equality Standard return${year === 0 ? "" : ` ${String(year)}, ${organisation.name}`}`,
    subject: "NHS Workforce Race Equality Standard",
    creator: `${name} ${version}`,
    madeAt: `${String(year === 0 ? 2015 : year)}-03-31T00:00:00Z`,
    sheets: [
      coverSheet(edition),
      contentsSheet([...lines, about], "Sheets of last year have “last year” in their name."),
      ...written.map(({ sheet }) => sheet),
      words,
    ],
  };
}

/** This year's people, bank workers where there are any, and the same of last year. */
function editions(edition: Edition): readonly Edition[] {
  const bank = editionOf(edition, "bank", edition.lastYear);
  const people = hasBank(edition) ? [edition, bank] : [edition];
  return [...people, ...people.flatMap((one) => one.lastYear ?? [])];
}

function hasBank({ wresReturn, lastYear }: Edition): boolean {
  return wresReturn.bank !== undefined || lastYear?.wresReturn.bank !== undefined;
}

function sheetsOf(
  edition: Edition,
  isWithBank: boolean,
): readonly { readonly id: SheetId; readonly sheet: WrittenSheet }[] {
  const bank = isWithBank ? "with-bank" : "without-bank";
  const isBank = edition.people === "bank";
  return [
    ...(isBank ? [] : [{ id: "details" as const, sheet: detailsSheet(edition, bank) }]),
    { id: "workforce", sheet: formSheet("workforce", edition) },
    { id: "likelihoods", sheet: formSheet("likelihoods", edition) },
    { id: "survey", sheet: formSheet("survey", edition) },
    ...(isBank ? [] : [{ id: "board" as const, sheet: formSheet("board", edition) }]),
    ...(isBank ? [] : [{ id: "strata" as const, sheet: strataSheet(edition) }]),
    { id: "counts", sheet: countsSheet(edition) },
    { id: "shares", sheet: workforceMeasuresSheet("shares", edition) },
    { id: "representation", sheet: workforceMeasuresSheet("representation", edition) },
    { id: "windows", sheet: windowsSheet(edition) },
    ...(isBank ? [] : [{ id: "strata-results" as const, sheet: strataResultsSheet(edition, bank) }]),
  ];
}
