import { columnPlaces, type DaysOfFile, withColumns } from "../../model/mapping-columns.ts";
import { type RecordColumn, type RecordMapping } from "../../model/record-mapping.ts";
import { openQuestions } from "../../model/mapping-questions.ts";
import { wordsOfPath } from "../../model/mapping-words.ts";
import { pathSegments, valueAt } from "../../model/issue.ts";
import type { SuggestedColumn, SuggestedMapping } from "../../model/record-counts.ts";
import { withValueAt } from "./with-edits.ts";

/** A drafted mapping, and the columns whose codes it asks about. */
export interface DraftedMapping {
  readonly mapping: RecordMapping;
  readonly columns: readonly SuggestedColumn[];
  /** The headings of the file, from which another column can be chosen; left out where they are not to be quoted. */
  readonly headings?: readonly string[] | undefined;
  /** The form of the days of each column that holds days, and the year of the draft. */
  readonly days?: DaysOfFile | undefined;
}

/** A drafted mapping as the page keeps it, with the headings and the days of its file. */
export function draftedMapping(
  { mapping, columns, unused, others }: SuggestedMapping,
  year: number | undefined,
): DraftedMapping | null {
  if (mapping === null) return null;
  const read = columnPlaces(mapping, year).flatMap(({ column }) =>
    column === null ? [] : [headingIn(column)],
  );
  // A row of people that was taken for headings is not quoted.
  const quoted = new Set(unused).size === unused.length ? unused : [];
  const headings = [...new Set([...columns.map(({ column }) => column), ...read, ...quoted])];
  const forms = Object.fromEntries(
    others.flatMap(({ column, formats: [form] = [] }) => (form === undefined ? [] : [[column, form]])),
  );
  return { mapping, columns, headings, days: { forms, year } };
}

/** The mapping with another column at one of its places: the file is then to be looked at again, for the codes of that column. */
export function withColumnAt(
  { mapping, days = { forms: {} } }: DraftedMapping,
  path: string,
  heading: string | null,
): RecordMapping {
  return withColumns(mapping, [{ path, heading }], days);
}

function headingIn(column: RecordColumn): string {
  return [column].flat()[0] ?? "";
}

/** What is answered about a mapping: where a code of a column goes, or what was decided on a question. An empty text takes an answer back. */
export type MappingAnswer =
  | {
      readonly about: "code";
      readonly path: string;
      readonly column: string;
      readonly code: string;
      readonly word: string;
    }
  | { readonly about: "question"; readonly question: string; readonly answer: string };

/** What was answered about a file of records. It holds headings, codes and answers, and nothing of any row. */
export interface AnsweredFile {
  readonly name: string;
  readonly bytes: number;
  /** The columns whose codes the mapping reads, by which a file under another name is known again. */
  readonly columns: readonly string[];
  readonly answers: readonly MappingAnswer[];
  /** False where an answer stands in no saved mapping. */
  readonly isSaved: boolean;
}

/** A mapping with the answers of before, and those that have no place in it. */
export interface TakenOver {
  readonly mapping: DraftedMapping;
  readonly from: AnsweredFile;
  /** True where the file has the name and the size of before. */
  readonly isSameFile: boolean;
  readonly without: readonly MappingAnswer[];
}

/** A drafted mapping with an answer in it. */
export function withAnswer(drafted: DraftedMapping, answer: MappingAnswer): DraftedMapping {
  const change = changeFor(drafted, answer);
  if (change === null) return drafted;
  return { ...drafted, mapping: withValueAt(drafted.mapping, change.steps, change.value) as RecordMapping };
}

/** The place of an answer in a mapping, and what stands there then; null where the mapping does not ask this. */
function changeFor(
  { mapping, columns }: DraftedMapping,
  answer: MappingAnswer,
): { readonly steps: readonly (string | number)[]; readonly value: unknown } | null {
  if (answer.about === "question") {
    const index = (mapping.toDecide ?? []).findIndex(({ question }) => question === answer.question);
    const value = answer.answer.trim() === "" ? null : answer.answer;
    return index < 0 ? null : { steps: ["toDecide", index, "answer"], value };
  }
  const { path, column, code, word } = answer;
  const isAsked = columns.some((one) => one.path === path && one.column === column);
  if (!isAsked || (word !== "" && !wordsOfPath(mapping, path).includes(word))) return null;
  const codes = [...(pathSegments(path) ?? []), "codes", "table"];
  const table = valueAt(mapping, codes);
  const known = Object.keys(typeof table === "object" && table !== null ? table : {}).find(
    (key) => key.trim().toUpperCase() === code.trim().toUpperCase(),
  );
  return { steps: [...codes, known ?? code], value: word === "" ? undefined : word };
}

