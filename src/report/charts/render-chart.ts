import type * as VegaPackage from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type * as VegaLitePackage from "vega-lite";
import { WresError } from "../../foundation/wres-error.ts";
import { html } from "../html/html.ts";
import type { Chart } from "../tables/document.ts";
import { NAMED } from "./chart-layers.ts";

/**
 * The packages that draw, as `import * as vega from "vega"` and `import * as vegaLite from "vega-lite"` give them. What is left
 * out is loaded where the first chart is drawn. Versions 5 and 6 of both draw.
 *
 * @since 0.1.0
 */
export interface DrawingTools {
  /** The package vega. */
  readonly vega?: { readonly parse: unknown; readonly View: unknown } | undefined;
  /** The package vega-lite. */
  readonly vegaLite?: { readonly compile: unknown } | undefined;
}

/**
 * How a chart is drawn.
 *
 * @since 0.1.0
 */
export interface ChartOptions extends DrawingTools {
  /** What the ids inside begin with, so that two charts can stand on one page; the id of the chart if left out. */
  readonly idPrefix?: string | undefined;
}

/**
 * Draws a chart as SVG, with its title and its description inside for those who do not see it.
 *
 * It needs the packages vega and vega-lite, which are loaded when the first chart is drawn, or handed in. No function is made
 * of text, so that a page may draw under `script-src 'self'`.
 *
 * @param chart - The chart.
 * @param options - `idPrefix`: what the ids inside begin with; `vega` and `vegaLite`: the packages, where a program has loaded
 *   them itself.
 * @returns The text of an `svg` element.
 * @throws WresError `not-installed` where vega or vega-lite is not there.
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
 * const svg = chart === undefined ? "" : await renderChart(chart);
 * console.log(svg.startsWith('<svg role="img"')); // true
 * ```
 * @since 0.1.0
 */
export async function renderChart(
  chart: Chart,
  { idPrefix = chart.id, ...tools }: ChartOptions = {},
): Promise<string> {
  const [vega, { compile }] = await loaded(tools);
  const plain = structuredClone(chart.spec) as unknown as Parameters<typeof compile>[0];
  const { spec } = compile(plain, { logger: silent });
  // Vega would make functions of the text of its expressions, which a page's policy may forbid: this reads them step by step.
  const runtime = vega.parse(spec, undefined, { ast: true });
  const view = new vega.View(runtime, { renderer: "none", expr: expressionInterpreter });
  withOurMetrics(vega, () => view.run());
  const svg = await view.toSVG(SCALE);
  view.finalize();
  return labelled(svg, chart, idPrefix);
}

type Vega = typeof VegaPackage;
type VegaLite = typeof VegaLitePackage;

/** Each import stands inside a `try`, so that bundlers let a program pass that hands the package in and has it under no such name. */
async function loaded({ vega, vegaLite }: DrawingTools): Promise<[Vega, VegaLite]> {
  try {
    // The packages' own types say what they are; ours ask only for what tells them, so that they need not be installed.
    return [
      (vega as Vega | undefined) ?? (await import("vega")),
      (vegaLite as VegaLite | undefined) ?? (await import("vega-lite")),
    ];
  } catch (error) {
    throw new WresError("not-installed", "charts need two packages: npm install vega vega-lite.", {
      cause: error,
    });
  }
}

/** On a page as wide as a column of text, a chart's type is as large as the text. */
const SCALE = 1.35;

/**
 * Runs a layout with our text widths. Vega lets a program replace its text metrics, for all of vega at once, and its types do
 * not know it: they are replaced while a picture is laid out, during which nothing else can run, and then restored.
 */
function withOurMetrics(vega: object, layOut: () => unknown): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: TextItem, text: string) => number } };
  const { width } = textMetrics;
  textMetrics.width = (item, text) => textWidth(text, item);
  try {
    layOut();
  } finally {
    textMetrics.width = width;
  }
}

/** Vega-Lite warns on the console about scales that charts share by design; errors are thrown all the same. */
const silent = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};

/** Names the picture, makes its ids its own, and lets it shrink with the page. */
function labelled(svg: string, { title, description }: Chart, idPrefix: string): string {
  const titleId = `${idPrefix}-title`;
  const descriptionId = `${idPrefix}-description`;
  const ids = Array.from(svg.matchAll(/\bid="([^"]+)"/g), ([, id]) => id);
  // Vega numbers its ids on from picture to picture; with ids of its own, a page that is made twice is the same page.
  const own = named(svg)
    .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${idPrefix}-${String(ids.indexOf(id))}"`)
    .replace(/url\(#([^()]+)\)/g, (_, id: string) => `url(#${idPrefix}-${String(ids.indexOf(id))})`)
    .replace(/ role="[^"]*"| aria-[a-z]+="[^"]*"/g, "");
  const words = html`<title id="${titleId}">${title}</title
    ><desc id="${descriptionId}">${description}</desc>`;
  return own.replace(
    /^<svg([^>]*)>/,
    (_, rest: string) =>
      `<svg role="img" aria-labelledby="${titleId} ${descriptionId}"${rest}>${words.markup}`,
  );
}

/** A mark that is named in its specification keeps the name as its title, which a pointer shows; the others go without. */
function named(svg: string): string {
  return svg.replace(
    new RegExp(`<path aria-label="([^"]*)"([^>]*aria-roledescription="${NAMED}"[^>]*)/>`, "g"),
    (_, description: string, rest: string) => `<path${rest}><title>${description}</title></path>`,
  );
}

/** The widths of Arial's characters, in parts of the font size; any other character is taken as wide. */
const kinds = [
  ["ijl|'.,:;!", 0.28],
  [" ftrI()[]/-", 0.33],
  ["mwMW%@", 0.87],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&–", 0.69],
  ["abcdeghknopqsuvxyz0123456789", 0.556],
] as const;

const widths: ReadonlyMap<string, number> = new Map(
  kinds.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width] as const)),
);

const WIDE = 1;

/** Bold type is wider, and so are the fonts that stand in for Arial. */
const SPARE = 1.06;

/** Vega's item of text. */
interface TextItem {
  readonly fontSize?: number;
  /** The most that is shown of it; 0 or none: all. */
  readonly limit?: number;
}

/**
 * Estimates the width of a text on a page. Vega measures text only where there is a canvas; without one it guesses far too
 * much, which would leave pictures half empty.
 */
export function textWidth(
  text: string | number | null | undefined,
  { fontSize = 11, limit }: TextItem,
): number {
  let all = 0;
  for (const character of String(text ?? "")) all += widths.get(character) ?? WIDE;
  const width = all * fontSize * SPARE;
  return limit === undefined || limit <= 0 ? width : Math.min(width, limit);
}
