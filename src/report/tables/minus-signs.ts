import { withMinusSigns } from "../../foundation/print-number.ts";
import type { Cell, Chart, Document, Section, Summary, SummaryPart, Table } from "./document.ts";

/** A document for a reader, not a program: negative figures stand behind minus signs. What is data keeps its hyphens. */
export function withMinusSignsIn<Kind extends Document>(document: Kind): Kind {
  const { title, subtitle, summary, sections, legend, methods, closing } = document;
  return {
    ...document,
    title: withMinusSigns(title),
    subtitle: subtitle.map(withMinusSigns),
    ...(summary && { summary: inSummary(summary) }),
    sections: sections.map(inSection),
    legend: legend.map(inCell),
    ...(methods && { methods: methods.map(withMinusSigns) }),
    closing: closing.map(withMinusSigns),
  };
}

function inSummary({ heading, doubts, pageOne, parts, charts }: Summary): Summary {
  return {
    heading,
    ...(doubts && { doubts: inPart(doubts) }),
    ...(pageOne && {
      pageOne: {
        sentences: pageOne.sentences.map(withMinusSigns),
        scorecard: tableWithMinusSigns(pageOne.scorecard),
      },
    }),
    parts: parts.map(inPart),
    charts: charts.map(inChart),
  };
}

function inPart({ heading, items }: SummaryPart): SummaryPart {
  return { heading: withMinusSigns(heading), items: items.map(withMinusSigns) };
}

function inSection({ heading, lead, tables, charts, notes }: Section): Section {
  return {
    heading,
    lead: lead.map(withMinusSigns),
    tables: tables.map(tableWithMinusSigns),
    ...(charts && { charts: charts.map(inChart) }),
    notes: notes.map(withMinusSigns),
  };
}

/** The marks of the picture have their signs already. */
function inChart(chart: Chart): Chart {
  const { title, description, reading, table } = chart;
  return {
    ...chart,
    title: withMinusSigns(title),
    description: withMinusSigns(description),
    reading: withMinusSigns(reading),
    table: tableWithMinusSigns(table),
  };
}

export function tableWithMinusSigns(table: Table): Table {
  const { caption, columns, rows } = table;
  return {
    ...table,
    caption: withMinusSigns(caption),
    columns: columns.map(withMinusSigns),
    rows: rows.map((row) => ({
      ...row,
      label: withMinusSigns(row.label),
      cells: row.cells.map(inCell),
      ...(row.note !== undefined && { note: withMinusSigns(row.note) }),
    })),
  };
}

function inCell(cell: Cell): Cell {
  return { ...cell, text: withMinusSigns(cell.text) };
}
