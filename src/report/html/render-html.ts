import type { Document } from "../tables/document.ts";
import { type Html, html, trusted } from "./html.ts";
import { htmlSection, htmlSummary, type Pictures } from "./html-section.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** What a page holds besides its document. */
export interface PageContent {
  readonly pictures: Pictures;
  /** The measures as JSON, for a program that reads the page. */
  readonly measures: string;
}

/** Writes a document as one page that needs no script, no network and no other file, and prints on A4. */
export function renderHtml(document: Document, { pictures, measures }: PageContent): string {
  const { title, subtitle, summary, sections, methods = [] } = document;
  const [organisation = "", ...more] = subtitle;
  const links: readonly Link[] = [
    ...(summary === undefined ? [] : [{ anchor: "summary", heading: summary.heading }]),
    ...sections.map(({ heading }, index) => ({ anchor: anchorOf(index), heading })),
    ...(methods.length === 0 ? [] : [{ anchor: "methods", heading: "Methods and sources" }]),
    { anchor: "reading", heading: "How to read this" },
  ];
  return html`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>${title}: ${organisation}</title>
        <style>
          ${trusted(PAGE_STYLE)}
        </style>
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
            ${more.map((line) => html`<p class="nhsuk-body">${line}</p> `)} ${contents(links)}
            ${summary === undefined ? "" : htmlSummary(summary, pictures)}
            ${sections.map((section, index) => htmlSection(section, anchorOf(index), pictures))}
            ${methods.length === 0 ? "" : listed("methods", "Methods and sources", methods)}
            ${howToRead(document)}
          </main>
        </div>
        <script type="application/json" id="measures">
          ${trusted(insideScript(measures))}
        </script>
      </body>
    </html> `.markup;
}

interface Link {
  readonly anchor: string;
  readonly heading: string;
}

function anchorOf(index: number): string {
  return `section-${String(index + 1)}`;
}

function contents(links: readonly Link[]): Html {
  return html`<nav class="wres-no-print" aria-labelledby="contents">
    <h2 id="contents" class="nhsuk-heading-m">Contents</h2>
    <ul class="nhsuk-list wres-contents">
      ${links.map(({ anchor, heading }) => html`<li><a href="#${anchor}">${heading}</a></li> `)}
    </ul>
  </nav>`;
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
