import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { type Group, groups, principalGroups } from "../../reference/groups.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { COUNT_FORMAT, emptyCell, labelCell, measureFormat, shownValue } from "./cells.ts";
import { countedCell } from "./counts-sheet.ts";
import type { Edition } from "./edition.ts";
import { measureFormula } from "./formulas/measure-formula.ts";
import { type FormLine, type FormSheet, formLines } from "./form-lines.ts";
import { groupHeadings, lastYearCell, lastYearHeadings } from "./group-columns.ts";
import { inputCell } from "./input-cell.ts";
import { measureIdOf } from "./measure-id.ts";
import { groupColumns, tableCell } from "./references.ts";
import { returnValue, steps } from "./return-value.ts";
import { rowSettings } from "./row-settings.ts";
import { type Column, tableSheet } from "./table-sheet.ts";

/** A sheet with rows of the national form: those that are filled in, and those that follow from them. */
export function formSheet(sheet: FormSheet, edition: Edition): WrittenSheet {
  const lines = formLines(sheet, edition.people);
  const settings: readonly Column[] =
    sheet === "workforce"
      ? [
          ["In use", 9],
          ["Counted inside", 24],
        ]
      : [];
  const columns: readonly Column[] = [
    ["Row", 8],
    ["Section", 18],
    ["Item", sheet === "workforce" ? 32 : 58],
    ["Figure", sheet === "workforce" ? 12 : 22],
    ...groupHeadings,
    ...settings,
    ...lastYearHeadings(edition),
  ];
  const rows = lines.map((line, index) => [
    ...[numberOf(line), line.section, line.title, line.figure].map(labelCell),
    ...groups.map(({ id }) => lineCell(line, id, edition)),
    ...(sheet === "workforce" ? rowSettings(line.of, edition) : []),
    ...besides(sheet, line, index, edition),
  ]);
  return tableSheet({ id: sheet, columns, rows, frozenColumns: 3 }, edition);
}

function numberOf({ number }: FormLine): string | number {
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** What stands in the column of a group. */
function lineCell(line: FormLine, group: Group, edition: Edition): WrittenCell {
  switch (line.kind) {
    case "count":
    case "percentage": {
      const of = line.of.startsWith("survey.") ? ofGroup(line.of, group) : `${line.of}.${group}`;
      const value = returnValue(edition, of);
      return inputCell({ kind: line.kind, path: steps(edition.people, of), value }, edition);
    }
    case "counts":
      return {
        ...countedCell(line.of, group, edition),
        formula: edition.references.used(line.of, group),
        format: COUNT_FORMAT,
      };
    case "measure":
      return measureCell(line.of, group, edition);
  }
}

/** The survey keeps what is asked before who answers: `survey.discrimination.white.yes`. */
function ofGroup(of: string, group: Group): string {
  return of.replace(/\.(\w+)$/, `.${group}.$1`);
}

function measureCell(stem: string, group: Group, edition: Edition): WrittenCell {
  const id = measureIdOf(stem, group, edition);
  if (id === null) return emptyCell;
  return {
    value: shownValue(edition.results.measure(id)),
    formula: measureFormula(stem, group, edition.references),
    style: "calculated",
    format: measureFormat(stem),
    name: formInputName(id.split("/"), edition.year),
  };
}

function besides(sheet: FormSheet, line: FormLine, index: number, edition: Edition): readonly WrittenCell[] {
  const { lastYear } = edition;
  if (lastYear === null) return [];
  return principalGroups.map((group) =>
    lastYearCell(lineCell(line, group, lastYear), tableCell(sheet, groupColumns[group], index, lastYear)),
  );
}
