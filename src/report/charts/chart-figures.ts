import { listed } from "../../foundation/capitals.ts";
import { withMinusSigns } from "../../foundation/print-number.ts";
import { decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import type { NationalBenchmark } from "../../model/benchmarks.ts";
import type { Population } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { sources } from "../../reference/sources.ts";
import type { Row, Table } from "../tables/document.ts";
import { figureCell } from "../tables/table-cells.ts";
import type { Years } from "../tables/years.ts";
import { intervalRange } from "../words/measure-words.ts";
import { type KeyItem } from "./drawing.ts";
import { dotMarks, REFERENCE_DASHES, type RowFigure, type SeriesLook } from "./row-chart.ts";

/** How White and BME staff, and any other group, look in every chart, so that a reader learns it once. */
export const groupLooks: Readonly<Record<"white" | "bme" | "other", SeriesLook>> = {
  white: { look: "first", shape: "circle" },
  bme: { look: "second", shape: "square" },
  other: { look: "third", shape: "diamond" },
};

/** The outline of a series: its figures of an earlier year. */
export function earlier(series: SeriesLook): SeriesLook {
  return { ...series, isHollow: true };
}

/** Puts a measure on a line of a chart. */
export function rowFigure(measure: Measure | undefined, series: SeriesLook): RowFigure {
  const { text, mark = "" } = figureCell(measure);
  const interval = measure?.status === "calculated" ? measure.interval : undefined;
  return {
    ...series,
    value: measure?.status === "calculated" ? measure.number : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    isOpenEnded: interval?.upper === null,
    printed: withMinusSigns(`${text}${mark}`),
  };
}

/** The dot of a figure alone: neither its interval nor its number stand on the line. */
export function dotOnly(figure: RowFigure): RowFigure {
  return { ...figure, lower: null, upper: null, isOpenEnded: false, printed: "" };
}

/** A ratio of 0 has no place on an axis of ratios; its figure stands beside it. */
export function onRatioAxis(figure: RowFigure): RowFigure {
  const above = (value: number | null): number | null => (value === 0 ? null : value);
  return { ...figure, value: above(figure.value), lower: above(figure.lower) };
}

/** England's figure on a line; null where there is none that may be compared with. */
export function englandFigure(england: NationalBenchmark | undefined): RowFigure | null {
  if (england?.status !== "calculated" || england.comparison === "not-compared") return null;
  const { printed } = england;
  return {
    look: "third",
    shape: "diamond",
    isHollow: true,
    value: Number(printed),
    lower: null,
    upper: null,
    isOpenEnded: false,
    printed,
  };
}

/** Every end of the figures of a chart, for its axis. */
export function endsOf(figures: readonly RowFigure[]): readonly number[] {
  return figures.flatMap(({ value, lower, upper }) => [value, lower, upper]).filter((end) => end !== null);
}

/** Returns true if there is anything to draw. */
export function hasFigures(figures: readonly RowFigure[]): boolean {
  return figures.some(({ value }) => value !== null);
}

/** A figure in a sentence, with its interval: "1.25 (1.12 to 1.39)". */
export function spoken(measure: Measure | undefined): string {
  const range = intervalRange(measure);
  const { text } = figureCell(measure);
  return range === "" ? text : `${text} (${range})`;
}

/** Returns true if a measure has a place in a chart: a figure, or the mark of why there is none, but for what nobody gave. */
export function isGiven(measure: Measure | undefined): measure is Measure {
  return measure?.status === "calculated" || (measure !== undefined && measure.reason !== "not-given");
}

/** The name of a figure, and the figure. */
export interface NamedMeasure {
  readonly label: string;
  readonly measure: Measure | undefined;
}

/** The figures of a chart as the table beside it. */
export function figuresTable(
  caption: string,
  columns: readonly string[],
  figures: readonly NamedMeasure[],
): Table {
  return {
    caption,
    columns,
    rows: figures.map(({ label, measure }): Row => {
      const { text, mark = "" } = figureCell(measure);
      return {
        label,
        kind: "figures",
        cells: [{ text: `${text}${mark}` }, { text: intervalRange(measure) }],
      };
    }),
  };
}

/** A dot in the key of a chart. */
export function seriesKey(text: string, series: SeriesLook): KeyItem {
  return { text, marks: (place) => dotMarks(series, place) };
}

/** The line that figures are held against, in the key. */
export function referenceKey(text: string): KeyItem {
  return {
    text,
    marks: ([x, y]) => [
      {
        mark: "line",
        look: "quiet",
        width: 1.5,
        dashes: REFERENCE_DASHES,
        places: [
          [x - 9, y],
          [x + 9, y],
        ],
      },
    ],
  };
}

/** The range behind the figures, in the key. */
export function rangeKey(text: string): KeyItem {
  return {
    text,
    marks: ([x, y]) => [{ mark: "bar", look: "band", place: [x - 8, y - 6], width: 16, height: 12 }],
  };
}

/** The line of an interval, in the key; nothing where no figure has one. */
export function intervalKey(
  { look }: SeriesLook,
  measures: readonly (Measure | undefined)[],
): readonly KeyItem[] {
  const [level] = measures.flatMap((measure) => measure?.interval?.level ?? []);
  if (level === undefined) return [];
  return [
    {
      text: `${pointMoved(decimalText(level), 2)}% interval`,
      marks: ([x, y]) => [
        {
          mark: "line",
          look,
          places: [
            [x - 9, y],
            [x + 9, y],
          ],
        },
      ],
    },
  ];
}

/** Where the figures of a chart are from. */
export function sourceLine(
  years: Years,
  {
    surveys = [],
    england = [],
  }: {
    readonly surveys?: readonly number[];
    readonly england?: readonly NationalBenchmark[];
  } = {},
): string {
  const returns = years.previous === undefined ? "WRES return" : "WRES returns";
  const surveyed = [...new Set(surveys)];
  const publishers = new Set(
    england.flatMap((figure) =>
      figure.status === "calculated" ? [sources.find(({ id }) => id === figure.source)?.publisher ?? ""] : [],
    ),
  );
  return [
    `Source: ${returns} of ${years.organisation}, ${years.inFull}`,
    ...(surveyed.length === 0 ? [] : [`NHS Staff Survey of ${listed(surveyed.map(String))}`]),
    ...[...publishers].map((publisher) => `England: ${publisher}`),
  ]
    .join("; ")
    .concat(".");
}

/** The id of a chart in a report: bank workers have charts of the same names. */
export function chartId(name: string, { population }: { readonly population: Population }): string {
  return population === "bank" ? `bank-${name}` : name;
}

/** What a chart shows where nothing can be said of it, with whose it is. */
export function shown(words: string, { population }: { readonly population: Population }): string {
  return population === "bank" ? `Bank workers: ${words}` : words;
}
