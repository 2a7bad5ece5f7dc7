import type {
  CodedColumn,
  CodeRules,
  DateColumn,
  DateFilter,
  DisciplinaryMapping,
  LocalMapping,
  RecordColumn,
  RecordFilter,
  RecordMapping,
  ShortlistingMapping,
  SurveyMapping,
  WorkforceMapping,
} from "../../model/record-mapping.ts";
import { personsOf } from "../../model/mapping-columns.ts";
import { outcomeWords, stageWords, stratumColumns } from "../../model/mapping-words.ts";
import {
  answerCodes,
  askedQuestions,
  groupsFromLowest,
  partsFromLowest,
  populations,
  rowsFromLowest,
} from "../mapping.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { usualFormats } from "../days.ts";
import { sqlDays, sqlPattern, type SqlSpan, type SqlWords } from "./dialects.ts";
import type { RejectionReason } from "../../model/return-source.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { normalCode, readyMadeRules } from "../codes.ts";
import { medicalGrades } from "../../reference/workforce-rows.ts";

/** A mapping as the parts of a query. */
export interface SqlPlan {
  /** In the order in which they stop a row. */
  readonly readings: readonly SqlReading[];
  /** In their order, after those of the readings. */
  readonly stops: readonly SqlStop[];
  /** The weightiest first: of a person's rows the highest is taken. */
  readonly dimensions: readonly SqlDimension[];
  readonly person: RecordColumn | null;
  /** A person is counted once for each index in this dimension. */
  readonly partition: SqlDimension | null;
}

/** Makes the plan of a query for a mapping. */
export function sqlPlan(mapping: RecordMapping): SqlPlan {
  const { filters = [], dates = [], ethnicity } = mapping;
  const filterReadings = filters.map((filter, index) => filterReading(`filter_${String(index + 1)}`, filter));
  const dateReadings = dates.map((filter, index) => dateFilterReading(`date_${String(index + 1)}`, filter));
  const persons = personsOf(mapping);
  const primary =
    persons?.choose === "primary" ? [codesReading("assignment", persons.primary, ["other", "primary"])] : [];
  const { readings, dimensions, stops = [], partition = null } = sqlKind(mapping);
  const strata = stratumColumns(mapping).map((column, index) =>
    codesReading(`stratum_${String(index + 1)}`, column, column.words),
  );
  const banks = filterReadings.map(({ name }) => `${name}.becomes = 'bank'`);
  return {
    readings: [
      ...filterReadings,
      ...dateReadings,
      ...readings,
      ...strata,
      codesReading("ethnicity", ethnicity, groupsFromLowest),
      ...primary,
    ],
    stops,
    dimensions: [
      {
        name: "population",
        words: populations,
        index: banks.length === 0 ? "1" : `CASE WHEN ${banks.join(" OR ")} THEN 0 ELSE 1 END`,
      },
      ...primary.map(({ name, becomes }) => ({ name, words: becomes, index: `${name}.place` })),
      ...dimensions,
      ...strata.map(({ name, becomes }) => ({ name, words: becomes, index: `${name}.place` })),
      { name: "ethnic_group", words: groupsFromLowest, index: "ethnicity.place" },
    ],
    person: persons?.column ?? null,
    partition,
  };
}

/** One column as it is read: each different text once. */
interface SqlReading {
  /** Its name in the query. */
  readonly name: string;
  readonly column: RecordColumn;
  /** A query of `raw`, `code`, `becomes` and its index, `place` in SQL, from one of `raw` and `code`. */
  readonly query: (texts: string, words: SqlWords) => string;
  /** The words that it may become, from the lowest; the query counts by their indexes. */
  readonly becomes: readonly string[];
  readonly stops: readonly SqlStop[];
}

/** A column of codes. */
function codesReading<Word extends string>(
  name: string,
  { column, codes }: CodedColumn<Word>,
  becomes: readonly Word[] = [],
): SqlReading {
  return {
    name,
    column,
    becomes,
    query: (texts, words) =>
      withIndex(
        becomes,
        `SELECT raw, code, ${sqlCodes(codes, words)} AS becomes
        FROM (SELECT raw, code, ${sqlCodeWords(words)} AS words
          FROM (${texts}) AS texts) AS worded`,
      ),
    stops: [{ when: `${name}.becomes IS NULL`, rejected: "unmapped-code", column, code: `${name}.code` }],
  };
}

/** A filter by codes. */
function filterReading(name: string, filter: RecordFilter): SqlReading {
  const reading = codesReading(name, filter);
  const excluded = { when: `${name}.becomes = 'exclude'`, excluded: filter.name };
  return { ...reading, stops: [...reading.stops, excluded] };
}

/** A column of days. */
function daysReading(
  name: string,
  { column, formats, spans }: DateColumn & { readonly spans: readonly SqlSpan[] },
): SqlReading {
  return {
    name,
    column,
    becomes: spans.map((span) => span.becomes),
    query: (texts, words) =>
      withIndex(
        spans.map((span) => span.becomes),
        sqlDays(formats ?? usualFormats, spans, texts, words),
      ),
    stops: [{ when: `${name}.becomes = 'unreadable'`, rejected: "unreadable-date", column }],
  };
}

