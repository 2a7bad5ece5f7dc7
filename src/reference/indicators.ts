import type { Group } from "./groups.ts";
import type { SourceId } from "./sources.ts";

const rows = [
  {
    number: 1,
    title:
      "Percentage of staff in each of the Agenda for Change (AfC) bands 1 - 9 and VSM (including executive board members) compared with the percentage of staff in the overall workforce",
    shortTitle: "Share of each pay band, against the share of the whole workforce",
    family: "workforce",
    headline: "indicator-1/workforce/bme",
    unit: "proportion",
    over: null,
    under: null,
    neutral: 1,
    worseForBme: "neither",
    places: { proportion: 1, ratio: 2, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 2,
    title:
      "Relative likelihood of white applicants being appointed from short listing compared to BME applicants",
    shortTitle: "Relative likelihood of appointment from shortlisting",
    family: "likelihood",
    headline: "indicator-2/relative-likelihood",
    unit: "ratio",
    over: "white",
    under: "bme",
    neutral: 1,
    worseForBme: "above",
    places: { proportion: 2, ratio: 2, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 3,
    title:
      "Relative likelihood of BME staff entering the formal disciplinary process compared to white staff",
    shortTitle: "Relative likelihood of entering the formal disciplinary process",
    family: "likelihood",
    headline: "indicator-3/relative-likelihood",
    unit: "ratio",
    over: "bme",
    under: "white",
    neutral: 1,
    worseForBme: "above",
    places: { proportion: 2, ratio: 2, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 4,
    title:
      "Relative likelihood of white staff accessing non–mandatory training and continuous professional development (CPD) compared to BME staff",
    shortTitle: "Relative likelihood of accessing non-mandatory training and CPD",
    family: "likelihood",
    headline: "indicator-4/relative-likelihood",
    unit: "ratio",
    over: "white",
    under: "bme",
    neutral: 1,
    worseForBme: "above",
    places: { proportion: 2, ratio: 2, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 5,
    title:
      "Percentage of BME staff experiencing harassment, bullying or abuse from patients, relatives or the public in the last 12 months",
    shortTitle: "Harassment, bullying or abuse from patients, relatives or the public",
    family: "survey",
    headline: "indicator-5/bme",
    unit: "proportion",
    over: "bme",
    under: "white",
    neutral: 0,
    worseForBme: "above",
    places: { proportion: 1, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 6,
    title: "Percentage of staff experiencing harassment, bullying or abuse from staff in the last 12 month",
    shortTitle: "Harassment, bullying or abuse from staff",
    family: "survey",
    headline: "indicator-6/bme",
    unit: "proportion",
    over: "bme",
    under: "white",
    neutral: 0,
    worseForBme: "above",
    places: { proportion: 1, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 7,
    title:
      "Percentage of staff believing that their trust provides equal opportunities for career progression or promotion",
    shortTitle: "Belief in equal opportunities for career progression or promotion",
    family: "survey",
    headline: "indicator-7/bme",
    unit: "proportion",
    over: "bme",
    under: "white",
    neutral: 0,
    worseForBme: "below",
    places: { proportion: 1, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 8,
    title:
      "In the last 12 months have you personally experienced discrimination at work from a manager, team leader or other colleagues?",
    shortTitle: "Discrimination from a manager, team leader or other colleagues",
    family: "survey",
    headline: "indicator-8/bme",
    unit: "proportion",
    over: "bme",
    under: "white",
    neutral: 0,
    worseForBme: "above",
    places: { proportion: 1, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
  {
    number: 9,
    title:
      "Percentage difference between the organisations’ board voting membership and its overall workforce",
    shortTitle: "Share of the board, less the share of the workforce",
    family: "board",
    headline: "indicator-9/difference/board/bme",
    unit: "proportion-difference",
    over: null,
    under: null,
    neutral: 0,
    worseForBme: "below",
    places: { proportion: 1, "proportion-difference": 1 },
    source: "nhs-blood-and-transplant",
  },
] as const;

/** The number of an indicator, 1 to 9. */
export type IndicatorNumber = (typeof rows)[number]["number"];

/** Indicators that are measured alike. */
export type IndicatorFamily = (typeof rows)[number]["family"];

/** The numbers of the indicators of each family. */
export type IndicatorsByFamily = {
  readonly [Row in (typeof rows)[number] as Row["family"]]: Row["number"];
};

/** The numbers of the indicators of a family: 2, 3 and 4 of `likelihood`. */
export type IndicatorOf<Family extends IndicatorFamily> = IndicatorsByFamily[Family];

/** The id of the measure that stands for an indicator. */
export type IndicatorHeadline = (typeof rows)[number]["headline"];

/**
 * A row of `indicators`, of one family.
 *
 * @since 0.1.0
 */
export interface IndicatorRowOf<Family extends IndicatorFamily> {
  /** The number by which the standard calls it, 1 to 9. */
  readonly number: IndicatorOf<Family>;
  /** The wording as a public body prints it. */
  readonly title: string;
  /** The words that a table's heading uses. */
  readonly shortTitle: string;
  /** Indicators of one family are measured alike: shares of the workforce, likelihoods, survey answers, the board. */
  readonly family: Family;
  /** The id of the measure that stands for the indicator. */
  readonly headline: IndicatorHeadline;
  /** The unit of that measure. */
  readonly unit: "ratio" | "proportion" | "proportion-difference";
  /** The group whose rate stands above the line of a ratio, or from whose share another is taken; null where none is fixed. */
  readonly over: Group | null;
  /** The group whose rate stands below the line, or whose share is taken away; null where none is fixed. */
  readonly under: Group | null;
  /** Where a comparison of groups is even: 1 for a ratio (representation, relative likelihood), 0 for a difference. */
  readonly neutral: 0 | 1;
  /** On which side of it BME staff are worse placed. */
  readonly worseForBme: "above" | "below" | "neither";
  /**
   * Decimal places of its figures by unit, as reports print them: a share as a percentage, a difference of shares (and
   * the change of a share from year to year) in percentage points.
   */
  readonly places: Readonly<Partial<Record<"ratio" | "proportion" | "proportion-difference", number>>>;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * A row of `indicators`: where `family` is known, so is which numbers it may have.
 *
 * @since 0.1.0
 */
export type IndicatorRow = { readonly [Family in IndicatorFamily]: IndicatorRowOf<Family> }[IndicatorFamily];

/**
 * The nine indicators: wording, unit, direction, neutral value, and which side is worse for BME staff.
 *
 * The direction flips between indicators: 2 and 4 put White over BME, 3 puts BME over White, so that
 * above 1 is worse for BME staff in all three. Direction is data here, and nowhere an assumption.
 *
 * @example
 * ```ts
 * import { indicators } from "wres-metrics";
 * for (const { number, over, under } of indicators.slice(1, 4)) console.log(number, over, "over", under);
 * // 2 white over bme
 * // 3 bme over white
 * // 4 white over bme
 * ```
 * @since 0.1.0
 */
export const indicators: readonly IndicatorRow[] = rows;

/** The numbers of the indicators of a family, in printed order. */
export function indicatorsOf<Family extends IndicatorFamily>(family: Family): readonly IndicatorOf<Family>[] {
  return indicators.flatMap((row) => (row.family === family ? [row.number as IndicatorOf<Family>] : []));
}

/** Each indicator under its number; a row in another's place does not compile. */
export const indicatorByNumber: {
  readonly [Row in (typeof rows)[number] as Row["number"]]: Row;
} = /* @__PURE__ */ (() => ({
  1: rows[0],
  2: rows[1],
  3: rows[2],
  4: rows[3],
  5: rows[4],
  6: rows[5],
  7: rows[6],
  8: rows[7],
  9: rows[8],
}))();

/**
 * True where a higher figure is worse, false where it is better; null where the indicator has no direction in this unit.
 *
 * A ratio or a difference is worse for BME staff on the side that the table names. A share is of one group: where White
 * over BME above even is worse for BME staff, the thing counted is a good one, and so is a higher share of it.
 */
export function higherIsWorse(indicator: IndicatorNumber, unit: IndicatorRow["unit"]): boolean | null {
  const row: IndicatorRow = indicatorByNumber[indicator];
  if (row.worseForBme === "neither") return null;
  const isAboveWorse = row.worseForBme === "above";
  if (unit !== "proportion") return isAboveWorse;
  return row.over === null ? null : (row.over === "bme") === isAboveWorse;
}
