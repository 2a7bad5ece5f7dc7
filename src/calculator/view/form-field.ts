import { issuePath } from "../../ingest/issue-path.ts";
import { valueAt } from "../../ingest/value-at.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { type Html, html } from "../../report/html/html.ts";
import { fieldText } from "../state/field-text.ts";
import type { Field } from "../state/return-fields.ts";
import { fieldId } from "./field-id.ts";
import type { YearForm } from "./form-issues.ts";

/** The control of a field, with what is wrong with it; `label` is said where no label stands beside it. */
export function formControl(form: YearForm, field: Field, label: string | null): Html {
  const path = issuePath(field.steps);
  const id = fieldId(form.slot, path);
  const given = valueAt(form.draft.value, field.steps);
  const messages = messagesAt(form, path);
  const named = label === null ? html`` : html`aria-label="${label}"`;
  const wrong = messages.length === 0 ? html`` : html`aria-invalid="true" aria-describedby="${id}-error"`;
  const place = html`id="${id}" data-slot="${form.slot}" data-kind="${field.kind}"
  data-steps="${JSON.stringify(field.steps)}" ${named} ${wrong}`;
  return html`${messages.length === 0 ? "" : errorText(`${id}-error`, messages)}${
    field.kind === "window" ? windowSelect(place, fieldText(given)) : input(place, field, given)
  }`;
}

/** The sentences about a field. */
function messagesAt({ issues }: YearForm, path: string): readonly string[] {
  const here = issues.filter((placed) => placed.path === path).map(({ issue }) => issue);
  // The field says already where it is: only what stands there and what was expected is left to say.
  return here.map(({ path: where, received, expected, message }) =>
    where === path ? `This is ${received}; expected ${expected}.` : message,
  );
}

function input(place: Html, { kind }: Field, given: unknown): Html {
  const mode = kind === "count" ? "numeric" : kind === "percentage" ? "decimal" : "text";
  const hint = given === null ? html`placeholder="–"` : html``;
  return html`<input
    ${place}
    ${hint}
    class="input ${kind}"
    type="text"
    inputmode="${mode}"
    autocomplete="off"
    spellcheck="false"
    value="${fieldText(given)}"
  />`;
}

function windowSelect(place: Html, given: string): Html {
  const known = disciplinaryWindows.some(({ id }) => id === given);
  const strange = known || given === "" ? [] : [{ id: given, title: given }];
  const options = [{ id: "", title: "not stated in the return" }, ...strange, ...disciplinaryWindows];
  return html`<select ${place} class="input">
    ${options.map(({ id, title }) =>
      id === given
        ? html`<option value="${id}" selected>${title}</option>`
        : html`<option value="${id}">${title}</option>`,
    )}
  </select>`;
}

function errorText(id: string, messages: readonly string[]): Html {
  return html`<span class="error-text" id="${id}"
    ><span class="unseen">Error: </span>${messages.join(" ")}</span
  >`;
}
