import type * as Docx from "docx";
import { LIBRARY } from "../../foundation/version.ts";
import type { Cell, Chart, Document, Row, Section, SummaryPart, Table } from "../tables/document.ts";
import { withMinusSignsIn } from "../tables/minus-signs.ts";

/** What of the package docx is used: everything that makes a part of a document. */
export type DocxPackage = typeof Docx;

/** A picture as a file of Word holds it: the drawing, and what stands in its place in a program that does not draw SVG. */
export interface DocxPicture {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** The names of our own styles; an author who starts from the document restyles it by them. */
const styles = {
  note: "WresNote",
  caption: "WresTableTitle",
  cell: "WresCell",
  detail: "WresDetail",
} as const;

/** The width of the text on A4 between margins of 18 mm, in twentieths of a point and in pixels of 1/96 inch. */
const TEXT_WIDTH = 9864;
const [WIDEST, TALLEST] = [560, 600];

/** So much larger than on a phone a picture is drawn on paper. */
const ON_PAPER = 1.1;

/** Sets a document as one of Word: real headings and tables whose header rows repeat, a header and a footer on every page. */
export function documentTree(
  docx: DocxPackage,
  document: Document,
  pictures: ReadonlyMap<string, DocxPicture>,
): Docx.Document {
  const {
    title,
    subtitle,
    runningHead,
    summary,
    sections,
    methods = [],
    closing,
    legend,
  } = withMinusSignsIn(document);
  const [whose = "", ...more] = subtitle;
  const { paragraph, heading, bullets } = builders(docx);
  const table = (one: Table): readonly (Docx.Paragraph | Docx.Table)[] => tableParts(docx, one);
  const figures = (charts: readonly Chart[]): readonly (Docx.Paragraph | Docx.Table)[] =>
    charts.flatMap((chart) => {
      const picture = pictures.get(chart.id);
      return picture === undefined ? table(chart.table) : pictureParts(docx, chart, picture);
    });
  const part = ({ heading: over, items }: SummaryPart): readonly Docx.Paragraph[] => [
    heading(over, 2),
    ...bullets(items),
  ];
  const { doubts, pageOne, parts = [], charts = [] } = summary ?? {};
  const children = [
    paragraph(title, { heading: docx.HeadingLevel.TITLE }),
    paragraph(whose, { style: "Subtitle" }),
    ...more.map((line) => paragraph(line)),
    ...(summary === undefined ? [] : [heading(summary.heading, 1)]),
    ...(doubts === undefined ? [] : part(doubts)),
    ...(pageOne === undefined
      ? []
      : [...pageOne.sentences.map((line) => paragraph(line)), ...table(pageOne.scorecard)]),
    ...parts.flatMap(part),
    ...figures(charts),
    ...sections.flatMap((section, index) => [
      new docx.Paragraph({
        heading: docx.HeadingLevel.HEADING_1,
        children: [
          new docx.Bookmark({ id: anchorOf(index + 1), children: [new docx.TextRun(safe(section.heading))] }),
        ],
      }),
      ...sectionParts(section),
    ]),
    ...(methods.length === 0 ? [] : [heading("Methods and sources", 1), ...bullets(methods)]),
    ...(closing.length + legend.length === 0 ? [] : [heading("How to read this", 1), ...bullets(closing)]),
    ...(legend.length === 0 ? [] : table(legendTable(legend))),
  ];
  return new docx.Document({
    title: `${title}: ${safe(whose)}`,
    subject: safe(runningHead?.mark ?? ""),
    creator: safe(runningHead?.whose ?? LIBRARY.name),
    lastModifiedBy: `${LIBRARY.name} ${LIBRARY.version}`,
    styles: stylesOf(docx),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1361, bottom: 1134, left: 1021, right: 1021, header: 567, footer: 510 },
          },
        },
        ...(runningHead !== undefined && {
          headers: {
            default: new docx.Header({
              children: [
                inMargin(
                  docx,
                  [`${safe(runningHead.whose)}. ${safe(runningHead.title)}`],
                  [runningHead.mark],
                ),
              ],
            }),
          },
        }),
        footers: {
          default: new docx.Footer({
            children: [
              inMargin(docx, [], ["Page ", docx.PageNumber.CURRENT, " of ", docx.PageNumber.TOTAL_PAGES]),
            ],
          }),
        },
        children,
      },
    ],
  });

  /** One indicator: how to read it, what it says, its pictures and its tables, as on a page. */
  function sectionParts({ lead, notes, charts: own = [], tables }: Section) {
    return [
      ...lead.map((line) => paragraph(line, { keepNext: true })),
      ...notes.map((line) => paragraph(line, { style: styles.note })),
      ...figures(own),
      ...tables.flatMap(table),
    ];
  }
}

