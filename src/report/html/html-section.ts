import type { Chart, Section, Summary } from "../tables/document.ts";
import { type Html, html, trusted } from "./html.ts";
import { htmlTable } from "./html-table.ts";

/** The drawing of each chart, by the chart's id; a chart without one is shown as its table. */
export type Pictures = ReadonlyMap<string, string>;

/** What a reader should know first, in a box, and the figures at a glance. */
export function htmlSummary({ heading, parts, charts }: Summary, pictures: Pictures): Html {
  return html`<section aria-labelledby="summary">
    <div class="wres-summary">
      <h2 id="summary" class="nhsuk-heading-l">${heading}</h2>
      ${parts.map(
        (part) =>
          html`<h3 class="nhsuk-heading-s">${part.heading}</h3>
            <ul class="nhsuk-list nhsuk-list--bullet">
              ${part.items.map((item) => html`<li>${item}</li> `)}
            </ul>`,
      )}
    </div>
    ${figures(charts, pictures)}
  </section> `;
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
    ${figures(charts, pictures)} ${tables.map(htmlTable)}
  </section> `;
}

/** Pictures stand beside each other where there is room. */
function figures(charts: readonly Chart[], pictures: Pictures): Html {
  const all = charts.map((chart) => figure(chart, pictures.get(chart.id)));
  return all.length === 0 ? html`` : html`<div class="wres-figures">${all}</div>`;
}

/** A picture with its words under it, and its figures behind a line that opens. */
function figure({ title, description, table }: Chart, picture: string | undefined): Html {
  if (picture === undefined) return htmlTable(table);
  return html`<figure class="wres-figure">
    <h3 class="nhsuk-heading-s">${title}</h3>
    ${trusted(picture)}
    <figcaption>${description}</figcaption>
    <details class="nhsuk-details wres-no-print">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">The figures of this chart</span>
      </summary>
      <div class="nhsuk-details__text">${htmlTable(table)}</div>
    </details>
  </figure> `;
}
