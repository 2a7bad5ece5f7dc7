import type { Cell, Chart, Document, Row, Section, Summary, Table } from "../tables/document.ts";
import { withMinusSignsIn } from "../tables/minus-signs.ts";
import { standingMarks } from "../words/standing-words.ts";
import { type Html, html, trusted } from "./html.ts";
import {
  CHARTS_SCRIPT,
  CHARTS_SCRIPT_HASH,
  PAGE_SCRIPT,
  PAGE_SCRIPT_HASH,
  PAGE_STYLE,
} from "./page-style.ts";

/** The parts of a page other than its document. */
interface PageContent {
  readonly pictures: Pictures;
  /** The measures as JSON, for a program that reads the page. */
  readonly measures: string;
}

/**
 * Writes a document as one page that needs no network and no other file, and prints on A4. A page whose tables can be sorted, or
 * that has pictures to be saved, has scripts of its own, which its policy names by their hashes; without them the page is complete.
 */
export function renderHtml(given: Document, { pictures, measures }: PageContent): string {
  const document = withMinusSignsIn(given);
  const { title, subtitle, summary, sections, methods = [] } = document;
  const [organisation = "", ...more] = subtitle;
  const links: readonly Link[] = [
    ...(summary === undefined ? [] : [{ anchor: "summary", heading: summary.heading }]),
    ...sections.map(({ heading }, index) => ({ anchor: anchorOf(index), heading })),
    ...(methods.length === 0 ? [] : [{ anchor: "methods", heading: "Methods and sources" }]),
    { anchor: "reading", heading: "How to read this" },
  ];
  const isSorted = sections.some(({ tables }) => tables.some(({ sortable }) => sortable === true));
  const used = [
    ...(isSorted ? [{ script: PAGE_SCRIPT, hash: PAGE_SCRIPT_HASH }] : []),
    ...(pictures.size > 0 ? [{ script: CHARTS_SCRIPT, hash: CHARTS_SCRIPT_HASH }] : []),
  ];
  const hashes = used.map(({ hash }) => `'${hash}'`).join(" ");
  const scripts = trusted(used.length === 0 ? "" : `; script-src ${hashes}`);
  return html`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${scripts}"
        />
        <title>${title}: ${organisation}</title>
        <style>
          ${trusted(PAGE_STYLE)}
        </style>
        ${runningHeadStyle(document)}
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#main">Skip to main content</a>
        <header class="wres-header">
          <div class="nhsuk-width-container">
            <h1 class="nhsuk-heading-xl">${title}</h1>
            <p class="nhsuk-lede-text" dir="auto">${organisation}</p>
          </div>
        </header>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="main">
            <div class="wres-about">
              ${more.map((line) => html`<p class="nhsuk-body">${line}</p> `)} ${contents(links)}
            </div>
            ${summary === undefined ? "" : htmlSummary(summary, pictures)}
            ${sections.map((section, index) => htmlSection(section, anchorOf(index), pictures))}
            ${methods.length === 0 ? "" : listed("methods", "Methods and sources", methods)}
            ${howToRead(document)}
          </main>
        </div>
        <script type="application/json" id="measures">
          ${trusted(insideScript(measures))}
        </script>
        ${trusted(used.map(({ script }) => `<script>${script}</script>`).join(""))}
      </body>
    </html> `.markup;
}

/** The longest text at the head of a sheet of paper: it stands in one line. */
const LONGEST_HEAD = 90;

/** The id of the style with the texts at the head of every printed page, which differs from page to page. */
const RUNNING_HEAD = "running-head";

/** The texts at the head of every printed page, as a rule for paper: a browser sets them in the margin. */
function runningHeadStyle({ runningHead }: Document): Html {
  if (runningHead === undefined) return html``;
  const { whose, title, mark } = runningHead;
  const rule = `@page{@top-left{content:${cssText(`${shortened(whose)}. ${title}`)}}@top-right{content:${cssText(mark)}}}`;
  return trusted(`<style id="${RUNNING_HEAD}">${rule}</style>`);
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_HEAD ? text : `${characters.slice(0, LONGEST_HEAD - 1).join("")}…`;
}

