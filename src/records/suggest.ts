import { movedMapping } from "../model/mapping-days.ts";
import { saysWho } from "../model/quoted-text.ts";
import type { OtherColumn, RecordIssue, SuggestedColumn, SuggestedMapping } from "../model/record-counts.ts";
import type { ByteSource } from "./source.ts";
import { type CsvOptions, CsvReader } from "./csv.ts";
import { HeadedRows, headingOf, type HeadingScore, KNOWN_HEADING, type RowBatch } from "./headings.ts";
import type { CodeRules, RecordColumn, DraftedKind, RecordMapping } from "../model/record-mapping.ts";
import type { Group } from "../reference/groups.ts";
import type { RecordRole } from "../reference/record-headings.ts";
import { textWords } from "../foundation/text-words.ts";
import { cellText, codedPaths, codeReader, normalCode, trimmedCell } from "./codes.ts";
import { isBlankRow, MOST_CONTRADICTIONS, textOfTotals, valueAt } from "./tally.ts";
import { bitOfGroup, isContradiction } from "./ethnicity-of-person.ts";
import { PersonTable } from "./persons.ts";
import { readSheet, type SheetOptions } from "./sheet.ts";
import {
  completed,
  type DraftMapping,
  draftMapping,
  headingScore,
  headingsOf,
  knownMapping,
  likeliestKind,
} from "./drafting/draft.ts";
import { type CensusOf, ColumnCensus } from "./drafting/column-census.ts";
import { IdCensus, rowNumberColumn } from "./drafting/id-census.ts";
import { aboutKind, type ContradictedPeople, questionsAbout } from "./drafting/questions.ts";
import { type LineOfTotals, questionsSince } from "./drafting/questions-since.ts";

/** The purpose of a draft, and the form of its file. */
export interface SuggestionOptions extends CsvOptions, DraftOptions {}

/**
 * Drafts a mapping from a CSV file: proposes what its columns are, by their headings, and lists every code in them with
 * how often it occurs and what would become of it. Columns that say who somebody is are proposed and never listed.
 *
 * @param source - The file, as for `countCsv`; it is read to its end.
 * @param options - What the file is of, and of which year.
 * @returns The draft, to be looked at, completed and kept.
 * @throws WresError `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { suggestMapping } from "wres-metrics/records";
 * const file = new Blob(["Employee Number,Ethnicity,Course\n1,A,Leadership\n2,Q,Leadership\n"]);
 * const { mapping, columns } = await suggestMapping(file);
 * console.log(mapping?.kind); // training
 * for (const { code, rows, to } of columns[0]?.codes ?? []) console.log(code, rows, to);
 * // A 1 white
 * // Q 1 null
 * ```
 * @since 0.1.0
 */
export async function suggestMapping(
  source: ByteSource,
  options: SuggestionOptions = {},
): Promise<SuggestedMapping> {
  const census = new MappingCensus(options);
  const score = scoreFor(options);
  const rows = new HeadedRows(score, census);
  const reader = new CsvReader(score, options, (batch) => {
    rows.add(batch);
  });
  const fault = await reader.readAll(source, () => rows.hopeless);
  rows.end();
  return census.suggestion([...(fault === null ? [] : [fault]), ...reader.faults]);
}

/** The purpose of a draft. */
interface DraftOptions {
  /** The kind whose headings are found most often where it is left out. */
  readonly kind?: DraftedKind | undefined;
  /** The WRES year, 2022 for that ending on 31 March 2022: cases and a survey cannot do without. */
  readonly year?: number | undefined;
  /** A mapping that is there already, such as last year's: then what is new in the file is asked about. */
  readonly mapping?: RecordMapping | undefined;
  /** Says that codes are counted, or that only headings are looked at. */
  readonly rows?: "counted" | "headings-only" | undefined;
}

