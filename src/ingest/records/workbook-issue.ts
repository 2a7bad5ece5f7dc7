import type { FaultOfWorkbook } from "../../foundation/workbook-file/workbook-fault.ts";
import type { RecordIssue } from "../../model/record-issue.ts";

/** Why a workbook, or the rest of it, was not counted. */
export function workbookIssue(
  code: "unreadable-workbook" | "which-sheet",
  { where, received, expected, whatToDo }: Omit<FaultOfWorkbook, "code">,
): RecordIssue {
  const place = { column: null, value: null, rows: 0, line: null };
  const message = `${where === "" ? "the file" : where}: ${received}; expected ${expected}. ${whatToDo}`;
  return { code, ...place, path: where, expected, received, message };
}
