import type { InvalidInput } from "../model/issue.ts";
import type {
  AnswerCode,
  AskedQuestion,
  CodedColumn,
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
} from "../model/record-mapping.ts";
import { personsOf } from "../model/mapping-columns.ts";
import { outcomeWords, stageWords, stratumColumns } from "../model/mapping-words.ts";
import { recordMappingShape } from "../model/schemas/record-mapping-schema.ts";
import { mappingIssues } from "../ingest/mapping-issues.ts";
import { withKnownKeys } from "../ingest/shape-issues.ts";
import { WresError } from "../foundation/wres-error.ts";
import type { RejectionReason } from "../model/return-source.ts";
import type { CountedCell } from "./part-of-cells.ts";
import { dayNumber } from "../foundation/day-number.ts";
import type { Group } from "../reference/groups.ts";
import {
  medicalGrades,
  payBands,
  type WorkforcePartKey,
  type WorkforceRowId,
} from "../reference/workforce-rows.ts";
import { LONGEST_CODE } from "../model/record-pattern.ts";
import { codeReader } from "./codes.ts";
import { type CellForm, dayFormReader, dayReader, withAnsweredForms } from "./days.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";

/**
 * A mapping that may be used, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedRecordMapping =
  | {
      /** Nothing is wrong: the mapping can be used. */
      readonly status: "valid";
      /** The mapping as it was given. */
      readonly mapping: RecordMapping;
    }
  | InvalidInput;

/**
 * Checks data from outside and lets it in as a mapping: wrong types, unknown keys, unknown words, patterns that could
 * take for ever. Every issue is reported at once. It never throws, whatever it is given.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The mapping, or the issues.
 * @example
 * ```ts
 * import { parseRecordMapping } from "wres-metrics/records";
 * const parsed = parseRecordMapping({
 *   kind: "training",
 *   persons: "one-row-each",
 *   ethnicity: { column: "Ethnic Origin", codes: { table: { A: "white", H: "indian" } } },
 * });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.path);
 * // ethnicity.codes.table.H
 * ```
 * @since 0.1.0
 */
export function parseRecordMapping(value: unknown): ParsedRecordMapping {
  const shape = recordMappingShape().safeParse(value, withKnownKeys);
  return shape.success
    ? { status: "valid", mapping: shape.data }
    : { status: "invalid", issues: mappingIssues(shape.error.issues, value) };
}

/** Stops a program that passes something that is not a mapping: a pattern in it could take for ever. */
export function checkedMapping(mapping: RecordMapping): RecordMapping {
  const parsed = parseRecordMapping(mapping);
  if (parsed.status === "valid") return withAnsweredForms(parsed.mapping);
  throw new WresError(
    "invalid-mapping",
    `The mapping cannot be used. ${parsed.issues.map(({ message }) => message).join(" ")}`,
  );
}

type ParsedMappings =
  | { readonly status: "valid"; readonly mappings: readonly RecordMapping[] }
  | InvalidInput;

/** Checks a mapping, or a list of them; valid where all are, and otherwise with every issue of each. */
export function parseRecordMappings(value: unknown): ParsedMappings {
  const parsed = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(parseRecordMapping);
  const issues = parsed.flatMap((one) => (one.status === "invalid" ? one.issues : []));
  return issues.length > 0
    ? { status: "invalid", issues }
    : { status: "valid", mappings: parsed.flatMap((one) => (one.status === "valid" ? [one.mapping] : [])) };
}

