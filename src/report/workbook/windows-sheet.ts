import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { type Group, groups } from "../../reference/groups.ts";
import type { Measure } from "../../model/measure.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { COUNT_FORMAT, emptyCell, labelCell, measureFormat, shownValue } from "./cells.ts";
import type { Edition } from "./edition.ts";
import type { StatedWindow } from "./filled-return.ts";
import { windowCountFormula, windowMeasureFormula } from "./formulas/window-formulas.ts";
import { groupHeadings } from "./group-columns.ts";
import { measureIdOf } from "./measure-id.ts";
import { noFigureWords } from "./no-figure-words.ts";
import { groupColumns, tableCell } from "./references.ts";
import { tableSheet } from "./table-sheet.ts";

const stated = disciplinaryWindows.filter(
  (row): row is Extract<typeof row, { readonly id: StatedWindow }> => row.id !== "not-stated",
);

const figures = [
  { title: "Entered the formal disciplinary process", figure: "Headcount, calculated", stem: null },
  { title: "Likelihood of entering", figure: "Likelihood", stem: "indicator-3/likelihood" },
  {
    title: "Relative likelihood of entering: the group over White",
    figure: "Relative likelihood",
    stem: "indicator-3/relative-likelihood",
  },
] as const;

/** Indicator 3 over each window that the counts allow. */
export function windowsSheet(edition: Edition): WrittenSheet {
  const rows = stated.flatMap(({ id, title }, index) => {
    const counts = (group: Group): string =>
      tableCell("windows", groupColumns[group], index * figures.length, edition);
    return figures.map((row) => [
      ...["Indicator 3", title, row.title, row.figure].map(labelCell),
      ...groups.map(({ id: group }) => windowCell(id, row.stem, group, edition, counts)),
    ]);
  });
  return tableSheet(
    {
      id: "windows",
      columns: [["Section", 14], ["Window", 24], ["Item", 46], ["Figure", 22], ...groupHeadings],
      rows,
      frozenColumns: 3,
    },
    edition,
  );
}

function windowCell(
  window: StatedWindow,
  stem: (typeof figures)[number]["stem"],
  group: Group,
  edition: Edition,
  counts: (group: Group) => string,
): WrittenCell {
  const { references, people, year } = edition;
  const id = measureIdOf(stem ?? "indicator-3/likelihood", group, { people: "substantive" });
  if (id === null) return emptyCell;
  const measure = edition.byWindow[people][window].find((one) => one.id === id);
  const of = stem === null ? `entered/${group}` : id;
  const bank = people === "bank" ? ["bank"] : [];
  const name = formInputName(["windows", window, ...bank, ...of.split("/")], year);
  return stem === null
    ? {
        value: entered(measure, group),
        formula: windowCountFormula(window, group, references),
        style: "calculated",
        format: COUNT_FORMAT,
        name,
      }
    : {
        value: measure === undefined ? noFigureWords["not-given"] : shownValue(measure),
        formula: windowMeasureFormula(window, stem, group, { references, counts }),
        style: "calculated",
        format: measureFormat(stem),
        name,
      };
}

function entered(measure: Measure | undefined, group: Group): string | number {
  if (measure?.status === "not-calculable" && measure.reason === "window-not-available") {
    return noFigureWords[measure.reason];
  }
  const basis = measure?.basis[group];
  return (basis !== undefined && "count" in basis ? basis.count : null) ?? noFigureWords["not-given"];
}
