import {
  DRAWING_WIDTH,
  type DotShape,
  type DrawnMark,
  type Drawing,
  inLines,
  type KeyItem,
  keyMarks,
  LINE_HEIGHT,
  type Look,
  type Place,
  placed,
  type Scale,
  textLines,
  textWidth,
  type Tick,
} from "./drawing.ts";

/** How the dots of a series look: by colour, and by form for those who do not see it. */
export interface SeriesLook {
  readonly look: Look;
  readonly shape: DotShape;
  /** An outline: a figure of an earlier year. */
  readonly isHollow?: boolean;
}

/** A figure on a line of a chart. What has no value has no place on the axis, and says so where figures are printed. */
export interface RowFigure extends SeriesLook {
  readonly value: number | null;
  readonly lower: number | null;
  /** Null where the counts set no upper bound; then `isOpenEnded`. */
  readonly upper: number | null;
  readonly isOpenEnded: boolean;
  /** As tables print it: "42.2%", or the mark of the reason why there is none; empty where it is said elsewhere. */
  readonly printed: string;
}

/** A line of a chart: its name, and its figures. */
export interface ChartRow {
  readonly label: string;
  readonly figures: readonly RowFigure[];
  /** True where a bar joins the figures, so that the distance between them is what is seen. */
  readonly isJoined?: boolean;
}

/** Some lines under a heading. */
export interface RowPanel {
  readonly heading: string;
  readonly rows: readonly ChartRow[];
}

/** Lines of figures along one axis. */
export interface RowChart {
  readonly panels: readonly RowPanel[];
  readonly scale: Scale;
  readonly ticks: (ends: Place) => readonly Tick[];
  /** What the axis measures. */
  readonly axis: string;
  readonly key: readonly KeyItem[];
  /** A range behind the figures. */
  readonly range?: Place;
  /** A value that the figures are held against. */
  readonly reference?: number;
}

/** The widest that names of lines are; a longer one takes several lines. */
export const WIDEST_LABEL = 96;

/** The room of a mark before a printed figure, and from column to column. */
const [MARK_ROOM, GAP] = [13, 8];

/** The height of a line, and how much lower the second line of its name is. */
const ROW = 24;

const DOT = 5;

/** The dashes of a line that figures are held against: even, the whole, a target. */
export const REFERENCE_DASHES = "6 3";

/** The dashes of an interval without an end. */
const OPEN_DASHES = "3 3";

/** Where lines, axis and figures stand from the left. */
interface Columns {
  readonly plot: Place;
  /** The right ends of the printed figures. */
  readonly printed: readonly number[];
}

/** Sets lines of figures under each other: name, dots along the axis, figures as printed; an axis for all of them. */
export function rowDrawing(chart: RowChart): Drawing {
  const { panels, scale, axis, key } = chart;
  const columns = columnsOf(panels);
  const ticks = chart.ticks(columns.plot);
  const over = keyMarks(key, 0);
  const marks: DrawnMark[] = [...over.marks];
  let y = over.height + (over.height === 0 ? 0 : 8);
  const count = panels.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MANY_ROWS) {
    marks.push(...tickTexts(ticks, scale, columns.plot, y));
    y += LINE_HEIGHT + 4;
  }
  for (const { heading, rows } of panels) {
    const lines = heading === "" ? [] : inLines(heading, DRAWING_WIDTH, true);
    marks.push(...textLines(lines, [0, y + LINE_HEIGHT / 2], { isStrong: true }));
    y += lines.length * LINE_HEIGHT + (lines.length === 0 ? 0 : 2);
    const heights = rows.map(({ label }) => ROW + (labelLines(label).length - 1) * (LINE_HEIGHT - 2));
    const height = heights.reduce((sum, one) => sum + one, 0);
    marks.push(...behind(chart, ticks, columns.plot, [y, y + height]));
    for (const [index, row] of rows.entries()) {
      const own = heights[index] ?? ROW;
      marks.push(...rowMarks(row, scale, columns, y + own / 2));
      y += own;
    }
    y += 10;
  }
  marks.push(...tickTexts(ticks, scale, columns.plot, y - 6));
  const words = inLines(axis, DRAWING_WIDTH);
  marks.push(...textLines(words, [DRAWING_WIDTH / 2, y + LINE_HEIGHT * 1.5 - 4], { anchor: "middle" }));
  return { width: DRAWING_WIDTH, height: y + LINE_HEIGHT * (1 + words.length), marks };
}

/** More lines than this have the axis above them too. */
const MANY_ROWS = 14;

function labelLines(label: string): readonly string[] {
  return inLines(label, WIDEST_LABEL);
}

