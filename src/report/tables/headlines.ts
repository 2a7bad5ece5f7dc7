import type { IndicatorNumber } from "../../reference/indicators.ts";

/** The one figure by which each indicator is followed through the years. */
export interface Headline {
  readonly id: string;
  readonly indicator: IndicatorNumber;
  readonly unit: "share" | "ratio";
}

/** One an indicator. */
export const headlines: readonly Headline[] = [
  { id: "indicator-1/workforce/bme", indicator: 1, unit: "share" },
  { id: "indicator-2/relative-likelihood", indicator: 2, unit: "ratio" },
  { id: "indicator-3/relative-likelihood", indicator: 3, unit: "ratio" },
  { id: "indicator-4/relative-likelihood", indicator: 4, unit: "ratio" },
  { id: "indicator-5/bme", indicator: 5, unit: "share" },
  { id: "indicator-6/bme", indicator: 6, unit: "share" },
  { id: "indicator-7/bme", indicator: 7, unit: "share" },
  { id: "indicator-8/bme", indicator: 8, unit: "share" },
  { id: "indicator-9/board/bme", indicator: 9, unit: "share" },
];