/** A text in a style sheet: whatever is no letter, digit or space stands as its code, so that nothing ends the text early. */
function cssText(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

interface Link {
  readonly anchor: string;
  readonly heading: string;
}

function anchorOf(index: number): string {
  return `section-${String(index + 1)}`;
}

/** Folded, so that a page begins with what needs attention. */
function contents(links: readonly Link[]): Html {
  return html`<details class="nhsuk-details wres-no-print">
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">Contents</span>
    </summary>
    <nav class="nhsuk-details__text" aria-label="Contents">
      <ul class="nhsuk-list wres-contents">
        ${links.map(({ anchor, heading }) => html`<li><a href="#${anchor}">${heading}</a></li> `)}
      </ul>
    </nav>
  </details>`;
}

function howToRead({ legend, closing }: Document): Html {
  const marks =
    legend.length === 0
      ? ""
      : html`<dl class="nhsuk-summary-list">
          ${legend.map(
            ({ text, mark = "" }) =>
              html`<div class="nhsuk-summary-list__row">
                <dt class="nhsuk-summary-list__key">${mark}</dt>
                <dd class="nhsuk-summary-list__value">${text}</dd>
              </div> `,
          )}
        </dl>`;
  return html`${listed("reading", "How to read this", closing)}${marks}`;
}

function listed(anchor: string, heading: string, lines: readonly string[]): Html {
  return html`<section aria-labelledby="${anchor}">
    <h2 id="${anchor}" class="nhsuk-heading-l">${heading}</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      ${lines.map((line) => html`<li>${line}</li> `)}
    </ul>
  </section> `;
}

/** JSON that cannot end the script element it stands in, without the indents that only a person would read. */
function insideScript(json: string): string {
  return json.replace(/\n */g, "").replaceAll("<", "\\u003c");
}

/** The drawing of each chart, by the chart's id; a chart without one is shown as its table. */
type Pictures = ReadonlyMap<string, string>;

/** What is doubtful, the year at a glance, what needs attention in a box, and the charts. */
function htmlSummary({ heading, doubts, pageOne, parts, charts }: Summary, pictures: Pictures): Html {
  return html`<section aria-labelledby="summary">
    <h2 id="summary" class="nhsuk-heading-l">${heading}</h2>
    ${doubts === undefined ? "" : summaryBox([doubts])}
    ${
      pageOne === undefined
        ? ""
        : html`<div class="wres-lead">
              ${pageOne.sentences.map((sentence) => html`<p class="nhsuk-body">${sentence}</p> `)}
            </div>
            ${htmlTable(pageOne.scorecard)}`
    }
    ${manyParts(parts)} ${figures(charts, pictures)}
  </section> `;
}

/** So many parts stand open: what is doubtful in the returns of many trusts would hide what they say. */
const MOST_PARTS = 8;

function manyParts(parts: Summary["parts"]): Html {
  const [first, rest] = [parts.slice(0, MOST_PARTS), parts.slice(MOST_PARTS)];
  return html`${first.length === 0 ? "" : summaryBox(first)}
  ${rest.length === 0 ? "" : folded(`${String(rest.length)} more`, summaryBox(rest))}`;
}

/** What a reader opens. */
function folded(summary: string, inside: Html): Html {
  return html`<details class="nhsuk-details">
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">${summary}</span>
    </summary>
    <div class="nhsuk-details__text">${inside}</div>
  </details>`;
}

function summaryBox(parts: Summary["parts"]): Html {
  return html`<div class="wres-summary">
    ${parts.map(
      (part) =>
        html`<h3 class="nhsuk-heading-s">${part.heading}</h3>
          <ul class="nhsuk-list nhsuk-list--bullet">
            ${part.items.map((item) => html`<li>${item}</li> `)}
          </ul>`,
    )}
  </div>`;
}

/** One indicator: how to read it, what it says, its pictures and its tables. */
export function htmlSection(section: Section, anchor: string, pictures: Pictures): Html {
  const { heading, lead, notes, charts = [], tables } = section;
  const said =
    notes.length === 0
      ? ""
      : html`<div class="nhsuk-inset-text">${notes.map((line) => html`<p>${line}</p> `)}</div>`;
  return html`<section aria-labelledby="${anchor}">
    <div class="wres-opening">
      <h2 id="${anchor}" class="nhsuk-heading-l">${heading}</h2>
      ${lead.map((line) => html`<p class="nhsuk-body">${line}</p> `)} ${said}
    </div>
    ${figures(charts, pictures, tables)} ${tables.map(tableOrFold)}
  </section> `;
}

/** Pictures stand beside each other where there is room. */
function figures(charts: readonly Chart[], pictures: Pictures, tables: readonly Table[] = []): Html {
  const all = charts.map((chart) => figure(chart, pictures.get(chart.id), tables.includes(chart.table)));
  return all.length === 0 ? html`` : html`<div class="wres-figures">${all}</div>`;
}

/** A picture with its words under it, and its figures behind a line that opens, where they do not stand beside it. */
function figure(
  { title, reading, source, table }: Chart,
  picture: string | undefined,
  hasTableBeside: boolean,
): Html {
  if (picture === undefined) return hasTableBeside ? html`` : htmlTable(table);
  return html`<figure class="wres-figure">
    <h3 class="nhsuk-heading-s">${title}</h3>
    ${trusted(picture)}
    <figcaption>${reading}${source === "" ? "" : html`<br />${source}`}</figcaption>
    ${
      hasTableBeside
        ? ""
        : html`<details class="nhsuk-details wres-no-print">
            <summary class="nhsuk-details__summary">
              <span class="nhsuk-details__summary-text"
                >The figures of this chart<span class="nhsuk-u-visually-hidden">: ${title}</span></span
              >
            </summary>
            <div class="nhsuk-details__text">${htmlTable(table)}</div>
          </details>`
    }
  </figure> `;
}

/** A table of which the first rows stand open, and all of them where a reader asks for them. */
function tableOrFold(table: Table): Html {
  const { open, rows } = table;
  if (open === undefined || rows.length - open <= FEW_ROWS) return htmlTable(table);
  const all = folded(
    `All ${String(rows.length)} rows`,
    htmlTable({ ...table, caption: `${table.caption}: all` }),
  );
  return html`${open === 0 ? "" : htmlTable({ ...table, rows: rows.slice(0, open) })}${all}`;
}

/** So few more rows are not worth a click. */
const FEW_ROWS = 10;

/** A table with its caption; it scrolls by itself where the page is narrow, with the keyboard too. */
function htmlTable(table: Table): Html {
  const [first = "", ...columns] = table.columns;
  // A table of trusts is long: its cells have no classes of their own, and its rows are found by their labels.
  const isOfTrusts = table.sortable === true || table.open !== undefined;
  const about = isOfTrusts ? trusted(' data-trusts=""') : "";
  const filters = table.filters === undefined ? "" : html` data-filters="${table.filters.join(" ")}"`;
  return html`<div
    class="wres-scroll${table.sortable === true ? " wres-long" : ""}${table.noteHeading === undefined ? "" : " wres-card"}"
    role="group"
    tabindex="0"
    aria-label="${table.caption}"
  >
    <table class="nhsuk-table${isOfTrusts ? " wres-trusts" : ""}" ${about}${filters}>
      <caption class="nhsuk-table__caption">
        ${table.caption}
      </caption>
      <thead class="nhsuk-table__head">
        <tr>
          ${labelHeading(first, table.caption)}${columns.map(figureHeading)}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        ${table.rows.map((row) => (isOfTrusts ? trustRow(row) : rowOf(row, columns.length)))}
      </tbody>
    </table>
  </div> `;
}

/** The column of labels has a heading even where none is printed: a screen reader says it. */
function labelHeading(name: string, caption: string): Html {
  const said = name === "" ? html`<span class="nhsuk-u-visually-hidden">${caption}</span>` : html`${name}`;
  return html`<th scope="col" class="nhsuk-table__header">${said}</th>`;
}

function figureHeading(name: string): Html {
  return html`<th scope="col" class="nhsuk-table__header nhsuk-table__header--numeric">${name}</th>`;
}

function rowOf({ label, kind, cells, note = "", section }: Row, width: number): Html {
  const name = label.trim();
  if (kind === "heading") {
    return html`<tr>
      <th scope="colgroup" colspan="${String(width + 1)}" class="nhsuk-table__header">${name}</th>
    </tr> `;
  }
  const empty = Array.from({ length: width - cells.length }, () => html`<td class="nhsuk-table__cell"></td>`);
  const head =
    name === ""
      ? html`<td class="nhsuk-table__cell"></td>`
      : html`<th scope="row" class="nhsuk-table__header">
          ${note === "" ? linked(name, section) : named(name, section)}
        </th>`;
  const line = html`${head}${cells.map(cellOf)}${empty}`;
  const row =
    kind === "detail"
      ? html`<tr class="wres-detail">
          ${line}
        </tr> `
      : html`<tr>
          ${line}
        </tr> `;
  return note === "" ? row : html`${row}${noteRow(note, width)}`;
}

/** A row of a table of trusts: a figure beyond chance has a shade, and its sign in words for those who only hear it. */
function trustRow({ label, cells }: Row): Html {
  return html`<tr>
    <th scope="row">${label}</th>
    ${cells.map(trustCell)}
  </tr>`;
}

function trustCell({ text, mark, order, shade }: Cell): Html {
  const shown = mark === undefined ? html`${text}` : html`${text}<sup>${mark}</sup>`;
  if (order === undefined)
    return mark === undefined ? html`<td>${shown}</td>` : html`<td data-none="">${shown}</td>`;
  if (shade === undefined) return html`<td data-order="${String(order)}">${shown}</td>`;
  return html`<td data-order="${String(order)}" class="wres-${shade}">
    ${shown}<span class="nhsuk-u-visually-hidden">, ${standingMarks[shade].words}</span>
  </td>`;
}

/** The words of a row stand under it, as wide as the table: a phone has no room for them beside it. */
function noteRow(note: string, width: number): Html {
  return html`<tr class="wres-detail">
    <td colspan="${String(width + 1)}" class="nhsuk-table__cell">
      <div class="wres-note">${note}</div>
    </td>
  </tr> `;
}

/** The name of a row that has words under it: an element, which a narrow page sets over the figures. */
function named(name: string, section: number | undefined): Html {
  return section === undefined ? html`<span>${name}</span>` : linked(name, section);
}

function linked(name: string, section: number | undefined): Html {
  return section === undefined ? html`${name}` : html`<a href="#${anchorOf(section - 1)}">${name}</a>`;
}

function cellOf({ text, mark }: Cell): Html {
  const shown = mark === undefined ? html`${text}` : html`${text}<sup>${mark}</sup>`;
  return html`<td class="nhsuk-table__cell nhsuk-table__cell--numeric">${shown}</td>`;
}

/**
 * A page to be shown in a frame without scripts: without its scripts, each of which a browser would say that it blocks, without the style
 * of its running head, and that style. A policy can allow a style that it knows beforehand, and this one has the name of an
 * organisation in it: a program that shows the page under such a policy sets the style itself.
 */
export function framedPage(page: string): { readonly page: string; readonly style: string } {
  const [element = "", style = ""] =
    new RegExp(`<style id="${RUNNING_HEAD}">([^<]*)</style>`).exec(page) ?? [];
  const scripts = [PAGE_SCRIPT, CHARTS_SCRIPT].map((script) => `<script>${script}</script>`);
  const bare = scripts.reduce((rest, script) => rest.replace(script, ""), page.replace(element, ""));
  return { page: bare, style };
}
