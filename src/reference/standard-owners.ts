import type { SourceId } from "./sources.ts";

/**
 * Who is responsible for the standard, and since when.
 *
 * @since 0.1.0
 */
export interface StandardOwner {
  /** The name of the body. */
  readonly owner: string;
  /** The year or the day from which it publishes the standard; null where the day is not known. */
  readonly from: string | null;
  /** The day on which it was announced that it takes the standard over; null for the first owner. */
  readonly announced: string | null;
  /** The same as a sentence, which says what is not known. */
  readonly words: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The owners of the standard, the present one first as far as is known. A document of the standard names its publisher in `sources`;
 * this table says whom to ask for the next one.
 *
 * @example
 * ```ts
 * import { standardOwners } from "wres-metrics";
 * for (const { owner, from } of standardOwners) console.log(owner, from);
 * // NHS England 2015
 * // Department of Health and Social Care null
 * ```
 * @since 0.1.0
 */
export const standardOwners: readonly StandardOwner[] = [
  {
    owner: "NHS England",
    from: "2015",
    announced: null,
    words: "NHS England has published the standard since 2015.",
    source: "nhs-england-wres",
  },
  {
    owner: "Department of Health and Social Care",
    from: null,
    announced: "2025-03-13",
    words:
      "On 13 March 2025 the government announced that NHS England is abolished and its functions go to the Department of Health and Social Care, over about two years. On which day the standard goes over was not read.",
    source: "brevia-2025",
  },
];
