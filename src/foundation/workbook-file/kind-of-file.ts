import { damaged, WorkbookFault } from "./workbook-fault.ts";
import type { ZipEntry } from "./zip-directory.ts";

const text = new TextDecoder("latin1");
const SAVE_AS_XLSX = "Open it in a spreadsheet, and save it as .xlsx.";

/** What a file is that is no zip, and so no workbook of today. */
export function kindOfOtherFile(bytes: Uint8Array): WorkbookFault {
  const start = text.decode(bytes.subarray(0, 512));
  if (bytes.length === 0) return notAWorkbook("empty", "Is this the right file?");
  if (start.startsWith("PK")) return damaged("", "a zip that was cut off");
  if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return oldFormat(bytes);
  if (start.startsWith("%PDF"))
    return notAWorkbook("a PDF", "Ask for the workbook that it was printed from.");
  if (start.startsWith("{\\rtf")) return notAWorkbook("a text of a word processor", SAVE_AS_XLSX);
  if (/^[\s\u00EF\u00BB\u00BF]*[[{]/.test(start)) return notAWorkbook("JSON", "Give it the ending .json.");
  if (/^[\s\u00EF\u00BB\u00BF]*</.test(start)) return notAWorkbook("a web page or XML", SAVE_AS_XLSX);
  if (isPlainText(start)) return notAWorkbook("plain text", "If it is a table, give it the ending .csv.");
  return notAWorkbook("something else", "Is this the right file?");
}

/** What a zip is that is no workbook of today; null where it looks like one. */
export function kindOfOtherZip(entries: readonly ZipEntry[]): WorkbookFault | null {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.bin")) return notAWorkbook("a binary workbook (.xlsb)", SAVE_AS_XLSX);
  if (has("content.xml") && has("mimetype")) {
    return notAWorkbook("an OpenDocument file (.ods)", SAVE_AS_XLSX);
  }
  if (has("Index/Document.iwa")) return notAWorkbook("a Numbers file", "In Numbers, export it to Excel.");
  if (has("word/document.xml")) return notAWorkbook("a Word document", "Is this the right file?");
  return has("[Content_Types].xml")
    ? null
    : notAWorkbook("a zip of other files", "Unpack it, and give the workbook in it.");
}

/** Until 2007 workbooks were such files; today one with a password is. */
function oldFormat(bytes: Uint8Array): WorkbookFault {
  const isProtected = text.decode(bytes).includes(Array.from("EncryptedPackage").join("\0"));
  return isProtected
    ? notAWorkbook("protected with a password", "Open it with its password, and save it without one.")
    : notAWorkbook("a workbook of the old format (.xls)", SAVE_AS_XLSX);
}

function isPlainText(start: string): boolean {
  // eslint-disable-next-line no-control-regex -- they show that this is no text
  return !/[\0-\u0008\u000E-\u001F]/.test(start);
}

function notAWorkbook(received: string, whatToDo: string): WorkbookFault {
  return new WorkbookFault({
    code: "not-a-workbook",
    where: "",
    received,
    expected: "a workbook (.xlsx)",
    whatToDo,
  });
}
