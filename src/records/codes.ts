import type { CodedColumn, CodeRules, RecordColumn, RecordMapping } from "../model/record-mapping.ts";
import { personsOf } from "../model/mapping-columns.ts";
import { LONGEST_CODE } from "../model/record-pattern.ts";
import { ethnicRules } from "../model/rules/ethnic-text.ts";
import { codeWords } from "../foundation/text-words.ts";
import { ethnicCodes, type ReadyMadeCodes, recordCodes } from "../reference/record-codes.ts";

/** Gives the word that a code stands for; null where no rule fits. It takes a code as `normalCode` gives it. */
export type CodeReader<Target extends string> = (code: string) => Target | null;

/** Makes a reader of the codes of one column. */
export function codeReader<Target extends string>(rules: CodeRules<Target>): CodeReader<Target> {
  const own = ownReader(rules);
  // A schema holds the words of a ready-made table against those of the column.
  const tables = (rules.use ?? []).map((name) =>
    wordsReader(readyMadeRules(name) as readonly WordRule<Target>[]),
  );
  const { otherwise = null } = rules;
  return (code) => {
    if (code.length > LONGEST_CODE) return null;
    const found = own(code);
    if (found !== null || tables.length === 0) return found ?? otherwise;
    const words = codeWords(code);
    for (const read of tables) {
      const word = read(words);
      if (word !== null) return word;
    }
    return otherwise;
  };
}

function ownReader<Target extends string>({
  table = {},
  prefixes = {},
  patterns = [],
}: CodeRules<Target>): CodeReader<Target> {
  const whole = new Map(Object.entries(table).map(([code, to]) => [normalCode(code), to]));
  const beginnings = Object.entries(prefixes)
    .map(([prefix, to]) => [normalCode(prefix), to] as const)
    .sort(([a], [b]) => b.length - a.length);
  const wholes = patterns.map(({ pattern, to }) => [new RegExp(`^(?:${pattern})$`, "i"), to] as const);
  return (code) => {
    const found = whole.get(code);
    if (found !== undefined || code === "") return found ?? null;
    return (
      beginnings.find(([prefix]) => code.startsWith(prefix))?.[1] ??
      wholes.find(([pattern]) => pattern.test(code))?.[1] ??
      null
    );
  };
}

/** A pattern that fits all the words of a text, and the word of the mapping that the text then stands for; null where it is unclear. */
export interface WordRule<Target extends string> {
  readonly words: string;
  readonly to: Target | null;
}

/** Makes a reader of words by the rules of one table: the first that fits decides. */
function wordsReader<Target extends string>(rules: readonly WordRule<Target>[]): CodeReader<Target> {
  const patterns = rules.map(({ words, to }) => [new RegExp(`^(?:${words})$`), to] as const);
  return (words) => patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The rules of a ready-made table, in their order. */
export function readyMadeRules(name: ReadyMadeCodes): readonly WordRule<string>[] {
  const ethnic = ethnicCodes.find(({ table }) => table === name);
  if (ethnic !== undefined) return ethnicRules(ethnic.scheme);
  return recordCodes.filter(({ table }) => table === name).map(({ code, to }) => ({ words: code, to }));
}

const [TAB, LINE_FEED, RETURN, SPACE, NO_BREAK_SPACE] = [0x09, 0x0a, 0x0d, 0x20, 0xa0];

/** Returns true for a character that says nothing at the end of a cell. */
export function isBlankCharacter(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === TAB || code === RETURN || code === LINE_FEED;
}

/** A cell without the blanks at its ends. A loop, because a pattern may take quadratic time on a long cell. */
export function trimmedCell(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlankCharacter(text.charCodeAt(start))) start += 1;
  while (end > start && isBlankCharacter(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A cell as mappings compare it: without blanks at its ends, the letters a to z as capitals. */
export function normalCode(text: string): string {
  return trimmedCell(text).replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The text of a cell of any kind; missing and null are blank, and a day of a workbook is its date. */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "" : objectText(value);
    default:
      return "";
  }
}

/** An object that a library made of a cell writes itself as text: a Date of JavaScript, a DATE of DuckDB. */
function objectText(value: object): string {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  // oxlint-disable-next-line typescript/no-base-to-string -- what has no words of its own is blank
  return !("toString" in value) || value.toString === Object.prototype.toString ? "" : String(value);
}

interface DateLike {
  readonly getTime: () => number;
  readonly toISOString: () => string;
}

function isDate(value: object): value is DateLike {
  return "toISOString" in value && "getTime" in value;
}

/** A column of codes, and where it stands in its mapping. */
interface CodedPath {
  readonly path: string;
  readonly column: RecordColumn;
  readonly codes: CodeRules<string>;
}

/** Every column of codes that a mapping reads. */
export function codedPaths(mapping: RecordMapping): readonly CodedPath[] {
  const { filters = [], ethnicity } = mapping;
  const persons = personsOf(mapping);
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
    case "local":
      return mapping.outcome === undefined ? [] : [at("outcome", mapping.outcome)];
    case "disciplinary":
    case "training":
      return [];
  }
}

function at<Word extends string>(path: string, { column, codes }: CodedColumn<Word>): CodedPath {
  return { path, column, codes };
}
