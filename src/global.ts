/** What a page gets from a script tag, as `WresMetrics`: the calculation, without the checks of a return. */
export { LIBRARY } from "./foundation/version.ts";
export { printMeasure } from "./model/print-measure.ts";
export { calculateIndicators } from "./pipeline/calculate-indicators.ts";
