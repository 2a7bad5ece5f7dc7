import { NO_NUMBER } from "../../foundation/print-number.ts";
import type { Protection } from "../../model/protection.ts";
import { type Drawing, inLines, LINE_HEIGHT, textLines } from "../charts/drawing.ts";
import { chartMark, NOT_AVAILABLE } from "../words/protection-words.ts";
import type { Cell, Chart, Document, PageOne, Section, Table } from "./document.ts";

/** The scorecard of what is published has the symbols of its tables. */
export function publishedPageOne(
  { sentences, scorecard }: PageOne,
  protection: Protection["protection"],
): PageOne {
  return { sentences, scorecard: protection === "published" ? publishedTable(scorecard) : scorecard };
}

/** In what is published, a number that there is not has the symbol of government statistics in place of a dash. */
export function publishedSections(sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    tables: section.tables.map(publishedTable),
    ...(section.charts !== undefined && { charts: publishedCharts(section.charts) }),
  }));
}

/** The same in pictures: beside their lines, and in their tables. */
export function publishedCharts(charts: readonly Chart[]): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    description: chart.description.replace(SPOKEN_NO_FIGURE, `$1${NOT_AVAILABLE}`),
    drawing: publishedDrawing(chart.drawing),
    table: publishedTable(chart.table),
  }));
}

/** A document in whose pictures stands who may read them: a picture that is pasted elsewhere keeps its mark. */
export function withMarkedCharts<Kind extends Document>(document: Kind, protection: Protection): Kind {
  const mark = chartMark(protection);
  const { summary, sections } = document;
  const marked = (charts: readonly Chart[]): readonly Chart[] =>
    charts.map((chart) => ({ ...chart, drawing: markedDrawing(chart.drawing, mark) }));
  return {
    ...document,
    ...(summary && { summary: { ...summary, charts: marked(summary.charts) } }),
    sections: sections.map((section) => ({
      ...section,
      ...(section.charts && { charts: marked(section.charts) }),
    })),
  };
}

/** The room between a picture and its mark. */
const OVER_MARK = 6;

/** A picture with its mark as its last lines. */
function markedDrawing({ width, height, marks }: Drawing, mark: string): Drawing {
  const lines = inLines(mark, width, true);
  return {
    width,
    height: height + OVER_MARK + lines.length * LINE_HEIGHT,
    marks: [...marks, ...textLines(lines, [0, height + OVER_MARK + LINE_HEIGHT / 2], { isStrong: true })],
  };
}

function publishedDrawing({ marks, ...size }: Drawing): Drawing {
  return {
    ...size,
    marks: marks.map((mark) =>
      mark.mark === "text" ? { ...mark, text: mark.text.replace(NO_FIGURE, `$1${NOT_AVAILABLE}`) } : mark,
    ),
  };
}

/** In a sentence of a picture: a dash that stands where a figure would. */
const SPOKEN_NO_FIGURE = new RegExp(`(^| )${NO_NUMBER}(?=[ ;.,])`, "g");

const NO_FIGURE = new RegExp(`(^|\\n)${NO_NUMBER}(?=[a-z]?$)`);

function publishedTable(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(publishedCell) })),
  };
}

/** A figure, or one of two counts ("– of 1530"). An interval without end keeps its dash. */
function publishedCell({ text, ...rest }: Cell): Cell {
  const parts = text.split(" of ").map((part) => part.replace(NO_FIGURE, `$1${NOT_AVAILABLE}`));
  return { ...rest, text: parts.join(" of ") };
}
