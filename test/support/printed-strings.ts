import { strFromU8, unzipSync } from "fflate";
import type { ReportContent } from "../../src/model/document-contents.ts";
import type { Publishable } from "../../src/model/protection.ts";
import { htmlReport } from "../../src/report/charts/html-report.ts";
import { docxReport } from "../../src/workbook/writing/docx-report.ts";
import { workbookReport } from "../../src/workbook/writing/workbook-report.ts";
import { readWorkbook } from "../../src/workbook/xlsx/open-workbook.ts";
import { everyFormat } from "./publish-with.ts";

/** The files of a published report, as somebody outside gets them. */
export interface PublishedFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly html: string;
  readonly xlsx: Uint8Array;
  readonly docx: Uint8Array;
}

/** Writes a report in every format. */
export async function filesOf(report: Publishable<ReportContent>): Promise<PublishedFiles> {
  return {
    texts: everyFormat(report),
    html: htmlReport(report),
    xlsx: await workbookReport(report, { resvg: { Resvg: BlankRasteriser } }),
    // What a picture looks like in a program that shows no SVG says nothing that the SVG does not.
    docx: await docxReport(report, { rasterise: () => Promise.resolve(new Uint8Array()) }),
  };
}

/** Makes a PNG of one white point of every picture: its words stand beside it in the file. */
class BlankRasteriser {
  readonly png = Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN48fYdAAWEAsQ+poEfAAAAAElFTkSuQmCC"),
    (character) => character.charCodeAt(0),
  );

  render(): { readonly asPng: () => Uint8Array } {
    return { asPng: () => this.png };
  }
}

/** What is read of a report in the formats that are text. */
export function textsOf(report: Publishable<ReportContent>): ReadonlyMap<string, string> {
  return new Map([...Object.entries(everyFormat(report)), ["html", textOfMarkup(htmlReport(report))]]);
}

/** Reads every string that a person or a program meets in the files, format by format. */
export function printedStrings(files: PublishedFiles): ReadonlyMap<string, string> {
  const { texts, html, xlsx, docx } = files;
  return new Map([
    ...Object.entries(texts),
    ["html", textOfMarkup(html)],
    ["xlsx", textOfWorkbook(xlsx)],
    ["docx", textOfDocx(docx)],
  ]);
}

/** The words between tags, and those of attributes that are read aloud; of pictures too. Scripts and styles are data, and say no words. */
function textOfMarkup(html: string): string {
  const words = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, " ");
  const spoken = [...words.matchAll(/\b(?:alt|aria-label|title|descr)="([^"]*)"/g)].map(
    ([, text = ""]) => text,
  );
  return [words.replaceAll(/<[^>]*>/g, "\n"), ...spoken].join("\n").replaceAll(/&#?\w+;/g, " ");
}

function textOfWorkbook(xlsx: Uint8Array): string {
  const read = readWorkbook(xlsx);
  if (read.status !== "read") throw new Error(JSON.stringify(read));
  const words = read.workbook.sheets
    .filter(({ name }) => name !== "Publication")
    .flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);
  const parts = unzipSync(xlsx);
  const pictures = Object.keys(parts)
    .filter((name) => name.startsWith("xl/drawings/drawing"))
    // Where a picture stands on its sheet is no word.
    .map((name) => textOfMarkup(strFromU8(parts[name] ?? new Uint8Array()).replaceAll(/>[^<]+</g, "><")));
  return [...words, ...pictures].join("\n");
}

function textOfDocx(docx: Uint8Array): string {
  const parts = unzipSync(docx);
  return Object.keys(parts)
    .filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$|^word\/media\/.*\.svg$/.test(name))
    .map((name) => textOfMarkup(strFromU8(parts[name] ?? new Uint8Array())))
    .join("\n");
}
