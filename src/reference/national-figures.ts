import type { SourceId } from "./sources.ts";

interface NationalFigureRow {
  /** The WRES year, ending 31 March. */
  readonly year: number;
  readonly indicator: 2 | 3 | 4;
  /** The ratio for England as printed. */
  readonly printed: string;
  readonly source: SourceId;
}

/**
 * England's relative likelihoods by year, for orientation. A year that is not here was not read.
 *
 * @example
 * ```ts
 * import { nationalFigures } from "wres-metrics";
 * const found = nationalFigures.find(({ year, indicator }) => year === 2022 && indicator === 2);
 * console.log(found?.printed); // 1.54
 * ```
 * @since 0.1.0
 */
export const nationalFigures = [
  { year: 2016, indicator: 2, printed: "1.57", source: "nhs-england-wres" },
  { year: 2016, indicator: 3, printed: "1.56", source: "nhs-england-wres" },
  { year: 2016, indicator: 4, printed: "1.11", source: "nhs-england-wres" },
  { year: 2017, indicator: 2, printed: "1.60", source: "nhs-england-wres" },
  { year: 2017, indicator: 3, printed: "1.37", source: "nhs-england-wres" },
  { year: 2017, indicator: 4, printed: "1.22", source: "nhs-england-wres" },
  { year: 2018, indicator: 2, printed: "1.45", source: "nhs-england-wres" },
  { year: 2018, indicator: 3, printed: "1.24", source: "nhs-england-wres" },
  { year: 2018, indicator: 4, printed: "1.15", source: "nhs-england-wres" },
  { year: 2019, indicator: 2, printed: "1.46", source: "nhs-england-wres" },
  { year: 2019, indicator: 3, printed: "1.22", source: "nhs-england-wres" },
  { year: 2019, indicator: 4, printed: "1.15", source: "nhs-england-wres" },
  { year: 2020, indicator: 2, printed: "1.61", source: "nhs-england-wres" },
  { year: 2021, indicator: 2, printed: "1.61", source: "nhs-england-wres" },
  { year: 2021, indicator: 3, printed: "1.14", source: "nhs-england-wres" },
  { year: 2022, indicator: 2, printed: "1.54", source: "nhs-england-wres" },
  { year: 2022, indicator: 3, printed: "1.14", source: "nhs-england-wres" },
  { year: 2023, indicator: 2, printed: "1.59", source: "nhs-england-wres" },
] as const;
nationalFigures satisfies readonly NationalFigureRow[];
