import { wordsOfPath } from "../../model/mapping-words.ts";
import { valueAt, pathSegments } from "../../model/issue.ts";
import type { MappingQuestion, RecordMapping } from "../../model/record-mapping.ts";
import { type SuggestedColumn, unquotedWords } from "../../model/record-counts.ts";
import { printable } from "../../foundation/wres-error.ts";
import { groups } from "../../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { purposeOf } from "../../model/mapping-words.ts";
import type { Finding } from "../../model/finding.ts";
import { type Html, html } from "../../report/html/html.ts";
import { htmlSection } from "../../report/html/render-html.ts";
import {
  type CalculatorState,
  currentReport,
  type DraftedMapping,
  type PageAnswer,
  type RecordsOutcome,
} from "../state/calculator-state.ts";
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
  const { title, subtitle, summary, sections, closing } = answer.document;
  const doubts = summary?.doubts;
  return html`<section class="answer" aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${subtitle.map((line) => html`<p>${line}</p> `)}
    ${
      doubts === undefined
        ? ""
        : html`<h3>${doubts.heading}</h3>
            <ul>
              ${doubts.items.map((item) => html`<li>${item}</li> `)}
            </ul>`
    }
    ${saveList(id, answer.texts)}
    ${sections.map((section, index) => htmlSection(section, `${id}-section-${String(index + 1)}`, new Map()))}
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

function issueLink({ words, target }: PlacedIssue, { slot }: YearForm): Html {
  const year = slot === "previous" ? "Last year: " : "";
  return html`<a href="#${target}" data-action="go-to-field">${year}${words}</a>`;
}

/** The outcome for each file of records, with the mapping that is to be answered. */
export function recordsView(outcomes: readonly RecordsOutcome[]): Html {
  return html`${outcomes.map(({ file, answer, mapping }, index) => {
    const id = `records-${String(index)}`;
    const field = mapping === null ? "records-files" : `mapping-${String(index)}-question-0`;
    return html`<p class="file-name">${file}</p>
      ${answerView(answer, id, field)} ${mapping === null ? "" : mappingView(mapping, index)}`;
  })}`;
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

/** A drafted mapping to be answered: its questions, and for each column a menu for every code. */
function mappingView(drafted: DraftedMapping, file: number): Html {
  const { mapping, columns } = drafted;
  const id = `mapping-${String(file)}`;
  return html`<section class="mapping" aria-labelledby="${id}-title">
    <h3 id="${id}-title">Where each code goes</h3>
    <p class="hint">
      Correct what is not right. Rows of a code without a rule are rejected, and counted as such.
    </p>
    ${columns.map((column, index) => codeTable(mapping, column, { id: `${id}-${String(index)}`, file }))}
    ${questions(mapping.toDecide ?? [], id, file)}
    <div class="buttons">
      <button type="button" class="button secondary" data-action="count-records">
        Count with these answers
      </button>
      <button type="button" class="button secondary" data-action="save-mapping" data-file="${String(file)}">
        Save Mapping (JSON)
      </button>
    </div>
  </section>`;
}

function questions(asked: readonly MappingQuestion[], id: string, file: number): Html {
  if (asked.length === 0) return html``;
  return html`<h3>Questions</h3>
    <p class="hint">
      Nothing is counted until each has an answer, in words of your own: what was decided, and why.
    </p>
    ${asked.map(({ question, answer }, index) => {
      const field = `${id}-question-${String(index)}`;
      return html`<div class="field">
        <label for="${field}">${String(index + 1)}. ${printable(question)}</label>
        <input
          type="text"
          class="input"
          id="${field}"
          autocomplete="off"
          data-mapping="${String(file)}"
          data-question="${String(index)}"
          value="${answer ?? ""}"
        />
      </div> `;
    })}`;
}

interface TablePlace {
  readonly id: string;
  readonly file: number;
}

function codeTable(
  mapping: RecordMapping,
  { path, column, codes, unquoted }: SuggestedColumn,
  { id, file }: TablePlace,
): Html {
  const caption = `${purposeOf(path)}: the column ${printable(column)}`;
  if (codes === null) {
    return html`<p>
      ${caption}. It holds so many different texts that they may be no codes, so none is shown.
    </p>`;
  }
  const table = valueAt(mapping, [...(pathSegments(path) ?? []), "codes", "table"]);
  const words = wordsOfPath(mapping, path);
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
      <table class="entry">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Rows</th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(({ code, rows, to }, index) => {
            const shown = code === "" ? "(blank)" : printable(code);
            const answered = valueAt(table, [code]);
            const chosen = typeof answered === "string" ? answered : (to ?? "");
            return html`<tr>
              <th scope="row">${shown}</th>
              <td>${String(rows)}</td>
              <td>
                <select
                  class="input"
                  id="${id}-${String(index)}"
                  aria-label="${caption}: ${shown} goes to"
                  data-mapping="${String(file)}"
                  data-path="${path}"
                  data-code="${code}"
                >
                  ${to === null ? option("", "no rule: rejected", chosen) : ""}
                  ${words.map((word) => option(word, wordLabel(word), chosen))}
                </select>
              </td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    ${unquoted === undefined ? "" : html`<p class="hint">${unquotedWords(unquoted)}</p>`}`;
}

function option(value: string, label: string, chosen: string): Html {
  return value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

/** The words of a mapping that the reference tables have a title for, and the outcomes of a filter. */
const labels: ReadonlyMap<string, string> = new Map<string, string>([
  ...[...payBands, ...medicalGrades].map(({ id, title }) => [id, title] as const),
  ...workforceParts.map(({ key, title }) => [key, title] as const),
  ...groups.map(({ id, label }) => [id, label] as const),
  ["count", "counted"],
  ["exclude", "left out"],
  ["bank", "counted beside, as bank only"],
]);

function wordLabel(word: string): string {
  return labels.get(word) ?? word.replaceAll("-", " ");
}