/** Makes a mapping ready to be carried out. */
export function planRecords(mapping: RecordMapping): RecordPlan {
  const { filters = [], dates = [] } = mapping;
  const persons = personsOf(mapping);
  if (
    mapping.kind === "local" &&
    mapping.amounts !== undefined &&
    (persons ?? mapping.outcome) !== undefined
  ) {
    throw new WresError(
      "invalid-mapping",
      "The mapping has amounts: every row is a person, so that it has neither persons nor outcome. Add up the rows of a person first.",
    );
  }
  const kind = kindPlan(mapping);
  const checks = [...filters.map(filterColumn), ...dates.map(dateFilterColumn)];
  const primary = persons?.choose === "primary" ? [codedColumn(persons.primary, ["other", "primary"])] : [];
  const divisions = stratumColumns(mapping);
  const strata = divisions.map((column) => codedColumn(column, column.words));
  const columns = [
    ...checks,
    ...kind.columns,
    ...strata,
    codedColumn(mapping.ethnicity, groupsFromLowest),
    ...primary,
  ];
  // Population, primary, the dimensions of the kind, strata, group.
  const sizes = [2, 2, ...kind.sizes, ...strata.map(({ size }) => size), groupsFromLowest.length];
  const [first, end] = [checks.length, checks.length + kind.columns.length];
  const last = end + strata.length;
  const cells = sizes.reduce((product, size) => product * size, 1);
  const half = cells / 2;
  return {
    columns,
    cells,
    cellOf: (indexes) => {
      const own = kind.combine?.(indexes.slice(first, end)) ?? indexes.slice(first, end);
      if (!isIndexes(own)) return own;
      const isBank = checks.some(({ size }, check) => size === 2 && indexes[check] === 0);
      return cellNumber(
        [isBank ? 0 : 1, indexes[last + 1] ?? 0, ...own, ...indexes.slice(end, last), indexes[last] ?? 0],
        sizes,
      );
    },
    describe: (cell, people) => {
      const [population = 0, , ...rest] = indexesOf(cell, sizes);
      return {
        people,
        population: populations[population] ?? "substantive",
        ...kind.describe(rest.slice(0, kind.sizes.length)),
        ...(divisions.length > 0 && {
          stratum: divisions.map(({ words }, index) => words[rest[kind.sizes.length + index] ?? 0] ?? ""),
        }),
        group: groupsFromLowest[rest.at(-1) ?? 0] ?? "unknown",
      };
    },
    // The same population, and the same but for `primary`.
    isAlike: (cell, other) => cell >= half === other >= half && (cell - other) % (half / 2) === 0,
    person: persons?.column ?? null,
    partitionOf: (cell) =>
      kind.partition === undefined ? 0 : (indexesOf(cell, sizes)[2 + kind.partition] ?? 0),
  };
}

function isIndexes(value: readonly number[] | Stop): value is readonly number[] {
  return Array.isArray(value);
}

/** The number of a cell in mixed radix: an index in each dimension, the first dimension the weightiest. */
function cellNumber(indexes: readonly number[], sizes: readonly number[]): number {
  return sizes.reduce((number, size, index) => number * size + (indexes[index] ?? 0), 0);
}

/** The index in each dimension that the number of a cell stands for. */
function indexesOf(number: number, sizes: readonly number[]): readonly number[] {
  let rest = number;
  return sizes
    .toReversed()
    .map((size) => {
      const index = rest % size;
      rest = (rest - index) / size;
      return index;
    })
    .reverse();
}

/** Why a row is not counted: a filter's name, or a reason. */
export type Stop = { readonly excluded: string } | { readonly rejected: RejectionReason };

/** The meaning of one code of a column: an index in the dimension of the column, or a stop. */
export type Reading = number | Stop;

/** One column that a mapping reads. */
export interface PlannedColumn {
  readonly column: RecordColumn;
  /** The size of its dimension: how many indexes it may give; 1 where it only lets rows pass. */
  readonly size: number;
  /** Takes a cell as `normalCode` gives it. */
  readonly read: (code: string) => Reading;
  /** Gives the form of a text that is not read, for a message. */
  readonly formOf?: (text: string) => CellForm | undefined;
}

/** Gives the meaning of all the indexes of a row together: the number of a cell, or a stop. */
type CellOf = (indexes: readonly number[]) => Reading;

/** A mapping made ready: which columns are read in which order, and which cell their indexes give. */
export interface RecordPlan {
  readonly columns: readonly PlannedColumn[];
  readonly cells: number;
  readonly cellOf: CellOf;
  /** Describes the people whom the number of a cell stands for; a higher one is taken before a lower one of the same person. */
  readonly describe: (cell: number, people: number) => CountedCell;
  /** True where two rows of a person count alike, whichever is taken. */
  readonly isAlike: (cell: number, other: number) => boolean;
  readonly person: RecordColumn | null;
  /** People are counted once in each of these; only cases counted year by year have more than one. */
  readonly partitionOf: (cell: number) => number;
}