function columnsOf(panels: readonly RowPanel[]): Columns {
  const rows = panels.flatMap((panel) => panel.rows);
  const left = Math.max(0, ...rows.flatMap(({ label }) => labelLines(label).map((line) => textWidth(line))));
  const shown = rows.map(({ figures }) => printedOf(figures));
  const count = Math.max(1, ...shown.map(({ length }) => length));
  const mark = count > 1 ? MARK_ROOM : 0;
  const printed: number[] = [];
  let right = DRAWING_WIDTH;
  for (let column = count - 1; column >= 0; column -= 1) {
    printed.unshift(right);
    right -= Math.max(0, ...shown.map((all) => textWidth(all[column]?.printed ?? ""))) + mark + GAP;
  }
  return { plot: [left + GAP + DOT, right - DOT], printed };
}

function printedOf(figures: readonly RowFigure[]): readonly RowFigure[] {
  return figures.filter(({ printed }) => printed !== "");
}

/** What stands behind the lines of a panel: a range, the grid, and a line to hold figures against. */
function behind(
  { scale, range, reference }: RowChart,
  ticks: readonly Tick[],
  plot: Place,
  [top, bottom]: Place,
): readonly DrawnMark[] {
  const at = (value: number): number => placed(scale, value, plot);
  const line = (value: number): readonly Place[] => [
    [at(value), top],
    [at(value), bottom],
  ];
  return [
    ...(range === undefined
      ? []
      : [
          {
            mark: "bar",
            look: "band",
            place: [at(range[0]), top],
            width: at(range[1]) - at(range[0]),
            height: bottom - top,
          } as const,
        ]),
    ...ticks.map(({ value }) => ({ mark: "line", look: "grid", width: 1, places: line(value) }) as const),
    ...(reference === undefined
      ? []
      : [
          {
            mark: "line",
            look: "quiet",
            width: 1.5,
            dashes: REFERENCE_DASHES,
            places: line(reference),
          } as const,
        ]),
  ];
}

function tickTexts(ticks: readonly Tick[], scale: Scale, plot: Place, top: number): readonly DrawnMark[] {
  return ticks.flatMap(({ value, text }) =>
    textLines([text], [placed(scale, value, plot), top + LINE_HEIGHT / 2], { anchor: "middle" }),
  );
}

function rowMarks(
  { label, figures, isJoined = false }: ChartRow,
  scale: Scale,
  { plot, printed }: Columns,
  y: number,
): readonly DrawnMark[] {
  const lines = labelLines(label);
  const shown = printedOf(figures);
  const values = figures.flatMap(({ value }) => value ?? []);
  // Two intervals on a line are drawn under each other, so that each is seen.
  const withInterval = figures.filter(({ lower }) => lower !== null);
  const offset = (figure: RowFigure): number =>
    withInterval.length < 2 ? 0 : withInterval.indexOf(figure) === 0 ? -7 : 7;
  return [
    ...textLines(lines, [0, y - ((lines.length - 1) * LINE_HEIGHT) / 2]),
    ...figures.flatMap((figure) => intervalMarks(figure, scale, plot, y + offset(figure))),
    ...(isJoined && values.length > 1
      ? [
          {
            mark: "line",
            look: "quiet",
            width: 3,
            places: [
              [placed(scale, Math.min(...values), plot), y],
              [placed(scale, Math.max(...values), plot), y],
            ],
          } as const,
        ]
      : []),
    ...figures.flatMap((figure) =>
      figure.value === null ? [] : dotMarks(figure, [placed(scale, figure.value, plot), y]),
    ),
    ...shown.flatMap((figure, index) => {
      const right = printed[index] ?? DRAWING_WIDTH;
      const text = textLines([figure.printed], [right, y], { anchor: "end" });
      const before = right - textWidth(figure.printed) - MARK_ROOM / 2;
      return shown.length > 1 ? [...dotMarks(figure, [before, y], DOT - 1), ...text] : text;
    }),
  ];
}

/** A dot of a series. */
export function dotMarks(
  { look, shape, isHollow = false }: SeriesLook,
  place: Place,
  size: number = DOT,
): readonly DrawnMark[] {
  return [{ mark: "dot", look, shape, place, size, ...(isHollow && { isHollow }) }];
}

/** A line for an interval. Without an upper end it runs to the edge as dashes. */
function intervalMarks(
  { look, lower, upper, isOpenEnded }: RowFigure,
  scale: Scale,
  plot: Place,
  y: number,
): readonly DrawnMark[] {
  if (lower === null || (upper === null && !isOpenEnded)) return [];
  const places: readonly Place[] = [
    [placed(scale, Math.max(lower, scale.from), plot), y],
    [upper === null ? plot[1] : placed(scale, upper, plot), y],
  ];
  return [{ mark: "line", look, places, ...(upper === null && { dashes: OPEN_DASHES }) }];
}
