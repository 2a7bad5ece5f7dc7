import { headlineMeasures } from "../../model/headline-measures.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import type { Years } from "../tables/years.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import {
  CHART_WIDTH,
  chartColours,
  type ChartPoint,
  chartPoint,
  hasFigures,
  onLogAxis,
  pointRows,
  ratioScale,
  referenceLine,
  styledSpec,
} from "./chart-layers.ts";

type Unit = "ratio" | "share";

/** Indicators 1 and 9 are followed by one share each. */
const trendWords = { ...subjectWords, 1: "Share of the workforce", 9: "Share of the board" } as const;

const endings: Readonly<Record<Unit, string>> = {
  ratio: "The dashed line marks an even ratio.",
  share: "Shares start at 0.",
};

/** Each indicator through the years in a panel of its own, ratios and shares apart; there is none for a single year. */
export function trendCharts(years: Years): readonly Chart[] {
  return (["ratio", "share"] as const).flatMap((unit) => trendChart(years, unit) ?? []);
}

function trendChart(years: Years, unit: Unit): Chart | null {
  const points = headlineMeasures("years")
    .filter(({ kind }) => (kind === "share" ? "share" : "ratio") === unit)
    .flatMap((about) => inYears(years, about, unit));
  const all = [...new Set(points.map(({ line }) => line))];
  if (all.length < 2) return null;
  const what = unit === "ratio" ? "relative likelihoods" : `shares of ${years.words.people("bme", "staff")}`;
  const title = `Through the years, ${all[0] ?? ""} to ${all.at(-1) ?? ""}: ${what}`;
  return {
    id: `trends-${unit}s`,
    title,
    description: `A panel for each indicator: a dot for each year, joined by a line, with its interval. ${endings[unit]}`,
    spec: styledSpec({
      data: {
        values: points.map((point) => ({ ...point, tick: `${point.line}\n${point.printed}` })),
      },
      facet: { row: { field: "panel", type: "nominal", sort: null } },
      resolve: { scale: { x: "independent", y: unit === "ratio" ? "shared" : "independent" } },
      spacing: 18,
      spec: { width: CHART_WIDTH, height: 80, layer: layers(points, unit) },
    }),
    table: { caption: title, columns: ["", "Figure", "Interval"], rows: pointRows(points) },
  };
}

/** The earliest first; a year without a figure keeps its place. */
function inYears(years: Years, about: MeasureAbout, unit: Unit): readonly ChartPoint[] {
  const panel = `${String(about.indicator)}. ${trendWords[about.indicator]}`;
  const points = years.all(about).map(({ year, measure }) => {
    const point = chartPoint(measure, { line: String(year), series: "", panel });
    return unit === "ratio" ? onLogAxis(point) : point;
  });
  return hasFigures(points) ? points.reverse() : [];
}

function layers(points: readonly ChartPoint[], unit: Unit): readonly ChartSpec[] {
  const x = {
    field: "tick",
    type: "ordinal",
    // By the year that it begins with: where a year has no figure, no dot says when it was.
    sort: "ascending",
    title: null,
    axis: { labelAngle: 0, labelExpr: "split(datum.label, '\\n')", labelOverlap: "greedy" },
  };
  const y = {
    type: "quantitative",
    title: null,
    // A share starts at 0 and a ratio spans a half to double, so that a small step looks small.
    scale: unit === "ratio" ? ratioScale(points) : { zero: true },
    axis:
      unit === "ratio"
        ? { values: [0.25, 0.5, 0.8, 1, 1.25, 2, 4], format: "~r", labelOverlap: "greedy", grid: true }
        : { format: ".0%", tickCount: 3, grid: true },
  };
  const color = { value: chartColours.darkBlue };
  return [
    ...(unit === "ratio" ? [{ mark: referenceLine, encoding: { y: { ...y, datum: 1 } } }] : []),
    {
      transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
      mark: { type: "rule", strokeWidth: 2 },
      encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color },
    },
    {
      mark: { type: "line", strokeWidth: 2, point: { filled: true, size: 80 } },
      encoding: { x, y: { ...y, field: "value" }, color },
    },
  ];
}
