import { type IndicatorNumber, indicators } from "../../reference/indicators.ts";

/** Where a group stands when it is compared, and which side of even is the worse for it. */
export interface GroupDirection {
  readonly group: "over" | "under";
  readonly worse: "above" | "below" | "neither";
}

/**
 * The direction of an indicator with a group in BME's place and its comparator in White's. Without an
 * indicator, or where an indicator has no direction, the group stands over and neither side is the worse.
 */
export function groupDirection(indicator: IndicatorNumber | undefined): GroupDirection {
  const row = indicators.find(({ number }) => number === indicator);
  return { group: row?.under === "bme" ? "under" : "over", worse: row?.worseForBme ?? "neither" };
}
