/**
 * From staff-level rows to the counts of a return: staff records, applications, cases, training and survey answers.
 *
 * @module
 */
export { WresError, type WresErrorCode } from "./foundation/wres-error.ts";
export type { RecordColumn, CodeRules, CodedColumn } from "./model/record-codes.ts";
export type {
  RecordPart,
  RejectionReason,
  RecordBalance,
  PersonBalance,
  AnswerCounts,
  BesideCounts,
  RecordCounts,
} from "./model/record-counts.ts";
export type { DateFormat, DateColumn, DateFilter, CaseWindow } from "./model/record-dates.ts";
export type { RecordIssue, RecordIssueCode } from "./model/record-issue.ts";
export type {
  FilterOutcome,
  RecordFilter,
  PersonRule,
  WorkforceMapping,
  RecruitmentStage,
  ShortlistingMapping,
  DisciplinaryMapping,
  TrainingMapping,
  AnswerCode,
  AskedQuestion,
  SurveyMapping,
  RecordMapping,
  RecordKind,
} from "./model/record-mapping.ts";
export type { SuggestedCode, SuggestedColumn, SuggestedMapping } from "./model/record-suggestion.ts";
export { ethnicCodes, type ReadyMadeCodes, recordCodes } from "./reference/record-codes.ts";

export { addCounts } from "./ingest/records/add-counts.ts";
export type { ByteSource, ByteStream } from "./ingest/records/byte-source.ts";
export { count, type RecordRow } from "./ingest/records/count.ts";
export { countCsv } from "./ingest/records/count-csv.ts";
export { countSheet } from "./ingest/records/count-sheet.ts";
export type { SheetOptions } from "./ingest/records/sheet-reader.ts";
export { suggestSheetMapping, type SheetSuggestionOptions } from "./ingest/records/suggest-sheet-mapping.ts";
export type { CsvOptions } from "./ingest/records/csv-reader.ts";
export type { TextEncodingName } from "./ingest/records/text-encoding.ts";
export { parseRecordMapping, type ParsedRecordMapping } from "./ingest/records/parse-record-mapping.ts";
export { suggestMapping, type SuggestionOptions } from "./ingest/records/suggest-mapping.ts";
export { countsOfSql, type CountingSqlRow } from "./ingest/records/counts-of-sql.ts";
export { countingSql } from "./ingest/records/counting-sql.ts";
export type { SqlDialect } from "./ingest/records/sql-dialects.ts";
export type { SqlSource } from "./ingest/records/sql-source.ts";
export { countParquet } from "./ingest/files/count-parquet.ts";
