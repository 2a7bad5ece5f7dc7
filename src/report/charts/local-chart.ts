import { withMinusSigns } from "../../foundation/print-number.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { type LocalKind, type LocalMeasure, schemeOf } from "../../model/local-measure.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import type { Chart } from "../tables/document.ts";
import { figureCell } from "../tables/table-cells.ts";
import { localRange, localSentences, type LocalWords } from "../words/local-words.ts";
import { earlier, endsOf, groupLooks, hasFigures, onRatioAxis, referenceKey } from "./chart-figures.ts";
import { ratioScale, ratioTicks, shareScale, shareTicks } from "./drawing.ts";
import { type ChartRow, rowDrawing, type RowFigure, type SeriesLook } from "./row-chart.ts";

/** What a chart of one definition is drawn from. */
interface LocalFigures {
  readonly definition: MeasureDefinition;
  readonly words: LocalWords;
  readonly years: readonly string[];
  readonly at: (year: string, kind: LocalKind, group: string) => LocalMeasure | undefined;
}

/** A line of a chart, and the measure on it. */
interface LocalLine {
  readonly label: string;
  readonly measure: LocalMeasure;
  readonly figure: RowFigure;
}

/** A dot for each year's ratio, or for each group's share; null where there is no figure to draw. */
export function localChart(figures: LocalFigures): Chart | null {
  return figures.definition.kind === "likelihood" ? ratioChart(figures) : shareChart(figures);
}

const RATIO: SeriesLook = { look: "first", shape: "diamond" };

function ratioChart({ definition, words, years, at }: LocalFigures): Chart | null {
  const { compared } = schemeOf(definition);
  const lines = years.flatMap((year, index): readonly LocalLine[] => {
    const measure = at(year, "relative-likelihood", compared.id);
    if (measure === undefined) return [];
    const figure = onRatioAxis(figureOf(measure, index === 0 ? RATIO : earlier(RATIO)));
    return [{ label: year, measure, figure }];
  });
  const scale = ratioScale(endsOf(lines.map(({ figure }) => figure)));
  const [year = ""] = years;
  const current = at(year, "relative-likelihood", compared.id);
  const said = current === undefined ? [] : localSentences(definition, current, year, words);
  return chartOf(definition, lines, {
    title: said[0]?.replace(/\.$/, "") ?? definition.title,
    reading: "A dot for each year’s ratio with its interval; 1 is even.",
    figures: "Ratio",
    drawing: (rows) =>
      rowDrawing({
        panels: [{ heading: "", rows }],
        scale,
        ticks: (ends) => ratioTicks(scale, ends),
        axis: "Ratio; 1 is even",
        reference: 1,
        key: [referenceKey("even")],
      }),
  });
}

function shareChart({ definition, words, years, at }: LocalFigures): Chart | null {
  const { reference, compared, parts = [] } = schemeOf(definition);
  const kind: LocalKind = definition.kind === "rate-of-an-amount" ? "rate" : "share";
  const [year = ""] = years;
  const looks = new Map([
    [reference.id, groupLooks.white],
    [compared.id, groupLooks.bme],
  ]);
  const lines = [reference, compared, ...parts].flatMap(({ id }): readonly LocalLine[] => {
    const measure = at(year, kind, id);
    if (measure === undefined) return [];
    const figure = figureOf(measure, looks.get(id) ?? groupLooks.other);
    return [{ label: capitalised(words.label(id)), measure, figure }];
  });
  const scale = shareScale(endsOf(lines.map(({ figure }) => figure)));
  return chartOf(definition, lines, {
    title: `${definition.title}, ${year}`,
    reading: "A dot for the figure of each group, and a line across it for its interval where there is one.",
    figures: "Figure",
    drawing: (rows) =>
      rowDrawing({
        panels: [{ heading: "", rows }],
        scale,
        ticks: ([start, end]) => shareTicks(scale, end - start),
        axis: "Percentage",
        key: [],
      }),
  });
}

/** The words of a chart, and how it is drawn. */
interface LocalChartWords {
  readonly title: string;
  readonly reading: string;
  /** The heading of the column of figures. */
  readonly figures: string;
  readonly drawing: (rows: readonly ChartRow[]) => Chart["drawing"];
}

function chartOf(
  definition: MeasureDefinition,
  lines: readonly LocalLine[],
  { title, reading, figures, drawing }: LocalChartWords,
): Chart | null {
  if (!hasFigures(lines.map(({ figure }) => figure))) return null;
  const said = lines.map(({ label, measure }) => {
    const range = localRange(definition, measure);
    return `${label} ${figureCell(measure).text}${range === "" ? "" : ` (${range})`}`;
  });
  return {
    id: `local-${definition.id}`,
    title,
    description: `${definition.title}: ${said.join("; ")}.`,
    reading,
    source: "Source: the counts of the return, by the definition in this section.",
    drawing: drawing(lines.map(({ label, figure }) => ({ label, figures: [figure] }))),
    table: {
      caption: title,
      columns: ["", figures, "Interval"],
      rows: lines.map(({ label, measure, figure }) => ({
        label,
        kind: "figures",
        cells: [{ text: figure.printed }, { text: localRange(definition, measure) }],
      })),
    },
  };
}

function figureOf(measure: LocalMeasure, series: SeriesLook): RowFigure {
  const { text, mark = "" } = figureCell(measure);
  const interval = measure.status === "calculated" ? measure.interval : undefined;
  return {
    ...series,
    value: measure.status === "calculated" ? measure.number : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    isOpenEnded: interval?.upper === null,
    printed: withMinusSigns(`${text}${mark}`),
  };
}
