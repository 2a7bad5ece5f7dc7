import type { RecordColumn } from "../../model/record-codes.ts";
import type { RejectionReason } from "../../model/record-counts.ts";

/** A condition on which a row is not counted, and why it is not. */
export type SqlStop = { readonly when: string } & (
  | { readonly excluded: string }
  | {
      readonly rejected: RejectionReason;
      /** The column to blame, where one is. */
      readonly column: RecordColumn | null;
      /** The code that nothing fits. */
      readonly code?: string;
    }
);
