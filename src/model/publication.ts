import type { DisclosureTable } from "./disclosure-table.ts";
import type { Return } from "./return.ts";

/**
 * What a published output has told the world, for the next one to be made safe together with it. It holds nothing that the output
 * does not print: every count, null where it is hidden or not stated, the sums among the counts, and the percentages that are
 * printed without counts.
 *
 * @since 0.1.0
 */
export interface Publication {
  /** The version of this form. */
  readonly publication: 1;
  readonly organisation: Return["organisation"];
  /** The years that are spoken of, the latest first. */
  readonly years: readonly number[];
  readonly table: DisclosureTable;
}
