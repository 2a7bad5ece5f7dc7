import { type Measure, printMeasure } from "wres-metrics";

/** The measure of an id among those that an indicator gives; the test fails where there is none. */
export function findMeasure(measures: readonly Measure[], id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`There is no measure ${id}.`);
  return found;
}

/** What a measure prints, or the reason why it prints nothing. */
export function printedOrReason(measure: Measure): string {
  return measure.status === "calculated" ? printMeasure(measure) : measure.reason;
}
