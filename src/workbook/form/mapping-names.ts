/** The names by which the sheets of a mapping are found again, whatever they are called. */
export const mappingNames: {
  readonly questions: string;
  readonly rules: string;
  readonly column: (index: number) => string;
} = {
  questions: "WRES_mapping_questions",
  rules: "WRES_mapping_rules",
  column: (index) => `WRES_mapping_column_${String(index + 1)}`,
};

/** What stands for a cell that is blank. */
export const BLANK_CODE = "(blank)";

/** What stands for a code that no rule reads. */
export const NO_RULE = "no rule";

/** The row of the headings of every table of a mapping; what is filled in stands below. */
export const MAPPING_HEADER_ROW = 4;