/** Drafts a mapping once the headings are there, and then takes the census of its columns. */
class MappingCensus {
  private readonly options: DraftOptions;
  private headings: readonly string[] = [];
  private draft: DraftMapping | null = null;
  private columns: readonly { readonly column: string; readonly codes: ColumnCensus }[] = [];
  /** The index of the column that says who a row is about. */
  private personKey: number | null = null;
  /** What people's rows say of their ethnicity, where headings say who they are about. */
  private people: PeopleCensus | null = null;
  /** The numbers by which the file knows its people, or else its rows. */
  private ids: IdCensus | null = null;
  private readonly totals = new Set<string>();
  private rows = 0;

  constructor(options: DraftOptions) {
    this.options = options;
  }

  begin(cells: readonly string[]): boolean {
    // A line that ends in CR and LF leaves the first of them in its last cell.
    const headings = cells.map(trimmedCell);
    const { kind = likeliestKind(headings), year, mapping } = this.options;
    this.headings = headings;
    this.draft = mapping === undefined ? draftMapping(kind, year, headings) : knownMapping(mapping, headings);
    this.personKey = personIndex(this.draft, headings);
    this.people = peopleCensus(this.draft.mapping, headings);
    const number =
      personColumn(this.draft.mapping) ?? rowNumberColumn(this.draft.mapping?.kind ?? kind, headings);
    const heading = number === undefined ? undefined : headingOf(number, headings);
    this.ids = heading === undefined ? null : idCensus(heading, headings);
    this.columns = headings.map((column, index) => ({ column, codes: new ColumnCensus(index, year) }));
    return this.options.rows !== "headings-only";
  }

  add(batch: RowBatch): void {
    const filled = batch.rows.flatMap((row, index) => (isBlankRow(row) ? [] : [{ row, index }]));
    this.rows += filled.length;
    const people = filled.filter(({ row }) => !this.isTotal(row));
    const rows = people.map(({ row }) => row);
    const lineOf = (place: number): number => batch.lineOf(people[place]?.index ?? 0);
    const key = this.personKey;
    const personOf = key === null ? undefined : (row: object): string => cellText(valueAt(row, key));
    for (const { codes } of this.columns) codes.add({ rows, lineOf }, personOf);
    this.people?.add({ rows, lineOf });
    this.ids?.add(rows, lineOf);
  }

  /** Notes a line of totals, which is no person. */
  private isTotal(row: object): boolean {
    const text = textOfTotals(row);
    if (text !== null) this.totals.add(text);
    return text !== null;
  }

  /** The draft by headings; where it lacks what a kind needs, by what is in the columns too. */
  private drafted(censusOf: CensusOf): DraftMapping | null {
    const { draft, headings, options } = this;
    if (draft?.mapping !== null || options.mapping !== undefined) return draft;
    const { kind = likeliestKind(headings), year } = options;
    // A row of a person that is taken for headings gives no column a name.
    return headings.some(saysWho) ? draft : draftMapping(kind, year, headings, censusOf);
  }

