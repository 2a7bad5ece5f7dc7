import type { Finding } from "../../model/finding.ts";
import { type Html, html } from "../../report/html/html.ts";
import { withMinusSignsIn } from "../../report/tables/minus-signs.ts";
import { htmlSection } from "../../report/html/render-html.ts";
import { type CalculatorState, currentReport, type PageAnswer } from "../state/calculator-state.ts";
import { saveChoice, saveList } from "./files-view.ts";
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
  const { title, subtitle, summary, sections, legend, closing } = withMinusSignsIn(answer.document);
  const { doubts, parts = [] } = summary ?? {};
  return html`<section class="answer" aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${subtitle.map((line) => html`<p>${line}</p> `)}
    ${[...(doubts === undefined ? [] : [doubts]), ...parts].map(
      ({ heading, items }) =>
        html`<h3>${heading}</h3>
          <ul>
            ${items.map((item) => html`<li>${item}</li> `)}
          </ul>`,
    )}
    ${saveList(id, answer.texts)}
    ${sections.map((section, index) => htmlSection(section, `${id}-section-${String(index + 1)}`, new Map()))}
    ${legend.map(({ text, mark = "" }) => html`<p class="hint">${mark} ${text}</p> `)}
    ${closing.map((line) => html`<p class="hint">${line}</p> `)}
  </section>`;
}

/** The number of problems, as the heading of their list. */
function problemCount({ length }: readonly unknown[]): string {
  return length === 1 ? "There is a problem" : `There are ${String(length)} problems`;
}

/** Everything that has to be corrected; each line leads to its field. */
export function errorSummary(forms: readonly YearForm[], doubts: readonly Finding[] = []): Html {
  const issues = forms.flatMap((form) => form.issues.map((placed) => ({ placed, form })));
  if (issues.length === 0) return warningList(forms, doubts);
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
    ${warningList(forms, doubts)}`;
}

/** What the rules find odd, but for what the review asks about too. */
function warningList(forms: readonly YearForm[], doubts: readonly Finding[]): Html {
  const asked = new Set(doubts.flatMap(({ paths }) => paths));
  const warnings = forms.flatMap((form) =>
    form.warnings
      .filter(({ issue }) => form.slot === "previous" || !asked.has(issue.path))
      .map((placed) => ({ placed, form })),
  );
  if (warnings.length === 0) return html``;
  return html`<div class="inset warning-list">
    <h2 class="small">Odd, but not wrong</h2>
    <ul>
      ${warnings.map(({ placed, form }) => html`<li>${issueLink(placed, form)}</li> `)}
    </ul>
  </div>`;
}

function issueLink({ words, target }: PlacedIssue, { whose }: YearForm): Html {
  return html`<a href="#${target}" data-action="go-to-field">${whose}${words}</a>`;
}

/** The head of the report: its readers, when it was made, and its files; or the reason why nothing may be published. */
export function reportHead(state: CalculatorState): Html {
  const report = currentReport(state);
  if (state.atRisk !== null) return refusal(state.atRisk);
  if (report === null) return state.report === null ? html`` : changedSince();
  const { audience, earlier, alternatives, madeAt } = report;
  const mark =
    audience === "publish"
      ? html`<span class="tag publish">Protected for publication</span> Small counts are hidden, with whatever
          would give one away. ${checkedWith(earlier ?? 0)} ${forAnyOption(alternatives)}`
      : html`<span class="tag internal">For internal use</span> Nothing is hidden: do not publish it.`;
  const workbook = saveChoice(
    html`<button type="button" class="button secondary" data-action="save-report-workbook">
      Save Excel workbook
    </button>`,
    "xlsx",
    null,
  );
  return html`<h2 id="report-title" tabindex="-1">The report</h2>
    <p class="mark">${mark}</p>
    <p class="hint">Made at ${madeAt} from the counts and choices on this page.</p>
    <div class="buttons">
      <button type="button" class="button secondary" data-action="print">Print the report</button>
    </div>
    ${saveList("report", report.texts, [workbook])}`;
}

/** Says whether a publication was checked with earlier ones, as the report itself does. */
function checkedWith(earlier: number): string {
  if (earlier === 0) return "It was checked alone: no earlier publication was given.";
  return earlier === 1
    ? "It was checked together with 1 earlier publication."
    : `It was checked together with ${String(earlier)} earlier publications.`;
}

function forAnyOption(alternatives: number): string {
  return alternatives === 0
    ? "It is not safe beside a report with another denominator or window, unless that is checked together with it."
    : "It is safe beside a report with another denominator or window that is made with the same choice.";
}

/** A report is that of the counts on the page, or it is not there: nobody saves or prints one of other counts. */
function changedSince(): Html {
  return html`<div class="inset" role="status">
    <h2 class="small">The counts or choices have changed</h2>
    <p>The report of before is taken away. Make it again when the counts are as you want them.</p>
  </div>`;
}

function refusal({ counts, earlier }: NonNullable<CalculatorState["atRisk"]>): Html {
  const from = earlier === 0 ? "what would be shown" : "what would be shown and what was published before";
  return html`<div
    class="error-summary"
    id="report-title"
    tabindex="-1"
    role="group"
    aria-label="Nothing was published"
  >
    <h2>Nothing was published</h2>
    <p>
      ${
        counts.length === 0
          ? `There is a contradiction between ${from}, so that nothing can be proved.`
          : `These counts can be worked out from ${from}, or it could not be shown that they cannot.`
      }
      Nothing is shown at all, not even with a warning, which the next copy would leave out.
    </p>
    <ul>
      ${counts.map((id) => html`<li>${id}</li> `)}
    </ul>
  </div>`;
}
