import type { RecordKind } from "../../model/record-mapping.ts";
import type { SuggestedColumn, SuggestedMapping } from "../../model/record-suggestion.ts";
import { recordHeadings } from "../../reference/record-headings.ts";
import type { ByteSource } from "./byte-source.ts";
import { CodeCensus } from "./code-census.ts";
import { codeReader } from "./code-reader.ts";
import { codedPaths } from "./coded-paths.ts";
import { type CsvOptions, CsvReader } from "./csv-reader.ts";
import { type DraftMapping, draftMapping, likeliestKind } from "./draft-mapping.ts";
import { normalHeading } from "./find-columns.ts";
import { HeadedRows } from "./headed-rows.ts";
import type { RowBatch } from "./row-batch.ts";
import { isBlankRow } from "./blank-row.ts";

/** What a mapping is drafted for. */
export interface SuggestionOptions extends CsvOptions {
  /** The kind whose headings are found most often where it is left out. */
  readonly kind?: RecordKind | undefined;
  /** The WRES year, 2022 for that ending on 31 March 2022: cases and a survey cannot do without. */
  readonly year?: number | undefined;
  /** Whether codes are counted, or only headings looked at. */
  readonly rows?: "counted" | "headings-only" | undefined;
}

const known: ReadonlySet<string> = new Set(recordHeadings.map(({ heading }) => normalHeading(heading)));

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
 * @since 0.2.0
 */
export async function suggestMapping(
  source: ByteSource,
  options: SuggestionOptions = {},
): Promise<SuggestedMapping> {
  const census = new Census(options);
  const rows = new HeadedRows(headingScore, census);
  const reader = new CsvReader(headingScore, options, (batch) => {
    rows.add(batch);
  });
  await reader.readAll(source, () => rows.hopeless);
  rows.end();
  return census.suggestion();
}

/** A row with known headings, else the first with the most cells. */
function headingScore(row: readonly string[]): number {
  const recognised = row.filter((cell) => known.has(normalHeading(cell))).length;
  const filled = row.filter((cell) => cell.trim() !== "").length;
  return recognised * 1000 + Math.min(filled, 999);
}

/** Drafts a mapping once the headings are there, and then takes the census of its columns. */
class Census {
  private readonly options: SuggestionOptions;
  private headings: readonly string[] = [];
  private draft: DraftMapping | null = null;
  private columns: readonly { readonly path: string; readonly column: string; readonly codes: CodeCensus }[] =
    [];
  private rows = 0;

  constructor(options: SuggestionOptions) {
    this.options = options;
  }

  begin(headings: readonly string[]): boolean {
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

  suggestion(): SuggestedMapping {
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
    };
  }
}
