import type { RecordIssue } from "../../model/record-issue.ts";
import type { RecordKind } from "../../model/record-mapping.ts";
import type { SuggestedColumn, SuggestedMapping } from "../../model/record-suggestion.ts";
import { recordHeadings } from "../../reference/record-headings.ts";
import { CodeCensus } from "./code-census.ts";
import { codeReader } from "./code-reader.ts";
import { codedPaths } from "./coded-paths.ts";
import { type DraftMapping, draftMapping, likeliestKind } from "./draft-mapping.ts";
import { normalHeading } from "./find-columns.ts";
import { trimmedCell } from "./normal-code.ts";
import type { RowBatch } from "./row-batch.ts";
import { isBlankRow } from "./blank-row.ts";

/** What a mapping is drafted for. */
export interface DraftOptions {
  /** The kind whose headings are found most often where it is left out. */
  readonly kind?: RecordKind | undefined;
  /** The WRES year, 2022 for that ending on 31 March 2022: cases and a survey cannot do without. */
  readonly year?: number | undefined;
  /** Whether codes are counted, or only headings looked at. */
  readonly rows?: "counted" | "headings-only" | undefined;
}

const known: ReadonlySet<string> = new Set(recordHeadings.map(({ heading }) => normalHeading(heading)));

/** A row with known headings, else the first with the most cells. */
export function headingScore(row: readonly string[]): number {
  const recognised = row.filter((cell) => known.has(normalHeading(cell))).length;
  const filled = row.filter((cell) => cell.trim() !== "").length;
  return recognised * 1000 + Math.min(filled, 999);
}

/** Drafts a mapping once the headings are there, and then takes the census of its columns. */
export class MappingCensus {
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
