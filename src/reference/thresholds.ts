import type { SourceId } from "./sources.ts";

const rows = [
  {
    id: "four-fifths",
    title: "Four-fifths rule: a ratio from 0.80 to 1.25, ends included, is not called adverse",
    lower: "0.80",
    upper: "1.25",
    source: "nhs-england-wres",
  },
  {
    id: "significance",
    title: "A difference is called where its p-value is below this",
    lower: null,
    upper: "0.05",
    source: "lpt-2022",
  },
  {
    id: "five-points",
    title: "A variance of five percentage points or more is called significant",
    lower: "5",
    upper: null,
    source: "esneft-2022",
  },
  {
    id: "redaction",
    title: "Headcounts below this are redacted, with any that would give them away",
    lower: "10",
    upper: null,
    source: "lpt-2022",
  },
  {
    id: "few-people",
    title: "A comparison is marked where one of its groups has fewer people than this",
    lower: "10",
    upper: null,
    source: "unverified",
  },
  {
    id: "pay-group",
    title: "A pay gap is given for a group of at least so many people",
    lower: "10",
    upper: null,
    source: "ethnicity-pay-guidance",
  },
  {
    id: "national-figure-age",
    title:
      "A national figure that is more years older than the figure beside it gives no verdict, and only its year",
    lower: null,
    upper: "2",
    source: "unverified",
  },
] as const;

/** The name of a line that a document draws. */
export type ThresholdId = (typeof rows)[number]["id"];

/**
 * A row of `thresholds`.
 *
 * @since 0.1.0
 */
export interface ThresholdRow {
  /** The name of the line. */
  readonly id: ThresholdId;
  /** What the line is drawn for. */
  readonly title: string;
  /** The lower end, a decimal as printed; null where there is only an upper one. Both ends belong to the range where there are two. */
  readonly lower: string | null;
  /** The upper end, a decimal as printed; null where there is only a lower one. */
  readonly upper: string | null;
  /** The document that draws it. */
  readonly source: SourceId;
}

/**
 * The lines that published documents draw, each with the document that draws it.
 *
 * @example
 * ```ts
 * import { thresholds } from "wres-metrics";
 * const rule = thresholds.find(({ id }) => id === "four-fifths");
 * console.log(rule?.lower, rule?.upper); // 0.80 1.25
 * ```
 * @since 0.1.0
 */
export const thresholds: readonly ThresholdRow[] = rows;

/** Each threshold under its id; a row in another's place does not compile. */
export const thresholdById: {
  readonly [Row in (typeof rows)[number] as Row["id"]]: Row;
} = /* @__PURE__ */ (() => ({
  "four-fifths": rows[0],
  significance: rows[1],
  "five-points": rows[2],
  redaction: rows[3],
  "few-people": rows[4],
  "pay-group": rows[5],
  "national-figure-age": rows[6],
}))();
