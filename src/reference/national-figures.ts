import type { SourceId } from "./sources.ts";

/**
 * A figure for England: a relative likelihood, or a share in per cent.
 *
 * @since 0.1.0
 */
export interface NationalFigure {
  /** The WRES year, ending 31 March. The survey of a year is that of the autumn before. */
  readonly year: number;
  /** The id of the measure that it is the national figure of: `indicator-2/relative-likelihood`, `indicator-1/workforce/bme`. */
  readonly measure: string;
  /** As printed: a ratio "1.54", a share in per cent "28.6". */
  readonly printed: string;
  /** Where it was read: the id of a row of `sources`, or what you call the document. */
  readonly source: string;
  /** The month in which it was read, as 2026-11; that of the source where it is left out. */
  readonly read?: string | undefined;
}

interface NationalFigureRow extends NationalFigure {
  readonly source: SourceId;
}

/**
 * England's figures by year and measure, for orientation. A year that is not here was not read. The page where each stands, and when
 * it was read, are in the row of `sources` that it names.
 *
 * @example
 * ```ts
 * import { nationalFigures } from "wres-metrics";
 * const found = nationalFigures.find(
 *   ({ year, measure }) => year === 2022 && measure === "indicator-2/relative-likelihood",
 * );
 * console.log(found?.printed); // 1.54
 * ```
 * @since 0.1.0
 */
// oxfmt-ignore
export const nationalFigures: readonly NationalFigure[] = [
  { year: 2016, measure: "indicator-1/workforce/bme", printed: "17.7", source: "hsj-jobs-2023" },
  { year: 2016, measure: "indicator-2/relative-likelihood", printed: "1.57", source: "hsj-7026937" },
  { year: 2016, measure: "indicator-3/relative-likelihood", printed: "1.56", source: "hsj-7026937" },
  { year: 2016, measure: "indicator-4/relative-likelihood", printed: "1.11", source: "hsj-7026937" },
  { year: 2017, measure: "indicator-2/relative-likelihood", printed: "1.60", source: "hsj-7026937" },
  { year: 2017, measure: "indicator-3/relative-likelihood", printed: "1.37", source: "hsj-7026937" },
  { year: 2017, measure: "indicator-4/relative-likelihood", printed: "1.22", source: "hsj-7026937" },
  { year: 2018, measure: "indicator-2/relative-likelihood", printed: "1.45", source: "hsj-7026937" },
  { year: 2018, measure: "indicator-3/relative-likelihood", printed: "1.24", source: "hsj-7026937" },
  { year: 2018, measure: "indicator-4/relative-likelihood", printed: "1.15", source: "hsj-7026937" },
  { year: 2019, measure: "indicator-2/relative-likelihood", printed: "1.46", source: "hsj-7026937" },
  { year: 2019, measure: "indicator-3/relative-likelihood", printed: "1.22", source: "hsj-7026937" },
  { year: 2019, measure: "indicator-4/relative-likelihood", printed: "1.15", source: "hsj-7026937" },
  { year: 2020, measure: "indicator-2/relative-likelihood", printed: "1.61", source: "nhs-england-wres" },
  { year: 2021, measure: "indicator-1/workforce/bme", printed: "22.4", source: "hsj-jobs-2023" },
  { year: 2021, measure: "indicator-2/relative-likelihood", printed: "1.61", source: "nhs-england-wres" },
  { year: 2021, measure: "indicator-3/relative-likelihood", printed: "1.14", source: "nhs-england-wres" },
  { year: 2022, measure: "indicator-1/workforce/bme", printed: "24.2", source: "hsj-jobs-2023" },
  { year: 2022, measure: "indicator-2/relative-likelihood", printed: "1.54", source: "nhs-england-wres" },
  { year: 2022, measure: "indicator-3/relative-likelihood", printed: "1.14", source: "nhs-england-wres" },
  { year: 2023, measure: "indicator-1/workforce/bme", printed: "26.4", source: "nhs-employers-2024" },
  { year: 2023, measure: "indicator-2/relative-likelihood", printed: "1.59", source: "nhs-england-wres" },
  { year: 2023, measure: "indicator-6/bme", printed: "27.5", source: "nhs-employers-2024" },
  { year: 2023, measure: "indicator-6/white", printed: "21.7", source: "nhs-employers-2024" },
  { year: 2024, measure: "indicator-1/workforce/bme", printed: "28.6", source: "nhs-employers-2025" },
  { year: 2024, measure: "indicator-6/bme", printed: "24.9", source: "nhs-employers-2025" },
  { year: 2024, measure: "indicator-6/white", printed: "20.7", source: "nhs-employers-2025" },
  { year: 2024, measure: "indicator-7/black", printed: "42.2", source: "nhs-employers-2025" },
  { year: 2024, measure: "indicator-9/board/bme", printed: "16.5", source: "nhs-employers-2025" },
] satisfies readonly NationalFigureRow[];
