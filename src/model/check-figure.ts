import type { Count } from "./count.ts";

/** A count as a document prints it: null where it does not, "R" where it is redacted. */
export type PrintedCount = Count | "R";

/**
 * What a figure is made of: some people out of some, a number of people, or a number that is itself printed.
 *
 * @since 0.1.0
 */
export type FigureInput =
  | { readonly numerator: PrintedCount; readonly denominator: PrintedCount }
  | { readonly count: PrintedCount }
  | { readonly printed: string };

/** What a printed figure is, which says how its digits are read: 21.3 as a percentage is 0.213. */
export type FigureKind = "ratio" | "percentage" | "percentage-point-difference" | "count";

/**
 * How a figure is worked out: `share` a; `ratio` a / b; `ratio-minus-one` and `relative-change` a / b − 1;
 * `difference` a − b; `sum` of all.
 *
 * @since 0.1.0
 */
export type FigureOperation =
  "share" | "ratio" | "ratio-minus-one" | "relative-change" | "difference" | "sum";

/**
 * A figure as a document prints it, beside what the document says it is made of.
 *
 * @since 0.1.0
 */
export interface PrintedFigure {
  /**
   * Any text that is its own in the document. A step that is a year, `<document>/indicator-9/2022/bme/share`, lets
   * the figure of the year before be found.
   */
  readonly id: string;
  readonly kind: FigureKind;
  /** `of` names inputs, in the order of the formula. */
  readonly formula?: { readonly op: FigureOperation; readonly of: readonly string[] } | null | undefined;
  /**
   * By name. An input called `previousYear`, or ending in `PreviousYear`, is of the year before; one called
   * `unknown` is of people whose ethnicity is unknown, and one called `known` of the others.
   */
  readonly inputs?: Readonly<Record<string, FigureInput | null>> | null | undefined;
  /** Exactly as printed: "21.3%", "just under 4%", "R". */
  readonly published: string;
  /** Whether the document hides it. */
  readonly redacted?: boolean | undefined;
  /** What the document says of a change: it went "up", or "down". */
  readonly change?: { readonly direction?: string | null | undefined } | null | undefined;
  /** The name of the whole that this is one part of: parts with one name do not overlap. */
  readonly partOf?: string | null | undefined;
}
