import { formSheets, type FormSheetId } from "../../reference/return-form/form-sections.ts";
import type { SheetSet } from "./filled-return.ts";

const calculatedSheets = [
  { id: "counts", title: "Counts used", ofBank: "Bank counts used" },
  { id: "shares", title: "Workforce shares", ofBank: "Bank workforce shares" },
  { id: "representation", title: "Representation", ofBank: "Bank representation" },
  { id: "windows", title: "Disciplinary windows", ofBank: "Bank windows" },
  { id: "strata-results", title: "Strata results", ofBank: null },
] as const;

/** A sheet of a return, filled in or calculated. */
export type SheetId = FormSheetId | (typeof calculatedSheets)[number]["id"];

/** The title of a sheet, of one year and of some people. */
export function sheetTitle(id: SheetId, { people, year }: SheetSet): string {
  const sheet = [...formSheets, ...calculatedSheets].find((row) => row.id === id);
  const title = people === "bank" ? (sheet?.ofBank ?? sheet?.title) : sheet?.title;
  return `${title ?? id}${year === "last-year" ? " last year" : ""}`;
}
