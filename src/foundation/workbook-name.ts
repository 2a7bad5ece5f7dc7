/** True where the name of a file is that of a workbook, also of one in a format that is only told how to be saved. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xls[xmb]?|ods)$/i.test(name);
}
