import { type Html, html } from "../../report/html/html.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import {
  type Field,
  type FieldSection,
  type FieldOption,
  fieldsOf,
  type FieldTable,
  fieldText,
} from "../state/return-fields.ts";
import { strataOf, strataPlacesOf } from "../state/strata-fields.ts";
import { sectionsOfReturn } from "../state/fields-of-file.ts";
import { fieldId, isOfPart, type YearForm, yearForm } from "./form-issues.ts";
import { writtenId } from "../../model/measure-id.ts";
import { indicatorsOf } from "../../reference/indicators.ts";
import { issuePath, valueAt } from "../../model/issue.ts";

/** The forms that are on the page: this year's, and last year's where there is one. */
export function formsOf(state: CalculatorState): readonly YearForm[] {
  const quiet = state.findings === "not-yet" ? { issues: [], warnings: [] } : {};
  return (["current", "previous"] as const).flatMap((slot) => {
    const draft = state[slot];
    return draft === null
      ? []
      : [yearForm(slot, { ...draft, ...quiet }, sectionsOfReturn(draft.value, state))];
  });
}

/** Every field of the return, to be filled in or corrected. */
export function formView(forms: readonly YearForm[], columns: CalculatorState["columns"]): Html {
  const [current, previous] = forms;
  const isPart = current !== undefined && isOfPart(current.draft);
  const earlier = isPart ? "the counts of the period before" : "last year’s counts";
  const hasBank = current?.sections.some(({ id }) => id === "bank") === true;
  return html`${current === undefined ? "" : returnForm(current)}
    <div class="buttons">
      <button
        type="button"
        class="button secondary"
        data-action="toggle-columns"
        aria-pressed="${String(columns === "all-groups")}"
      >
        Show the four groups within BME
      </button>
      <button
        type="button"
        class="button secondary"
        data-action="${previous === undefined ? "add-previous" : "drop-previous"}"
      >
        ${previous === undefined ? `Type in ${earlier}` : `Take ${earlier} away`}
      </button>
      ${
        hasBank
          ? ""
          : html`<button type="button" class="button secondary" data-action="add-bank">
              Type in bank workers
            </button> `
      }
      <button type="button" class="button secondary" data-action="save-return" data-slot="current">
        Save these counts (JSON)
      </button>
      <button type="button" class="button secondary" data-action="save-return-workbook">
        Save them as a workbook to fill in (Excel)
      </button>
    </div>
    ${
      previous === undefined
        ? ""
        : html`<h3 id="previous-counts" tabindex="-1">
              ${isPart ? "Counts of the period before" : "Last year’s counts"}
            </h3>
            ${returnForm(previous)}
            <div class="buttons">
              <button type="button" class="button secondary" data-action="save-return" data-slot="previous">
                Save ${earlier} (JSON)
              </button>
            </div>`
    }`;
}

/** The counts of one year, a line to open for each part of the return. */
function returnForm(form: YearForm): Html {
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
  const { words, isWrong } = sectionState(form, section);
  const id = `${form.slot}-section-${section.id}`;
  return html`<details class="part" id="${id}" ${isWrong ? html`open` : ""}>
    <summary>
      <span class="part-title">${unseenOf(form)}${section.title}</span>
      <span class="${isWrong ? "state wrong" : "state"}" id="${stateId(form.slot, section.id)}"
        >${words}</span
      >
    </summary>
    <div class="part-body">
      <p class="hint">${section.hint}</p>
      ${section.fields.map((field) => loneField(form, field))}
      ${section.tables.map((table) => fieldTable(form, table))} ${livePlace(form, section)}
      ${section.id === "published" ? otherFigure(form) : ""} ${otherStratum(form, section)}
    </div>
  </details> `;
}

/** The id of a measure, for an example. */
const [exampleOfFigure = ""] = indicatorsOf("workforce").map((indicator) =>
  writtenId({
    population: "substantive",
    group: "bme",
    indicator,
    kind: "share",
    part: "clinical",
    row: "band-5",
  }),
);

/** Asks for a published figure of another measure. */
function otherFigure(form: YearForm): Html {
  const { slot } = form;
  const id = `${slot}-other-figure`;
  const year = unseenOf(form);
  return html`<div class="field">
      <label for="${id}">${year}Another figure, by the id of its measure</label>
      <p class="hint" id="${id}-hint">
        As results print it, such as <code>${exampleOfFigure}</code>. It gets a row above.
      </p>
      <input
        type="text"
        class="input"
        id="${id}"
        data-keep
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-hint"
      />
    </div>
    <button type="button" class="button secondary" data-action="add-figure" data-slot="${slot}">
      Add the
      figure${slot === "previous" ? html`<span class="unseen"> to ${form.whose === "Last year: " ? "last year" : "the period before"}</span>` : ""}
    </button>`;
}

/** The id of a field that asks for a stratum of a section: what it is a part of, what divides these people, or which part it is. */
export function stratumFieldId(slot: YearForm["slot"], section: string, what: "place" | "by" | "of"): string {
  return `${slot}-stratum-${section}-${what}`;
}

