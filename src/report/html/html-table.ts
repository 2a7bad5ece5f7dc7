import type { Cell, Row, Table } from "../tables/document.ts";
import { type Html, html } from "./html.ts";

/** A table with its caption; it scrolls by itself where the page is narrow, with the keyboard too. */
export function htmlTable(table: Table): Html {
  const [first = "", ...columns] = table.columns;
  return html`<div class="wres-scroll" role="group" tabindex="0" aria-label="${table.caption}">
    <table class="nhsuk-table">
      <caption class="nhsuk-table__caption">
        ${table.caption}
      </caption>
      <thead class="nhsuk-table__head">
        <tr>
          ${labelHeading(first, table.caption)}${columns.map(figureHeading)}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        ${table.rows.map((row) => rowOf(row, columns.length))}
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

function rowOf({ label, kind, cells }: Row, width: number): Html {
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
      : html`<th scope="row" class="nhsuk-table__header">${name}</th>`;
  const line = html`${head}${cells.map(cellOf)}${empty}`;
  return kind === "detail"
    ? html`<tr class="wres-detail">
        ${line}
      </tr> `
    : html`<tr>
        ${line}
      </tr> `;
}

function cellOf({ text, mark }: Cell): Html {
  const shown = mark === undefined ? html`${text}` : html`${text}<sup>${mark}</sup>`;
  return html`<td class="nhsuk-table__cell nhsuk-table__cell--numeric">${shown}</td>`;
}