  suggestion(issues: readonly RecordIssue[]): SuggestedMapping {
    const censusOf = (column: RecordColumn): ColumnCensus | undefined =>
      this.columns.find((one) => one.column === headingOf(column, this.headings))?.codes;
    const { mapping: given } = this.options;
    const draft = this.drafted(censusOf);
    const { mapping: drafted = null, missing = [], found = new Map<RecordRole, string>() } = draft ?? {};
    // A column that a heading is known for is not used where the draft took others for the same thing.
    const used = new Set(drafted === null ? found.values() : headingsOf(given ?? drafted, this.headings));
    const unused = this.headings.filter((heading) => heading.trim() !== "" && !used.has(heading));
    const total = { column: this.headings[0] ?? "", texts: [...this.totals] };
    const { year } = this.options;
    const moved = given === undefined || year === undefined ? null : movedMapping(given, year);
    const known = drafted === null ? null : (moved ?? drafted);
    const whole = given !== undefined || known === null ? known : completed(known, total, censusOf);
    const columns = (
      whole === null
        ? []
        : codedPaths(whole).filter(
            ({ column }) => this.totals.size === 0 || headingOf(column, this.headings) !== this.headings[0],
          )
    ).flatMap(({ path, column, codes }): SuggestedColumn[] => {
      const census = censusOf(column);
      if (census === undefined) return [];
      const heading = headingOf(column, this.headings) ?? String(column);
      return [{ path, column: heading, ...census.listed(codes) }];
    });
    // In a file without headings the first row is taken for them, and is about a person.
    const quotable = unused.some(saysWho) ? [] : unused;
    const seen = {
      columns,
      unused: quotable,
      rows: this.rows,
      censusOf,
      year,
      contradicted: this.people?.contradicted(),
      ids: this.ids?.odd(),
    };
    const { kept, added } =
      whole === null || draft === null
        ? { kept: [], added: aboutKind(draft ?? { otherKind: null }) }
        : given === undefined
          ? { kept: [], added: questionsAbout({ draft: { ...draft, mapping: whole }, ...seen }) }
          : questionsSince(given, {
              ...seen,
              draft: draftMapping(given.kind === "local" ? "workforce" : given.kind, year, this.headings),
              total: countedTotals(given, total),
              moved,
            });
    const toDecide = [...kept, ...added];
    const { toDecide: _before, ...rules } = whole ?? {};
    return {
      mapping:
        whole === null ? null : ({ ...rules, ...(toDecide.length > 0 && { toDecide }) } as RecordMapping),
      columns,
      missing,
      others: quotable.flatMap((heading) => otherColumn(heading, this.rows, censusOf)),
      unused: quotable.length < unused.length ? unused.map(() => "a heading that is not quoted") : unused,
      questions: added,
      rows: this.rows,
      issues,
    };
  }
}

/** The index of the column that says who a row is about, by the mapping or by its heading. */
function personIndex({ mapping, found }: DraftMapping, headings: readonly string[]): number | null {
  const column = personColumn(mapping) ?? found.get("person");
  const heading = column === undefined ? undefined : headingOf(column, headings);
  return heading === undefined ? null : headings.indexOf(heading);
}

/** The column by which a mapping counts each person once. */
function personColumn(mapping: RecordMapping | null): RecordColumn | undefined {
  const persons = mapping?.kind === "survey" ? undefined : mapping?.persons;
  return typeof persons === "object" ? persons.column : undefined;
}

/** A census of who the rows are about, and of the ethnicities that each person's rows say. */
class PeopleCensus {
  private readonly keys: { readonly person: number; readonly ethnicity: number };
  private readonly groupOf: (code: string) => Group | null;
  private readonly bits = new Map<string, number>();
  private readonly persons: PersonTable = new PersonTable();
  /** By number of person: a bit for each known group that their rows say. */
  private said: Uint8Array = new Uint8Array(512);
  private readonly lines: number[] = [];
  private people = 0;

  constructor(keys: { readonly person: number; readonly ethnicity: number }, codes: CodeRules<Group>) {
    this.keys = keys;
    this.groupOf = codeReader(codes);
  }

  add({ rows, lineOf }: RowBatch): void {
    for (const [index, row] of rows.entries()) {
      const person = this.persons.numberOf(cellText(valueAt(row, this.keys.person)), 0);
      const bit = this.bitOf(cellText(valueAt(row, this.keys.ethnicity)));
      if (person === null || bit === 0) continue;
      this.makeRoom(person);
      const before = this.said[person] ?? 0;
      this.said[person] = before | bit;
      if (isContradiction(before) || !isContradiction(before | bit)) continue;
      this.people += 1;
      if (this.lines.length < MOST_CONTRADICTIONS) this.lines.push(lineOf(index));
    }
  }

  contradicted(): ContradictedPeople {
    return { people: this.people, lines: this.lines };
  }

  /** The bit of the group that a text says; 0 where it says no known one. */
  private bitOf(text: string): number {
    const known = this.bits.get(text);
    if (known !== undefined) return known;
    const bit = bitOfGroup(this.groupOf(normalCode(text)) ?? "unknown");
    // A column that holds something else than codes is read anew each time.
    if (this.bits.size < MOST_TEXTS) this.bits.set(Array.from(text).join(""), bit);
    return bit;
  }

  private makeRoom(person: number): void {
    if (person < this.said.length) return;
    const longer = new Uint8Array(Math.max(person + 1, this.said.length * 2));
    longer.set(this.said);
    this.said = longer;
  }
}

