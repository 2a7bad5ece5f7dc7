import type { Measure } from "../../model/measure.ts";
import { figureCell } from "../tables/cells.ts";
import { intervalRange } from "../words/certainty-words.ts";
import type { Row } from "../tables/document.ts";

/** One figure of a chart. What has no value has no place on an axis, and says so where it would stand. */
export interface ChartPoint {
  /** The line that it stands on: a band, an indicator, a year. */
  readonly line: string;
  /** Whose figure it is, or which year's. */
  readonly series: string;
  /** The part of the chart that it stands in, where there are several. */
  readonly panel: string;
  readonly value: number | null;
  readonly lower: number | null;
  /** Null where the counts set no upper bound; then `openEnded`. */
  readonly upper: number | null;
  readonly openEnded: boolean;
  /** As tables print it: "42.2%", or the mark of the reason why there is none. */
  readonly printed: string;
  /** The interval as printed: "40.4% to 44.1%". */
  readonly range: string;
}

/** Puts a measure on a chart. */
export function chartPoint(
  measure: Measure | undefined,
  place: Pick<ChartPoint, "line" | "series" | "panel">,
): ChartPoint {
  const { text, mark = "" } = figureCell(measure);
  const interval = measure?.status === "calculated" ? measure.interval : undefined;
  return {
    ...place,
    value: measure?.status === "calculated" ? measure.value.toNumber() : null,
    lower: interval?.lower ?? null,
    upper: interval === undefined || interval.upper === Infinity ? null : interval.upper,
    openEnded: interval?.upper === Infinity,
    printed: `${text}${mark}`,
    range: measure?.status === "calculated" ? intervalRange(measure) : "",
  };
}

/** A ratio of 0 has no place on an axis of ratios; its figure stands beside it. */
export function onLogAxis(point: ChartPoint): ChartPoint {
  const placed = (value: number | null): number | null => (value === 0 ? null : value);
  return { ...point, value: placed(point.value), lower: placed(point.lower) };
}

/** Whether there is anything to draw. */
export function hasFigures(points: readonly ChartPoint[]): boolean {
  return points.some(({ value }) => value !== null);
}

/** The figures of a chart as the rows of the table beside it. */
export function pointRows(points: readonly ChartPoint[]): readonly Row[] {
  return points.map(({ panel, line, series, printed, range }) => ({
    label: [...new Set([panel, line, series])]
      .filter((text) => text !== "")
      .join(", ")
      .replaceAll("\n", " "),
    kind: "figures",
    cells: [{ text: printed }, { text: range }],
  }));
}
