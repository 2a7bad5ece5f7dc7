import type { CodeRules, CodedColumn, RecordColumn } from "../../model/record-codes.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";

/** A column of codes, and where it stands in its mapping. */
export interface CodedPath {
  readonly path: string;
  readonly column: RecordColumn;
  readonly codes: CodeRules<string>;
}

/** Every column of codes that a mapping reads. */
export function codedPaths(mapping: RecordMapping): readonly CodedPath[] {
  const { filters = [], ethnicity } = mapping;
  const persons =
    mapping.kind === "survey" || mapping.persons === "one-row-each" ? undefined : mapping.persons;
  return [
    ...filters.map((filter, index) => at(`filters[${index}]`, filter)),
    ...ownPaths(mapping),
    at("ethnicity", ethnicity),
    ...(persons?.choose === "primary" ? [at("persons.primary", persons.primary)] : []),
  ];
}

function ownPaths(mapping: RecordMapping): readonly CodedPath[] {
  switch (mapping.kind) {
    case "workforce":
      return [at("row", mapping.row), at("part", mapping.part)];
    case "shortlisting":
      return mapping.stages.map((stage, index) => at(`stages[${index}]`, stage));
    case "survey":
      return Object.entries(mapping.questions).flatMap(([key, question]) =>
        question === undefined ? [] : [at(`questions.${key}`, question)],
      );
    case "disciplinary":
    case "training":
      return [];
  }
}

function at<Word extends string>(path: string, { column, codes }: CodedColumn<Word>): CodedPath {
  return { path, column, codes };
}
