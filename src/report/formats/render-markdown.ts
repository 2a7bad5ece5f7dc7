import type { Cell, Document, Row, Summary, Table } from "../tables/document.ts";
import { withMinusSignsIn } from "../tables/minus-signs.ts";

/**
 * Writes a report as Markdown: a heading an indicator, a table for each set of figures.
 *
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, renderMarkdown, reportContent, reportDocument } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const text = renderMarkdown(reportDocument(forInternalUse(reportContent(results, []))));
 * console.log(text.split("\n")[0]); // # Workforce Race Equality Standard 2022
 * ```
 * @since 0.1.0
 */
export function renderMarkdown(given: Document): string {
  const document = withMinusSignsIn(given);
  const blocks = [
    `# ${escaped(document.title)}`,
    ...document.subtitle.map(escaped),
    ...(document.summary === undefined ? [] : summaryBlocks(document.summary)),
    ...document.sections.flatMap(({ heading, lead, tables, notes }) => [
      `## ${escaped(heading.replace(/\s+/g, " "))}`,
      ...lead.map(escaped),
      ...tables.flatMap((table) => [`### ${escaped(table.caption)}`, tableText(table)]),
      ...notes.map(escaped),
    ]),
    ...(document.methods === undefined
      ? []
      : ["## Methods and sources", document.methods.map((text) => `- ${escaped(text)}`).join("\n")]),
    "## How to read this",
    [
      ...document.legend.map(({ text, mark = "" }) => `- ${markText(mark)} ${escaped(text)}`),
      ...document.closing.map((text) => `- ${escaped(text)}`),
    ].join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function summaryBlocks({ heading, doubts, pageOne, parts }: Summary): readonly string[] {
  const part = ({ heading: over, items }: Summary["parts"][number]): readonly string[] => [
    `### ${escaped(over)}`,
    items.map((item) => `- ${escaped(item)}`).join("\n"),
  ];
  return [
    `## ${escaped(heading)}`,
    ...(doubts === undefined ? [] : part(doubts)),
    ...(pageOne === undefined
      ? []
      : [
          ...pageOne.sentences.map(escaped),
          `### ${escaped(pageOne.scorecard.caption)}`,
          tableText(pageOne.scorecard),
        ]),
    ...parts.flatMap(part),
  ];
}

function tableText({ columns, rows, noteHeading }: Table): string {
  const head = columns.map((column, index) => (index === 0 && column === "" ? " " : escaped(column)));
  const rule = columns.map((_, index) => (index === 0 ? "---" : "---:"));
  const lines = [head, rule, ...rows.map((row) => rowTexts(row, columns.length))];
  const notes = [escaped(noteHeading ?? ""), "---", ...rows.map(({ note = "" }) => escaped(note))];
  return lines
    .map((texts, index) => (noteHeading === undefined ? texts : [...texts, notes[index] ?? ""]))
    .map((texts) => `| ${texts.join(" | ")} |`)
    .join("\n");
}

function rowTexts({ label, kind, cells }: Row, width: number): readonly string[] {
  const name = escaped(label.trim());
  const first = kind === "heading" ? `**${name}**` : name === "" ? " " : name;
  const texts = [first, ...cells.map(cellText)];
  return [...texts, ...Array.from({ length: width - texts.length }, () => " ")];
}

function cellText({ text, mark }: Cell): string {
  if (text === "") return " ";
  return mark === undefined ? escaped(text) : `${escaped(text)} ${markText(mark)}`;
}

function markText(mark: string): string {
  return `(${mark})`;
}

/** Escapes the characters that have a meaning in Markdown or HTML, and joins lines. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .split(/[\r\n]+/)
    .map((line, index, lines) => trimmedAt(line, index > 0, index < lines.length - 1))
    .join(" ");
}

/** A line without the blanks where it is joined to another. */
function trimmedAt(line: string, start: boolean, end: boolean): string {
  const begun = start ? line.trimStart() : line;
  return end ? begun.trimEnd() : begun;
}