/** The parts of a plan that a kind has of its own: its columns, and the dimensions that people are counted by. */
interface KindPlan {
  readonly columns: readonly PlannedColumn[];
  /** The sizes of the kind's dimensions. */
  readonly sizes: readonly number[];
  /** Makes the indexes in the kind's dimensions from those of its columns; without it they are the same. */
  readonly combine?: (indexes: readonly number[]) => readonly number[] | Stop;
  readonly describe: (indexes: readonly number[]) => Partial<CountedCell>;
  /** People are counted once for each index in this dimension. */
  readonly partition?: number;
}

/** Makes the part of a plan that the kind of a mapping has of its own. */
function kindPlan(mapping: RecordMapping): KindPlan {
  switch (mapping.kind) {
    case "workforce":
      return workforcePlan(mapping);
    case "shortlisting":
      return shortlistingPlan(mapping);
    case "disciplinary":
      return disciplinaryPlan(mapping);
    case "training":
      return { columns: [], sizes: [], describe: () => ({}) };
    case "local":
      return localPlan(mapping);
    case "survey":
      return surveyPlan(mapping);
  }
}

function workforcePlan({ row, part }: WorkforceMapping): KindPlan {
  const [medical, nonClinical] = [partsFromLowest.indexOf("medical"), partsFromLowest.indexOf("nonClinical")];
  return {
    columns: [codedColumn(row, rowsFromLowest), codedColumn(part, partsFromLowest)],
    sizes: [rowsFromLowest.length, partsFromLowest.length],
    combine: ([of = 0, within = 0]) => {
      const grade = rowsFromLowest[of];
      const isGrade = grade !== undefined && isMedicalGrade(grade);
      if (within === (isGrade ? nonClinical : medical)) return { rejected: "row-and-part-disagree" };
      return [of, isGrade ? medical : within];
    },
    describe: ([of = 0, within = 0]) => ({ row: rowsFromLowest[of], part: partsFromLowest[within] }),
  };
}

function shortlistingPlan({ stages }: ShortlistingMapping): KindPlan {
  return {
    columns: stages.map((column) => codedColumn(column, stageWords)),
    sizes: [stageWords.length],
    combine: (indexes) => [Math.max(...indexes)],
    describe: ([stage = 0]) => ({ stage: stageWords[stage] }),
  };
}

function localPlan({ outcome }: LocalMapping): KindPlan {
  if (outcome === undefined) return { columns: [], sizes: [], describe: () => ({}) };
  return {
    columns: [codedColumn(outcome, outcomeWords)],
    sizes: [outcomeWords.length],
    describe: ([reached = 0]) => ({ outcome: outcomeWords[reached] }),
  };
}

function disciplinaryPlan({ entered }: DisciplinaryMapping): KindPlan {
  const lastDay = (year: number): number => dayNumber(`${String(year)}-03-31`) ?? 0;
  const ends = [entered.year - 2, entered.year - 1, entered.year].map(lastDay);
  const yearByYear = entered.window === "single-year";
  const years = ["previous", "current"] as const;
  const column = dayColumn(entered, yearByYear ? 2 : 1, { rejected: "missing-date" }, (day) => {
    const ended = ends.filter((end) => day > end).length;
    if (ended === 0 || ended === ends.length) return { excluded: "outside-window" };
    return yearByYear ? ended - 1 : 0;
  });
  return yearByYear
    ? { columns: [column], sizes: [2], describe: ([year = 0]) => ({ year: years[year] }), partition: 0 }
    : { columns: [column], sizes: [1], describe: () => ({}) };
}

function surveyPlan({ questions }: SurveyMapping): KindPlan {
  const asked = askedQuestions.flatMap((key) => {
    const column = questions[key];
    return column === undefined ? [] : [{ key, column: codedColumn(column, answerCodes) }];
  });
  return {
    columns: asked.map(({ column }) => column),
    sizes: asked.map(() => answerCodes.length),
    describe: (indexes) => ({
      answers: Object.fromEntries(asked.map(({ key }, index) => [key, answerCodes[indexes[index] ?? 0]])),
    }),
  };
}

