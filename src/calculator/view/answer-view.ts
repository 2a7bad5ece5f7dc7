import { type Html, html } from "../../report/html/html.ts";
import { htmlSection } from "../../report/html/render-html.ts";
import {
  type CalculatorState,
  currentReport,
  type PageAnswer,
  type RecordsOutcome,
  type SavedText,
} from "../state/calculator-state.ts";
import type { PlacedIssue, YearForm } from "./form-issues.ts";

/** An answer as it stands on the page: its words and tables, and its files; or everything that was wrong with the question. */
export function answerView(answer: PageAnswer | null, id: string, field: string): Html {
  if (answer === null) return html``;
  if (answer.status === "refused") {
    const { issues } = answer;
    const count = problemCount(issues);
    return html`<div class="error-summary" id="${id}-title" tabindex="-1" role="group" aria-label="${count}">
      <h2>${count}</h2>
      <ul>
        ${issues.map(({ message }) => html`<li><a href="#${field}" data-action="go-to-field">${message}</a></li> `)}
      </ul>
    </div>`;
  }
  const { title, subtitle, sections, closing } = answer.document;
  return html`<section class="answer" aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${subtitle.map((line) => html`<p>${line}</p> `)} ${saveButtons(id, answer.texts)}
    ${sections.map((section, index) => htmlSection(section, `${id}-section-${String(index + 1)}`, new Map()))}
    ${closing.map((line) => html`<p class="hint">${line}</p> `)}
  </section>`;
}

/** A button for each file that can be saved. */
function saveButtons(id: string, texts: readonly SavedText[]): Html {
  if (texts.length === 0) return html``;
  return html`<div class="buttons" role="group" aria-label="Save">
    ${texts.map(
      ({ label }, index) =>
        html`<button
          type="button"
          class="button secondary"
          data-action="save"
          data-of="${id}"
          data-index="${String(index)}"
        >
          Save ${label}
        </button> `,
    )}
  </div>`;
}

/** The number of problems, as the heading of their list. */
function problemCount({ length }: readonly unknown[]): string {
  return length === 1 ? "There is a problem" : `There are ${String(length)} problems`;
}

/** Everything that has to be corrected; each line leads to its field. */
export function errorSummary(forms: readonly YearForm[]): Html {
  const issues = forms.flatMap((form) => form.issues.map((placed) => ({ placed, form })));
  if (issues.length === 0) return warningList(forms);
  const count = problemCount(issues);
  return html`<div
      class="error-summary"
      id="error-summary"
      tabindex="-1"
      aria-labelledby="error-title"
      role="group"
    >
      <h2 id="error-title">${count}</h2>
      <p>Nothing was calculated. Each line leads to its field.</p>
      <ul>
        ${issues.map(({ placed, form }) => html`<li>${issueLink(placed, form)}</li> `)}
      </ul>
    </div>
    ${warningList(forms)}`;
}

function warningList(forms: readonly YearForm[]): Html {
  const warnings = forms.flatMap((form) => form.warnings.map((placed) => ({ placed, form })));
  if (warnings.length === 0) return html``;
  return html`<div class="inset warning-list">
    <h2 class="small">Odd, but not wrong</h2>
    <ul>
      ${warnings.map(({ placed, form }) => html`<li>${issueLink(placed, form)}</li> `)}
    </ul>
  </div>`;
}

function issueLink({ words, target }: PlacedIssue, { slot }: YearForm): Html {
  const year = slot === "previous" ? "Last year: " : "";
  return html`<a href="#${target}" data-action="go-to-field">${year}${words}</a>`;
}

/** The outcome for each file of records. */
export function recordsView(outcomes: readonly RecordsOutcome[]): Html {
  return html`${outcomes.map(
    ({ file, answer }, index) =>
      html`<p class="file-name">${file}</p>
        ${answerView(answer, `records-${String(index)}`, "records-files")}`,
  )}`;
}

/** The head of the report: its readers and its files; or the reason why nothing may be published. */
export function reportHead(state: CalculatorState): Html {
  const report = currentReport(state);
  if (state.atRisk !== null) return refusal(state.atRisk);
  if (report === null) return state.report === null ? html`` : changedSince();
  const mark =
    report.audience === "publish"
      ? html`<span class="tag publish">Protected for publication</span> Small counts are hidden, with whatever
          would give one away.`
      : html`<span class="tag internal">For internal use</span> Nothing is hidden: do not publish it.`;
  return html`<h2 id="report-title" tabindex="-1">The report</h2>
    <p class="mark">${mark}</p>
    <div class="buttons" role="group" aria-label="Print and Excel">
      <button type="button" class="button" data-action="print">Print the report</button>
      <button type="button" class="button secondary" data-action="save-report-workbook">
        Save Excel workbook
      </button>
    </div>
    ${saveButtons("report", report.texts)}`;
}

/** A report is that of the counts on the page, or it is not there: nobody saves or prints one of other counts. */
function changedSince(): Html {
  return html`<div class="inset" role="status">
    <h2 class="small">The counts or choices have changed</h2>
    <p>The report of before is taken away. Make it again when the counts are as you want them.</p>
  </div>`;
}

function refusal(atRisk: readonly string[]): Html {
  return html`<div
    class="error-summary"
    id="report-title"
    tabindex="-1"
    role="group"
    aria-label="Nothing was published"
  >
    <h2>Nothing was published</h2>
    <p>
      These counts can be worked out from what would be shown, or it could not be shown that they cannot.
      Nothing is shown at all, not even with a warning, which the next copy would leave out.
    </p>
    <ul>
      ${atRisk.map((id) => html`<li>${id}</li> `)}
    </ul>
  </div>`;
}
