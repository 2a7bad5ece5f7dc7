/**
 * From staff-level rows to the counts of a return: staff records, applications, cases, training and survey answers.
 *
 * @module
 */
export type { RecordColumn, CodeRules, CodedColumn } from "./model/record-mapping.ts";
export { rejectionReasons } from "./model/record-counts.ts";
export type { AnsweredQuestion, ExpectedAnswer, QuestionTopic } from "./model/mapping-questions.ts";
export type {
  NotedCode,
  NotedOnReading,
  RecordBalance,
  RejectionReason,
  ReturnSource,
} from "./model/return-source.ts";
export type {
  RecordPart,
  CountedDays,
  PersonBalance,
  AnswerCounts,
  BesideCounts,
  RecordCounts,
} from "./model/record-counts.ts";
export type { DateFormat } from "./model/date-format.ts";
export type { DateColumn, DateFilter, CaseWindow } from "./model/record-mapping.ts";
export type { RecordIssue, RecordIssueCode } from "./model/record-counts.ts";
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
  DraftedKind,
  LocalMapping,
  LocalOutcome,
  StratumColumn,
  RecordKind,
} from "./model/record-mapping.ts";
export type { MappingQuestion } from "./model/mapping-questions.ts";
export type {
  SuggestedCode,
  OtherColumn,
  SuggestedColumn,
  SuggestedMapping,
  UnquotedTexts,
} from "./model/record-counts.ts";
export {
  ethnicCodes,
  type EthnicCodesRow,
  type EthnicCodesTable,
  type ReadyMadeCodes,
  type RecordCodeRow,
  recordCodes,
} from "./reference/record-codes.ts";

export { addCounts } from "./records/add-counts.ts";
export type { ByteSource, ByteStream } from "./records/source.ts";
export { count } from "./records/count.ts";
export { countCsv } from "./records/count.ts";
export { countSheet } from "./records/count.ts";
export type { RecordRow } from "./records/read-rows.ts";
export type { SheetOptions } from "./records/sheet.ts";
export { suggestSheetMapping, type SheetSuggestionOptions } from "./records/suggest.ts";
export type { CsvOptions } from "./records/csv.ts";
export type { TextEncodingName } from "./records/source.ts";
export { parseRecordMapping, type ParsedRecordMapping } from "./records/mapping.ts";
export { suggestMapping, type SuggestionOptions } from "./records/suggest.ts";
export type { ParsedPiece, ReturnPiece } from "./model/record-counts.ts";
export { gatherReturn } from "./pipeline/gather-return.ts";
export { parsePrintedCounts } from "./ingest/parse-printed-counts.ts";
export { readBoardTable, readSurveyTable } from "./pipeline/part-tables.ts";
export { countsOfSql, type CountingSqlRow } from "./records/sql/counts-of-sql.ts";
export { countingSql } from "./records/sql/counting-sql.ts";
export type { SqlDialect } from "./records/sql/dialects.ts";
export type { SqlSource } from "./records/sql/counting-sql.ts";
