import { fieldsOf } from "../state/other-fields.ts";
import { issuePath } from "../../ingest/issue-path.ts";
import { valueAt } from "../../ingest/value-at.ts";
import { type Html, html } from "../../report/html/html.ts";
import { fieldText } from "../state/field-text.ts";
import type { Field, FieldSection, FieldTable } from "../state/return-fields.ts";
import { fieldId } from "./field-id.ts";
import { formControl } from "./form-field.ts";
import type { YearForm } from "./form-issues.ts";

/** The counts of one year, a line to open for each part of the return. */
export function returnForm(form: YearForm): Html {
  const others: FieldSection = {
    id: "others",
    title: "Other entries of the file",
    hint: "The form has no place for these. Empty a field to take the entry out.",
    fields: form.others,
    tables: [],
  };
  const sections = form.others.length === 0 ? form.sections : [...form.sections, others];
  return html`${sections.map((section) => formSection(form, section))}`;
}

function formSection(form: YearForm, section: FieldSection): Html {
  const fields = fieldsOf(section);
  const filled = fields.filter(({ steps }) => fieldText(valueAt(form.draft.value, steps)) !== "").length;
  const wrong = form.issues.filter(({ path }) =>
    fields.some(({ steps }) => issuePath(steps) === path),
  ).length;
  const state =
    wrong > 0
      ? html`<span class="state wrong">${String(wrong)} to correct</span>`
      : html`<span class="state">${filled === 0 ? "empty" : `${String(filled)} filled in`}</span>`;
  const id = `${form.slot}-section-${section.id}`;
  return html`<details class="part" id="${id}" ${wrong > 0 ? html`open` : ""}>
    <summary><span class="part-title">${section.title}</span> ${state}</summary>
    <div class="part-body">
      <p class="hint">${section.hint}</p>
      ${section.fields.map((field) => loneField(form, field))}
      ${section.tables.map((table) => fieldTable(form, table))}
    </div>
  </details> `;
}

function loneField(form: YearForm, field: Field): Html {
  const id = fieldId(form.slot, issuePath(field.steps));
  return html`<div class="field">
    <label for="${id}">${field.label}</label>
    ${formControl(form, field, null)}
  </div> `;
}

function fieldTable(form: YearForm, { caption, corner, columns, rows }: FieldTable): Html {
  const head = corner === "" ? html`<span class="unseen">${caption}</span>` : html`${corner}`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
    <table class="entry">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.label}</th>
              ${row.fields.map(
                (field) =>
                  html`<td>${formControl(form, field, `${caption}: ${row.label}, ${field.label}`)}</td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
  </div> `;
}
