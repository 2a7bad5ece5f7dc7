import { NO_NUMBER } from "../../foundation/print-number.ts";
import type { Protection } from "../../model/protection.ts";
import type { Drawing } from "../charts/drawing.ts";
import { NOT_AVAILABLE } from "../words/protection-words.ts";
import type { Cell, Chart, PageOne, Section, Table } from "./document.ts";

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