/** A filter by a day. */
function dateFilterReading(name: string, filter: DateFilter): SqlReading {
  const reading = daysReading(name, { ...filter, spans: [{ ...filter, becomes: "inside" }] });
  const blank = `${name}.becomes = 'blank'`;
  const onBlank: Readonly<Record<NonNullable<DateFilter["blank"]>, readonly SqlStop[]>> = {
    count: [],
    exclude: [{ when: blank, excluded: filter.name }],
    reject: [{ when: blank, rejected: "missing-date", column: filter.column }],
  };
  const outside = { when: `${name}.becomes = 'outside'`, excluded: filter.name };
  return { ...reading, stops: [...reading.stops, ...onBlank[filter.blank ?? "reject"], outside] };
}

/** Adds to a reading the index of what it becomes, which the query calls `place`. */
function withIndex(words: readonly string[], query: string): string {
  const branches = words.map((word, index) => `WHEN '${word}' THEN ${String(index)}`);
  const index = branches.length === 0 ? "0" : `CASE becomes ${branches.join(" ")} END`;
  return `SELECT raw, code, becomes, ${index} AS place\n  FROM (${query}) AS read_codes`;
}

/** A condition on which a row is not counted, and why it is not. */
type SqlStop = { readonly when: string } & (
  | { readonly excluded: string }
  | {
      readonly rejected: RejectionReason;
      /** The column to blame, where one is. */
      readonly column: RecordColumn | null;
      /** The code that nothing fits. */
      readonly code?: string;
    }
);

/** What `codeWords` gives. */
function sqlCodeWords(words: SqlWords): string {
  const told = `COALESCE(NULLIF(${words.words("code")}, ''), CASE WHEN code = '' THEN '' ELSE '-' END)`;
  return `CASE WHEN SUBSTRING(code FROM 1 FOR 1) = '#' THEN '#' ELSE ${told} END`;
}

/**
 * Writes as SQL the word that a code of a column stands for: NULL where no rule fits. `code` is trimmed and folded, and `words` holds its words.
 */
function sqlCodes(rules: CodeRules<string>, words: SqlWords): string {
  const own = ownBranches(rules, "code", words);
  const tables = (rules.use ?? []).map((name) =>
    readyMadeRules(name).map(
      ({ words: pattern, to }) =>
        `${words.fits("words", pattern)} THEN ${to === null ? "NULL" : words.text(to)}`,
    ),
  );
  const choices = [own, ...tables]
    .filter((branches) => branches.length > 0)
    .map((branches) => `CASE\n${branches.map((branch) => `    WHEN ${branch}`).join("\n")} END`);
  const otherwise = rules.otherwise === undefined ? [] : [words.text(rules.otherwise)];
  const all = [...choices, ...otherwise];
  // COALESCE of nothing is none, and NULL alone has no type.
  const found = all.length === 0 ? words.asText("NULL") : `COALESCE(${all.join(",\n  ")}, NULL)`;
  return `CASE WHEN CHAR_LENGTH(code) > ${String(LONGEST_CODE)} THEN NULL ELSE ${found} END`;
}

/** The rules of one list in their order: whole codes, the longest beginning, patterns. */
function ownBranches(
  { table = {}, prefixes = {}, patterns = [] }: CodeRules<string>,
  code: string,
  words: SqlWords,
): readonly string[] {
  const whole = new Map(Object.entries(table).map(([text, to]) => [normalCode(text), to]));
  const targets = [...new Set(whole.values())].map((target) => {
    const codes = [...whole].flatMap(([text, to]) => (to === target ? [words.text(text)] : []));
    return `${code} IN (${codes.join(", ")}) THEN ${words.text(target)}`;
  });
  const beginnings = Object.entries(prefixes)
    .map(([prefix, to]) => ({ prefix: normalCode(prefix), to }))
    .sort((one, other) => other.prefix.length - one.prefix.length)
    .map(({ prefix, to }) => {
      const beginning = `SUBSTRING(${code} FROM 1 FOR ${String(Array.from(prefix).length)})`;
      return `${code} <> '' AND ${beginning} = ${words.text(prefix)} THEN ${words.text(to)}`;
    });
  const fitting = patterns.map(({ pattern, to }) => {
    const fits = words.fits(code, sqlPattern(pattern, words.escaped));
    return `${code} <> '' AND ${fits} THEN ${words.text(to)}`;
  });
  return [...targets, ...beginnings, ...fitting];
}

/** A dimension that people are counted by: its words from the lowest, and as SQL the index of the word. */
export interface SqlDimension {
  readonly name: string;
  readonly words: readonly string[];
  readonly index: string;
}

/** The parts of a plan that a kind has of its own: its columns, and the dimensions that they come to. */
interface SqlKind {
  readonly readings: readonly SqlReading[];
  readonly dimensions: readonly SqlDimension[];
  /** After those of all readings. */
  readonly stops?: readonly SqlStop[];
  /** A person is counted once for each index in this dimension. */
  readonly partition?: SqlDimension;
}

