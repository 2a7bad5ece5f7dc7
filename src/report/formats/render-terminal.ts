import type { Cell, Document, Row, Section, Summary, SummaryPart, Table } from "../tables/document.ts";
import { withMinusSignsIn } from "../tables/minus-signs.ts";

const WIDTH = 80;

/** Text without any control code, for pipes and files. */
export const plainStyle: Style = { strong: (text) => text, quiet: (text) => text };

/** Sets a report for a terminal: a block an indicator, eighty columns. */
export function renderTerminal(given: Document, style: Style): string {
  const document = withMinusSignsIn(given);
  const paragraph = (text: string): readonly string[] => wrapText(text, WIDTH);
  const lines = [
    style.strong(document.title),
    ...document.subtitle.flatMap(paragraph),
    ...(document.summary === undefined ? [] : summaryLines(document.summary, style)),
    ...document.sections.flatMap((section) => sectionLines(section, style)),
    ...(document.summary?.pageOne === undefined ? [] : detailLines(document.summary, style)),
    "",
    ...document.legend.flatMap(({ text, mark = "" }) => paragraph(`${mark} ${text}`)).map(style.quiet),
    ...document.closing.flatMap(paragraph).map(style.quiet),
  ];
  return `${lines.join("\n")}\n`;
}

function summaryLines({ heading, doubts, pageOne, parts }: Summary, style: Style): readonly string[] {
  return [
    "",
    style.strong(heading),
    ...(doubts === undefined ? [] : partLines(doubts)),
    ...(pageOne === undefined
      ? []
      : [
          ...pageOne.sentences.flatMap((sentence) => wrapText(sentence, WIDTH)),
          "",
          ...terminalTable(pageOne.scorecard, WIDTH, style),
        ]),
    ...(pageOne === undefined ? parts.flatMap(partLines) : []),
  ];
}

/** A screen has room for page one: what needs attention, in whole sentences, stands after the sections. */
function detailLines({ heading, parts }: Summary, style: Style): readonly string[] {
  if (parts.length === 0) return [];
  return ["", style.strong(`${heading}, in sentences`), ...parts.flatMap(partLines)];
}

function partLines({ heading, items }: SummaryPart): readonly string[] {
  return [heading, ...items.flatMap((item) => wrapText(`  ${item}`, WIDTH))];
}

function sectionLines({ heading, lead, tables, notes }: Section, style: Style): readonly string[] {
  return [
    "",
    ...wrapText(heading, WIDTH).map(style.strong),
    ...lead.flatMap((text) => wrapText(text, WIDTH)).map(style.quiet),
    ...tables.flatMap((table, index) => [
      "",
      ...(tables.length > 1 || index > 0 ? wrapText(table.caption, WIDTH).map(style.strong) : []),
      ...narrowTables(table).flatMap((part, place) => [
        ...(place === 0 ? [] : [""]),
        ...terminalTable(part, WIDTH, style),
      ]),
    ]),
    ...(notes.length === 0 ? [] : ["", ...notes.flatMap((text) => wrapText(text, WIDTH))]),
  ];
}

/** The least room for the labels of a table that has too many columns for a line. */
const LEAST_NAME = 24;

/** A table with more columns than a line has room for, in parts that each have the labels. */
function narrowTables(table: Table): readonly Table[] {
  const [labels = "", ...headings] = table.columns;
  const widths = headings.map((heading, index) =>
    columnWidth(
      heading,
      table.rows.map(({ cells }) => cells[index]),
    ),
  );
  if (widthOf(widths) + LEAST_LABEL <= WIDTH) return [table];
  const parts: number[][] = [];
  for (const index of widths.keys()) {
    const part = parts.at(-1) ?? [];
    const isRoom = widthOf([...part, index].map((one) => widths[one] ?? 0)) + LEAST_NAME <= WIDTH;
    if (parts.length > 0 && isRoom) part.push(index);
    else parts.push([index]);
  }
  return parts.map((part, place) => ({
    ...table,
    columns: [labels, ...part.map((index) => headings[index] ?? "")],
    // What is said of a row is said once.
    rows: table.rows.map(({ note, ...row }) => ({
      ...row,
      ...(place === 0 && note !== undefined && { note }),
      cells: part.map((index) => row.cells[index] ?? { text: "" }),
    })),
  }));
}