/** A file of records with its drafted mapping. */
interface DraftedFile {
  readonly file: string;
  readonly bytes: number;
  readonly mapping: DraftedMapping;
}

/** The files with an answer taken in; an answer to the same question or code takes the place of the one before. */
export function withAnswerOf(
  files: readonly AnsweredFile[],
  { file, bytes, mapping }: DraftedFile,
  answer: MappingAnswer,
): readonly AnsweredFile[] {
  const before = files.find(({ name }) => name === file);
  const key = keyOf(answer);
  const others = (before?.answers ?? []).filter((one) => keyOf(one) !== key);
  const isTakenBack = (answer.about === "code" ? answer.word : answer.answer).trim() === "";
  const answers = isTakenBack ? others : [...others, answer];
  const rest = files.filter((one) => one !== before);
  if (answers.length === 0) return rest;
  return [...rest, { name: file, bytes, columns: columnsOf(mapping), answers, isSaved: false }];
}

/** What an answer is about: a later answer about the same takes its place. */
function keyOf(answer: MappingAnswer): string {
  return answer.about === "question"
    ? JSON.stringify([answer.question])
    : JSON.stringify([answer.path, answer.column, answer.code.trim().toUpperCase()]);
}

/**
 * Puts the answers of before into a mapping that was drafted anew: those about a file of this name, or else about one whose mapping
 * reads the same columns. Null where there are none.
 */
export function withAnswersAgain(
  files: readonly AnsweredFile[],
  { file, bytes, mapping }: DraftedFile,
): TakenOver | null {
  const columns = columnsOf(mapping);
  const isAlike = (one: AnsweredFile): boolean => one.columns.join("\n") === columns.join("\n");
  const from = files.find(({ name }) => name === file) ?? files.find(isAlike);
  if (from === undefined) return null;
  return {
    mapping: from.answers.reduce(withAnswer, mapping),
    from,
    isSameFile: from.name === file && from.bytes === bytes,
    without: from.answers.filter((answer) => changeFor(mapping, answer) === null),
  };
}

/** The files whose answers are kept, once those of one were taken over for another. */
export function withTakenOver(
  files: readonly AnsweredFile[],
  { file, bytes, mapping }: DraftedFile,
  { from }: TakenOver,
): readonly AnsweredFile[] {
  const rest = files.filter(({ name }) => name !== file);
  return [...rest, { ...from, name: file, bytes, columns: columnsOf(mapping) }];
}

/** The columns whose codes a mapping reads, by what it reads them for. */
function columnsOf({ columns }: DraftedMapping): readonly string[] {
  return columns.map(({ path, column }) => `${path}: ${column}`).sort();
}

/** The files whose answers wait for them: none of them is open on the page. */
export function waitingFiles({
  answered,
  records,
}: {
  readonly answered: readonly AnsweredFile[];
  readonly records: readonly { readonly file: string; readonly takenOver: TakenOver | null }[];
}): readonly AnsweredFile[] {
  const open = new Set(records.flatMap(({ file, takenOver }) => [file, takenOver?.from.name ?? file]));
  return answered.filter(({ name }) => !open.has(name));
}

/** How many questions of a drafted mapping have no answer yet. */
export function openAnswers({ mapping }: DraftedMapping): number {
  return openQuestions(mapping).length;
}

/** The mapping that was answered on the page for a file, as a text; null where there is none. */
export function mappingOfFile(
  {
    records,
  }: { readonly records: readonly { readonly file: string; readonly mapping: DraftedMapping | null }[] },
  file: string,
): string | null {
  const drafted = records.find((outcome) => outcome.file === file)?.mapping ?? null;
  return drafted === null ? null : mappingText(drafted);
}

/** A mapping as it is saved. */
export function mappingText({ mapping }: DraftedMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}
