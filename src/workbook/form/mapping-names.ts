import type { DateFormat } from "../../model/date-format.ts";

/** The names by which the sheets of a mapping are found again, whatever they are called. */
export const mappingNames: {
  readonly questions: string;
  readonly rules: string;
  readonly columns: string;
  readonly others: string;
  readonly column: (index: number) => string;
} = {
  questions: "WRES_mapping_questions",
  rules: "WRES_mapping_rules",
  columns: "WRES_mapping_columns",
  others: "WRES_mapping_other_columns",
  column: (index) => `WRES_mapping_column_${String(index + 1)}`,
};

/** What stands for a cell that is blank. */
export const BLANK_CODE = "(blank)";

/** What stands for a column that is not read. */
export const NOT_USED = "(not used)";

/** What stands for all texts of a column that are not listed. */
export const OTHER_TEXTS = "(any other text)";

/** What the sheet of rules keeps beside the mapping: what the lines of the other sheets are about. */
export interface KeptRules {
  /** The place in the mapping whose codes each sheet of a column lists. */
  readonly sheets: readonly string[];
  /** The place in the mapping of each line of the sheet of columns. */
  readonly places?: readonly string[] | undefined;
  /** The headings of the file. */
  readonly headings?: readonly string[] | undefined;
  /** The form of the days of each column that holds days. */
  readonly forms?: Readonly<Record<string, DateFormat>> | undefined;
  /** The WRES year of the draft. */
  readonly year?: number | undefined;
  readonly mapping: object;
}

/** What stands for a code that no rule reads. */
export const NO_RULE = "no rule";

/** The row of the headings of every table of a mapping; what is filled in stands below. */
export const MAPPING_HEADER_ROW = 4;
