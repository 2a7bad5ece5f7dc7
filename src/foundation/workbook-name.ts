/** True where the name of a file is that of a workbook, also of one in a format that is only told how to be saved. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xls[xmb]?|ods)$/i.test(name);
}

/** Returns true for the first two bytes of a zip, which every workbook is: it may have no name to tell it by. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
