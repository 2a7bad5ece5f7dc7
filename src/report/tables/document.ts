/** What stands in one place of a table: a figure as printed, and a letter that a note explains. */
export interface Cell {
  readonly text: string;
  readonly mark?: string;
}

/** One line of a table. */
export interface Row {
  readonly label: string;
  /** `heading`: a label over the rows that follow; `detail`: a line that belongs to the row above. */
  readonly kind: "heading" | "figures" | "detail";
  readonly cells: readonly Cell[];
}

/** A table as plain data, for a terminal, a page or a workbook to set. */
export interface Table {
  readonly caption: string;
  /** The heading of the column of labels, then of the columns of figures. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** One indicator. */
export interface Section {
  readonly heading: string;
  /** How to read the figures: direction, denominator, window. */
  readonly lead: readonly string[];
  readonly tables: readonly Table[];
  /** What the figures say, in sentences, and how sure they are. */
  readonly notes: readonly string[];
}

/** A whole report as plain data. */
export interface Document {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly sections: readonly Section[];
  /** What the marks in the tables mean; only those that are used. */
  readonly legend: readonly Cell[];
  readonly closing: readonly string[];
}
