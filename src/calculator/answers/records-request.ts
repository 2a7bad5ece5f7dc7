import type { RecordKind } from "../../model/record-mapping.ts";

/** What is to be done with a file of records. */
export interface RecordsRequest {
  readonly task: "draft" | "count";
  readonly file: Blob;
  /** What the rows are; null where the headings shall say it. */
  readonly kind: RecordKind | null;
  readonly year: number | null;
  /** A mapping, or a list of them, as JSON text; null where it is drafted from the headings. */
  readonly mappings: string | null;
}
