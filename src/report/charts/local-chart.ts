import { capitalised } from "../../foundation/capitals.ts";
import type { LocalKind, LocalMeasure } from "../../model/local-measure.ts";
import { schemeOf } from "../../model/local-measure.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import type { Chart } from "../tables/document.ts";
import { figureCell } from "../tables/table-cells.ts";
import { localRange, type LocalWords } from "../words/local-words.ts";
import {
  type ChartPoint,
  hasFigures,
  intervalLayers,
  inTwoLines,
  linePanels,
  onLogAxis,
  pointRows,
  ratioScale,
  referenceLine,
} from "./chart-layers.ts";

/** What a chart of one definition is drawn from. */
interface LocalFigures {
  readonly definition: MeasureDefinition;
  readonly words: LocalWords;
  readonly years: readonly number[];
  readonly at: (year: number, kind: LocalKind, group: string) => LocalMeasure | undefined;
}

/** A dot for each year's ratio, or for each group's share; null where there is no figure to draw. */
export function localChart(figures: LocalFigures): Chart | null {
  return figures.definition.kind === "likelihood" ? ratioChart(figures) : shareChart(figures);
}

function ratioChart({ definition, words, years, at }: LocalFigures): Chart | null {
  const { compared } = schemeOf(definition);
  const points = years.map((year) =>
    onLogAxis(pointOf(definition, at(year, "relative-likelihood", compared.id), String(year))),
  );
  if (!hasFigures(points)) return null;
  return {
    id: `local-${definition.id}`,
    title: definition.title,
    description: `A dot for the ratio of each year and a line across it for its interval; 1 is even. It is about ${words.people(compared.id, "staff")}.`,
    spec: linePanels(points, {
      panels: null,
      layer: [
        { mark: referenceLine, encoding: { x: { datum: 1, ...ratioAxis, scale: ratioScale(points) } } },
        ...intervalLayers({ along: ratioAxis, points }),
      ],
    }),
    table: { caption: definition.title, columns: ["", "Ratio", "Interval"], rows: pointRows(points) },
  };
}

const ratioAxis = { type: "quantitative", title: "Ratio; 1 is even" } as const;

function shareChart({ definition, words, years, at }: LocalFigures): Chart | null {
  const { reference, compared, parts = [] } = schemeOf(definition);
  const kind: LocalKind = definition.kind === "rate-of-an-amount" ? "rate" : "share";
  const [year = 0] = years;
  const points = [reference, compared, ...parts].flatMap(({ id }): readonly ChartPoint[] => {
    const measure = at(year, kind, id);
    if (measure === undefined) return [];
    return [pointOf(definition, measure, inTwoLines(capitalised(words.label(id))))];
  });
  if (!hasFigures(points)) return null;
  const title = `${definition.title}, ${String(year)}`;
  return {
    id: `local-${definition.id}`,
    title,
    description:
      "A dot for the figure of each group, and a line across it for its interval where there is one.",
    spec: linePanels(points, {
      panels: null,
      layer: intervalLayers({
        along: {
          type: "quantitative",
          title: "Percentage",
          axis: { format: "~%", tickCount: 5 },
          scale: { zero: true },
        },
        points,
      }),
    }),
    table: { caption: title, columns: ["", "Figure", "Interval"], rows: pointRows(points) },
  };
}

function pointOf(definition: MeasureDefinition, measure: LocalMeasure | undefined, line: string): ChartPoint {
  const { text, mark = "" } = figureCell(measure);
  const interval = measure?.status === "calculated" ? measure.interval : undefined;
  return {
    line,
    series: "",
    panel: definition.title,
    value: measure?.status === "calculated" ? measure.number : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    openEnded: interval?.upper === null,
    printed: `${text}${mark}`,
    range: interval === undefined ? "" : localRange(definition, measure),
  };
}
