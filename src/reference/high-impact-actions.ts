import type { SourceId } from "./sources.ts";

// oxfmt-ignore
const rows = [
  { number: 1, title: "Measurable objectives on equality, diversity and inclusion for chairs, chief executives and board members", source: "unverified" },
  { number: 2, title: "Fair and inclusive recruitment and talent management", source: "unverified" },
  { number: 3, title: "A plan to end pay gaps", source: "unverified" },
  { number: 4, title: "A plan to address health inequalities within the workforce", source: "unverified" },
  { number: 5, title: "Induction, onboarding and development of staff recruited from abroad", source: "unverified" },
  { number: 6, title: "An end to bullying, discrimination, harassment and violence at work", source: "unverified" },
] as const;

/** The number of a high-impact action. */
export type HighImpactAction = (typeof rows)[number]["number"];

/**
 * A row of `highImpactActions`.
 *
 * @since 0.1.0
 */
export interface HighImpactActionRow {
  /** Its number in the plan, 1 to 6. */
  readonly number: HighImpactAction;
  /** What is to be done, in our words. */
  readonly title: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The six high-impact actions of the NHS equality, diversity and inclusion improvement plan of 2023, for the actions of a trust to refer to.
 * Their titles are in our words, as the plan is widely quoted; the plan itself was not read. Of the measures of success by which trusts
 * follow them, 2a is indicator 2, 2c and 2d are about bands (indicator 1), and 6a and 6b about indicators 6 and 8.
 *
 * @example
 * ```ts
 * import { highImpactActions } from "wres-metrics";
 * console.log(highImpactActions.find(({ number }) => number === 3)?.title); // A plan to end pay gaps
 * ```
 * @since 0.1.0
 */
export const highImpactActions: readonly HighImpactActionRow[] = rows;
