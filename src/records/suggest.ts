import type {
  RecordIssue,
  SuggestedCode,
  SuggestedColumn,
  SuggestedMapping,
} from "../model/record-counts.ts";
import type { ByteSource } from "./source.ts";
import { type CsvOptions, CsvReader } from "./csv.ts";
import { HeadedRows, normalHeading, type RowBatch } from "./headings.ts";
import type {
  AskedQuestion,
  CodedColumn,
  RecordFilter,
  RecordKind,
  RecordMapping,
} from "../model/record-mapping.ts";
import { recordHeadings, type RecordRole } from "../reference/record-headings.ts";
import { cellText, codedPaths, codeReader, type CodeReader, normalCode, trimmedCell } from "./codes.ts";
import { isBlankRow, valueAt } from "./tally.ts";
import type { ReadyMadeCodes } from "../reference/record-codes.ts";
import { askedQuestions } from "./mapping.ts";
import { readSheet, type SheetOptions } from "./sheet.ts";

/** What a mapping is drafted for, and how its file is written. */
export interface SuggestionOptions extends CsvOptions, DraftOptions {}

/**
 * Drafts a mapping from a CSV file: proposes what its columns are, by their headings, and lists every code in them with
 * how often it occurs and what would become of it. Columns that say who somebody is are proposed and never listed.
 *
 * @param source - The file, as for `countCsv`; it is read to its end.
 * @param options - What the file is of, and of which year.
 * @returns The draft, to be looked at, completed and kept.
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
  const rows = new HeadedRows(headingScore, census);
  const reader = new CsvReader(headingScore, options, (batch) => {
    rows.add(batch);
  });
  const fault = await reader.readAll(source, () => rows.hopeless);
  rows.end();
  return census.suggestion([...(fault === null ? [] : [fault]), ...reader.faults]);
}

/** What a mapping is drafted for. */
interface DraftOptions {
  /** The kind whose headings are found most often where it is left out. */
  readonly kind?: RecordKind | undefined;
  /** The WRES year, 2022 for that ending on 31 March 2022: cases and a survey cannot do without. */
  readonly year?: number | undefined;
  /** Whether codes are counted, or only headings looked at. */
  readonly rows?: "counted" | "headings-only" | undefined;
}

const known: ReadonlySet<string> = new Set(recordHeadings.map(({ heading }) => normalHeading(heading)));

/** A row with known headings, else the first with the most cells. */
function headingScore(row: readonly string[]): number {
  const recognised = row.filter((cell) => known.has(normalHeading(cell))).length;
  const filled = row.filter((cell) => cell.trim() !== "").length;
  return recognised * 1000 + Math.min(filled, 999);
}

/** Drafts a mapping once the headings are there, and then takes the census of its columns. */
class MappingCensus {
  private readonly options: DraftOptions;
  private headings: readonly string[] = [];
  private draft: DraftMapping | null = null;
  private columns: readonly { readonly path: string; readonly column: string; readonly codes: CodeCensus }[] =
    [];
  private rows = 0;

  constructor(options: DraftOptions) {
    this.options = options;
  }

  begin(cells: readonly string[]): boolean {
    // A line that ends in CR and LF leaves the first of them in its last cell.
    const headings = cells.map(trimmedCell);
    const { kind = likeliestKind(headings), year } = this.options;
    this.headings = headings;
    this.draft = draftMapping(kind, year, headings);
    const { mapping } = this.draft;
    this.columns = (mapping === null ? [] : codedPaths(mapping)).map(({ path, column }) => ({
      path,
      column: String(column),
      codes: new CodeCensus(headings.indexOf(String(column))),
    }));
    return this.options.rows !== "headings-only";
  }

  add(batch: RowBatch): void {
    const rows = batch.rows.filter((row) => !isBlankRow(row));
    this.rows += rows.length;
    for (const { codes } of this.columns) codes.add({ ...batch, rows });
  }

  suggestion(issues: readonly RecordIssue[]): SuggestedMapping {
    const { mapping = null, missing = [], found = new Map<string, string>() } = this.draft ?? {};
    const paths = mapping === null ? [] : codedPaths(mapping);
    const used = new Set(found.values());
    return {
      mapping,
      columns: this.columns.map(({ path, column, codes }, index): SuggestedColumn => {
        const rules = paths[index]?.codes ?? {};
        return { path, column, codes: codes.listed(codeReader(rules)) };
      }),
      missing,
      unused: this.headings.filter((heading) => heading.trim() !== "" && !used.has(heading)),
      rows: this.rows,
      issues,
    };
  }
}

/** A mapping as far as headings alone give one. */
interface DraftMapping {
  readonly mapping: RecordMapping | null;
  /** Of each role that was found, the heading. */
  readonly found: ReadonlyMap<RecordRole, string>;
  readonly missing: readonly (RecordRole | "year")[];
}

/** What a kind cannot do without. */
const needed: Readonly<Record<RecordKind, readonly RecordRole[]>> = {
  workforce: ["ethnicity", "row", "part"],
  shortlisting: ["ethnicity", "stage"],
  disciplinary: ["ethnicity", "entered"],
  training: ["ethnicity", "person"],
  survey: ["ethnicity"],
};

