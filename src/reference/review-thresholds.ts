import type { SourceId } from "./sources.ts";

const rows = [
  {
    id: "surprise",
    title: "Standard deviations beyond which a figure is asked about",
    value: 4,
    because: "a return has more than a hundred figures, and chance alone passes 4 about once in 16,000",
    source: "unverified",
  },
  {
    id: "likeness",
    title: "Standard deviations within which a slip explains a figure",
    value: 2,
    because: "nineteen of twenty figures lie within them where nothing is wrong",
    source: "unverified",
  },
  {
    id: "row-spread",
    title: "Spread of a row of the workforce from year to year, beside the trust's growth",
    value: 0.35,
    bank: 0.5,
    because: "rows of 30 people and more changed by a factor of 0.5 to 1.6 in the reports that were read",
    source: "esneft-2022",
  },
  {
    id: "group-spread",
    title: "Spread of the odds of BME to White in the whole workforce from year to year",
    value: 0.12,
    bank: 0.3,
    because: "recruitment from abroad adds about a quarter to them in a year, and little else moves them",
    source: "unverified",
  },
  {
    id: "flow-spread",
    title: "Spread of the numbers shortlisted, appointed and trained from year to year",
    value: 0.4,
    because: "one trust appointed 2,803 people in a year and 1,600 in the next",
    source: "esneft-2022",
  },
  {
    id: "flow-group-spread",
    title: "Spread of the odds of BME to White among them from year to year",
    value: 0.3,
    because: "recruitment from abroad nearly doubles them in a year",
    source: "unverified",
  },
  {
    id: "cases-spread",
    title: "Spread of the number of disciplinary cases from year to year",
    value: 0.15,
    because:
      "what the number does beside chance is little: one trust had 66 cases in a year and 61 in the next",
    source: "esneft-2022",
  },
  {
    id: "cases-doubled",
    title: "Factor from which cases may be those of two years",
    value: 1.6,
    because: "two years together have about twice the cases of one",
    source: "unverified",
  },
  {
    id: "likelihood-spread",
    title: "Spread of a relative likelihood among trusts",
    value: 0.5,
    bank: 0.8,
    because: "nearly all trusts lie between 0.4 and 2.7, and a ratio above 7 was seen on nine cases only",
    source: "unverified",
  },
  {
    id: "board-spread",
    title: "Spread of the odds of BME to White on the board beside those of the workforce",
    value: 0.7,
    because: "boards are mostly less diverse than the workforce by a factor of two",
    source: "unverified",
  },
  {
    id: "seniority-spread",
    title: "Spread of the odds of BME to White in bands 8a and above beside those of the workforce",
    value: 0.25,
    because: "in every trust that was read BME staff are fewer among senior staff than in the workforce",
    source: "unverified",
  },
  {
    id: "fewest",
    title: "Fewest people in a row whose change is asked about",
    value: 30,
    because: "a smaller row may be emptied or filled by one reorganisation",
    source: "unverified",
  },
  {
    id: "board-most",
    title: "Most members of a board",
    value: 40,
    because: "boards of trusts have 10 to 30 members",
    source: "unverified",
  },
  {
    id: "unknown-most",
    title: "Largest share of people whose ethnicity is unknown",
    value: 0.2,
    bank: 0.4,
    because: "trusts know the ethnicity of nearly all of their staff, and of most applicants",
    source: "unverified",
  },
  {
    id: "unknown-rise",
    title: "Largest rise of that share in a year",
    value: 0.04,
    bank: 0.2,
    because: "that share moves by little from year to year",
    source: "unverified",
  },
  {
    id: "appointed-least",
    title: "Smallest share of those shortlisted who are appointed",
    value: 0.02,
    because: "trusts appoint 10% to 50% of those whom they shortlist",
    source: "unverified",
  },
  {
    id: "appointed-most",
    title: "Largest share of those shortlisted who are appointed",
    value: 0.9,
    because: "trusts appoint 10% to 50% of those whom they shortlist",
    source: "unverified",
  },
  {
    id: "entered-most",
    title: "Largest share of the workforce that enters the disciplinary process in a year",
    value: 0.08,
    because: "in trusts about one in a hundred does",
    source: "unverified",
  },
  {
    id: "accessed-least",
    title: "Smallest share of the workforce that accesses training",
    value: 0.01,
    because: "trusts count from a tenth of their staff to nearly all of them",
    source: "unverified",
  },
  {
    id: "headcount-fall",
    title: "Factor by which most rows fall from which full-time equivalents are suspected",
    value: 0.943,
    bank: 0,
    because: "full-time equivalents are 0.85 to 0.92 of the headcount, and trusts grow",
    source: "unverified",
  },
  {
    id: "workforce-factor",
    title: "Factor by which a workforce does not change by itself in a year",
    value: 1.5,
    bank: 3,
    because: "only a merger or a division changes it so, and that changes recruitment and training too",
    source: "unverified",
  },
  {
    id: "survey-least",
    title: "Smallest percentage of a survey question",
    value: 1,
    because: "no trust is known to lie below it",
    source: "unverified",
  },
  {
    id: "survey-most",
    title: "Largest percentage who answer yes to harassment or discrimination",
    value: 60,
    because: "in trusts at most half of either group do",
    source: "unverified",
  },
  {
    id: "opportunity-least",
    title: "Smallest percentage who believe in equal opportunities",
    value: 12,
    because: "in trusts at least a quarter of either group do",
    source: "unverified",
  },
  {
    id: "survey-spread",
    title: "Spread of a survey percentage from year to year, in points, beside chance",
    value: 3,
    because: "the four questions moved by 0 to 4 points in the reports that were read",
    source: "esneft-2022",
  },
  {
    id: "days-least",
    title: "Smallest share of the days of a period on which a staff is available, by its headcount",
    value: 0.4,
    because:
      "full-time equivalents are 0.85 to 0.92 of the headcount, and working days are seven of ten days",
    source: "unverified",
  },
  {
    id: "days-most",
    title: "Largest share of the days of a period on which a staff is available, by its headcount",
    value: 1.1,
    because:
      "nobody is available on more days than there are; those who left in the period add a few to the days of those who stayed",
    source: "unverified",
  },
  {
    id: "peers-least",
    title: "Fewest peers beside whom a figure is set",
    value: 5,
    because: "fewer do not show how much trusts differ",
    source: "unverified",
  },
] as const;

