import type { SourceId } from "./sources.ts";

interface ChangeStepRow {
  /** What kind of measure the row is about. */
  readonly id: string;
  readonly title: string;
  /** `factor`: how many times the one is the other; `difference`: in the measure's own unit. */
  readonly by: "factor" | "difference";
  /** The least size that is called slightly better or worse. */
  readonly slight: string;
  /** The least size that is called better or worse; null where that is never said. */
  readonly full: string | null;
  readonly source: SourceId;
}

/**
 * How large a change must be before it is worded as slightly better or worse, and as better or worse.
 *
 * A published report uses these words and prints no rule for them: the numbers are this library's own. The larger
 * ones are lines that are drawn elsewhere for other purposes: 1.25 is the end of the four-fifths range, and one report
 * calls a variance of five percentage points significant. Shares and their differences are proportions: 0.05 is five
 * percentage points.
 *
 * @since 0.1.0
 */
export const changeSteps = [
  {
    id: "relative-likelihood",
    title: "Relative likelihood, as far as it lies on the side that is worse for BME staff",
    by: "factor",
    slight: "1.05",
    full: "1.25",
    source: "unverified",
  },
  {
    id: "likelihood",
    title: "Likelihood of one group",
    by: "factor",
    slight: "1.05",
    full: "1.25",
    source: "unverified",
  },
  {
    id: "share",
    title: "Share of one group's answers",
    by: "difference",
    slight: "0.01",
    full: "0.05",
    source: "unverified",
  },
  {
    id: "difference",
    title: "Difference between BME and White staff, as far as it is worse for BME staff",
    by: "difference",
    slight: "0.01",
    full: "0.05",
    source: "unverified",
  },
  {
    id: "board-difference",
    title: "Board less workforce, as far as the group is under-represented",
    by: "difference",
    slight: "0.01",
    full: null,
    source: "unverified",
  },
  {
    id: "representation",
    title: "Representation, as its distance from 1",
    by: "difference",
    slight: "0.05",
    full: null,
    source: "unverified",
  },
] as const;
changeSteps satisfies readonly ChangeStepRow[];

/** A kind of measure whose change is put into words. */
export type ChangeKind = (typeof changeSteps)[number]["id"];
