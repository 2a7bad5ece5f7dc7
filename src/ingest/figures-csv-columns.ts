/** The columns of a CSV file of printed figures, as their headings read without spaces, hyphens and capitals. */
export const figureColumns = [
  "label",
  "printed",
  "numerator",
  "denominator",
  "numerator2",
  "denominator2",
  "counts",
  "what",
  "year",
  "unknown",
  "direction",
  "partof",
  "note",
] as const;

export type FigureColumn = (typeof figureColumns)[number];

/** The cells of one row that are not empty, and where it stands. */
export interface FigureRow {
  readonly line: number;
  readonly cells: { readonly [column in FigureColumn]?: string };
}

/** Reads a heading: "Numerator 2" and "numerator_2" are one column; null where there is no such column. */
export function figureColumn(heading: string): FigureColumn | null {
  const key = heading.toLowerCase().replace(/[\s_-]/g, "");
  return figureColumns.find((column) => column === key) ?? null;
}
