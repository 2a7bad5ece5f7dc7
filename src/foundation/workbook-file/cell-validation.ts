import type { DataValidation } from "exceljs";
import type { CellRule } from "./written-workbook.ts";

/** A rule in the words of the file format. */
export function cellValidation({ allows, help }: CellRule): DataValidation {
  const told = { showInputMessage: true, promptTitle: "Fill in", prompt: help, allowBlank: true };
  const refused = { showErrorMessage: true, errorStyle: "stop", errorTitle: "Not accepted", error: help };
  switch (allows.type) {
    case "list":
      return { ...told, ...refused, type: "list", formulae: [`"${allows.choices.join(",")}"`] };
    case "whole-number":
      return between("whole", allows);
    case "number":
      return between("decimal", allows);
    case "anything":
      return { ...told, type: "any" } as unknown as DataValidation;
  }

  function between(
    type: "whole" | "decimal",
    { least, most }: { readonly least: number; readonly most: number },
  ): DataValidation {
    return { ...told, ...refused, type, operator: "between", formulae: [least, most] };
  }
}
