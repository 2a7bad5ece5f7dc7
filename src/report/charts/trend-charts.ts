import { headlineMeasures } from "../../model/headline-measures.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import type { MeasureInYears, Years } from "../tables/years.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import type { Chart } from "../tables/document.ts";
import { changeFinding } from "./chart-findings.ts";
import {
  endsOf,
  figuresTable,
  hasFigures,
  intervalKey,
  onRatioAxis,
  referenceKey,
  rowFigure,
  sourceLine,
  spoken,
} from "./chart-figures.ts";
import {
  DRAWING_WIDTH,
  type DrawnMark,
  inLines,
  keyMarks,
  LINE_HEIGHT,
  type Place,
  placed,
  ratioScale,
  ratioTicks,
  type Scale,
  shareScale,
  shareTicks,
  textLines,
  textWidth,
  type Tick,
} from "./drawing.ts";
import { dotMarks, REFERENCE_DASHES, type RowFigure } from "./row-chart.ts";

type Unit = "ratio" | "share";

/** Indicators 1 and 9 are followed by one share each. */
const trendWords = { ...subjectWords, 1: "Share of the workforce", 9: "Share of the board" } as const;

const LOOK = { look: "first", shape: "circle" } as const;

/** An indicator through the years, the earliest first; a year without a figure keeps its place. */
interface Line {
  readonly about: MeasureAbout;
  readonly heading: string;
  readonly inYears: readonly MeasureInYears[];
  readonly figures: readonly RowFigure[];
}

/** Each indicator through the years in a panel of its own, ratios and shares apart; there is none for a single year. */
export function trendCharts(years: Years): readonly Chart[] {
  return (["ratio", "share"] as const).flatMap((unit) => trendChart(years, unit) ?? []);
}

function trendChart(years: Years, unit: Unit): Chart | null {
  const lines = headlineMeasures("years")
    .filter(({ kind }) => (kind === "share" ? "share" : "ratio") === unit)
    .flatMap((about) => lineOf(years, about, unit));
  const all = lines[0]?.inYears.map(({ year }) => year) ?? [];
  if (all.length < 2) return null;
  const what = unit === "ratio" ? "relative likelihoods" : `shares of ${years.words.people("bme", "staff")}`;
  const title =
    changeFinding(
      years,
      lines.map(({ about }) => about),
    ) ?? `Through the years, ${all[0] ?? ""} to ${all.at(-1) ?? ""}: ${what}`;
  const measures = lines.flatMap(({ inYears }) => inYears.map(({ measure }) => measure));
  return {
    id: `trends-${unit}s`,
    title,
    description: lines
      .map(({ heading, inYears }) => {
        const said = inYears.map(({ year, measure }) => `${spoken(measure)} in ${year}`);
        return `${heading}: ${said.join("; ")}.`;
      })
      .join(" "),
    reading: `A dot for each year with its interval: ${what}.${lines.some(isBroken) ? " No line joins years that were measured differently." : ""}`,
    source: sourceLine(years, {
      surveys: measures.flatMap((measure) => measure?.method.surveyYear ?? []),
    }),
    drawing: trendDrawing(lines, unit, intervalKey(LOOK, measures)),
    table: figuresTable(
      title,
      ["", "Figure", "Interval"],
      lines.flatMap(({ heading, inYears }) =>
        inYears.map(({ year, measure }) => ({ label: `${heading}, ${year}`, measure })),
      ),
    ),
  };
}

function lineOf(years: Years, about: MeasureAbout, unit: Unit): readonly Line[] {
  const inYears = [...years.all(about)].reverse();
  const figures = inYears.map(({ measure }) => {
    const figure = rowFigure(measure, LOOK);
    return unit === "ratio" ? onRatioAxis(figure) : figure;
  });
  const heading = `${String(about.indicator)}. ${trendWords[about.indicator]}`;
  return hasFigures(figures) ? [{ about, heading, inYears, figures }] : [];
}

/** The height of a panel's drawing. */
const HEIGHT = 84;

