import { type IndicatorNumber, indicators } from "../../reference/indicators.ts";
import type { HigherIs } from "../../model/benchmark.ts";
import type { Unit } from "../../model/measure.ts";

/**
 * Whether a higher figure of an indicator is the better or the worse; null where it has no direction by itself.
 *
 * For a ratio or a difference it is the side that the table of indicators says is worse for BME staff. A share
 * is of one group: where White over BME above even is worse for BME staff, the thing counted is a good one, and
 * so is a higher share of it.
 */
export function betterSide(indicator: IndicatorNumber, unit: Unit): HigherIs | null {
  const row = indicators.find(({ number }) => number === indicator);
  if (row === undefined || row.worseForBme === "neither") return null;
  const isAboveWorse = row.worseForBme === "above";
  if (unit !== "proportion") return isAboveWorse ? "worse" : "better";
  if (row.over === null) return null;
  return (row.over === "bme") === isAboveWorse ? "worse" : "better";
}
