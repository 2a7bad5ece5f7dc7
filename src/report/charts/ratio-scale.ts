import type { ChartSpec } from "../tables/document.ts";
import type { ChartPoint } from "./chart-point.ts";

/** The logarithmic scale of ratios: a half to double at least, so that a small ratio looks small, and every interval. */
export function ratioScale(points: readonly ChartPoint[]): ChartSpec {
  const ends = points
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((end) => end !== null)
    .filter((end) => end > 0);
  return { type: "log", nice: false, domain: [Math.min(0.5, ...ends), Math.max(2, ...ends)] };
}
