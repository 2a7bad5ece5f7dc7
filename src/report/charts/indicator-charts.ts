import { payBands, rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { IndicatorScope, Years } from "../tables/years.ts";
import type { Measure } from "../../model/measure.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import {
  chartColours,
  chartId,
  type ChartPoint,
  chartPoint,
  hasFigures,
  intervalLayers,
  inTwoLines,
  linePanels,
  namedLines,
  onLogAxis,
  pointRows,
  printedAtEdge,
  ratioScale,
  referenceLine,
} from "./chart-layers.ts";
import {
  higherIsWorse,
  indicatorByNumber,
  type IndicatorOf,
  indicatorsOf,
} from "../../reference/indicators.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";

/** The share of BME staff in each band with its interval, and a line where the whole workforce is. */
export function sharesByBandChart(years: Years, scope: IndicatorScope<"workforce">): Chart | null {
  const points = bandPoints(years, scope);
  if (!hasFigures(points)) return null;
  const staff = years.words.people("bme", "staff");
  const whole = chartPoint(years.now({ ...scope, kind: "share", part: "workforce", group: "bme" }), {
    line: "Whole workforce",
    series: "",
    panel: "",
  });
  const title = `Share of ${staff} by pay band, ${String(years.current)}`;
  const across = `A dot for each band, and a line across it for its interval`;
  return {
    id: chartId("shares-by-band", scope),
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
function bandPoints(years: Years, scope: IndicatorScope<"workforce">): readonly ChartPoint[] {
  return workforceParts.flatMap(({ id: part, key, title }) =>
    rowsOfPart[key].flatMap(({ id, title: name }) => {
      const measure = years.now({ ...scope, kind: "share", part, row: id, group: "bme" });
      const isEmpty = measure?.status === "not-calculable" && measure.reason === "nobody-in-the-denominator";
      return measure === undefined || isEmpty
        ? []
        : [chartPoint(measure, { line: inTwoLines(name), series: "", panel: title })];
    }),
  );
}

/**
 * Where representation rises and falls on the way up: a bar from the share of one band to the share of the next
 * that has people and a figure.
 */
export function representationChart(years: Years, scope: IndicatorScope<"workforce">): Chart | null {
  const points = workforceParts
    .filter(({ id }) => id !== "medical")
    .flatMap(({ id: part, title: panel }) =>
      payBands.flatMap(({ id, title }): readonly ChartPoint[] => {
        const measure = years.now({ ...scope, kind: "share", part, row: id, group: "bme" });
        const place = { line: inTwoLines(title), series: "", panel };
        return measure?.status === "calculated" ? [chartPoint(measure, place)] : [];
      }),
    );
  if (points.length < 2) return null;
  const staff = years.words.people("bme", "staff");
  const title = `Share of ${staff} from band to band, ${String(years.current)}`;
  return {
    id: chartId("band-to-band", scope),
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
      layer: stepLayers(points, staff),
    }),
    table: { caption: title, columns: ["Band", years.heading("bme"), "Interval"], rows: pointRows(points) },
  };
}

function stepLayers(points: readonly ChartPoint[], staff: string): readonly ChartSpec[] {
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

/** The relative likelihoods of indicators 2, 3 and 4 on one axis, with the range of the four-fifths rule behind them. */
export function likelihoodChart(years: Years): Chart | null {
  const points = ratioPoints(years);
  if (!hasFigures(points)) return null;
  const shown = [...new Set(points.map(({ line }) => line))];
  const [last = "", first = last] = [shown[0], shown.at(-1)];
  const title = `Relative likelihoods, ${first === last ? last : `${first} to ${last}`}`;
  return {
    id: "relative-likelihoods",
    title,
    description:
      `A dot for each ratio and a line across it for its interval; 1 is even, and above 1 is worse for ${years.words.people("bme", "people")} in all three. ` +
      `The shaded range, ${range.lower} to ${range.upper}, is that of the four-fifths rule.`,
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

const range = thresholdById["four-fifths"];

function fourFifths(points: readonly ChartPoint[]): ChartSpec {
  return {
    mark: { type: "rect", color: chartColours.band, opacity: 1 },
    encoding: {
      x: { datum: Number(range.lower), ...along, axis, scale: ratioScale(points) },
      x2: { datum: Number(range.upper) },
    },
  };
}

const even = { mark: referenceLine, encoding: { x: { datum: 1, ...along } } } as const;

function ratioPoints(years: Years): readonly ChartPoint[] {
  return indicatorsOf("likelihood").flatMap((indicator) => {
    const { over, under } = indicatorByNumber[indicator];
    const panel = `${String(indicator)}. ${subjectWords[indicator]}:\n${years.words.label(over)} over ${years.words.label(under)}`;
    return years
      .all({ population: "substantive", indicator, kind: "relative-likelihood", group: "bme" })
      .flatMap(({ year, measure }) =>
        measure === undefined
          ? []
          : [onLogAxis(chartPoint(measure, { line: String(year), series: "", panel }))],
      );
  });
}

/** The answers to the staff survey by group, a dot for each group with its interval. */
export function surveyChart(years: Years): Chart | null {
  const questions = indicatorsOf("survey");
  const shareOf = (indicator: IndicatorOf<"survey">, group: Group): Measure | undefined =>
    years.now({ population: "substantive", indicator, kind: "share", group });
  // The first question says for all of them which groups have lines, so that the panels are alike.
  const within = groupsWithinBme.filter((group) =>
    questions.slice(0, 1).some((first) => shareOf(first, group) !== undefined),
  );
  const shown = ["white", "bme", ...within] as const;
  const points = questions.flatMap((indicator) =>
    shown.flatMap((group): readonly ChartPoint[] => {
      const measure = shareOf(indicator, group);
      const series = years.heading(group);
      const place = { line: inTwoLines(series), series, panel: questionWords(indicator) };
      return measure === undefined ? [] : [chartPoint(measure, place)];
    }),
  );
  if (!hasFigures(points)) return null;
  const title = `Staff survey by group, ${String(years.current)}`;
  return {
    id: "survey",
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

/** The subject of a question, and whether a higher or a lower share is better. */
function questionWords(indicator: IndicatorOf<"survey">): string {
  return `${String(indicator)}. ${subjectWords[indicator]}\n(${higherIsWorse(indicator, "proportion") === false ? "higher" : "lower"} is better)`;
}