interface Builders {
  readonly paragraph: (text: string, options?: Docx.IParagraphPropertiesOptions) => Docx.Paragraph;
  readonly heading: (text: string, level: 1 | 2) => Docx.Paragraph;
  readonly bullets: (items: readonly string[]) => readonly Docx.Paragraph[];
}

function builders({ Paragraph, TextRun, HeadingLevel }: DocxPackage): Builders {
  const paragraph: Builders["paragraph"] = (text, options = {}) =>
    new Paragraph({ ...options, children: [new TextRun(safe(text))] });
  return {
    paragraph,
    heading: (text, level) =>
      paragraph(text, { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    bullets: (items) => items.map((item) => paragraph(item, { bullet: { level: 0 } })),
  };
}

/** A text without the characters that XML does not know. */
function safe(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

function anchorOf(section: number): string {
  return `section_${String(section)}`;
}

const STRONG: Docx.IRunPropertiesOptions = { bold: true };

/** A line in the margin of a page: what stands on its left, and what on its right. */
function inMargin(
  { Paragraph, TextRun, Tab, TabStopType }: DocxPackage,
  left: readonly string[],
  right: Docx.IRunOptions["children"] & object,
): Docx.Paragraph {
  const look = { size: 16, color: QUIET } as const;
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ ...look, children: [...left, new Tab()] }),
      new TextRun({ ...look, ...STRONG, color: INK, children: right }),
    ],
  });
}

/** A picture with its title over it and its words under it, on one page. */
function pictureParts(docx: DocxPackage, chart: Chart, picture: DocxPicture): readonly Docx.Paragraph[] {
  const { paragraph } = builders(docx);
  const { width, height } = pictureSize(picture.svg);
  const scale = Math.min(ON_PAPER, WIDEST / width, TALLEST / height);
  const image = new docx.ImageRun({
    type: "svg",
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: "png", data: picture.png },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: {
      name: chart.id,
      title: safe(chart.title),
      description: safe(`${chart.title}. ${chart.description}`),
    },
  });
  return [
    paragraph(chart.title, { style: styles.caption, keepNext: true }),
    new docx.Paragraph({ keepNext: true, children: [image] }),
    paragraph([chart.reading, chart.source].filter((line) => line !== "").join(" "), {
      style: styles.detail,
    }),
  ];
}

/** The size of a drawing as it says itself. */
export function pictureSize(svg: string): { readonly width: number; readonly height: number } {
  const [opening = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(opening)?.[1] ?? WIDEST);
  return { width: side("width"), height: side("height") };
}

function legendTable(legend: readonly Cell[]): Table {
  return {
    caption: "Symbols",
    columns: ["Symbol", "Meaning"],
    rows: legend.map(({ text, mark = "" }) => ({ label: mark, kind: "figures", cells: [{ text }] })),
  };
}

