import { type Html, html } from "../../report/html/html.ts";
import type { Placement, WaitingBlock } from "../state/pasted-block.ts";

/** How each way of filling is offered. */
const ways: Readonly<Record<Placement["way"], string>> = {
  "by-headings": "By its headings: each cell where its row and column have the same name",
  "from-here": "From this cell on, without its headings",
  "from-first-cell": "From the first cell of the table on",
  exchanged: "With its rows and columns exchanged",
};

/** The preview of a block whose shape is not that of the cells: the ways to fill it in, what each fills, and what has no place. */
export function pasteView(waiting: WaitingBlock | null): Html {
  if (waiting === null) return html``;
  const { placements, chosen, table } = waiting;
  const placement = placements.find(({ way }) => way === chosen) ?? placements[0];
  return html`<h2 class="small" id="paste-title" tabindex="-1">
      The block that you pasted has another shape than the table “${table.caption}”
    </h2>
    <p>Look at where each cell goes. Nothing is filled in yet.</p>
    ${
      placements.length < 2
        ? ""
        : html`<fieldset>
            <legend>How is it filled in?</legend>
            ${placements.map(({ way }) => wayChoice(way, way === placement?.way))}
          </fieldset>`
    }
    ${placement === undefined ? "" : preview(waiting, placement)}
    <div class="buttons">
      <button type="button" class="button" data-action="fill-paste" autofocus>Fill these cells</button>
      <button type="button" class="button secondary" data-action="cancel-paste">Leave it out</button>
    </div>`;
}

function wayChoice(way: Placement["way"], isChosen: boolean): Html {
  return html`<div class="choice">
    <input type="radio" name="paste-way" id="paste-${way}" value="${way}" ${isChosen ? html`checked` : ""} />
    <label for="paste-${way}">${ways[way]}</label>
  </div> `;
}

/** The rows that are filled, with what stands in them and what comes into them. */
function preview({ table }: WaitingBlock, { filled, left }: Placement): Html {
  const into = new Map(filled.map(({ row, column, text }) => [`${String(row)} ${String(column)}`, text]));
  const rows = table.rows
    .map((name, row) => ({ name, row }))
    .filter((one) => filled.some(({ row }) => row === one.row));
  const words =
    left.length === 1
      ? "1 cell has no place, and is left out"
      : `${String(left.length)} cells have no place, and are left out`;
  return html`${left.length === 0 ? "" : html`<p class="error-text" id="paste-left">${words}: ${left.join(", ")}.</p>`}
  ${
    rows.length === 0
      ? html`<p>No cell of the table is filled.</p>`
      : html`<div class="scroll" role="group" tabindex="0" aria-label="What is filled in">
          <table class="nhsuk-table">
            <caption>
              What is filled in
            </caption>
            <thead>
              <tr>
                <th scope="col"><span class="unseen">${table.caption}</span></th>
                ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ name, row }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    ${table.columns.map((_, column) => cell(table.values[row]?.[column] ?? "", into.get(`${String(row)} ${String(column)}`)))}
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`
  }`;
}

/** A cell that is filled, in bold, with what it takes the place of; or one that stays as it is. */
function cell(before: string, text: string | undefined): Html {
  if (text === undefined) return html`<td class="hint">${before}</td>`;
  const shown = text === "" ? "(blank)" : text;
  return before === "" || before === text
    ? html`<td><strong>${shown}</strong></td>`
    : html`<td><strong>${shown}</strong> <span class="hint">in place of ${before}</span></td>`;
}
