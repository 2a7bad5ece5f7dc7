import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { Years } from "../tables/years.ts";
import type { Chart } from "../tables/document.ts";
import { chartId } from "./chart-id.ts";
import { type ChartPoint, chartPoint, hasFigures, pointRows } from "./chart-point.ts";
import { referenceLine } from "./chart-style.ts";
import { intervalLayers } from "./interval-layers.ts";
import { linePanels } from "./line-panels.ts";
import { inTwoLines } from "./named-lines.ts";

/** The share of BME staff in each band with its interval, and a line where the whole workforce is. */
export function sharesByBandChart(years: Years, prefix = ""): Chart | null {
  const points = pointsOf(years, `${prefix}indicator-1`);
  if (!hasFigures(points)) return null;
  const staff = years.words.people("bme", "staff");
  const whole = chartPoint(years.now(`${prefix}indicator-1/workforce/bme`), {
    line: "Whole workforce",
    series: "",
    panel: "",
  });
  const title = `Share of ${staff} by pay band, ${String(years.current)}`;
  const across = `A dot for each band, and a line across it for its interval`;
  return {
    id: chartId("shares-by-band", prefix),
    title,
    description:
      whole.value === null
        ? `${across}.`
        : `${across}. The dashed line marks the whole workforce: ${whole.printed}.`,
    spec: linePanels(points, {
      panels: workforceParts.map((part) => part.title),
      layer: [
        ...(whole.value === null ? [] : [{ mark: referenceLine, encoding: { x: { datum: whole.value } } }]),
        ...intervalLayers({
          along: {
            type: "quantitative",
            title: `Share of ${staff}`,
            axis: { format: ".0%", tickCount: 5, grid: true },
          },
          points,
        }),
      ],
    }),
    table: {
      caption: title,
      columns: ["Band", years.heading("bme"), "Interval"],
      rows: pointRows([whole, ...points]),
    },
  };
}

/** The bands that have people; a grouping of bands would count its people twice. */
function pointsOf(years: Years, stem: string): readonly ChartPoint[] {
  return workforceParts.flatMap(({ id: part, key, title }) =>
    rowsOfPart[key].flatMap(({ id, title: name }) => {
      const measure = years.now(`${stem}/${part}/${id}/bme`);
      const isEmpty = measure?.status === "not-calculable" && measure.reason === "nobody-in-the-denominator";
      return measure === undefined || isEmpty
        ? []
        : [chartPoint(measure, { line: inTwoLines(name), series: "", panel: title })];
    }),
  );
}
