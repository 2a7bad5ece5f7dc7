import type { ChartSpec, Row } from "../tables/document.ts";
import type { Population } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { figureCell } from "../tables/table-cells.ts";
import { intervalRange } from "../words/measure-words.ts";

/** The look of the lines and the dots of a chart. */
interface IntervalLook {
  /** The axis along which the values lie. */
  readonly along: ChartSpec;
  /** The figures, a line each. */
  readonly points: readonly ChartPoint[];
  /** The two series that a colour and a shape tell apart; left out, all dots are alike. */
  readonly series?: readonly string[];
}

/**
 * The Government Analysis Function's colours for charts, all of them at 3 to 1 or more against white.
 * Shapes and labels say the same to a reader who does not see colours.
 */
export const chartColours = {
  darkBlue: "#12436D",
  orange: "#F46A25",
  darkGrey: "#3D3D3D",
  ink: "#212B32",
  quiet: "#4C6272",
  line: "#AEB7BD",
  band: "#E8EDEE",
} as const;

/** What a mark is whose description a reader gets who points at it: its specification says so. */
export const NAMED = "named";

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
    value: measure?.status === "calculated" ? measure.number : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    openEnded: interval?.upper === null,
    printed: `${text}${mark}`,
    range: measure?.status === "calculated" ? intervalRange(measure) : "",
  };
}

/** A ratio of 0 has no place on an axis of ratios; its figure stands beside it. */
export function onLogAxis(point: ChartPoint): ChartPoint {
  const placed = (value: number | null): number | null => (value === 0 ? null : value);
  return { ...point, value: placed(point.value), lower: placed(point.lower) };
}

/** Returns true if there is anything to draw. */
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

/** The width of the drawing itself; with its labels it fits a column of text, and a phone. */
export const CHART_WIDTH = 240;

/** The height of one line of a chart. */
const LINE_STEP = 26;

/** The mark of a line that figures are held against: even, the whole, a target. */
export const referenceLine: ChartSpec = {
  type: "rule",
  color: chartColours.quiet,
  strokeWidth: 2,
  strokeDash: [6, 3],
};

const font = "Arial, Helvetica, sans-serif";

/** Adds what every chart shares: type, quiet axes, no frame. */
export function styledSpec(spec: ChartSpec): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "white",
    padding: 8,
    ...spec,
    config: {
      font,
      view: { stroke: null },
      axis: {
        labelFontSize: 13,
        titleFontSize: 13,
        titleFontWeight: "normal",
        labelColor: chartColours.ink,
        titleColor: chartColours.ink,
        labelLimit: 240,
        gridColor: chartColours.band,
        domainColor: chartColours.quiet,
        tickColor: chartColours.quiet,
      },
      axisY: { grid: false, ticks: false, domain: false, labelPadding: 8 },
      header: {
        labelFontSize: 15,
        labelFontWeight: "bold",
        labelColor: chartColours.ink,
        labelAnchor: "start",
        labelOrient: "top",
        labelExpr: "split(datum.label, '\\n')",
        labelLineHeight: 18,
        title: null,
      },
      text: { fontSize: 13, color: chartColours.ink },
    },
  };
}

/** The lines of a chart by their names, in an order that every panel keeps; a long name takes two lines. */
export function namedLines(points: readonly ChartPoint[]): ChartSpec {
  return {
    field: "line",
    type: "nominal",
    sort: inOneOrder(points),
    title: null,
    axis: { labelExpr: "split(datum.label, '\\n')", labelLineHeight: 12 },
  };
}

/** A line that an earlier panel lacks stands behind the one that it follows in its own. */
function inOneOrder(points: readonly ChartPoint[]): readonly string[] {
  const order: string[] = [];
  for (const [index, { line, panel }] of points.entries()) {
    const before = points[index - 1];
    if (order.includes(line)) continue;
    const place = before?.panel === panel ? order.indexOf(before.line) + 1 : 0;
    order.splice(place, 0, line);
  }
  return order;
}

const LONGEST_LINE = 17;

/** Breaks a long name near its middle, so that names leave room for the figures. */
export function inTwoLines(name: string): string {
  if (name.length <= LONGEST_LINE) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [middle] = spaces.sort((one, other) => offMiddle(name, one) - offMiddle(name, other));
  return middle === undefined ? name : `${name.slice(0, middle)}\n${name.slice(middle + 1)}`;
}

function offMiddle(name: string, index: number): number {
  return Math.abs(2 * index + 1 - name.length);
}

/** The id of a chart in a report: bank workers have charts of the same names. */
export function chartId(name: string, { population }: { readonly population: Population }): string {
  return population === "bank" ? `bank-${name}` : name;
}

/** The panels of a chart and what is drawn in them. */
interface LinePanels {
  readonly layer: readonly ChartSpec[];
  /** The panels by their names, top to bottom; null where they stand in the order of the data. */
  readonly panels: readonly string[] | null;
  /** Fields that are computed from the points before they are drawn. */
  readonly transform?: readonly ChartSpec[];
}

/** Panels under each other, each with lines of its own and all with one axis. */
export function linePanels(
  points: readonly ChartPoint[],
  { layer, panels, transform }: LinePanels,
): ChartSpec {
  return styledSpec({
    data: { values: points },
    ...(transform && { transform }),
    facet: { row: { field: "panel", type: "nominal", sort: panels } },
    resolve: { scale: { y: "independent" } },
    spacing: 14,
    spec: { width: CHART_WIDTH, height: { step: LINE_STEP }, layer },
  });
}

/** The logarithmic scale of ratios: a half to double at least, so that a small ratio looks small, and every interval. */
export function ratioScale(points: readonly ChartPoint[]): ChartSpec {
  const ends = points
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((end) => end !== null)
    .filter((end) => end > 0);
  return { type: "log", nice: false, domain: [Math.min(0.5, ...ends), Math.max(2, ...ends)] };
}
