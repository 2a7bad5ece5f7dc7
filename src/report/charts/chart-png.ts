import type * as Resvg from "@resvg/resvg-js";
import { WresError } from "../../foundation/wres-error.ts";

/**
 * The package that makes pictures of points, as `import * as resvg from "@resvg/resvg-js"` gives it; loaded where it is left out.
 *
 * @since 0.1.0
 */
export interface PngTools {
  /** The package @resvg/resvg-js. */
  readonly resvg?:
    | {
        /** The class that draws an SVG. */
        readonly Resvg: unknown;
      }
    | undefined;
}

/** As many points as a picture has pixels, three times: sharp on paper of a board. */
const POINTS = 3;

/**
 * Makes a PNG of a drawing, three points for each of its pixels, for programs that show no SVG.
 *
 * It needs the package `@resvg/resvg-js`, which is loaded when the first is made, or handed in. Letters are those of Arial where the
 * machine has it, and else of a font that it has.
 *
 * @param svg - The drawing, as `renderChart` made it.
 * @param tools - `resvg`, where a program has loaded it itself.
 * @returns The bytes of a PNG file.
 * @throws WresError `not-installed` where the package is not there; `invalid-option` for an unknown option, or for a text that is no drawing.
 * @example
 * ```ts
 * import { chartPng } from "wres-metrics/charts";
 * const png = await chartPng('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
 * console.log(String.fromCharCode(...png.subarray(1, 4))); // PNG
 * ```
 * @since 0.1.0
 */
export async function chartPng(svg: string, tools: PngTools = {}): Promise<Uint8Array> {
  const { Resvg: Rasteriser } = await loaded(tools);
  try {
    const drawing = new Rasteriser(svg, {
      fitTo: { mode: "zoom", value: POINTS },
      background: "white",
      font: { loadSystemFonts: true, defaultFontFamily: "Arial", sansSerifFamily: "DejaVu Sans" },
    });
    return new Uint8Array(drawing.render().asPng());
  } catch (error) {
    throw new WresError(
      "invalid-option",
      "the drawing cannot be read; expected the text of an svg element.",
      {
        cause: error,
      },
    );
  }
}

/** The same; null where the package is not installed, for what is complete without a PNG. */
export async function pngIfInstalled(svg: string, tools: PngTools = {}): Promise<Uint8Array | null> {
  try {
    return await chartPng(svg, tools);
  } catch (error) {
    if (error instanceof WresError && error.code === "not-installed") return null;
    throw error;
  }
}

/** A program of the machine, which no bundle for a page can hold: a name that is no literal is not looked for by any bundler. */
const RASTERISER = "@resvg/resvg-js";

async function loaded({ resvg }: PngTools): Promise<typeof Resvg> {
  // The package's own types say what it is; ours ask only for what tells it, so that it need not be installed.
  if (resvg !== undefined) return resvg as typeof Resvg;
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ RASTERISER)) as typeof Resvg;
  } catch (error) {
    throw new WresError("not-installed", "pictures as PNG need one package: npm install @resvg/resvg-js.", {
      cause: error,
    });
  }
}
