import type { Document, Section, Summary } from "../tables/document.ts";
import { type Style, terminalTable } from "./terminal-table.ts";
import { wrapText } from "./wrap-text.ts";

const WIDTH = 80;

/** Text without any control code, for pipes and files. */
export const plainStyle: Style = { strong: (text) => text, quiet: (text) => text };

/** Sets a report for a terminal: a block an indicator, eighty columns. */
export function renderTerminal(document: Document, style: Style): string {
  const paragraph = (text: string): readonly string[] => wrapText(text, WIDTH);
  const lines = [
    style.strong(document.title),
    ...document.subtitle.flatMap(paragraph),
    ...(document.summary === undefined ? [] : summaryLines(document.summary, style)),
    ...document.sections.flatMap((section) => sectionLines(section, style)),
    "",
    ...document.legend.flatMap(({ text, mark = "" }) => paragraph(`${mark} ${text}`)).map(style.quiet),
    ...document.closing.flatMap(paragraph).map(style.quiet),
  ];
  return `${lines.join("\n")}\n`;
}

function summaryLines({ heading, parts }: Summary, style: Style): readonly string[] {
  return [
    "",
    style.strong(heading),
    ...parts.flatMap((part) => [part.heading, ...part.items.flatMap((item) => wrapText(`  ${item}`, WIDTH))]),
  ];
}

function sectionLines({ heading, lead, tables, notes }: Section, style: Style): readonly string[] {
  return [
    "",
    ...wrapText(heading, WIDTH).map(style.strong),
    ...lead.flatMap((text) => wrapText(text, WIDTH)).map(style.quiet),
    ...tables.flatMap((table, index) => [
      "",
      ...(tables.length > 1 || index > 0 ? [style.strong(table.caption)] : []),
      ...terminalTable(table, WIDTH, style),
    ]),
    ...(notes.length === 0 ? [] : ["", ...notes.flatMap((text) => wrapText(text, WIDTH))]),
  ];
}
