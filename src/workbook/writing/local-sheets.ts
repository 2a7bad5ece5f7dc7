import { issuePath, valueAt } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";
import { AND } from "../../model/strata.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { readyMadeMeasures } from "../../reference/standards-beside.ts";
import { type LocalInput, localInputs, localSheets } from "../form/local-form.ts";
import { publishedHeadings, publishedLines, publishedTitle } from "../form/published-form.ts";
import type { FormYear } from "../form/return-sheets.ts";
import type { WrittenCell, WrittenSheet } from "../xlsx/written-workbook.ts";
import { COUNT_FORMAT, labelCell } from "./table-sheet.ts";

/** The sheets of local measures of a form: their counts, and the definitions that are not built in; none where there are none. */
export function localMeasureSheets(
  wresReturn: Return,
  definitions: readonly MeasureDefinition[],
): readonly WrittenSheet[] {
  if (definitions.length === 0 && localInputs([], wresReturn).length === 0) return [];
  const builtIn = new Set(readyMadeMeasures().map((definition) => JSON.stringify(definition)));
  const own = definitions.filter((definition) => !builtIn.has(JSON.stringify(definition)));
  return [countsSheet(wresReturn, definitions), ...(own.length === 0 ? [] : [definitionsSheet(own)])];
}

const columns = ["Measure", "What", "Group", localSheets.place, localSheets.value];

function countsSheet(wresReturn: Return, definitions: readonly MeasureDefinition[]): WrittenSheet {
  const inputs = localInputs(definitions, wresReturn);
  return {
    title: localSheets.counts,
    widths: [50, 60, 20, 50, 14],
    rows: [
      [{ value: "Measures beside the nine indicators", style: "title" }],
      [
        {
          value:
            "Fill in the yellow cells. A blank cell is not given, and never 0. The column “Place” is how a program finds the cell: leave it.",
          style: "note",
        },
      ],
      columns.map((value): WrittenCell => ({ value, style: "header" })),
      ...inputs.map((input) => [
        ...[input.measure, input.item, input.group, issuePath(input.path)].map(labelCell),
        valueCell(input, wresReturn),
      ]),
    ],
    table: { name: "Table_Local_measures", headerRow: 3 },
    frozenColumns: 1,
  };
}

function valueCell({ path, kind }: LocalInput, wresReturn: Return): WrittenCell {
  const found = valueAt(wresReturn, path);
  // The names of an intersection stand in one cell: “sex+grade”.
  const value =
    typeof found === "number" || typeof found === "string"
      ? found
      : Array.isArray(found)
        ? found.join(AND)
        : null;
  return kind === "count"
    ? {
        value,
        style: "input",
        format: COUNT_FORMAT,
        rule: {
          allows: { type: "whole-number", least: 0, most: Number.MAX_SAFE_INTEGER },
          help: "A whole number of people, 0 or more. Leave it blank where it is not known: blank is not 0.",
        },
      }
    : {
        value,
        style: "input",
        rule: { allows: { type: "anything" }, help: "A number with its decimals, such as 1203.5." },
      };
}

/** The organisation's own definitions travel with the form, so that it can be read back by itself. */
function definitionsSheet(definitions: readonly MeasureDefinition[]): WrittenSheet {
  return {
    title: localSheets.definitions,
    widths: [30, 120],
    rows: [
      [{ value: "Definitions of the organisation's own", style: "title" }],
      [{ value: "For programs: what the measures are. Leave it as it is.", style: "note" }],
      ["Id", localSheets.definition].map((value): WrittenCell => ({ value, style: "header" })),
      ...definitions.map((definition) => [labelCell(definition.id), labelCell(JSON.stringify(definition))]),
    ],
    table: { name: "Table_Definitions", headerRow: 3 },
    frozenColumns: 1,
  };
}

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
              "One line a figure, by the id of its measure. Write it as the document prints it: 1.8, 44.23 per cent, -30.56 points.",
            style: "note",
          },
        ],
        [publishedHeadings.place, "What it is", publishedHeadings.value].map((value): WrittenCell => ({
          value,
          style: "header",
        })),
        ...[...lines, ...spare].map(({ place, is, value }) => [
          input(place, "The id of a measure, as the results print it."),
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