function trendDrawing(
  lines: readonly Line[],
  unit: Unit,
  interval: ReturnType<typeof intervalKey>,
): Chart["drawing"] {
  const key = keyMarks([...interval, ...(unit === "ratio" ? [referenceKey("even")] : [])], 0);
  const marks: DrawnMark[] = [...key.marks];
  let y = key.height + (key.height === 0 ? 0 : 8);
  const shared = ratioScale(lines.flatMap(({ figures }) => endsOf(figures)));
  for (const { heading, inYears, figures } of lines) {
    // A share starts at 0 and a ratio spans a half to double, so that a small step looks small.
    const scale = unit === "ratio" ? shared : shareScale(endsOf(figures));
    const words = inLines(heading, DRAWING_WIDTH, true);
    marks.push(...textLines(words, [0, y + LINE_HEIGHT / 2], { isStrong: true }));
    y += words.length * LINE_HEIGHT + 8;
    const across: Place = [y + HEIGHT, y];
    const ticks = unit === "ratio" ? ratioTicks(scale, across) : shareTicks(scale, HEIGHT * 1.8);
    marks.push(...panelMarks({ inYears, figures, scale, ticks, across, unit }));
    y += HEIGHT + 2 * LINE_HEIGHT + 18;
  }
  return { width: DRAWING_WIDTH, height: y - 8, marks };
}

interface Panel extends Pick<Line, "inYears" | "figures"> {
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  /** From the foot of the panel to its head. */
  readonly across: Place;
  readonly unit: Unit;
}

function panelMarks({ inYears, figures, scale, ticks, across, unit }: Panel): readonly DrawnMark[] {
  const left = Math.max(...ticks.map(({ text }) => textWidth(text))) + 8;
  const room = (DRAWING_WIDTH - left) / inYears.length;
  const at = (index: number): number => left + room * (index + 0.5);
  const up = (value: number): number => placed(scale, value, across);
  const level = (value: number): readonly Place[] => [
    [left, up(value)],
    [DRAWING_WIDTH, up(value)],
  ];
  // Names of years that have no room beside each other are left out, from the last one back.
  const widest = Math.max(...figures.map(({ printed }) => textWidth(printed)), textWidth("2022"));
  const every = Math.ceil((widest + 6) / room);
  return [
    ...ticks.flatMap(({ value, text }): readonly DrawnMark[] => [
      { mark: "line", look: "grid", width: 1, places: level(value) },
      ...textLines([text], [left - 6, up(value)], { anchor: "end" }),
    ]),
    ...(unit === "ratio"
      ? [{ mark: "line", look: "quiet", width: 1.5, dashes: REFERENCE_DASHES, places: level(1) } as const]
      : []),
    ...figures.flatMap(({ lower, upper }, index): readonly DrawnMark[] =>
      lower === null || upper === null
        ? []
        : [
            {
              mark: "line",
              look: LOOK.look,
              places: [
                [at(index), up(Math.max(lower, scale.from))],
                [at(index), up(upper)],
              ],
            },
          ],
    ),
    ...runsOf(figures, inYears).map((run): DrawnMark => ({
      mark: "line",
      look: LOOK.look,
      width: 1.5,
      places: run.map(({ index, value }) => [at(index), up(value)]),
    })),
    ...figures.flatMap(({ value }, index) => (value === null ? [] : dotMarks(LOOK, [at(index), up(value)]))),
    ...inYears.flatMap(({ year }, index) =>
      (inYears.length - 1 - index) % every === 0
        ? textLines([year, figures[index]?.printed ?? ""], [at(index), across[0] + LINE_HEIGHT / 2 + 6], {
            anchor: "middle",
          })
        : [],
    ),
  ];
}

/** Whether some years of a figure were measured differently from this one. */
function isBroken({ inYears }: Line): boolean {
  return inYears.some(({ measure, isAlike }) => measure?.status === "calculated" && !isAlike);
}

/**
 * Years that follow each other and have figures: no line crosses a year that has none, or whose figure is hidden, and none joins years
 * that were measured differently.
 */
function runsOf(
  figures: readonly RowFigure[],
  inYears: readonly MeasureInYears[],
): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const runs: { readonly index: number; readonly value: number }[][] = [[]];
  for (const [index, { value }] of figures.entries()) {
    if (value === null || inYears[index]?.isAlike !== inYears[index - 1]?.isAlike) runs.push([]);
    if (value !== null) runs.at(-1)?.push({ index, value });
  }
  return runs.filter(({ length }) => length > 1);
}
