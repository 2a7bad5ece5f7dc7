import type { DisclosurePolicy, DisclosureTable } from "./disclosure-table.ts";
import type { Population } from "./measure-about.ts";
import type { Return } from "./return.ts";
import type { WorkforcePart } from "../reference/workforce-rows.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";

/** Where `disclosure` marks what it lets through; the same in every copy of the package that a program holds. */
const letThrough: unique symbol = Symbol.for("wres-metrics/let-through");

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
  /** Whose publication it is. */
  readonly organisation: Return["organisation"];
  /** The years that are spoken of, the latest first. */
  readonly years: readonly number[];
  /** Every count, sum and percentage that it prints. */
  readonly table: DisclosureTable;
}

/**
 * What an organisation has decided to hide in what it publishes of its results.
 *
 * @since 0.1.0
 */
export interface PublicationPolicy extends DisclosurePolicy {
  /**
   * `shown`, where it is left out: the counts of the board stay, whatever their size, since its members are named in public.
   * `hidden`: they are treated like all others.
   */
  readonly board?: "shown" | "hidden" | undefined;
}

/**
 * A row of the workforce that a publication leaves out: `clinical`, `band-8c`.
 *
 * @since 0.1.0
 */
export interface LeftOutRow {
  /** Whose row it is: that of substantive staff, or of people who work solely on the bank. */
  readonly population: Population;
  /** The part of the workforce that the row is in. */
  readonly part: WorkforcePart;
  /** The id of the band, the grade or the grouping. */
  readonly row: string;
  /** The row that it is counted inside, where it is in no sum; else null. */
  readonly ofWhich: string | null;
}

/**
 * What was done to some content before it was let through.
 *
 * @since 0.1.0
 */
export interface DisclosureControl {
  /** Counts below it are hidden, and whatever would give one of them away. */
  readonly threshold: number;
  /** Whether counts of 0 are hidden too. */
  readonly zeros: "hidden" | "shown";
  /** Whether counts of the board stay, whatever their size; null where there is no count of a board. */
  readonly board: "shown" | "hidden" | null;
  /** How many of the counts behind the content are hidden, whatever each was hidden for; without those of rows that are left out. */
  readonly hidden: number;
  /** How many counts there are. */
  readonly counts: number;
  /**
   * The rows of the workforce, bands and groupings, that are left out, since hiding leaves no figure of them in any year. Their
   * people are counted in the rows that stay.
   */
  readonly leftOut: readonly LeftOutRow[];
  /** Whether the audit of what is left found it safe. What is not safe is never to be published. */
  readonly safe: boolean;
  /** The ids of the counts that the audit did not find safe. */
  readonly atRisk: readonly string[];
  /** How many earlier publications it was checked together with. With none, it is safe by itself. */
  readonly earlier: number;
  /** How many other ways of showing the same data it is safe together with: `alternatives` of `protect`. Left out where none was given. */
  readonly alternatives?: number | undefined;
  /** The ids of counts that the earlier publications give away together, whatever is hidden now. */
  readonly givenAwayBefore: readonly string[];
  /** What the output tells, for the next one to be checked together with: one for each organisation. */
  readonly publications: readonly Publication[];
}

/** `internal-use`: nothing is hidden, and every format says so. `published`: what was hidden, and how safe that is. */
export type Protection =
  | {
      /** Nothing is hidden: it stays inside the organisation. */
      readonly protection: "internal-use";
    }
  | {
      /** It was made ready to be published. */
      readonly protection: "published";
      /** What was hidden, and how safe the rest is. */
      readonly disclosure: DisclosureControl;
    };

/**
 * Something that `disclosure` has let through, with what it did to it. A report accepts nothing else, so
 * that an unprotected table does not compile.
 *
 * @since 0.1.0
 */
export type Publishable<Content> = Protection & {
  /** What was let through, such as the content of a report. */
  readonly content: Content;
  /** Only `disclosure` can make one. */
  readonly [letThrough]: Content;
};

/**
 * Marks content as let through, which only `disclosure` does. The mark is not copied by spreading, so that no other content
 * comes to stand under it.
 */
export function letContentThrough<Content>(content: Content, protection: Protection): Publishable<Content> {
  const publishable = { ...protection, content };
  return Object.defineProperty(publishable, letThrough, { value: content }) as Publishable<Content>;
}

/**
 * Stops a program without types that hands over what `disclosure` has not let through, or has put another content into
 * what it has. A copy, such as of `structuredClone`, is to be let through again.
 */
export function assertLetThrough(publishable: unknown): void {
  const given = publishable as Partial<Publishable<unknown>> | null | undefined;
  if (typeof given === "object" && given !== null && letThrough in given) {
    if (given.content === given[letThrough]) return;
  }
  throw new WresError(
    "invalid-option",
    `the content is ${describeValue(publishable)} that was not let through; expected what forInternalUse or protect gives.`,
  );
}