/** So many texts are kept with what they say. */
const MOST_TEXTS = 1000;

/** A census of the numbers in a column. */
function idCensus(column: string, headings: readonly string[]): IdCensus {
  const key = headings.indexOf(column);
  return new IdCensus(column, (row) => trimmedCell(cellText(valueAt(row, key))));
}

/** A census of people, where a mapping counts each of them once. */
function peopleCensus(mapping: RecordMapping | null, headings: readonly string[]): PeopleCensus | null {
  const person = personColumn(mapping);
  if (mapping === null || person === undefined) return null;
  const indexOf = (column: RecordColumn): number => headings.indexOf(headingOf(column, headings) ?? "");
  const keys = { person: indexOf(person), ethnicity: indexOf(mapping.ethnicity.column) };
  return new PeopleCensus(keys, mapping.ethnicity.codes);
}

/** What is in a column that may decide which rows count. */
function otherColumn(heading: string, rows: number, censusOf: CensusOf): readonly OtherColumn[] {
  const census = censusOf(heading);
  if (census?.couldDecide(heading, rows) !== true) return [];
  const formats = census.formats();
  if (formats !== null) return [{ column: heading, codes: null, formats }];
  // Somebody who handles many cases or courses is in many rows, and no code for all that.
  if (OF_PEOPLE.test(textWords(heading))) return [{ column: heading, codes: null }];
  const { codes, unquoted } = census.listed({});
  const listed = codes?.map(({ code, rows: often }) => ({ code, rows: often })) ?? null;
  return [{ column: heading, codes: listed, ...(unquoted && { unquoted }) }];
}

/** A heading of people who have to do with a row without being who it is about. */
const OF_PEOPLE =
  /\b(?:MANAGERS?|OFFICERS?|SUPERVISORS?|INVESTIGATORS?|TRAINERS?|TUTORS?|INSTRUCTORS?|CASEWORKERS?|HANDLERS?|OWNERS?|CONTACTS?|PANEL|CHAIR|LEAD|BY|ASSIGNED TO|RECRUITERS?)\b/;

/** The lines of totals that no filter of a mapping leaves out. */
function countedTotals({ filters = [] }: RecordMapping, total: LineOfTotals): LineOfTotals {
  const readers = filters
    .filter(({ column }) => [column].flat().includes(total.column))
    .map(({ codes }) => codeReader(codes));
  const texts = total.texts.filter((text) => !readers.some((read) => read(normalCode(text)) === "exclude"));
  return { ...total, texts };
}

/** The headings of a mapping that is there say where the table begins; without one, those that are known. */
function scoreFor({ mapping }: DraftOptions): HeadingScore {
  if (mapping === undefined) return headingScore;
  return (row) => KNOWN_HEADING * headingsOf(mapping, row).length;
}

/** The purpose of a draft, and its sheet. */
export interface SheetSuggestionOptions extends SheetOptions, DraftOptions {}

/**
 * Drafts a mapping from a sheet of a workbook (.xlsx), as `suggestMapping` does from a CSV file.
 *
 * @param source - The workbook, as for `countSheet`.
 * @param options - What the sheet is of, of which year, and its name where several may be meant.
 * @returns The draft, to be looked at, completed and kept; without a mapping, and with an issue, where no sheet could be
 *   read.
 * @throws WresError `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { suggestSheetMapping } from "wres-metrics/records";
 * const { mapping, issues } = await suggestSheetMapping(new Blob(["this is no workbook"]));
 * console.log(mapping, issues[0]?.received); // null plain text
 * ```
 * @since 0.1.0
 */
export async function suggestSheetMapping(
  source: ByteSource,
  options: SheetSuggestionOptions = {},
): Promise<SuggestedMapping> {
  const census = new MappingCensus(options);
  const score = scoreFor(options);
  const rows = new HeadedRows(score, census);
  const fault = await readSheet(source, score, options, rows);
  rows.end();
  return census.suggestion(fault === null ? [] : [fault]);
}
