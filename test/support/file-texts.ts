import { strFromU8, unzipSync } from "fflate";
import type { Document, Table } from "../../src/report/tables/document.ts";
import { withMinusSignsIn } from "../../src/report/tables/minus-signs.ts";
import { readWorkbook } from "../../src/workbook/xlsx/open-workbook.ts";

/** What stands in a file beside the texts of its document: frames, and what a sheet says of its rows. */
const frames: readonly RegExp[] = [
  /^Methods and sources$|^How to read this$|^Symbols?$|^Meaning$|^Methods, and how to read this$/,
  /^Contents$|^Sheet$|^What it holds$|^Section$|^Item$|^All$|^\[z\]$|^What it means$/,
  /^The nine indicators$|^The pictures of the report$|^No cell of a table is empty\.$/,
  /^Every sheet holds one table(?:, and one the pictures)?\. The name of a sheet is a link to it\.$/,
  /^Symbols: what stands where there is no figure$|^not applicable: there is nothing to say in this place$/,
  /^.+: counts and interval$/,
  /^What this workbook has published, as data$|^It says what the other sheets say, and no more\. Keep the workbook,/,
  /^\[\{"|^\{"|^[^ ]{2000}/,
  // The titles of sheets, which the contents name.
  /^(?:Bank )?[Ii]ndicator \d(?: \(\d+\))?$|^Scorecard$|^Pictures$|^Publication$|^Local measure \d+(?: \(\d+\))?$/,
  /^Bank and substantive staff(?: \(\d+\))?$/,
];

/** Every text of a document, as a reader sees it: its sentences, and the texts of its tables. */
function textsOf(given: Document): {
  readonly sentences: readonly string[];
  readonly others: readonly string[];
} {
  const { title, subtitle, summary, sections, legend, methods = [], closing } = withMinusSignsIn(given);
  const charts = [...(summary?.charts ?? []), ...sections.flatMap((section) => section.charts ?? [])];
  const tables: readonly Table[] = [
    ...(summary?.pageOne === undefined ? [] : [summary.pageOne.scorecard]),
    ...sections.flatMap((section) => section.tables),
    ...charts.map(({ table }) => table),
  ];
  const parts = [...(summary?.doubts === undefined ? [] : [summary.doubts]), ...(summary?.parts ?? [])];
  return {
    sentences: [
      title,
      ...subtitle,
      ...(summary?.pageOne?.sentences ?? []),
      ...parts.flatMap(({ items }) => items),
      // What has no table has no sheet of its own: it is not given, which the scorecard says.
      ...sections.flatMap(({ lead, notes, tables: own }) => (own.length === 0 ? [] : [...lead, ...notes])),
      ...tables.flatMap(({ rows }) => rows.flatMap(({ note = "" }) => (note === "" ? [] : [note]))),
      ...legend.map(({ text }) => text),
      ...methods,
      ...closing,
    ].map(inPlainText),
    others: [
      ...(summary === undefined
        ? []
        : [summary.heading, ...parts.map((part) => `${summary.heading}: ${part.heading}`)]),
      ...parts.map(({ heading }) => heading),
      ...sections.flatMap(({ heading, lead, notes, tables: own }) => [
        heading,
        ...lead,
        ...notes,
        ...own.map(({ caption }) => `${heading}. ${caption}`),
      ]),
      ...(summary?.pageOne === undefined ? [] : [`${summary.heading}. ${summary.pageOne.scorecard.caption}`]),
      ...charts.flatMap((chart) => [
        chart.title,
        chart.reading,
        chart.source,
        `${chart.reading} ${chart.source}`,
      ]),
      ...legend.map(({ mark = "" }) => mark),
      ...tables.flatMap(({ caption, columns, rows, noteHeading = "" }) => [
        caption,
        noteHeading,
        ...columns,
        ...rows.flatMap(({ label, cells }) => [
          label.trim(),
          ...cells.flatMap(({ text, mark = "" }) => [text, `${text}${mark}`]),
        ]),
      ]),
    ].map(inPlainText),
  };
}

function inPlainText(text: string): string {
  return text.replaceAll("\u00A0", " ").replaceAll(/\s+/g, " ").trim();
}

/** Everything that a reader of a file of Word reads, a paragraph each. */
export function textsOfDocx(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) =>
    inPlainText(
      Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g), ([, text = ""]) => text)
        .join("")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
        .replaceAll("&amp;", "&"),
    ),
  ).filter((text) => text !== "");
}

/** Every cell with words of a workbook; numbers are figures, which other tests hold against the document. */
export function textsOfWorkbook(bytes: Uint8Array): readonly string[] {
  const read = readWorkbook(bytes);
  if (read.status !== "read") throw new Error("The workbook cannot be read.");
  return read.workbook.sheets
    .flatMap(({ cells }) => cells.map(({ text }) => inPlainText(text)))
    .filter((text) => text !== "" && !/^[+−-]?[\d.]+(?:[Ee]-?\d+)?$/.test(text));
}

/** What a file says that its document does not, and the sentences of the document that do not stand in it whole. */
export function differencesOfTexts(document: Document, file: readonly string[]): readonly string[] {
  const { sentences, others } = textsOf(document);
  const [known, found] = [new Set([...sentences, ...others]), new Set(file)];
  return [
    ...file
      .filter((text) => !known.has(text) && !frames.some((frame) => frame.test(text)))
      .map((text) => `only in the file: ${text}`),
    ...sentences.filter((text) => !found.has(text)).map((text) => `not whole in the file: ${text}`),
  ];
}
