import type { ChartSpec } from "../tables/document.ts";
import type { ChartPoint } from "./chart-point.ts";
import { chartColours } from "./chart-style.ts";
import { namedLines } from "./named-lines.ts";

/** How the lines and the dots of a chart are drawn. */
export interface IntervalLook {
  /** The axis along which the values lie. */
  readonly along: ChartSpec;
  /** The figures, a line each. */
  readonly points: readonly ChartPoint[];
  /** The two series that a colour and a shape tell apart; left out, all dots are alike. */
  readonly series?: readonly string[];
}

const colours = [chartColours.darkBlue, chartColours.orange];
const shapes = ["circle", "square"];

/**
 * A dot for a value, a line for its interval, and the figure as printed at the edge: the same in every chart, so
 * that a reader learns it once. An interval without an upper end runs to the edge as dashes.
 */
export function intervalLayers({ along, points, series }: IntervalLook): readonly ChartSpec[] {
  const across = namedLines(points);
  const color = telling(series, colours, chartColours.darkGrey);
  const shape = telling(series, shapes, "diamond");
  return [
    {
      transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
      mark: { type: "rule", strokeWidth: 2, clip: true },
      encoding: { x: { ...along, field: "lower" }, x2: { field: "upper" }, y: across, color },
    },
    ...(points.some(({ openEnded }) => openEnded)
      ? [
          {
            transform: [{ filter: "isValid(datum.lower) && datum.openEnded" }],
            mark: { type: "rule", strokeWidth: 2, strokeDash: [4, 3], clip: true },
            encoding: { x: { ...along, field: "lower" }, x2: { value: "width" }, y: across, color },
          },
        ]
      : []),
    {
      transform: [{ filter: "isValid(datum.value)" }],
      mark: { type: "point", filled: true, size: 80, opacity: 1 },
      encoding: { x: { ...along, field: "value" }, y: across, color, shape },
    },
    printedAtEdge(across),
  ];
}

/** The figure of each line as printed, at the right edge. */
export function printedAtEdge(across: ChartSpec): ChartSpec {
  return {
    mark: { type: "text", align: "left", baseline: "middle", dx: 8 },
    encoding: { x: { value: "width" }, y: across, text: { field: "printed", type: "nominal" } },
  };
}

/** One look for each of the series, and one for whatever is neither. The lines are named: no legend is needed. */
function telling(series: readonly string[] | undefined, looks: readonly string[], rest: string): ChartSpec {
  if (series === undefined) return { value: looks[0] };
  return {
    condition: series.map((name, index) => ({
      test: `datum.series === ${JSON.stringify(name)}`,
      value: looks[index],
    })),
    value: rest,
  };
}
