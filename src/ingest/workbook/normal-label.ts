/** The words of a label or a sheet's name as they are compared: capitals and blanks make no difference. */
export function normalLabel(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** What a row says of itself in some columns, in one text. */
export function rowKey(labels: readonly string[]): string {
  return labels.map(normalLabel).join("\n");
}
