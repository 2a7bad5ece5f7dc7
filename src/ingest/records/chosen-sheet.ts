import { describeValue } from "../../foundation/describe-value.ts";
import type { OpenSheet } from "../../foundation/workbook-file/open-workbook.ts";
import type { RecordIssue } from "../../model/record-issue.ts";
import { HEADING_ROWS, headingRow, type HeadingScore } from "./heading-row.ts";
import { rowTexts } from "./row-texts.ts";
import { workbookIssue } from "./workbook-issue.ts";

/** A sheet to be counted, or why none could be chosen. */
export type ChosenSheet =
  { readonly sheet: OpenSheet; readonly issue: null } | { readonly sheet: null; readonly issue: RecordIssue };

/** The sheet of that name; without one, the visible sheet with the most of the headings that are looked for. */
export function chosenSheet(
  sheets: readonly OpenSheet[],
  name: string | undefined,
  score: HeadingScore,
): ChosenSheet {
  const visible = sheets.filter(({ state }) => state === "visible");
  if (name !== undefined) {
    const wanted = name.trim().toLowerCase();
    const sheet = sheets.find((one) => one.name.trim().toLowerCase() === wanted);
    return sheet === undefined ? none(`no sheet ${describeValue(name)}`, sheets) : { sheet, issue: null };
  }
  const scores = visible.map((sheet) => (visible.length === 1 ? 1 : bestScore(sheet, score)));
  const best = Math.max(0, ...scores);
  const fitting = visible.filter((_, index) => best > 0 && scores[index] === best);
  const [sheet] = fitting;
  if (sheet !== undefined && fitting.length === 1) return { sheet, issue: null };
  return sheet === undefined
    ? none("no sheet with headings that are known", sheets)
    : none("several sheets with the same headings", fitting);
}

/** How well the best of a sheet's first rows would do as its headings. */
function bestScore(sheet: OpenSheet, score: HeadingScore): number {
  const rows: (readonly string[])[] = [];
  sheet.read((cells) => (rows.push(rowTexts(cells)) < HEADING_ROWS ? "more" : "enough"));
  return score(rows[headingRow(score, rows)] ?? []);
}

function none(received: string, sheets: readonly OpenSheet[]): ChosenSheet {
  const names = sheets.slice(0, 20).map(({ name }) => describeValue(name));
  const issue = workbookIssue("which-sheet", {
    where: "",
    received,
    expected: `one of the sheets ${names.join(", ")}`,
    whatToDo: "Name the one to be counted.",
  });
  return { sheet: null, issue };
}
