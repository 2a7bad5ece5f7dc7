import { payBands, workforceParts } from "../../reference/workforce-rows.ts";
import type { Years } from "../tables/years.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import { chartId } from "./chart-id.ts";
import { type ChartPoint, chartPoint, pointRows } from "./chart-point.ts";
import { chartColours } from "./chart-style.ts";
import { printedAtEdge } from "./interval-layers.ts";
import { linePanels } from "./line-panels.ts";
import { inTwoLines, namedLines } from "./named-lines.ts";

/**
 * Where representation rises and falls on the way up: a bar from the share of one band to the share of the next
 * that has people and a figure.
 */
export function representationChart(years: Years, prefix = ""): Chart | null {
  const points = workforceParts
    .filter(({ id }) => id !== "medical")
    .flatMap(({ id: part, title: panel }) =>
      payBands.flatMap(({ id, title }): readonly ChartPoint[] => {
        const measure = years.now(`${prefix}indicator-1/${part}/${id}/bme`);
        const place = { line: inTwoLines(title), series: "", panel };
        return measure?.status === "calculated" ? [chartPoint(measure, place)] : [];
      }),
    );
  if (points.length < 2) return null;
  const staff = years.words.people("bme", "staff");
  const title = `Share of ${staff} from band to band, ${String(years.current)}`;
  return {
    id: chartId("band-to-band", prefix),
    title,
    description:
      "From band to band upwards: each bar runs from the share of the band before to the share of this one. " +
      "A step between two bands can be chance where few people work in them.",
    spec: linePanels(points, {
      transform: [
        {
          window: [{ op: "lag", field: "value", as: "before" }],
          groupby: ["panel"],
        },
        { calculate: "isValid(datum.before) ? datum.before : datum.value", as: "from" },
        { calculate: "datum.value < datum.from ? 'falls' : 'rises'", as: "step" },
      ],
      panels: workforceParts.map((part) => part.title),
      layer: layers(points, staff),
    }),
    table: { caption: title, columns: ["Band", years.heading("bme"), "Interval"], rows: pointRows(points) },
  };
}

function layers(points: readonly ChartPoint[], staff: string): readonly ChartSpec[] {
  const y = namedLines(points);
  const x = {
    type: "quantitative",
    title: `Share of ${staff}`,
    axis: { format: ".0%", tickCount: 5, grid: true },
  };
  const color = {
    condition: { test: "datum.step === 'falls'", value: chartColours.orange },
    value: chartColours.darkBlue,
  };
  return [
    {
      mark: { type: "bar", size: 7 },
      encoding: {
        x: { ...x, field: "from" },
        x2: { field: "value" },
        y,
        color,
      },
    },
    {
      mark: { type: "point", filled: true, size: 170, opacity: 1 },
      encoding: {
        x: { ...x, field: "value" },
        y,
        color,
        shape: {
          condition: { test: "datum.step === 'falls'", value: "triangle-left" },
          value: "triangle-right",
        },
      },
    },
    printedAtEdge(y),
  ];
}
