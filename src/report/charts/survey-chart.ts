import { groupsWithinBme } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import type { Years } from "../tables/years.ts";
import { subjectWords } from "../words/subject-words.ts";
import type { Chart } from "../tables/document.ts";
import { chartId } from "./chart-id.ts";
import { type ChartPoint, chartPoint, hasFigures, pointRows } from "./chart-point.ts";
import { intervalLayers } from "./interval-layers.ts";
import { linePanels } from "./line-panels.ts";
import { inTwoLines } from "./named-lines.ts";

/** The answers to the staff survey by group, a dot for each group with its interval. */
export function surveyChart(years: Years, prefix = ""): Chart | null {
  const within = groupsWithinBme.filter((group) => years.ids(`${prefix}indicator-5/${group}`).length > 0);
  const shown = ["white", "bme", ...within] as const;
  const points = ([5, 6, 7, 8] as const).flatMap((number) =>
    shown.flatMap((group): readonly ChartPoint[] => {
      const measure = years.now(`${prefix}indicator-${String(number)}/${group}`);
      const series = years.heading(group);
      const place = { line: inTwoLines(series), series, panel: questionWords(number) };
      return measure === undefined ? [] : [chartPoint(measure, place)];
    }),
  );
  if (!hasFigures(points)) return null;
  const title = `Staff survey by group, ${String(years.current)}`;
  return {
    id: chartId("survey", prefix),
    title,
    description:
      "A dot for the share of each group that said yes, and a line across it for its interval where counts were given.",
    spec: linePanels(points, {
      panels: null,
      layer: intervalLayers({
        along: {
          type: "quantitative",
          title: "Share of those who answered",
          axis: { format: ".0%", tickCount: 5 },
          scale: { zero: true },
        },
        points,
        series: shown.slice(0, 2).map(years.heading),
      }),
    }),
    table: { caption: title, columns: ["", "Share", "Interval"], rows: pointRows(points) },
  };
}

/** What a question is about, and whether yes is what one hopes for. */
function questionWords(number: 5 | 6 | 7 | 8): string {
  const { worseForBme } = indicatorByNumber[number];
  return `${String(number)}. ${subjectWords[number]}\n(${worseForBme === "below" ? "higher" : "lower"} is better)`;
}