/** Asks for one more part of the people of a section, and takes those out that are there. */
function otherStratum({ slot, draft, whose: year }: YearForm, section: FieldSection): Html {
  const places = strataPlacesOf(section.id);
  const [first] = places;
  if (first === undefined) return html``;
  const whose = `${year}${section.title}: `;
  const id = (what: "place" | "by" | "of"): string => stratumFieldId(slot, section.id, what);
  const field = (what: "by" | "of", label: string): Html =>
    html`<div class="field">
      <label for="${id(what)}"><span class="unseen">${whose}</span>${label}</label>
      <input type="text" class="input" id="${id(what)}" data-keep autocomplete="off" spellcheck="false" />
    </div> `;
  return html`<div class="strata-of" role="group" aria-label="${whose}parts">
    <p class="hint">
      The same counts can stand here by parts, such as by sex or by site. The report then sets the parts
      beside each other. A part of two divisions at once is written with a plus sign: sex+grade, women+band-6.
    </p>
    ${
      places.length === 1
        ? ""
        : html`<div class="field">
            <label for="${id("place")}"><span class="unseen">${whose}</span>A part of</label>
            <select class="input" id="${id("place")}" data-keep>
              ${places.map(({ of }, index) => html`<option value="${String(index)}">${of}</option> `)}
            </select>
          </div> `
    }
    ${field("by", "Divided by, such as sex")} ${field("of", "Part, such as women")}
    <div class="buttons">
      <button
        type="button"
        class="button secondary"
        data-action="add-stratum"
        data-slot="${slot}"
        data-section="${section.id}"
      >
        <span class="unseen">${whose}</span>Add the part
      </button>
      ${places.flatMap((place, index) =>
        strataOf(draft.value, place).map(
          (label, stratum) =>
            html`<button
              type="button"
              class="link"
              data-action="drop-stratum"
              data-slot="${slot}"
              data-section="${section.id}"
              data-place="${String(index)}"
              data-stratum="${String(stratum)}"
            >
              <span class="unseen">${whose}</span>Take out ${label}<span class="unseen"> of ${place.of}</span>
            </button> `,
        ),
      )}
    </div>
  </div>`;
}

/** What a screen reader hears before the name of a field of the earlier form. */
function unseenOf({ whose }: YearForm): Html {
  return whose === "" ? html`` : html`<span class="unseen">${whose}</span>`;
}

/** The id of the words about a section beside its title. */
export function stateId(slot: YearForm["slot"], section: string): string {
  return `${slot}-state-${section}`;
}

/** How far a section is: how much of it is to correct, or else is filled in. */
export function sectionState(
  { draft, issues }: YearForm,
  section: FieldSection,
): { readonly words: string; readonly isWrong: boolean } {
  const fields = fieldsOf(section);
  const wrong = issues.filter(({ path }) => fields.some(({ steps }) => issuePath(steps) === path)).length;
  if (wrong > 0) return { words: `${String(wrong)} to correct`, isWrong: true };
  const filled = fields.filter(({ steps }) => fieldText(valueAt(draft.value, steps)) !== "").length;
  return { words: filled === 0 ? "empty" : `${String(filled)} filled in`, isWrong: false };
}

/** The id of the place in which a section says what follows from its counts. */
export function liveId(slot: YearForm["slot"], section: string): string {
  return `${slot}-live-${section}`;
}

/** It is filled while somebody types, and read aloud when they pause. */
function livePlace({ slot }: YearForm, { id, tables }: FieldSection): Html {
  return tables.length === 0 ? html`` : html`<p class="live" id="${liveId(slot, id)}" role="status"></p>`;
}

function loneField(form: YearForm, field: Field): Html {
  const id = fieldId(form.slot, issuePath(field.steps));
  const year = unseenOf(form);
  return html`<div class="field">
    <label for="${id}">${year}${field.label}</label>
    ${formControl(form, field, null)}
  </div> `;
}

function fieldTable(form: YearForm, { caption, corner, columns, rows }: FieldTable): Html {
  const head = corner === "" ? html`<span class="unseen">${caption}</span>` : html`${corner}`;
  const year = form.whose;
  return html`<div class="grid">
    <div class="scroll" role="group" tabindex="0" aria-label="${year}${caption}">
      <table class="entry">
        <caption>
          ${year}${caption}
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
    </div>
    <button type="button" class="link" data-action="copy-table" data-table="${year}${caption}">
      Copy this table<span class="unseen"> “${year}${caption}”</span>
    </button>
  </div> `;
}

/** The control of a field; `label` is said where no label stands beside it. What is wrong with it is put beside it by the page. */
function formControl(form: YearForm, field: Field, label: string | null): Html {
  const path = issuePath(field.steps);
  const id = fieldId(form.slot, path);
  const given = valueAt(form.draft.value, field.steps);
  const year = form.whose;
  const named = label === null ? html`` : html`aria-label="${year}${label}"`;
  const place = html`id="${id}" data-slot="${form.slot}" data-kind="${field.kind}"
  data-steps="${JSON.stringify(field.steps)}" ${named}`;
  if (field.options !== undefined) return select(place, field.options, fieldText(given));
  return field.kind === "json" ? area(place, given) : input(place, field, given);
}

function area(place: Html, given: unknown): Html {
  return html`<textarea ${place} class="input" rows="3" autocomplete="off" spellcheck="false">
${fieldText(given)}</textarea>`;
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

/** A menu; a word that is none of its options stands there too, to be corrected. */
function select(place: Html, known: readonly FieldOption[], given: string): Html {
  const isKnown = known.some(({ id }) => id === given);
  const options = isKnown ? known : [...known, { id: given, title: given }];
  return html`<select ${place} class="input">
    ${options.map(({ id, title }) =>
      id === given
        ? html`<option value="${id}" selected>${title}</option>`
        : html`<option value="${id}">${title}</option>`,
    )}
  </select>`;
}
