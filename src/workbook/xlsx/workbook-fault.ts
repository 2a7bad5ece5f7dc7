import { printable } from "../../foundation/wres-error.ts";

/** Why a workbook is not read, by a stable name. */
export type WorkbookFaultCode =
  | "not-a-workbook"
  | "damaged-workbook"
  | "unsafe-workbook"
  | "workbook-too-large";

/** What is wrong with the file of a workbook, and what a person can do about it. */
export interface FaultOfWorkbook {
  readonly code: WorkbookFaultCode;
  /** The part of the file, such as `xl/workbook.xml`; empty for the whole of it. */
  readonly where: string;
  readonly received: string;
  readonly expected: string;
  readonly whatToDo: string;
}

const LONGEST_NAME = 80;

/** Stops the reading of a workbook from however deep inside; it never leaves the modules that read one. */
export class WorkbookFault extends Error {
  readonly fault: FaultOfWorkbook;

  constructor(fault: FaultOfWorkbook) {
    super(fault.received);
    // The names of parts come from the file.
    this.fault = { ...fault, where: printable(fault.where).slice(0, LONGEST_NAME) };
  }
}

/** A file that is not what it says it is: cut off, changed on its way, or made by hand. */
export function damaged(where: string, received: string): WorkbookFault {
  return new WorkbookFault({
    code: "damaged-workbook",
    where,
    received,
    expected: "a whole workbook",
    whatToDo: "Open it in the program that made it, and save it again as .xlsx.",
  });
}

/** A file that holds what could do harm, or that is made to. */
export function unsafe(where: string, received: string, expected: string, whatToDo: string): WorkbookFault {
  return new WorkbookFault({ code: "unsafe-workbook", where, received, expected, whatToDo });
}

/** A file that holds more than is read. */
export function tooLarge(where: string, received: string, expected: string): WorkbookFault {
  return new WorkbookFault({
    code: "workbook-too-large",
    where,
    received,
    expected,
    whatToDo: "Copy what is needed into a new workbook.",
  });
}
