import type { Years } from "../tables/years.ts";
import { type Headline, headlines } from "../tables/headlines.ts";
import { labelOf } from "../words/group-words.ts";
import { subjectWords } from "../words/subject-words.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import { chartId } from "./chart-id.ts";
import { type ChartPoint, chartPoint, hasFigures, pointRows } from "./chart-point.ts";
import { CHART_WIDTH, chartColours, referenceLine, styledSpec } from "./chart-style.ts";
import { ratioScale } from "./ratio-scale.ts";

/** Indicators 1 and 9 are followed by one share each. */
const trendWords = { ...subjectWords, 1: "Share of the workforce", 9: "Share of the board" } as const;

/** Each indicator through the years, a small chart each; there is none for a single year. */
export function trendChart(years: Years, prefix = ""): Chart | null {
  const followed = headlines
    .map((headline) => ({ unit: headline.unit, points: inYears(years, prefix, headline) }))
    .filter(({ points }) => points.length > 0);
  const points = followed.flatMap((one) => one.points);
  const all = [...new Set(points.map(({ line }) => line))].sort();
  if (all.length < 2) return null;
  const title = `${labelOf("bme")} staff through the years, ${all[0] ?? ""} to ${all.at(-1) ?? ""}`;
  return {
    id: chartId("trends", prefix),
    title,
    description:
      "A small chart for each indicator: a dot for each year, joined by a line, with its interval. A dashed line marks an even ratio.",
    spec: styledSpec({
      vconcat: followed.map((one) => small(one, all)),
      spacing: 18,
    }),
    table: { caption: title, columns: ["", "Figure", "Interval"], rows: pointRows(points) },
  };
}

function inYears(years: Years, prefix: string, { id, indicator, unit }: Headline): readonly ChartPoint[] {
  const panel = `${String(indicator)}. ${trendWords[indicator]}${unit === "ratio" ? ", ratio" : ""}`;
  const points = years
    .all(`${prefix}${id}`)
    .flatMap(({ year, measure }) =>
      measure === undefined ? [] : [chartPoint(measure, { line: String(year), series: "", panel })],
    )
    .reverse();
  return hasFigures(points) ? points : [];
}

interface Followed {
  readonly unit: Headline["unit"];
  readonly points: readonly ChartPoint[];
}

function small({ unit, points: own }: Followed, all: readonly string[]): ChartSpec {
  const isRatio = unit === "ratio";
  const ticks = all.map((year) => `${year}\n${own.find(({ line }) => line === year)?.printed ?? ""}`);
  const x = {
    field: "tick",
    type: "ordinal",
    scale: { domain: ticks },
    title: null,
    axis: { labelAngle: 0, labelExpr: "split(datum.label, '\\n')", labelOverlap: "greedy" },
  };
  const y = {
    type: "quantitative",
    title: null,
    // A share starts at 0 and a ratio spans a half to double, so that a small step looks small.
    scale: isRatio ? ratioScale(own) : { zero: true },
    axis: isRatio
      ? { values: [0.25, 0.5, 0.8, 1, 1.25, 2, 4], format: "~r", labelOverlap: "greedy", grid: true }
      : { format: ".0%", tickCount: 4, grid: true },
  };
  const color = { value: chartColours.darkBlue };
  return {
    title: { text: own[0]?.panel ?? "", anchor: "start", fontSize: 15, color: chartColours.ink },
    width: CHART_WIDTH,
    height: 110,
    data: { values: own.map((point) => ({ ...point, tick: ticks[all.indexOf(point.line)] })) },
    layer: [
      ...(isRatio ? [{ mark: referenceLine, encoding: { y: { ...y, datum: 1 } } }] : []),
      {
        transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper) && datum.lower > 0" }],
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color },
      },
      {
        transform: [{ filter: isRatio ? "datum.value > 0" : "isValid(datum.value)" }],
        mark: { type: "line", strokeWidth: 2, point: { filled: true, size: 80 } },
        encoding: { x, y: { ...y, field: "value" }, color },
      },
    ],
  };
}
