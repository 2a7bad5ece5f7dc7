import { WresError } from "../../foundation/wres-error.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { Publication, Publishable } from "../../model/protection.ts";
import { pngIfInstalled, type PngTools } from "../../report/charts/chart-png.ts";
import { renderChart } from "../../report/charts/render-chart.ts";
import { type Document, documentCharts } from "../../report/tables/document.ts";
import { reportDocument } from "../../report/tables/report-document.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import {
  type DocxPackage,
  type DocxPicture,
  documentTree,
  pictureSize,
} from "../../report/docx/document-tree.ts";
import { packedDocx } from "../xlsx/docx-package.ts";

/**
 * What a file of Word is made with. What is left out is loaded where it is needed.
 *
 * @since 0.1.0
 */
export interface DocxTools extends PngTools {
  /** The package docx, as `import * as docx from "docx"` gives it. */
  readonly docx?:
    | {
        /** The class of a document. */
        readonly Document: unknown;
        /** What makes the bytes of a file of it. */
        readonly Packer: unknown;
      }
    | undefined;
  /** Pictures that are drawn already, as SVG by the id of their chart; then nothing is drawn here. Where a chart has none, its table stands there. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  /**
   * Makes a PNG of a picture, for programs that show no SVG, such as LibreOffice before 24.2; `chartPng` of `wres-metrics/charts` if
   * left out, where the package `@resvg/resvg-js` is installed. Without either, such a program shows a grey field; Word of 2019 and
   * later shows the picture.
   */
  readonly rasterise?:
    | ((
        svg: string,
        size: {
          /** How wide the picture is, in pixels. */
          readonly width: number;
          /** How high the picture is, in pixels. */
          readonly height: number;
        },
      ) => Promise<Uint8Array>)
    | undefined;
}

/**
 * Writes a report as a file of Word, so that a board paper can start from it: page one first, real headings, tables whose heading
 * rows repeat, pictures with their words for those who do not see them, and on every page whose it is, the year and who may read it.
 *
 * The language of the document is British English. What is hidden is nowhere in it. What is published carries what it has told,
 * as data, for `wres report --published`. The same report gives the same bytes. It needs the package docx; with
 * `@resvg/resvg-js`, programs that show no SVG have the pictures too.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param options - `label`, what BME staff are called; `docx`, `resvg`: the packages, where a program has loaded them
 *   itself; `pictures`: what is drawn already; `rasterise`: makes a PNG of a picture.
 * @returns The bytes of a docx file.
 * @throws WresError `not-installed` where a package is not installed; `invalid-option` for an unknown option, or for a label that cannot stand in a
 *   sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { docxReport } from "wres-metrics/docx";
 * import { forInternalUse, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
 * const bytes = await docxReport(forInternalUse(reportContent(results, [])));
 * console.log(String.fromCharCode(...bytes.subarray(0, 2))); // PK
 * ```
 * @since 0.1.0
 */
export function docxReport(
  report: Publishable<ReportContent>,
  options: WordingOptions & DocxTools = {},
): Promise<Uint8Array> {
  const publication =
    report.protection === "internal-use" ? null : JSON.stringify(report.disclosure.publications);
  return written(reportDocument(report, options), publication, options);
}

/**
 * Draws the pictures of a document and writes it as a file of Word: a comparison of trusts, or what targets need.
 *
 * @param document - The document, such as `trustsDocument` makes.
 * @param options - As for `docxReport`; `publications`: what the document has told, where it is published, for the file to carry.
 * @returns The bytes of a docx file.
 * @throws WresError `not-installed` where a package is not installed; `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { illustratedDocx } from "wres-metrics/docx";
 * const document = { title: "A note", subtitle: ["Example"], sections: [], legend: [], closing: ["One line."] };
 * console.log((await illustratedDocx(document)).length > 1000); // true
 * ```
 * @since 0.1.0
 */
export function illustratedDocx(
  document: Document,
  {
    publications,
    ...tools
  }: DocxTools & {
    /** What the document has told, where it is published: the file carries it. */
    readonly publications?: readonly Publication[] | undefined;
  } = {},
): Promise<Uint8Array> {
  return written(document, publications === undefined ? null : JSON.stringify(publications), tools);
}

async function written(
  document: Document,
  publication: string | null,
  tools: DocxTools,
): Promise<Uint8Array> {
  const docx = await loaded(tools);
  const tree = documentTree(docx, document, await picturesOf(document, tools));
  const bytes = await docx.Packer.pack(tree, "uint8array");
  const day = document.runningHead?.day ?? "2000-03-31";
  return packedDocx(bytes, `${day}T00:00:00Z`, publication);
}

/** The import stands inside a `try`, so that bundlers let a program pass that hands the package in and has it under no such name. */
async function loaded({ docx }: DocxTools): Promise<DocxPackage> {
  // The package's own types say what it is; ours ask only for what tells it, so that it need not be installed.
  if (docx !== undefined) return docx as DocxPackage;
  try {
    return await import("docx");
  } catch (error) {
    throw new WresError("not-installed", "files of Word need one package: npm install docx.", {
      cause: error,
    });
  }
}

async function picturesOf(
  document: Document,
  { pictures, rasterise, ...tools }: DocxTools,
): Promise<ReadonlyMap<string, DocxPicture>> {
  const drawn = new Map<string, DocxPicture>();
  for (const chart of documentCharts(document)) {
    const svg = pictures === undefined ? renderChart(chart) : pictures.get(chart.id);
    if (svg === undefined) continue;
    const png =
      rasterise === undefined ? await pngIfInstalled(svg, tools) : await rasterise(svg, pictureSize(svg));
    drawn.set(chart.id, { svg, png: png ?? GREY_FIELD });
  }
  return drawn;
}

/** A grey point as PNG, which fills the place of a picture in a program that shows no SVG; its words stand under it. */
const GREY_FIELD = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN48fYdAAWEAsQ+poEfAAAAAElFTkSuQmCC"),
  (character) => character.charCodeAt(0),
);
