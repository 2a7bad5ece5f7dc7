import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { type Group, groups, principalGroups } from "../../reference/groups.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { labelCell, measureFormat, shownValue } from "./cells.ts";
import { type CountLine, countLines } from "./count-lines.ts";
import { countedPeople } from "./counted-people.ts";
import type { Edition } from "./edition.ts";
import { besideWorkforceFormula, ofExistingRow, placeShareFormula } from "./formulas/people-formulas.ts";
import { groupHeadings, lastYearCell, lastYearHeadings } from "./group-columns.ts";
import { NOT_IN_USE } from "./no-figure-words.ts";
import { groupColumns, tableCell } from "./references.ts";
import { tableSheet } from "./table-sheet.ts";

/** What indicator 1 says of every row of the workforce and of groups of rows: shares, or representation. */
export function workforceMeasuresSheet(of: "shares" | "representation", edition: Edition): WrittenSheet {
  const lines = countLines(edition).filter(
    ({ kind }) => kind === "row" || kind === "grouping" || (kind === "workforce" && of === "shares"),
  );
  const { lastYear } = edition;
  const rows = lines.map((line, index) => [
    ...[line.section, line.title, "Indicator 1", of === "shares" ? "Share" : "Representation"].map(labelCell),
    ...groups.map(({ id }) => measureCell(of, line, id, edition)),
    ...(lastYear === null
      ? []
      : principalGroups.map((group) =>
          lastYearCell(
            measureCell(of, line, group, lastYear),
            tableCell(of, groupColumns[group], index, lastYear),
          ),
        )),
  ]);
  return tableSheet(
    {
      id: of,
      columns: [
        ["Section", 18],
        ["Item", 32],
        ["Indicator", 13],
        ["Figure", 16],
        ...groupHeadings,
        ...lastYearHeadings(edition),
      ],
      rows,
      frozenColumns: 2,
    },
    edition,
  );
}

function measureCell(
  of: "shares" | "representation",
  line: CountLine,
  group: Group,
  edition: Edition,
): WrittenCell {
  const stem = ["indicator-1", line.id, ...(of === "shares" ? [] : ["representation"])].join("/");
  const id = [...(edition.people === "bank" ? ["bank"] : []), stem, group].join("/");
  const { references } = edition;
  const isThere = countedPeople(line, edition).exists === "yes";
  const formula =
    of === "shares"
      ? placeShareFormula(line.id, group, references)
      : besideWorkforceFormula(line.id, group, references, "one-over-the-other");
  return {
    value: isThere ? shownValue(edition.results.measure(id)) : NOT_IN_USE,
    formula: line.kind === "workforce" ? formula : ofExistingRow(line.id, references, formula),
    style: "calculated",
    format: measureFormat(stem),
    name: formInputName(id.split("/"), edition.year),
  };
}