// The words of each dimension, lowest first: of a person's rows, the one with the highest number of a cell is taken.

/** A person is of the bank only with no substantive row. */
export const populations = ["bank", "substantive"] as const;

/** Pay bands, then medical grades; senior medical managers are consultants. */
export const rowsFromLowest: readonly WorkforceRowId[] = [
  ...payBands.map(({ id }) => id),
  ...(["other", "trainee-grades", "non-consultant-career-grades", "consultants"] as const),
  "senior-medical-managers",
];

/** Parts of the workforce. */
export const partsFromLowest: readonly WorkforcePartKey[] = ["nonClinical", "clinical", "medical"];

/** Groups: one that is known before one that is not. The order of those that are known decides nothing. */
export const groupsFromLowest: readonly Group[] = [
  "unknown",
  "bme",
  "other",
  "mixed",
  "black",
  "asian",
  "white",
];

/** Answers to a question of the survey. */
export const answerCodes: readonly AnswerCode[] = ["missing", "not-sure", "no", "yes"];

/** A column whose codes stand for one of a few words; its index is that of the word. */
export function codedColumn<Word extends string>(
  { column, codes }: CodedColumn<Word>,
  words: readonly Word[],
): PlannedColumn {
  const wordOf = codeReader(codes);
  const read = (code: string): Reading => {
    const word = wordOf(code);
    return word === null ? { rejected: "unmapped-code" } : words.indexOf(word);
  };
  return { column, size: words.length, read };
}

/** A filter: index 0 for bank, else 1. Most filters cannot say bank, and then have a dimension of size 1. */
export function filterColumn({ name, column, codes }: RecordFilter): PlannedColumn {
  const outcomeOf = codeReader(codes);
  const mayBeBank = saysBank(codes);
  const read = (code: string): Reading => {
    const outcome = outcomeOf(code);
    if (outcome === null) return { rejected: "unmapped-code" };
    if (outcome === "exclude") return { excluded: name };
    return outcome === "count" && mayBeBank ? 1 : 0;
  };
  return { column, size: mayBeBank ? 2 : 1, read };
}

function saysBank({
  use = [],
  table = {},
  prefixes = {},
  patterns = [],
  otherwise,
}: RecordFilter["codes"]): boolean {
  const words = [
    ...Object.values(table),
    ...Object.values(prefixes),
    ...patterns.map(({ to }) => to),
    otherwise,
  ];
  return use.length > 0 || words.includes("bank");
}

/** A column of days, read by what each day says. */
function dayColumn(
  { column, formats }: DateColumn,
  size: number,
  blank: Reading,
  onDay: (day: number) => Reading,
): PlannedColumn {
  const dayOf = dayReader(formats);
  const read = (code: string): Reading => {
    if (code === "") return blank;
    const day = code.length > LONGEST_CODE ? null : dayOf(code);
    return day === null ? { rejected: "unreadable-date" } : onDay(day);
  };
  return { column, size, read, formOf: dayFormReader(formats) };
}

/** A filter by a day: lets a row pass, or stops it. */
function dateFilterColumn(filter: DateFilter): PlannedColumn {
  const { name, from, to, blank = "reject" } = filter;
  const first = (from === undefined ? null : dayNumber(from)) ?? Number.NEGATIVE_INFINITY;
  const last = (to === undefined ? null : dayNumber(to)) ?? Number.POSITIVE_INFINITY;
  const onBlank = { count: 0, exclude: { excluded: name }, reject: { rejected: "missing-date" } } as const;
  return dayColumn(filter, 1, onBlank[blank], (day) =>
    day >= first && day <= last ? 0 : { excluded: name },
  );
}

const medicalRows: ReadonlySet<WorkforceRowId> = new Set(medicalGrades.map(({ id }) => id));

/** True where a row is of medical and dental staff. */
function isMedicalGrade(row: WorkforceRowId): boolean {
  return medicalRows.has(row);
}

/** The questions that people answer; indicator 6 is made of two of them. */
export const askedQuestions: readonly AskedQuestion[] = surveyQuestions
  .map(({ key }) => key)
  .filter((key) => key !== "harassment-from-staff");
