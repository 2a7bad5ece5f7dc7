import { groups } from "../../reference/groups.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import type { FormSheetId } from "../../reference/return-form/form-sections.ts";
import { type FormInputKind, strataLists } from "../form/form-inputs.ts";
import { headcountLines, surveyLines } from "../form/strata-lines.ts";
import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { inputCell } from "./input-cell.ts";
import type { SheetContext } from "./sheet-context.ts";
import { type Column, groupHeadings, labelCell, tableSheet } from "./table-sheet.ts";

/** A sheet of strata that is written only where a return has such strata. */
interface StrataLineSheet {
  readonly id: Extract<FormSheetId, "strata-headcounts" | "strata-survey">;
  readonly sheet: WrittenSheet;
}

/** The sheets of the strata of the workforce and the board, and of the survey; none of those that a return does not have. */
export function strataLineSheets(context: SheetContext): readonly StrataLineSheet[] {
  const [headcounts, answers] = [headcountLines(context.wresReturn), surveyLines(context.wresReturn)];
  return [
    ...(headcounts.length === 0 ? [] : [headcountsSheet(headcounts, context)]),
    ...(answers.length === 0 ? [] : [answersSheet(answers, context)]),
  ];
}

function headcountsSheet(lines: ReturnType<typeof headcountLines>, context: SheetContext): StrataLineSheet {
  const id = "strata-headcounts";
  const rows = withSpareLines(lines).map((line, index) => {
    const cell = cellsOfLine([strataLists.headcounts, String(index + 1)], context);
    return [
      labelCell(index + 1),
      cell("place", "headcount-place", line?.place),
      cell("by", "text", line?.by),
      cell("of", "text", line?.of),
      ...groups.map((group) => cell(group.id, "count", line?.counts[group.id])),
    ];
  });
  const columns = [...nameColumns(28), ...groupHeadings];
  return { id, sheet: tableSheet({ id, columns, rows, frozenColumns: 4 }, context) };
}

function answersSheet(lines: ReturnType<typeof surveyLines>, context: SheetContext): StrataLineSheet {
  const id = "strata-survey";
  const rows = withSpareLines(lines).map((line, index) => {
    const cell = cellsOfLine([strataLists.answers, String(index + 1)], context);
    return [
      labelCell(index + 1),
      cell("place", "survey-place", line?.place),
      cell("by", "text", line?.by),
      cell("of", "text", line?.of),
      cell("question", "survey-question", line?.question),
      cell("group", "group", line?.group),
      ...surveyFigures.map(({ key, kind }) => cell(key, kind, line?.answer[key])),
    ];
  });
  const columns: readonly Column[] = [
    ...nameColumns(18),
    ["Question", 24],
    ["Group", 12],
    ...surveyFigures.map(({ title }) => [title, 14] as const),
  ];
  return { id, sheet: tableSheet({ id, columns, rows, frozenColumns: 6 }, context) };
}

function nameColumns(width: number): readonly Column[] {
  return [
    ["Number", 9],
    ["Part of", width],
    ["By", 14],
    ["Which", 26],
  ];
}

/** Room for a few lines more. */
const SPARE_LINES = 5;

function withSpareLines<Line>(lines: readonly Line[]): readonly (Line | undefined)[] {
  return [...lines, ...Array.from({ length: SPARE_LINES }, () => undefined)];
}

/** Makes the cells of a line of a list. */
function cellsOfLine(path: readonly string[], context: SheetContext) {
  return (key: string, kind: FormInputKind, value: string | number | null | undefined): WrittenCell =>
    inputCell({ kind, path: [...path, key], value: value ?? null }, context);
}