/** A line of a review. */
export type ReviewThresholdId = (typeof rows)[number]["id"];

/**
 * A row of `reviewThresholds`.
 *
 * @since 0.1.0
 */
export interface ReviewThresholdRow {
  /** Its key among the thresholds that `review` takes. */
  readonly id: ReviewThresholdId;
  /** What the line is drawn for, and its unit. */
  readonly title: string;
  /** Where it is drawn. */
  readonly value: number;
  /** The line for people who work solely on the bank, where it is another one. */
  readonly bank?: number;
  /** Why the line is drawn there. */
  readonly because: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The lines of a review: what is usual in trusts, and how far from it a figure is asked about. No published text draws them: each
 * is this library's own, with its reason, and an option of `review`.
 *
 * A spread is a standard deviation of a logarithm: 0.35 says that two of three trusts change by a factor between 0.7 and 1.42.
 * It is what figures move by themselves, and the chance of small numbers is added to it. People who work solely on the bank come
 * and go faster, so that some lines lie further out for them.
 *
 * @example
 * ```ts
 * import { reviewThresholds } from "wres-metrics";
 * console.log(reviewThresholds.find(({ id }) => id === "surprise")?.value); // 4
 * ```
 * @since 0.1.0
 */
export const reviewThresholds: readonly ReviewThresholdRow[] = rows;
