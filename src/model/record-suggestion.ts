import type { RecordIssue } from "./record-issue.ts";
import type { RecordMapping } from "./record-mapping.ts";

/** A code that stands in a file, and what a draft of a mapping makes of it. */
export interface SuggestedCode {
  readonly code: string;
  readonly rows: number;
  /** The word of the mapping; null where no rule fits, so that its rows would be rejected. */
  readonly to: string | null;
}

/** A column that a draft of a mapping reads. */
export interface SuggestedColumn {
  /** Where it stands in the mapping: `row`, `filters[0]`. */
  readonly path: string;
  /** The heading, as the file writes it. */
  readonly column: string;
  /** Its codes, the most frequent first; null where it has so many that it may hold none. */
  readonly codes: readonly SuggestedCode[] | null;
}

/**
 * A mapping drafted from the headings of a file: to be looked at, completed and kept.
 *
 * @since 0.1.0
 */
export interface SuggestedMapping {
  /** Null where a column that the kind cannot do without was not found. */
  readonly mapping: RecordMapping | null;
  readonly columns: readonly SuggestedColumn[];
  /** What was not found, by its place in the mapping. */
  readonly missing: readonly string[];
  /** Headings that nothing was made of. */
  readonly unused: readonly string[];
  readonly rows: number;
  /** Why a file, or the rest of it, could not be read. */
  readonly issues: readonly RecordIssue[];
}