/** How a terminal sets what is more and what is less important; plain text leaves both as they are. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const SPACE_BETWEEN = 2;
const LEAST_LABEL = 8;

/** Sets a table in columns: labels to the left, figures to the right, never wider than `width`. */
export function terminalTable(table: Table, width: number, style: Style): readonly string[] {
  const [labelHeading = "", ...headings] = table.columns;
  const narrow = headings.map((heading, index) =>
    columnWidth(
      heading,
      table.rows.map(({ cells }) => cells[index]),
    ),
  );
  const longest = Math.max(LEAST_LABEL, labelHeading.length, ...table.rows.map(({ label }) => label.length));
  const columns = widened(headings, narrow, width - longest);
  const labelWidth = Math.max(LEAST_LABEL, Math.min(longest, width - widthOf(columns)));
  const line = (label: string, texts: readonly string[]): string =>
    `${label.padEnd(labelWidth)}${texts
      .map((text, index) => text.padStart((columns[index] ?? 0) + SPACE_BETWEEN))
      .join("")}`.trimEnd();
  return [
    ...headingLines(headings, columns).map((texts, index) =>
      style.quiet(line(index === 0 ? labelHeading : "", texts)),
    ),
    ...table.rows.flatMap((row) => rowLines(row, labelWidth, line, style, hasMarks(table))),
  ];
}

/** A heading is broken at its spaces, so that a column is as narrow as its longest word or figure. */
function columnWidth(heading: string, cells: readonly (Cell | undefined)[]): number {
  const words = heading.split(" ").map(({ length }) => length);
  const figures = cells.map((cell) => (cell === undefined ? 0 : cell.text.length + (cell.mark?.length ?? 0)));
  return Math.max(...words, ...figures);
}

/** Where there is room, a heading stands on one line. */
function widened(headings: readonly string[], narrow: readonly number[], room: number): readonly number[] {
  return headings.reduce<readonly number[]>((columns, heading, index) => {
    const wider = columns.with(index, Math.max(columns[index] ?? 0, heading.length));
    return widthOf(wider) <= room ? wider : columns;
  }, narrow);
}

function widthOf(columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + column + SPACE_BETWEEN, 0);
}

function headingLines(
  headings: readonly string[],
  columns: readonly number[],
): readonly (readonly string[])[] {
  const wrapped = headings.map((heading, index) => wrapText(heading, columns[index] ?? 0));
  const height = Math.max(0, ...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, level) =>
    wrapped.map((lines) => lines[level - (height - lines.length)] ?? ""),
  );
}

function rowLines(
  { label, kind, cells, note = "" }: Row,
  labelWidth: number,
  line: (label: string, texts: readonly string[]) => string,
  style: Style,
  marked: readonly boolean[],
): readonly string[] {
  // A figure without a mark keeps the place of one, so that the digits of a column stand under each other.
  const texts = cells.map(
    ({ text, mark = "" }, index) => text + (marked[index] === true ? mark.padEnd(1) : mark),
  );
  const labels = wrapText(label, labelWidth);
  const first = line(labels[0] ?? "", texts);
  if (kind === "heading") return [style.strong(first)];
  const rest = labels.slice(1).map((text) => `  ${text}`);
  const said = note === "" ? [] : wrapText(`   ${note}`, WIDTH).map(style.quiet);
  return [kind === "detail" ? style.quiet(first) : first, ...rest, ...said];
}

function hasMarks({ rows, columns }: Table): readonly boolean[] {
  return columns.slice(1).map((_, index) => rows.some(({ cells }) => cells[index]?.mark !== undefined));
}

/** Breaks a text into lines of at most `width` characters, at spaces (but not at hard ones); the first word's indent is kept. */
export function wrapText(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(/ +/)) {
    const isFirst = line.trim() === "";
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = isFirst ? `${line}${word}` : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
