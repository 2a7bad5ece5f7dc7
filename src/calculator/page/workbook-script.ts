import { scriptsBeside, type WorkbookScript } from "../work/scripts-beside.ts";
import { loadScript } from "./load-script.ts";

/** What reads and writes workbooks, once it is needed. */
export async function workbookScript(): Promise<WorkbookScript> {
  await loadScript("calculator-workbook.js");
  const { workbook } = scriptsBeside();
  if (workbook === undefined) throw new Error("calculator-workbook.js is of another version than this page.");
  return workbook;
}