/** Drafts a mapping: a column for each role that a heading is known for, with the ready-made codes for it. */
function draftMapping(kind: RecordKind, year: number | undefined, headings: readonly string[]): DraftMapping {
  const found = columnsByRole(kind, headings);
  const needsYear = kind === "disciplinary" || kind === "survey";
  const missing = [
    ...needed[kind].filter((role) => !found.has(role)),
    ...(needsYear && year === undefined ? (["year"] as const) : []),
  ];
  const coded = <Word extends string>(
    role: RecordRole,
    ...use: readonly ReadyMadeCodes[]
  ): CodedColumn<Word> => ({
    column: found.get(role) ?? "",
    codes: { use },
  });
  const base = { ethnicity: coded<never>("ethnicity", "ethnic-categories-2001") };
  const filters = found.has("filter")
    ? { filters: [{ name: "contract", ...coded("filter", "assignment-categories") } satisfies RecordFilter] }
    : {};
  const persons = found.has("person")
    ? {
        column: found.get("person") ?? "",
        ...chosenRow(found.has("primary"), coded("primary", "primary-assignment")),
      }
    : undefined;
  const drafts: Readonly<Record<RecordKind, () => RecordMapping>> = {
    workforce: () => ({
      kind: "workforce",
      row: coded("row", "agenda-for-change", "medical-grades"),
      part: coded("part", "staff-groups"),
      ...base,
      ...filters,
      ...(persons && { persons }),
    }),
    shortlisting: () => ({ kind: "shortlisting", stages: [coded("stage", "recruitment-statuses")], ...base }),
    disciplinary: () => ({
      kind: "disciplinary",
      entered: { column: found.get("entered") ?? "", year: year ?? 0, window: "single-year" },
      ...base,
      ...filters,
      ...(persons && { persons }),
    }),
    training: () => ({ kind: "training", ...base, persons: persons ?? "one-row-each" }),
    survey: () => ({ kind: "survey", year: (year ?? 0) - 1, questions: questionsOf(found), ...base }),
  };
  return { mapping: missing.length === 0 ? drafts[kind]() : null, found, missing };
}

/** The kind whose own headings are found most often. */
function likeliestKind(headings: readonly string[]): RecordKind {
  const kinds = Object.keys(needed) as RecordKind[];
  const own = kinds.map((kind) => {
    const roles = [...columnsByRole(kind, headings).keys()];
    return roles.filter((role) => recordHeadings.some((row) => row.role === role && row.kind === kind))
      .length;
  });
  return kinds[own.indexOf(Math.max(...own))] ?? "workforce";
}

function columnsByRole(kind: RecordKind, headings: readonly string[]): Map<RecordRole, string> {
  const named = new Map(headings.toReversed().map((heading) => [normalHeading(heading), heading]));
  const found = new Map<RecordRole, string>();
  for (const row of recordHeadings) {
    const heading = named.get(normalHeading(row.heading));
    const isOfKind = row.kind === "every" || row.kind === kind;
    if (isOfKind && heading !== undefined && !found.has(row.role)) found.set(row.role, heading);
  }
  return found;
}

function chosenRow(hasPrimary: boolean, primary: CodedColumn<"primary" | "other">) {
  return hasPrimary ? ({ choose: "primary", primary } as const) : ({ choose: "highest" } as const);
}

function questionsOf(found: ReadonlyMap<RecordRole, string>): {
  readonly [question in AskedQuestion]?: CodedColumn<never>;
} {
  return Object.fromEntries(
    askedQuestions.flatMap((key) => {
      const column = found.get(key);
      const use: ReadyMadeCodes = key.startsWith("harassment") ? "how-often" : "yes-no-not-sure";
      return column === undefined
        ? []
        : [[key, { column, codes: { use: [use, "yes-no-not-sure"] } }] as const];
    }),
  );
}

/** A column with more different texts than this may hold something else than codes. */
const MOST_CODES = 100;

/** So few are shown however seldom they are. */
const FEW_CODES = 5;

/** How often each code of one column stands in the rows. */
class CodeCensus {
  private readonly key: PropertyKey;
  private readonly codes = new Map<string, { readonly shown: string; rows: number }>();

  constructor(key: PropertyKey) {
    this.key = key;
  }

  add(batch: RowBatch): void {
    for (const row of batch.rows) {
      if (this.codes.size > MOST_CODES) continue;
      const text = cellText(valueAt(row, this.key)).slice(0, 1000);
      const code = normalCode(text);
      const known = this.codes.get(code);
      if (known === undefined)
        this.codes.set(code, { shown: Array.from(trimmedCell(text)).join(""), rows: 1 });
      else known.rows += 1;
    }
  }

  /** The codes, the most frequent first; null where those without a rule may be none, and one of them a name. */
  listed(wordOf: CodeReader<string>): readonly SuggestedCode[] | null {
    const listed = [...this.codes]
      .map(([code, { shown, rows }]) => ({ code: shown, rows, to: wordOf(code) }))
      .sort((a, b) => b.rows - a.rows);
    const unmapped = listed.filter(({ to }) => to === null);
    const rows = unmapped.reduce((sum, one) => sum + one.rows, 0);
    const looksPersonal = unmapped.length > FEW_CODES && rows < 2 * unmapped.length;
    return this.codes.size > MOST_CODES || looksPersonal ? null : listed;
  }
}

/** What a mapping is drafted for, and of which sheet. */
export interface SheetSuggestionOptions extends SheetOptions, DraftOptions {}

/**
 * Drafts a mapping from a sheet of a workbook (.xlsx), as `suggestMapping` does from a CSV file.
 *
 * @param source - The workbook, as for `countSheet`.
 * @param options - What the sheet is of, of which year, and its name where several may be meant.
 * @returns The draft, to be looked at, completed and kept; without a mapping, and with an issue, where no sheet could be
 *   read.
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
  const rows = new HeadedRows(headingScore, census);
  const fault = await readSheet(source, headingScore, options, rows);
  rows.end();
  return census.suggestion(fault === null ? [] : [fault]);
}
