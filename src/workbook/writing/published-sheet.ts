import { publishedHeadings, publishedLines, publishedTitle } from "../form/published-form.ts";
import type { FormYear } from "../form/return-sheets.ts";
import type { Return } from "../../model/return.ts";
import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { labelCell } from "./table-sheet.ts";

/** Room for figures that somebody adds. */
const SPARE_LINES = 10;

/** The sheet of the figures that a return gives as published; none where it gives none. */
export function publishedSheets(wresReturn: Return, year: FormYear): readonly WrittenSheet[] {
  const lines = publishedLines(wresReturn);
  if (lines.length === 0) return [];
  const spare = Array.from({ length: SPARE_LINES }, () => ({ place: "", is: "", value: "" }));
  const input = (value: string, help: string): WrittenCell => ({
    value: value === "" ? null : value,
    style: "input",
    rule: { allows: { type: "anything" }, help },
  });
  return [
    {
      title: publishedTitle(year),
      widths: [60, 34, 16],
      rows: [
        [{ value: "Published figures, whose counts are not given", style: "title" }],
        [
          {
            value:
              "One line a figure, by the id of its measure: indicator-2/relative-likelihood. Write it as the document prints it: 1.8, 44.23 per cent, -30.56 points.",
            style: "note",
          },
        ],
        [publishedHeadings.place, "What it is", publishedHeadings.value].map((value): WrittenCell => ({
          value,
          style: "header",
        })),
        ...[...lines, ...spare].map(({ place, is, value }) => [
          input(place, "The id of a measure, such as indicator-9/board/bme."),
          labelCell(is),
          input(value, "The figure as published, with its decimal places."),
        ]),
      ],
      table: {
        name: year === "this-year" ? "Table_Published_figures" : "Table_Published_figures_last_year",
        headerRow: 3,
      },
      frozenColumns: 1,
    },
  ];
}
