import { type Measure, type MeasureId, measureOf, type MeasureSource } from "wres-metrics";

/** The measure of an id that a test puts together, or that is of a grouping of its own: the type knows neither. */
export function measureNamed(results: MeasureSource, id: string): Measure {
  return measureOf(results, id as MeasureId);
}