/** Makes the part of a plan that the kind of a mapping has of its own. */
function sqlKind(mapping: RecordMapping): SqlKind {
  switch (mapping.kind) {
    case "workforce":
      return workforce(mapping);
    case "shortlisting":
      return shortlisting(mapping);
    case "disciplinary":
      return disciplinary(mapping);
    case "training":
      return { readings: [], dimensions: [] };
    case "local":
      return local(mapping);
    case "survey":
      return survey(mapping);
  }
}

function workforce({ row, part }: WorkforceMapping): SqlKind {
  const grades = medicalGrades.map(({ id }) => `'${id}'`).join(", ");
  const isGrade = `workforce_row.becomes IN (${grades})`;
  const medical = String(partsFromLowest.indexOf("medical"));
  return {
    readings: [
      codesReading("workforce_row", row, rowsFromLowest),
      codesReading("workforce_part", part, partsFromLowest),
    ],
    dimensions: [
      { name: "workforce_row", words: rowsFromLowest, index: "workforce_row.place" },
      {
        name: "workforce_part",
        words: partsFromLowest,
        index: `CASE WHEN ${isGrade} THEN ${medical} ELSE workforce_part.place END`,
      },
    ],
    stops: [
      {
        when: `workforce_part.becomes = 'medical' AND NOT ${isGrade} OR workforce_part.becomes = 'nonClinical' AND ${isGrade}`,
        rejected: "row-and-part-disagree",
        column: null,
      },
    ],
  };
}

function shortlisting({ stages }: ShortlistingMapping): SqlKind {
  const readings = stages.map((column, index) =>
    codesReading(`stage_${String(index + 1)}`, column, stageWords),
  );
  const indexes = readings.map(({ name }) => `${name}.place`);
  const index = indexes.length === 1 ? indexes.join() : `GREATEST(${indexes.join(", ")})`;
  return { readings, dimensions: [{ name: "stage", words: stageWords, index }] };
}

function local({ outcome, amounts }: LocalMapping): SqlKind {
  if (amounts !== undefined) {
    throw new WresError(
      "invalid-mapping",
      "Amounts are not added by a query. Count them from a CSV file, a workbook or rows.",
    );
  }
  if (outcome === undefined) return { readings: [], dimensions: [] };
  const name = "local_outcome";
  return {
    readings: [codesReading(name, outcome, outcomeWords)],
    dimensions: [{ name, words: outcomeWords, index: `${name}.place` }],
  };
}

function disciplinary({ entered }: DisciplinaryMapping): SqlKind {
  const { column, year, window } = entered;
  const yearEnding = (end: number): { from: string; to: string } => ({
    from: `${String(end - 1)}-04-01`,
    to: `${String(end)}-03-31`,
  });
  const years = [
    { becomes: "previous", ...yearEnding(year - 1) },
    { becomes: "current", ...yearEnding(year) },
  ];
  const reading = daysReading("entered", { ...entered, spans: years });
  const readings: readonly SqlReading[] = [
    {
      ...reading,
      stops: [
        ...reading.stops,
        { when: "entered.becomes = 'blank'", rejected: "missing-date", column },
        { when: "entered.becomes = 'outside'", excluded: "outside-window" },
      ],
    },
  ];
  if (window !== "single-year") return { readings, dimensions: [] };
  const dimension = { name: "case_year", words: reading.becomes, index: "entered.place" };
  return { readings, dimensions: [dimension], partition: dimension };
}

function survey({ questions }: SurveyMapping): SqlKind {
  const readings = askedQuestions.flatMap((key) => {
    const column = questions[key];
    return column === undefined ? [] : [codesReading(key.replaceAll("-", "_"), column, answerCodes)];
  });
  const dimensions = readings.map(({ name }) => ({ name, words: answerCodes, index: `${name}.place` }));
  return { readings, dimensions };
}

/** A stop with the number by which a query knows it, from 1, and whether one cell alone is to blame. */
type NumberedStop = SqlStop & { readonly number: number; readonly about: "cell" | "row" };

/** Every stop of a plan in its order. */
export function sqlStops({ readings, stops }: SqlPlan): readonly NumberedStop[] {
  return [
    ...readings.flatMap((reading) => reading.stops.map((stop) => ({ ...stop, about: "cell" as const }))),
    ...stops.map((stop) => ({ ...stop, about: "row" as const })),
  ].map((stop, index) => ({ ...stop, number: index + 1 }));
}

/** Gives the number that a step of one in each dimension adds to the number of a cell: the last dimension is the lightest. */
export function sqlWeights(dimensions: readonly SqlDimension[]): ReadonlyMap<string, number> {
  let weight = 1;
  const weights = dimensions.toReversed().map(({ name, words }) => {
    const own = weight;
    weight *= words.length;
    return [name, own] as const;
  });
  return new Map(weights);
}
