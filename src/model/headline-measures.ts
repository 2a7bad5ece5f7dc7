import { type IndicatorRow, indicators } from "../reference/indicators.ts";
import type { MeasureAbout } from "./measure-about.ts";

/** Where headline measures are shown: a line through the years, a comparison of trusts. */
export type HeadlineUse = "years" | "trusts";

/**
 * The measures that stand for the indicators in one place, in printed order: all of BME staff, and of substantive
 * staff. A line through the years follows one figure an indicator. A comparison of trusts has the figures that a funnel can
 * show, and those in which BME staff are compared with others.
 */
export function headlineMeasures(use: HeadlineUse): readonly MeasureAbout[] {
  return indicators.flatMap(headlinesOf).flatMap(({ about, uses }) => (uses.includes(use) ? [about] : []));
}

interface Headline {
  readonly about: MeasureAbout;
  readonly uses: readonly HeadlineUse[];
}

function headlinesOf(row: IndicatorRow): readonly Headline[] {
  const bme = { population: "substantive", group: "bme" } as const;
  switch (row.family) {
    case "workforce":
      return [
        {
          about: { ...bme, indicator: row.number, kind: "share", part: "workforce" },
          uses: ["years", "trusts"],
        },
      ];
    case "likelihood":
      return [
        {
          about: { ...bme, indicator: row.number, kind: "relative-likelihood" },
          uses: ["years", "trusts"],
        },
      ];
    case "survey":
      return [
        { about: { ...bme, indicator: row.number, kind: "share" }, uses: ["years", "trusts"] },
        { about: { ...bme, indicator: row.number, kind: "difference" }, uses: ["trusts"] },
      ];
    case "board":
      return [
        { about: { ...bme, indicator: row.number, kind: "share", body: "board" }, uses: ["years"] },
        { about: { ...bme, indicator: row.number, kind: "difference", body: "board" }, uses: ["trusts"] },
      ];
  }
}
