import { type Html, html } from "../../report/html/html.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import { returnFields } from "../state/return-fields.ts";
import { type YearForm, yearForm } from "./form-issues.ts";
import { returnForm } from "./return-form.ts";

/** The forms that are on the page: this year's, and last year's where there is one. */
export function formsOf({ current, previous, columns, findings }: CalculatorState): readonly YearForm[] {
  const sections = returnFields(columns);
  const quiet = findings === "not-yet" ? { issues: [], warnings: [] } : {};
  return [
    yearForm("current", { ...current, ...quiet }, sections),
    ...(previous === null ? [] : [yearForm("previous", { ...previous, ...quiet }, sections)]),
  ];
}

/** Every field of the return, to be filled in or corrected. */
export function formView(forms: readonly YearForm[], columns: CalculatorState["columns"]): Html {
  const [current, previous] = forms;
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
        ${previous === undefined ? "Type in last year’s counts" : "Take last year’s counts away"}
      </button>
      <button type="button" class="button secondary" data-action="save-return">
        Save these counts (JSON)
      </button>
      <button type="button" class="button secondary" data-action="save-return-workbook">
        Save them as a workbook to fill in (Excel)
      </button>
    </div>
    ${
      previous === undefined
        ? ""
        : html`<h3 id="previous-counts" tabindex="-1">Last year’s counts</h3>
            ${returnForm(previous)}`
    }`;
}
