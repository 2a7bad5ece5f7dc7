import type { WorkforceRowId } from "../reference/workforce-rows.ts";

/** Some rows of the workforce, taken together under a name of the caller's. */
export interface RowGrouping {
  /** The word in the measures' ids: small letters, digits and hyphens. */
  readonly id: string;
  readonly rows: readonly WorkforceRowId[];
}