/** A table under its title. Its first row is marked as the headings, which repeat on every page; no row breaks over two. */
function tableParts(docx: DocxPackage, table: Table): readonly (Docx.Paragraph | Docx.Table)[] {
  const { Table: WordTable, TableRow, TableCell, Paragraph, TextRun, AlignmentType, BorderStyle } = docx;
  const [first = "", ...columns] = table.columns;
  const widths = columnWidths(table);
  // Words begin on the left, and figures end on the right.
  const isOfWords = table.rows.some(({ cells }) => cells.some(({ text }) => text.length > LONGEST_FIGURE));
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  const right = isOfWords ? AlignmentType.LEFT : AlignmentType.RIGHT;

  return [
    new Paragraph({ style: styles.caption, keepNext: true, children: [new TextRun(safe(table.caption))] }),
    new WordTable({
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [first, ...columns].map((text, index) =>
            cell([new TextRun({ text: safe(text), ...STRONG })], index, { keepNext: true }),
          ),
        }),
        ...table.rows.flatMap((row, index) => rowsOf(row, table.rows[index + 1])),
      ],
    }),
    new Paragraph({ spacing: { after: 0 }, children: [] }),
  ];

  function cell(
    children: readonly Docx.ParagraphChild[],
    column: number,
    options: Docx.IParagraphPropertiesOptions & { readonly span?: number; readonly isUnder?: boolean } = {},
  ): Docx.TableCell {
    const { span = 1, isUnder = false, ...rest } = options;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return new TableCell({
      columnSpan: span,
      width: { size: width, type: docx.WidthType.DXA },
      ...(isUnder && { borders: { top: none } }),
      children: [
        new Paragraph({
          style: styles.cell,
          alignment: column === 0 ? AlignmentType.LEFT : right,
          ...rest,
          children,
        }),
      ],
    });
  }

  /** A row, and under it the words that belong to it, as wide as the table. */
  function rowsOf(row: Row, next: Row | undefined): readonly Docx.TableRow[] {
    const { kind, label: name, cells, note = "", section } = row;
    const text = safe(name.trim());
    const all = columns.length + 1;
    if (kind === "heading") {
      const head = cell([new TextRun({ text, ...STRONG })], 0, { span: all, keepNext: true });
      return [new TableRow({ cantSplit: true, children: [head] })];
    }
    // What belongs to a row stays on its page.
    const keepNext = note !== "" || next?.kind === "detail";
    const isUnder = kind === "detail";
    const style = isUnder ? styles.detail : styles.cell;
    const own = new TextRun({ text, ...(kind === "figures" && STRONG) });
    const figures = columns.map((_, index) => {
      const { text: figure = "", mark } = cells[index] ?? {};
      const runs = [
        new TextRun(safe(figure)),
        ...(mark === undefined ? [] : [new TextRun({ text: safe(mark), superScript: true })]),
      ];
      return cell(runs, index + 1, { keepNext, style, isUnder });
    });
    const head =
      section === undefined
        ? own
        : new docx.InternalHyperlink({ anchor: anchorOf(section), children: [own] });
    const line = new TableRow({
      cantSplit: true,
      children: [cell([head], 0, { keepNext, style, isUnder }), ...figures],
    });
    if (note === "") return [line];
    const words = cell([new TextRun(safe(note))], 0, { span: all, style: styles.detail, isUnder: true });
    return [line, new TableRow({ cantSplit: true, children: [words] })];
  }
}

/** A figure with its interval is no longer than this; anything longer is words. */
const LONGEST_FIGURE = 40;

/** The room around a text in a cell, in letters. */
const PADDING = 3;

/** How wide the columns are: as wide as their longest word or figure asks, and the labels take the rest of their line. */
function columnWidths({ columns, rows }: Table): readonly number[] {
  const asked = columns.map((name, index) => {
    const texts = rows.map(({ label, cells }) =>
      index === 0 ? label.trim() : (cells[index - 1]?.text ?? ""),
    );
    const longest = Math.max(0, ...texts.map(({ length }) => length));
    const word = Math.max(...name.split(" ").map(({ length }) => length));
    return PADDING + Math.max(Math.min(longest, longest > LONGEST_FIGURE ? 80 : 24), word + 2);
  });
  const all = asked.reduce((sum, one) => sum + one, 0);
  return asked.map((one) => Math.floor((TEXT_WIDTH * one) / all));
}

const [INK, QUIET, LINE, BLUE] = ["212B32", "4C6272", "AEB7BD", "005EB8"] as const;

function stylesOf({ BorderStyle, LineRuleType }: DocxPackage): Docx.IStylesOptions {
  const own = { basedOn: "Normal", quickFormat: true } as const;
  const over = { keepNext: true, keepLines: true } as const;
  return {
    default: {
      document: {
        run: { font: "Arial", size: 20, color: INK, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 60 } } },
      heading1: {
        run: { size: 30, bold: true, color: INK },
        paragraph: { ...over, spacing: { before: 360, after: 120 } },
      },
      heading2: {
        run: { size: 24, bold: true, color: INK },
        paragraph: { ...over, spacing: { before: 200, after: 80 } },
      },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 26, color: INK },
        paragraph: {
          spacing: { after: 160 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: BLUE, space: 4 } },
        },
      },
      {
        ...own,
        id: styles.note,
        name: "What it says",
        paragraph: {
          indent: { left: 170 },
          spacing: { after: 80 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: BLUE, space: 8 } },
        },
      },
      {
        ...own,
        id: styles.caption,
        name: "Table title",
        run: { bold: true, size: 22 },
        paragraph: { ...over, spacing: { before: 200, after: 60 } },
      },
      {
        ...own,
        id: styles.cell,
        name: "Table text",
        run: { size: 17 },
        paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...own,
        id: styles.detail,
        name: "Small text",
        run: { size: 15, color: QUIET },
        paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}
