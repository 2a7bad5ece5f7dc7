import { html } from "../html/html.ts";
import type { Chart } from "../tables/document.ts";
import {
  DRAWING_WIDTH,
  type DotShape,
  type DrawnMark,
  inLines,
  LINE_HEIGHT,
  type Look,
  TEXT_SIZE,
  textLines,
} from "./drawing.ts";

/**
 * How a chart is drawn.
 *
 * @since 0.1.0
 */
export interface ChartOptions {
  /** What the ids inside begin with, so that two charts can stand on one page; the id of the chart if left out. */
  readonly idPrefix?: string | undefined;
  /** `alone`: with its title above and its source below, as a picture that leaves its page needs them; `on-page` if left out. */
  readonly stands?: "on-page" | "alone" | undefined;
}

/**
 * Draws a chart as SVG, with its title and its description inside for those who do not see it.
 *
 * The same chart gives the same text. Colours stand at the marks, so that any program shows them; on a page of ours, a dark scheme
 * and a reader's own colours replace them by the classes of the marks.
 *
 * @param chart - The chart.
 * @param options - `idPrefix`: what the ids inside begin with; `stands`: `alone` draws the title and the source as well.
 * @returns The text of an `svg` element.
 * @throws WresError `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { renderChart } from "wres-metrics/charts";
 * import { forInternalUse, reportCharts, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const [chart] = reportCharts(forInternalUse(reportContent(results, [])));
 * const svg = chart === undefined ? "" : renderChart(chart);
 * console.log(svg.startsWith("<svg ")); // true
 * ```
 * @since 0.1.0
 */
export function renderChart(
  chart: Chart,
  { idPrefix = chart.id, stands = "on-page" }: ChartOptions = {},
): string {
  const { title, description, source } = chart;
  const { width, height, marks } = stands === "alone" ? framed(chart) : chart.drawing;
  const [titleId, descriptionId] = [`${idPrefix}-title`, `${idPrefix}-description`];
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  const words = `${named("title", titleId, title)}${named("desc", descriptionId, description)}`;
  const saved = html` data-title="${title}" data-source="${source}" data-name="${chart.id}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="wres-chart" role="img" aria-labelledby="${html`${titleId} ${descriptionId}`.markup}"`,
    ` ${size} font-family="Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif" font-size="${String(TEXT_SIZE)}"${stands === "alone" ? "" : saved.markup}>`,
    words,
    stands === "alone" ? `<rect width="100%" height="100%" fill="#fff"/>` : "",
    inGroups(marks),
    "</svg>",
  ].join("");
}

function named(element: "title" | "desc", id: string, text: string): string {
  return `<${element} id="${html`${id}`.markup}">${html`${text}`.markup}</${element}>`;
}

/** The room around a picture that stands alone. */
const MARGIN = 12;

/** A picture with its title above it and its source below. */
function framed({ title, source, drawing }: Chart): Chart["drawing"] {
  const width = Math.max(drawing.width, DRAWING_WIDTH);
  const [over, under] = [inLines(title, width, true), source === "" ? [] : inLines(source, width)];
  const top = MARGIN + over.length * LINE_HEIGHT + 8;
  const end = top + drawing.height + 8;
  return {
    width: width + 2 * MARGIN,
    height: end + under.length * LINE_HEIGHT + MARGIN,
    marks: [
      ...textLines(over, [MARGIN, MARGIN + LINE_HEIGHT / 2], { isStrong: true }),
      ...drawing.marks.map((mark) => moved(mark, MARGIN, top)),
      ...textLines(under, [MARGIN, end + LINE_HEIGHT / 2]),
    ],
  };
}

function moved(mark: DrawnMark, right: number, down: number): DrawnMark {
  if (mark.mark === "line")
    return { ...mark, places: mark.places.map(([x, y]) => [x + right, y + down] as const) };
  return { ...mark, place: [mark.place[0] + right, mark.place[1] + down] };
}

/**
 * The Government Analysis Function's colours for charts, all of them at 3 to 1 or more against white, but for what stands behind the
 * figures. Shapes and labels say the same to a reader who does not see colours.
 */
const colours: Readonly<Record<Look | "ink" | "paper", string>> = {
  first: "#12436D",
  second: "#F46A25",
  third: "#3D3D3D",
  quiet: "#4C6272",
  grid: "#D8DDE0",
  band: "#E8EDEE",
  ink: "#212B32",
  paper: "#FFFFFF",
};

/** The marks, those that are alike and follow each other under one element, which has what they share. */
function inGroups(marks: readonly DrawnMark[]): string {
  const groups: { readonly shared: string; readonly inside: string[] }[] = [];
  for (const mark of marks) {
    const shared = sharedBy(mark);
    const last = groups.at(-1);
    if (last?.shared === shared) last.inside.push(drawn(mark));
    else groups.push({ shared, inside: [drawn(mark)] });
  }
  return groups.map(({ shared, inside }) => `<g ${shared}>${inside.join("")}</g>`).join("");
}

function sharedBy(mark: DrawnMark): string {
  if (mark.mark === "text") {
    const anchor = mark.anchor === undefined ? "" : ` text-anchor="${mark.anchor}"`;
    return `class="wres-ink" fill="${colours.ink}"${anchor}${mark.isStrong === true ? ` font-weight="bold"` : ""}`;
  }
  const colour = colours[mark.look];
  if (mark.mark === "line") {
    const dashes = mark.dashes === undefined ? "" : ` stroke-dasharray="${mark.dashes}"`;
    return `class="wres-${mark.look}" fill="none" stroke="${colour}" stroke-width="${String(mark.width ?? 2)}"${dashes}`;
  }
  return mark.isHollow === true
    ? `class="wres-${mark.look} wres-hollow" fill="${colours.paper}" stroke="${colour}" stroke-width="1.5"`
    : `class="wres-${mark.look}" fill="${colour}"`;
}

function drawn(mark: DrawnMark): string {
  switch (mark.mark) {
    case "text": {
      const [x, y] = mark.place;
      return `<text x="${rounded(x)}" y="${rounded(y)}">${html`${mark.text}`.markup}</text>`;
    }
    case "line":
      return `<path d="M${mark.places.map((place) => place.map(rounded).join(" ")).join("L")}"/>`;
    case "bar": {
      const [x, y] = mark.place;
      return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(mark.width)}" height="${rounded(mark.height)}"/>`;
    }
    case "dot": {
      const [x, y] = mark.place;
      const path = `<path transform="translate(${rounded(x)},${rounded(y)})" d="${outline(mark.shape, mark.size)}"`;
      return mark.about === undefined
        ? `${path}/>`
        : `${path}><title>${html`${mark.about}`.markup}</title></path>`;
    }
  }
}

/** The outlines of dots of the same area, around 0. */
function outline(shape: DotShape, size: number): string {
  if (shape === "circle") {
    const [radius, width] = [rounded(size), rounded(2 * size)];
    return `M-${radius} 0a${radius} ${radius} 0 1 0 ${width} 0a${radius} ${radius} 0 1 0-${width} 0z`;
  }
  if (shape === "square") {
    const half = size * 0.89;
    return `M-${rounded(half)}-${rounded(half)}h${rounded(2 * half)}v${rounded(2 * half)}h-${rounded(2 * half)}z`;
  }
  const half = rounded(size * 1.25);
  return `M0-${half}L${half} 0L0 ${half}L-${half} 0z`;
}

/** A tenth of a pixel is nothing that anybody sees, and is the same in every engine. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
