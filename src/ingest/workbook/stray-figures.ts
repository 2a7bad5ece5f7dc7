import { describeValue } from "../../foundation/describe-value.ts";
import { formRows } from "../../reference/return-form/form-rows.ts";
import { formSections } from "../../reference/return-form/form-sections.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { cellName } from "./cell-name.ts";
import type { FoundForm } from "./find-inputs.ts";
import { rowKey } from "./normal-label.ts";

/** Figures that stand under a heading of the form in a row that the form does not have: nobody would miss them. */
export function strayFigures({ sheets, inputs }: FoundForm): readonly Issue[] {
  const taken = new Set(inputs.flatMap(({ cells }) => cells.map(cellName)));
  const known = new Set(
    formRows.map(({ section, title }) =>
      rowKey([formSections.find(({ id }) => id === section)?.title ?? "", title]),
    ),
  );
  return sheets.flatMap(({ sheet, shape, table }) => {
    if (table === null || shape.labels.includes("item") !== shape.labels.includes("section")) return [];
    return sheet.cells.flatMap((cell) => {
      const { row, column, type, text, isFormula } = cell;
      const heading = table.headingOf.get(column) ?? "";
      const key = table.keyOf.get(row) ?? "";
      const isFigure =
        type === "number" && !isFormula && row > table.headingRow && shape.columns.has(heading);
      const at = cellName({ sheet: sheet.name, ...cell });
      // What is calculated stands in rows of the form's own.
      if (!isFigure || taken.has(at) || known.has(key.split("\n").slice(0, 2).join("\n"))) return [];
      const whatToDo = "Give it the words of the form's row, or move it out of the table.";
      return [
        makeIssue("unknown-key", at, "a row of the form", `${describeValue(text)} in another row`, whatToDo),
      ];
    });
  });
}
