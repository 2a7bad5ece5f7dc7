import type { WrittenCell } from "../../foundation/workbook-file/written-workbook.ts";
import type { Cell } from "../tables/document.ts";

/** Stands where a table has nothing to say, as in government statistics: no cell is left empty. */
export const NOT_APPLICABLE = "[z]";

/**
 * A figure as it is printed: a number where it is one, so that a spreadsheet can sort it, with the places that are printed
 * and no more; anything else as its words or symbols.
 */
export function printedCell({ text, mark = "" }: Cell): WrittenCell {
  if (text === "" && mark === "") return { value: NOT_APPLICABLE, style: "calculated" };
  const [, sign = "", digits = "", decimals = "", percent = ""] =
    /^([+-]?)(\d+(?:\.(\d+))?)(%?)$/.exec(text) ?? [];
  if (digits === "" || mark !== "") return { value: `${text}${mark}`, style: "calculated" };
  const places = `0${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
  return {
    value: Number(`${sign}${digits}${percent === "" ? "" : "e-2"}`),
    style: "calculated",
    format: sign === "+" ? `+${places};-${places}` : places,
  };
}
