import { indicatorByNumber } from "../../reference/indicators.ts";
import { thresholds } from "../../reference/thresholds.ts";
import type { Years } from "../tables/years.ts";
import { subjectWords } from "../words/subject-words.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import { chartId } from "./chart-id.ts";
import { type ChartPoint, chartPoint, hasFigures, onLogAxis, pointRows } from "./chart-point.ts";
import { chartColours, referenceLine } from "./chart-style.ts";
import { intervalLayers } from "./interval-layers.ts";
import { linePanels } from "./line-panels.ts";
import { ratioScale } from "./ratio-scale.ts";

const numbers = [2, 3, 4] as const;

/** The relative likelihoods of indicators 2, 3 and 4 on one axis, with the range of the four-fifths rule behind them. */
export function likelihoodChart(years: Years, prefix = ""): Chart | null {
  const points = pointsOf(years, prefix);
  if (!hasFigures(points)) return null;
  const shown = [...new Set(points.map(({ line }) => line))];
  const [last = "", first = last] = [shown[0], shown.at(-1)];
  const title = `Relative likelihoods, ${first === last ? last : `${first} to ${last}`}`;
  return {
    id: chartId("relative-likelihoods", prefix),
    title,
    description:
      `A dot for each ratio and a line across it for its interval; 1 is even, and above 1 is worse for ${years.words.people("bme", "people")} in all three. ` +
      "The shaded range, 0.80 to 1.25, is that of the four-fifths rule.",
    spec: linePanels(points, {
      panels: null,
      layer: [fourFifths(points), even, ...intervalLayers({ along, points })],
    }),
    table: { caption: title, columns: ["", "Ratio", "Interval"], rows: pointRows(points) },
  };
}

const along = { type: "quantitative", title: "Ratio; 1 is even" } as const;

const axis = {
  values: [0.1, 0.2, 0.33, 0.5, 0.8, 1, 1.25, 2, 3, 5, 10],
  format: "~r",
  labelOverlap: "greedy",
} as const;

const range = thresholds.find(({ id }) => id === "four-fifths");

function fourFifths(points: readonly ChartPoint[]): ChartSpec {
  return {
    mark: { type: "rect", color: chartColours.band, opacity: 1 },
    encoding: {
      x: { datum: Number(range?.lower), ...along, axis, scale: ratioScale(points) },
      x2: { datum: Number(range?.upper) },
    },
  };
}

const even = { mark: referenceLine, encoding: { x: { datum: 1, ...along } } } as const;

function pointsOf(years: Years, prefix: string): readonly ChartPoint[] {
  return numbers.flatMap((number) => {
    const { over, under } = indicatorByNumber[number];
    const panel = `${String(number)}. ${subjectWords[number]}:\n${years.words.label(over)} over ${years.words.label(under)}`;
    return years
      .all(`${prefix}indicator-${String(number)}/relative-likelihood`)
      .flatMap(({ year, measure }) =>
        measure === undefined
          ? []
          : [onLogAxis(chartPoint(measure, { line: String(year), series: "", panel }))],
      );
  });
}
